import type { EntityManager } from 'typeorm';
import type { Aanbod } from './aanbod.js';
import type { Bevinding } from './bevinding.js';
import { makeBevinding } from './checks/bevindingen.js';
import { toUnits, TOTAL_DECIMALS } from './checks/getal.js';
import { writeGetal, writeTotaal } from './checks/schrijf-getal.js';
import type { Regelgroep } from './checks/regelgroepen.js';
import { findGeldendeInlezingen } from './geldend.js';
import type { Inlezing } from './inlezing.entity.js';
import { formatMoment } from './moment.js';
import { SOORT, type Soort } from './soorten.js';

/** What an earlier load has of the same. */
interface Overlap {
  readonly inlezing: string;
  readonly rijen: number;
  readonly totaal: string;
  readonly sleutels: readonly string[];
}

/**
 * A warning for each load that counts and has rows of the same periode and kostenplaats (or what the soort goes by) as
 * this file, with both totals. The loads that the file replaces are left out.
 *
 * @bron INLEZEN.md "Nothing lost, nothing twice"
 */
export async function findOverlap(
  manager: EntityManager,
  { verband, soort, boekjaar, vervangt }: Pick<Aanbod, 'verband' | 'soort' | 'boekjaar' | 'vervangt'>,
  groepen: readonly Regelgroep[],
): Promise<Bevinding[]> {
  const { tabel } = SOORT[soort];
  if (tabel === null || groepen.length === 0) return [];
  const counting = await findGeldendeInlezingen(manager, verband, boekjaar);
  const others = counting.filter((inlezing) => inlezing.soort === soort && !vervangt.includes(inlezing.id));
  if (others.length === 0) return [];
  const bySleutel = new Map(groepen.map((groep) => [groep.sleutel, groep]));
  const found = await manager.query<Overlap[]>(overlapQuery(soort), [
    verband,
    others.map(({ id }) => id),
    [...bySleutel.keys()],
  ]);
  const byId = new Map(found.map((overlap) => [overlap.inlezing, overlap]));
  return others.flatMap((inlezing) => {
    const overlap = byId.get(inlezing.id);
    return overlap === undefined ? [] : [describeOverlap(inlezing, overlap, bySleutel)];
  });
}

/** SQL for what a row is about, as it is counted while a file is read: its fields with a tab between them. */
export const sleutelOf = (soort: Soort): string =>
  SOORT[soort].overlap.map((veld) => `coalesce(${veld}::text, '')`).join(` || E'\\t' || `);

function overlapQuery(soort: Soort): string {
  const { tabel, telt } = SOORT[soort];
  const sleutel = sleutelOf(soort);
  return `SELECT inlezing, count(*)::integer AS rijen, sum(${telt})::text AS totaal,
                 array_agg(DISTINCT ${sleutel}) AS sleutels
            FROM ${tabel} WHERE verband = $1 AND inlezing = ANY ($2) AND ${sleutel} = ANY ($3)
           GROUP BY inlezing`;
}

function describeOverlap(
  { bestandsnaam, soort, verwerktOp, ingediendOp, ingediendDoor }: Inlezing,
  overlap: Overlap,
  groepen: ReadonlyMap<string, Regelgroep>,
): Bevinding {
  const own = overlap.sleutels.flatMap((sleutel) => groepen.get(sleutel) ?? []);
  const units = own.reduce((sum, { totaal }) => sum + toUnits(totaal, TOTAL_DECIMALS), 0n);
  return makeBevinding(
    'BESTAND_OVERLAPT',
    {},
    {
      bestandsnaam,
      wanneer: formatMoment(verwerktOp ?? ingediendOp),
      wie: ingediendDoor,
      waarvan: describeSleutels(soort, overlap.sleutels),
      regelsEerder: countRegels(overlap.rijen),
      totaalEerder: writeTotaal(toUnits(overlap.totaal, TOTAL_DECIMALS), soort),
      regels: countRegels(own.reduce((sum, { rijen }) => sum + rijen, 0)),
      totaal: writeTotaal(units, soort),
    },
  );
}

/** `periode 1, kostenplaats 6401 en nog 11` */
function describeSleutels(soort: Soort, sleutels: readonly string[]): string {
  const waarden = (sleutels[0] ?? '').split('\t');
  const eerste = SOORT[soort].overlap
    .flatMap((veld, index) => (waarden[index] ? [`${veld} ${waarden[index]}`] : []))
    .join(', ');
  return sleutels.length > 1 ? `${eerste} en nog ${sleutels.length - 1}` : eerste;
}

const countRegels = (rijen: number): string =>
  rijen === 1 ? '1 regel' : `${writeGetal(String(rijen))} regels`;
