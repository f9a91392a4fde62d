import { DomeinFout } from '../platform/index.js';
import type { Bevinding, Bevindingenlijst } from './bevinding.js';
import type { Controleuitslag } from './checks/controle.js';
import { refuse } from './check-bestand.js';
import type { BevindingCode } from './checks/meldingen.js';
import type { OntbrekendeToewijzing } from './checks/ontbrekend.js';
import { toUnits, TOTAL_DECIMALS } from './checks/getal.js';
import { makeToon } from './checks/schrijf-getal.js';
import type { Inlezing, InlezingStatus } from './inlezing.entity.js';
import { formatMoment } from './moment.js';
import type { Soort } from './soorten.js';

/** What became of an attempt to take in a file. */
export interface Inleesverslag extends Bevindingenlijst {
  /** Null when it was only a trial: nothing was kept. */
  readonly id: string | null;
  readonly soort: Soort;
  readonly boekjaar: number;
  readonly bestandsnaam: string;
  readonly sha256: string;
  /** `gecontroleerd` waits for the warnings to be confirmed, or was only a trial. */
  readonly status: InlezingStatus;
  readonly rijen: number;
  /** Euros with two decimals, or a quantity. */
  readonly totaal: string;
  /** What its rows are booked on and nothing maps. */
  readonly ontbrekendeToewijzingen: readonly OntbrekendeToewijzing[];
}

export type Inlezingsamenvatting = Pick<
  Inlezing,
  | 'id'
  | 'soort'
  | 'boekjaar'
  | 'bestandsnaam'
  | 'sha256'
  | 'omvang'
  | 'status'
  | 'rijen'
  | 'totaal'
  | 'ingediendDoor'
  | 'ingediendOp'
  | 'verwerktOp'
  | 'teruggedraaidOp'
  | 'teruggedraaidDoor'
  | 'vervangt'
  | 'keertOm'
  | 'controletotaal'
  | 'gelezenMet'
>;

/** Who confirmed the warnings; absent when there was nothing to confirm. */
export interface Bevestiging {
  readonly bevestigdDoor?: string;
  /** UTC timestamp. */
  readonly bevestigdOp?: string;
}

export type Inlezingdetail = Inlezingsamenvatting &
  Bevindingenlijst &
  Bevestiging &
  Pick<Inleesverslag, 'ontbrekendeToewijzingen'>;

/** One fout refuses the whole file; a warning that nobody confirmed, or a trial, books nothing yet. */
export function statusOf(
  { fouten, waarschuwingen }: Bevindingenlijst,
  proef: boolean,
  bevestigd = false,
): 'geweigerd' | 'gecontroleerd' | 'verwerkt' {
  if (fouten.length > 0) return 'geweigerd';
  return proef || (waarschuwingen.length > 0 && !bevestigd) ? 'gecontroleerd' : 'verwerkt';
}

/** The outcome of a check with warnings that only the database could give. */
export function addWaarschuwingen(
  uitslag: Controleuitslag,
  waarschuwingen: readonly Bevinding[],
): Controleuitslag {
  const aantallen = { ...uitslag.aantallen };
  for (const { code } of waarschuwingen) aantallen[code] = (aantallen[code] ?? 0) + 1;
  return { ...uitslag, waarschuwingen: [...waarschuwingen, ...uitslag.waarschuwingen], aantallen };
}

/** The outcome of a check as it is told to the user. */
export function makeVerslag(
  {
    id,
    soort,
    boekjaar,
    bestandsnaam,
    sha256,
    status,
  }: Omit<Inleesverslag, keyof Controleuitslag | 'ontbrekendeToewijzingen'>,
  { rijen, totaal, fouten, waarschuwingen, aantallen, ontbrekend = [] }: Controleuitslag,
): Inleesverslag {
  return {
    ...{ id, soort, boekjaar, bestandsnaam, sha256, status, rijen, totaal },
    ...{ fouten, waarschuwingen, aantallen, ontbrekendeToewijzingen: ontbrekend },
  };
}

/** What became of a load so far. */
export function tellInlezing(inlezing: Inlezing): Inleesverslag {
  const { rijen, totaal } = summarise(inlezing);
  return makeVerslag(inlezing, { ...(inlezing.bevindingen as Bewaard), rijen, totaal });
}

/** How findings are kept. */
type Bewaard = Bevindingenlijst & Bevestiging & Pick<Controleuitslag, 'ontbrekend'>;

/** What the rows of a load are booked on and nothing maps. */
export const ontbrekendIn = ({ bevindingen }: Inlezing): readonly OntbrekendeToewijzing[] =>
  (bevindingen as Bewaard).ontbrekend ?? [];

/** A record without its findings, its total as it was told. */
export function summarise(inlezing: Inlezing): Inlezingsamenvatting {
  const { id, soort, boekjaar, bestandsnaam, sha256, omvang, status, rijen } = inlezing;
  const { ingediendDoor, ingediendOp, verwerktOp, teruggedraaidOp, teruggedraaidDoor } = inlezing;
  const { vervangt, keertOm, gelezenMet } = inlezing;
  const toon = makeToon(soort);
  const show = (waarde: string): string => toon(toUnits(waarde, TOTAL_DECIMALS));
  const totaal = show(inlezing.totaal);
  const controletotaal = inlezing.controletotaal === null ? null : show(inlezing.controletotaal);
  return {
    ...{ id, soort, boekjaar, bestandsnaam, sha256, omvang, status, rijen, totaal },
    ...{
      ingediendDoor,
      ingediendOp,
      verwerktOp,
      teruggedraaidOp,
      teruggedraaidDoor,
      vervangt,
      keertOm,
      controletotaal,
      gelezenMet,
    },
  };
}

/** A record with its findings. */
export function describeInlezing(inlezing: Inlezing): Inlezingdetail {
  const { ontbrekend, ...bevindingen } = inlezing.bevindingen as Bewaard;
  return { ...summarise(inlezing), ...bevindingen, ontbrekendeToewijzingen: ontbrekend ?? [] };
}

/** The outcome of a file whose bytes were booked before: when, and by whom. */
export function refuseDuplicate(soort: Soort, eerder: Inlezing): Controleuitslag {
  const { rijen, totaal } = summarise(eerder);
  const wanneer = formatMoment(eerder.ingediendOp);
  const invulling = { wanneer, wie: eerder.ingediendDoor, soort: eerder.soort, boekjaar: eerder.boekjaar };
  return { ...refuse(soort, 'BESTAND_AL_VERWERKT', invulling), rijen, totaal };
}

const REDENEN: Readonly<Record<string, BevindingCode>> = {
  boekjaar_afgesloten: 'BOEKJAAR_AFGESLOTEN',
  inlezing_niet_te_vervangen: 'VERVANGEN_KAN_NIET',
  importprofiel_onbekend: 'PROFIEL_VERVALLEN',
};

/** The outcome of a file that could be taken in but not booked any more; null when something else went wrong. */
export function refuseFor(soort: Soort, error: unknown): Controleuitslag | null {
  if (!(error instanceof DomeinFout)) return null;
  const code = REDENEN[error.code];
  return code === undefined ? null : refuse(soort, code, { reden: error.message });
}
