import { toCents, type Betaling } from '../../rekenkern/index.js';
import { sumBedragen } from '../opmaak/index.js';

/** A party at one side of the picture. Places run from 0 to 10,000 from the top down. */
export interface Blok {
  readonly partij: string;
  readonly bedrag: string;
  readonly boven: bigint;
  readonly onder: bigint;
}

/** A payment: where it leaves its payer and where it comes in. */
export interface Band {
  readonly betaling: Betaling;
  readonly links: readonly [boven: bigint, onder: bigint];
  readonly rechts: readonly [boven: bigint, onder: bigint];
}

export interface Stroom {
  readonly betalers: readonly Blok[];
  readonly ontvangers: readonly Blok[];
  readonly banden: readonly Band[];
}

const HOOGTE = 10_000n;
const TUSSENRUIMTE = 400n;

/** Who pays whom as bands: payers left, receivers right, as high as what they pay or receive. */
export function makeStroom(saldering: readonly Betaling[]): Stroom {
  const betalers = stack(saldering, 'van');
  const ontvangers = stack(saldering, 'naar');
  const links = new Map(betalers.map(({ partij, boven }) => [partij, boven]));
  const rechts = new Map(ontvangers.map(({ partij, boven }) => [partij, boven]));
  const banden = saldering.map((betaling) => ({
    betaling,
    links: take(links, betaling.van, heightOf(betaling.bedrag, saldering, betalers.length)),
    rechts: take(rechts, betaling.naar, heightOf(betaling.bedrag, saldering, ontvangers.length)),
  }));
  return { betalers, ontvangers, banden };
}

function stack(saldering: readonly Betaling[], kant: 'van' | 'naar'): Blok[] {
  const partijen = [...new Set(saldering.map((betaling) => betaling[kant]))];
  let boven = 0n;
  return partijen.map((partij) => {
    const eigen = saldering.filter((betaling) => betaling[kant] === partij);
    const bedrag = sumBedragen(eigen.map((betaling) => betaling.bedrag));
    const hoogte = eigen.reduce((som, deel) => som + heightOf(deel.bedrag, saldering, partijen.length), 0n);
    const blok = { partij, bedrag, boven, onder: boven + hoogte };
    boven += hoogte + TUSSENRUIMTE;
    return blok;
  });
}

/** The height of an amount at a side with so many blocks, which leaves room between them. */
function heightOf(bedrag: string, saldering: readonly Betaling[], blokken: number): bigint {
  const totaal = saldering.reduce((som, deel) => som + toCents(deel.bedrag), 0n);
  const ruimte = HOOGTE - TUSSENRUIMTE * BigInt(Math.max(0, blokken - 1));
  return totaal === 0n ? 0n : (toCents(bedrag) * ruimte) / totaal;
}

function take(plaatsen: Map<string, bigint>, partij: string, hoogte: bigint): [bigint, bigint] {
  const boven = plaatsen.get(partij) ?? 0n;
  plaatsen.set(partij, boven + hoogte);
  return [boven, boven + hoogte];
}
