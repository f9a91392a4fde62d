import type { Bevinding, Bevindingenlijst } from './bevinding.js';
import type { Controleuitslag } from './checks/controle.js';
import { refuse } from './check-bestand.js';
import { fromUnits, toUnits, TOTAL_DECIMALS } from './checks/getal.js';
import type { Inlezing, InlezingStatus } from './inlezing.entity.js';
import { formatMoment } from './moment.js';
import { SOORT, type Soort } from './soorten.js';

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
>;

/** Who confirmed the warnings; absent when there was nothing to confirm. */
export interface Bevestiging {
  readonly bevestigdDoor?: string;
  /** UTC timestamp. */
  readonly bevestigdOp?: string;
}

export type Inlezingdetail = Inlezingsamenvatting & Bevindingenlijst & Bevestiging;

/** One fout refuses the whole file; a warning, or a trial, books nothing yet. */
export function statusOf({ fouten, waarschuwingen }: Bevindingenlijst, proef: boolean): InlezingStatus {
  if (fouten.length > 0) return 'geweigerd';
  return proef || waarschuwingen.length > 0 ? 'gecontroleerd' : 'verwerkt';
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
  inlezing: Omit<Inleesverslag, keyof Controleuitslag>,
  uitslag: Controleuitslag,
): Inleesverslag {
  const { id, soort, boekjaar, bestandsnaam, sha256, status } = inlezing;
  const { rijen, totaal, fouten, waarschuwingen, aantallen } = uitslag;
  return {
    id,
    soort,
    boekjaar,
    bestandsnaam,
    sha256,
    status,
    rijen,
    totaal,
    fouten,
    waarschuwingen,
    aantallen,
  };
}

/** A record without its findings, its total as it was told. */
export function summarise(inlezing: Inlezing): Inlezingsamenvatting {
  const { id, soort, boekjaar, bestandsnaam, sha256, omvang, status, rijen } = inlezing;
  const { ingediendDoor, ingediendOp, verwerktOp, teruggedraaidOp, teruggedraaidDoor } = inlezing;
  const { vervangt, keertOm } = inlezing;
  const minstens = SOORT[soort].telt === 'bedrag' ? 2 : 0;
  const units = toUnits(inlezing.totaal, TOTAL_DECIMALS);
  const totaal = fromUnits(units, { decimalen: TOTAL_DECIMALS, minstens });
  return {
    ...{ id, soort, boekjaar, bestandsnaam, sha256, omvang, status, rijen, totaal },
    ...{ ingediendDoor, ingediendOp, verwerktOp, teruggedraaidOp, teruggedraaidDoor, vervangt, keertOm },
  };
}

/** A record with its findings. */
export function describeInlezing(inlezing: Inlezing): Inlezingdetail {
  return { ...summarise(inlezing), ...(inlezing.bevindingen as Bevindingenlijst & Bevestiging) };
}

/** The outcome of a file whose bytes were booked before: when, and by whom. */
export function refuseDuplicate(soort: Soort, eerder: Inlezing): Controleuitslag {
  const { rijen, totaal } = summarise(eerder);
  const wanneer = formatMoment(eerder.ingediendOp);
  const invulling = { wanneer, wie: eerder.ingediendDoor, soort: eerder.soort, boekjaar: eerder.boekjaar };
  return { ...refuse(soort, 'BESTAND_AL_VERWERKT', invulling), rijen, totaal };
}
