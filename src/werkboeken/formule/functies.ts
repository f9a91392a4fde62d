import { Decimal } from 'decimal.js';
import type { Resultaat, Waarde } from './waarde.js';
import { Getal, isReeks, pairwise, toGetal, toReeks } from './waarde.js';

type Functie = (...argumenten: Resultaat[]) => Resultaat;

const isGetal = (waarde: Waarde): waarde is Decimal => waarde instanceof Decimal;
const sum = (getallen: readonly Decimal[]): Decimal =>
  getallen.reduce((totaal, getal) => totaal.plus(getal), new Getal(0));
/** As SUM, MAX and COUNT do: in a range only numbers count. */
const numbersOf = (argumenten: readonly Resultaat[]): Decimal[] =>
  argumenten.flatMap((argument) => (isReeks(argument) ? argument.filter(isGetal) : [toGetal(argument)]));

/** Equality as of SUMIFS and COUNTIF: text without regard to case. */
export function isEqual(a: Waarde, b: Waarde): boolean {
  if (isGetal(a) && isGetal(b)) return a.equals(b);
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  return a === b;
}

/** Text that SUMIFS would read as more than itself must not come here: see `sumWhere`. */
function matches(reeks: Resultaat, criterium: Resultaat): boolean[] {
  if (isReeks(criterium) || (typeof criterium === 'string' && /^[<>=]|[*?~]/.test(criterium))) {
    throw new Error(`Criterium is geen vaste waarde: ${JSON.stringify(criterium)}`);
  }
  return toReeks(reeks).map((waarde) => isEqual(waarde, criterium));
}

/** The functions of the workbooks; IF is not here, because it evaluates only one of its branches. */
export const FUNCTIES: Readonly<Record<string, Functie>> = {
  SUM: (...argumenten) => sum(numbersOf(argumenten)),
  MAX: (...argumenten) => Getal.max(...numbersOf(argumenten)),
  MIN: (...argumenten) => Getal.min(...numbersOf(argumenten)),
  COUNT: (...argumenten) => new Getal(numbersOf(argumenten).length),
  ABS: (getal) => toGetal(getal ?? null).abs(),
  ROUND: (getal, decimalen) =>
    toGetal(getal ?? null).toDecimalPlaces(toGetal(decimalen ?? null).toNumber(), Decimal.ROUND_HALF_UP),
  AND: (...argumenten) => argumenten.every((argument) => argument === true),
  COUNTIF: (reeks, criterium) => new Getal(matches(reeks ?? null, criterium ?? null).filter(Boolean).length),
  EXACT: (links, rechts) => pairwise(links ?? null, rechts ?? null, (a, b) => a === b),
  SUMPRODUCT: (reeks) => sum(numbersOf([reeks ?? null])),
  SUMIFS: (bedragen, ...criteria) => {
    let telt = toReeks(bedragen ?? null).map(() => true);
    for (let i = 0; i < criteria.length; i += 2) {
      const past = matches(criteria[i] ?? null, criteria[i + 1] ?? null);
      telt = telt.map((ja, rij) => ja && past[rij] === true);
    }
    return sum(
      toReeks(bedragen ?? null)
        .filter((_, rij) => telt[rij])
        .filter(isGetal),
    );
  },
};
