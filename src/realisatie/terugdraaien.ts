import { randomUUID } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import { DomeinFout, readMoment } from '../platform/index.js';
import { Inlezing } from './inlezing.entity.js';

export interface Terugdraaiing {
  readonly inlezing: Inlezing;
  /** Name of who reverses it. */
  readonly gebruiker: string;
  readonly reden?: string | undefined;
  /** Id of the load that comes in its place. */
  readonly vervangenDoor?: string | undefined;
}

/**
 * Reverses a load in the caller's transaction: from this moment its rows count no longer. They stay, and so does the
 * load; beside it comes a counter-entry that counts them the other way, so that every total can be explained.
 *
 * @returns the counter-entry
 * @throws DomeinFout inlezing_niet_terug_te_draaien
 * @bron INLEZEN.md: "teruggedraaid as a whole afterwards"
 */
export async function reverseInlezing(
  manager: EntityManager,
  { inlezing, gebruiker }: Terugdraaiing,
): Promise<Inlezing> {
  const reason = whyNot(inlezing);
  if (reason !== null) throw nietTerugTeDraaien(reason);
  const { verband, id, soort, boekjaar, bestandsnaam, sha256, omvang, rijen, totaal } = inlezing;
  const moment = await readMoment(manager);
  const counts = { verband, id, status: 'verwerkt', teruggedraaidOp: IsNull(), keertOm: IsNull() } as const;
  const reversed = { teruggedraaidOp: moment, teruggedraaidDoor: gebruiker };
  const { affected } = await manager.update(Inlezing, counts, reversed);
  if (affected !== 1) throw nietTerugTeDraaien(AL_TERUGGEDRAAID);
  const tegenboeking: Inlezing = {
    ...{
      verband,
      id: randomUUID(),
      soort,
      boekjaar,
      bestandsnaam,
      sha256,
      omvang,
      status: 'verwerkt',
      rijen,
    },
    totaal: negate(totaal),
    bevindingen: { fouten: [], waarschuwingen: [], aantallen: {} },
    ...{ ingediendDoor: gebruiker, ingediendOp: moment, verwerktOp: moment, keertOm: id },
    ...{ teruggedraaidOp: null, teruggedraaidDoor: null, vervangt: [] },
    ...{ controletotaal: null, profiel: null, gelezenMet: [] },
  };
  await manager.insert(Inlezing, tegenboeking);
  return tegenboeking;
}

const AL_TERUGGEDRAAID = 'Deze inlezing is al teruggedraaid. Ververs het overzicht.';

/** What stands in the way, with what to do instead; null when nothing does. */
export function whyNot({
  status,
  soort,
  keertOm,
  teruggedraaidOp,
}: Pick<Inlezing, 'status' | 'soort' | 'keertOm' | 'teruggedraaidOp'>): string | null {
  if (keertOm !== null)
    return 'Een tegenboeking wordt niet teruggedraaid. Lees het oorspronkelijke bestand opnieuw in.';
  if (teruggedraaidOp !== null) return AL_TERUGGEDRAAID;
  if (status !== 'verwerkt')
    return 'Alleen een verwerkte inlezing kan worden teruggedraaid; van deze is niets geboekt.';
  if (soort === 'sleutelwaarden')
    return 'Sleutelwaarden worden niet teruggedraaid. Lees de juiste waarden in: wat eerder bekend was, blijft te raadplegen.';
  return null;
}

function nietTerugTeDraaien(melding: string): DomeinFout {
  return new DomeinFout({ code: 'inlezing_niet_terug_te_draaien', status: 409, melding });
}

/** Of a decimal string. */
const negate = (totaal: string): string => {
  if (/^-?0*(\.0*)?$/.test(totaal)) return totaal;
  return totaal.startsWith('-') ? totaal.slice(1) : `-${totaal}`;
};
