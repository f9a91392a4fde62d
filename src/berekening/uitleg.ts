import {
  explainLast as tellLast,
  fromCents,
  toCents,
  type Rekenmodel,
  type Spoor,
  type SpoorVerdeling,
  type Uitkomst,
} from '../rekenkern/index.js';
import { makeStap, type Aandeel, type Uitlegstap } from './aandeel.js';
import { makeBreuk } from './breuk.js';
import { poolName, readBronnen, type Bronnen } from './bronnen.js';
import { requireProduct, type Grondslag } from './grondslag.js';
import { retrace } from './narekenen.js';
import { isSameLast, type LastSleutel } from './pool.js';
import { emptyStap } from './lege-pool.js';

/**
 * How a charge came about, by the rekenkern's own steps. A charge of one division has its figures at the top; one of
 * several steps (vast and variabel, tarief or inbreng and what is left over) has them in `stappen`.
 */
export interface Uitleg {
  readonly last: LastSleutel;
  /** Euros: what is divided over all parties. */
  readonly pool: string;
  /** What the pool is made of. */
  readonly bronnen: Bronnen;
  readonly stappen: readonly Uitlegstap[];
  /** The same in Dutch sentences, every number filled in. */
  readonly zinnen: readonly string[];
  readonly grondslag: Grondslag;
  readonly totaleBasis: string;
  /** Everybody whom the pool can charge, in the order of the deelnemers. */
  readonly partijen: readonly Aandeel[];
  /** Of `partijen`, the one whose charge this is. */
  readonly eigen: Aandeel;
}

/**
 * How a charge came about: the pool, what it is divided by, and what each party bears of it.
 *
 * @returns null when there is no such pool, or when it cannot charge this deelnemer
 * @throws Error when the steps do not make the charges of the uitkomst, which would be our own mistake
 */
export function explainLast(model: Rekenmodel, uitkomst: Uitkomst, last: LastSleutel): Uitleg | null {
  const spoor = retrace(model);
  const bronnen = readBronnen(model, spoor, poolName(last));
  const stappen = listStappen(model, spoor, last, bronnen);
  if (!stappen.some(({ eigen }) => eigen !== null)) return null;
  const summary = summarise(model, last, stappen);
  assertCharges(uitkomst, last, summary.partijen);
  const eigen = summary.partijen.find(({ deelnemer }) => deelnemer === last.deelnemer);
  if (eigen === undefined) throw new Error(`No share for ${last.deelnemer}`);
  const zinnen = tellLast({ rekenmodel: model, spoor, last });
  return { last, pool: bronnen.pool, bronnen, stappen, zinnen, ...summary, eigen };
}

function listStappen(
  model: Rekenmodel,
  spoor: Spoor,
  last: LastSleutel,
  bronnen: Bronnen,
): readonly Uitlegstap[] {
  const steps = spoor.verdelingen.filter(({ uit, wat }) => uit === poolName(last) && isCharge(wat));
  if (steps.length > 0) return steps.map((step) => makeStap({ model, spoor, last }, step));
  const isBooked = bronnen.kostenposten.length > 0 || bronnen.hulp.length > 0;
  return isBooked && toCents(bronnen.pool) === 0n ? emptyStap(model, last) : [];
}

const isCharge = (wat: SpoorVerdeling['wat']): boolean => wat !== 'regime' && wat !== 'opslag';

type Samenvatting = Pick<Uitleg, 'grondslag' | 'totaleBasis' | 'partijen'>;

/** One division is its own summary; several steps add up. */
function summarise(model: Rekenmodel, last: LastSleutel, stappen: readonly Uitlegstap[]): Samenvatting {
  const [first, ...others] = stappen;
  if (first !== undefined && others.length === 0 && (first.isVerdeeld || last.component === 'direct')) {
    const { grondslag, totaleBasis, partijen } = first;
    return { grondslag, totaleBasis, partijen };
  }
  const codes = model.deelnemers
    .map(({ code }) => code)
    .filter((code) => stappen.some(({ partijen }) => partijen.some(({ deelnemer }) => deelnemer === code)));
  const amounts = codes.map((code) => totalFor(stappen, code));
  const total = amounts.reduce((sum, amount) => sum + amount, 0n);
  return {
    grondslag: { soort: 'stappen', product: requireProduct(model, last) },
    totaleBasis: fromCents(total),
    partijen: codes.map((code, place) => addUp(code, amounts[place] ?? 0n, total)),
  };
}

function totalFor(stappen: readonly Uitlegstap[], code: string): bigint {
  const own = stappen.flatMap(({ partijen }) => partijen.filter(({ deelnemer }) => deelnemer === code));
  return own.reduce((sum, { bedrag }) => sum + toCents(bedrag), 0n);
}

function addUp(deelnemer: string, amount: bigint, total: bigint): Aandeel {
  const bedrag = fromCents(amount);
  return {
    deelnemer,
    basis: bedrag,
    aandeel: makeBreuk(amount, total === 0n ? 1n : total),
    exact: { bedrag: `${bedrag}00000`, afgekapt: false },
    bedrag,
    restcent: false,
  };
}

function assertCharges({ lasten }: Uitkomst, last: LastSleutel, partijen: readonly Aandeel[]): void {
  for (const { deelnemer, bedrag } of partijen) {
    const charged = lasten.find((known) => isSameLast(known, { ...last, deelnemer }))?.bedrag ?? '0.00';
    if (toCents(charged) !== toCents(bedrag))
      throw new Error(`The steps make ${bedrag} for ${deelnemer}, charged is ${charged}`);
  }
}
