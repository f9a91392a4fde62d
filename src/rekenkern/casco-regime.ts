import { toUnits } from './getal.js';
import { totalOf, type Pool, type Pools } from './pools.js';
import type { Casco } from './rekenmodel.js';
import type { Rekening, Verdeling } from './rekening.js';

/** How the cost of one casco was parted: what went into the tariff of products, and what is left for solidarity. */
export interface Cascodeling {
  readonly casco: Casco;
  readonly totaal: bigint;
  /** The two parts as weights: in the tariff, by solidarity. */
  readonly gewichten: readonly bigint[];
  readonly inTarief: bigint;
  readonly solidair: bigint;
  /** How the part in the tariff went over the products of the werkorganisatie; null without such a part. */
  readonly opslag: Opslag | null;
}

export interface Opslag extends Verdeling {
  readonly producten: readonly string[];
}

const HONDERD = 100n * 10n ** 12n;

/**
 * Step 3: what of each casco goes into the tariff of its own products, and what is borne by solidarity.
 *
 * @bron REKENMODEL.md "The steps" 3
 */
export function applyRegimes(rekening: Rekening, pools: Pools): Cascodeling[] {
  const { model, fouten } = rekening;
  const byWerkorganisatie = new Map(model.cascos.map((casco) => [casco.werkorganisatie, casco]));
  return model.werkorganisaties.flatMap(({ code }) => {
    const pool = pools.cascos.get(code);
    const casco = byWerkorganisatie.get(code);
    if (pool === undefined || fouten.touches(`cascos/${code}`)) return [];
    if (casco !== undefined) return [partCasco(rekening, { casco, pool, pools })];
    if (totalOf(pool) !== 0n) reportWithoutRegime(rekening, code);
    return [];
  });
}

interface CascoInvoer {
  readonly casco: Casco;
  readonly pool: Pool;
  readonly pools: Pools;
}

function partCasco(rekening: Rekening, { casco, pool, pools }: CascoInvoer): Cascodeling {
  const totaal = totalOf(pool);
  const gewichten = partsOf(casco);
  const [inTarief = 0n, solidair = 0n] = rekening.spread(totaal, gewichten);
  const opslag = inTarief === 0n ? null : addToTarief(rekening, { casco, pool, pools }, inTarief);
  return { casco, totaal, gewichten, inTarief, solidair, opslag };
}

/** The two parts of a casco as weights: in the tariff first, then by solidarity. */
function partsOf({ regime, aandeelInTarief = '0' }: Casco): [bigint, bigint] {
  if (regime === 'solidariteit') return [0n, 1n];
  if (regime === 'in_tarief') return [1n, 0n];
  const aandeel = toUnits(aandeelInTarief, 12);
  return [aandeel, HONDERD - aandeel];
}

/** Over the werkorganisatie's own products by their cost so far; it becomes part of their vast cost. */
function addToTarief(rekening: Rekening, { casco, pool, pools }: CascoInvoer, bedrag: bigint): Opslag | null {
  const eigen = rekening.model.producten.filter(
    ({ werkorganisatie }) => werkorganisatie === casco.werkorganisatie,
  );
  const doelen = eigen.flatMap(({ code }) => pools.producten.get(code) ?? []);
  const gewichten = doelen.map(totalOf);
  if (gewichten.some((kosten) => kosten < 0n) || gewichten.every((kosten) => kosten === 0n)) {
    if (!isUncertain(rekening, [pool, ...doelen])) reportWithoutBasis(rekening, casco.werkorganisatie);
    return null;
  }
  const delen = rekening.spread(bedrag, gewichten);
  for (const [index, doel] of doelen.entries()) doel.vast += delen[index] ?? 0n;
  const grondslag = { naam: 'kosten', gewichten, decimalen: 2 };
  return { bedrag, grondslag, delen, producten: eigen.map(({ code }) => code) };
}

/** Other faults may be the reason that the products seem to have no cost. */
function isUncertain({ model, fouten }: Rekening, pools: readonly Pool[]): boolean {
  const misplaced = model.producten.some(({ code }) => fouten.touches(`producten/${code}/werkorganisatie`));
  return misplaced || pools.some(({ onzeker }) => onzeker);
}

function reportWithoutRegime({ fouten }: Rekening, code: string): void {
  fouten.add(
    'CASCO_ZONDER_REGIME',
    `werkorganisaties/${code}`,
    `Werkorganisatie "${code}" heeft cascokosten, maar bij cascos staat niet hoe die worden betaald. Voeg daar een regime toe, en bij solidariteit een sleutel.`,
  );
}

function reportWithoutBasis({ fouten }: Rekening, code: string): void {
  fouten.add(
    'OPSLAG_ZONDER_BASIS',
    `cascos/${code}`,
    `Het casco van werkorganisatie "${code}" kan niet in het tarief: zij heeft geen eigen product met kosten, of een product met negatieve kosten. Boek de kosten van haar producten, of kies regime solidariteit.`,
  );
}
