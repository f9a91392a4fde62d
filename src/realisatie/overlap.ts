import type { EntityManager } from 'typeorm';
import type { Aanbod } from './aanbod.js';
import type { Bevinding } from './bevinding.js';
import { makeBevinding } from './checks/bevindingen.js';
import { fromUnits, toUnits, TOTAL_DECIMALS } from './checks/getal.js';
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
 * this file, with both totals. The load that the file replaces is left out.
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
  const others = counting.filter((inlezing) => inlezing.soort === soort && inlezing.id !== vervangt);
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

function overlapQuery(soort: Soort): string {
  const { tabel, telt, overlap } = SOORT[soort];
  const sleutel = overlap.map((veld) => `coalesce(${veld}::text, '')`).join(` || E'\\t' || `);
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
  const minstens = SOORT[soort].telt === 'bedrag' ? 2 : 0;
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
      totaalEerder: fromUnits(toUnits(overlap.totaal, TOTAL_DECIMALS), {
        decimalen: TOTAL_DECIMALS,
        minstens,
      }),
      regels: countRegels(own.reduce((sum, { rijen }) => sum + rijen, 0)),
      totaal: fromUnits(units, { decimalen: TOTAL_DECIMALS, minstens }),
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

const countRegels = (rijen: number): string => (rijen === 1 ? '1 regel' : `${rijen} regels`);
