import { geldtOp, type Geldig } from '../platform/index.js';

/** Dated facts, and those that will be held true in their place. */
export interface Wisseling<F extends Geldig> {
  readonly oude: readonly F[];
  readonly nieuwe: readonly F[];
  /** What of a fact counts in a berekening; whatever else it says may change. */
  readonly telt: (feit: F) => readonly unknown[];
}

/** The boekjaren, of these, in which on some day something else holds afterwards than before. */
export function geraakteJaren<F extends Geldig>(
  jaren: readonly number[],
  { oude, nieuwe, telt }: Wisseling<F>,
): number[] {
  const changes = [...oude, ...nieuwe].flatMap(({ vanaf, tot }) => (tot === null ? [vanaf] : [vanaf, tot]));
  const holdOn = (feiten: readonly F[], dag: string): string =>
    JSON.stringify(
      feiten
        .filter((feit) => geldtOp(feit, dag))
        .map((feit) => JSON.stringify(telt(feit)))
        .sort(),
    );
  return jaren.filter((jaar) => {
    const first = `${jaar}-01-01`;
    const days = [first, ...changes.filter((dag) => dag > first && dag <= `${jaar}-12-31`)];
    return days.some((dag) => holdOn(oude, dag) !== holdOn(nieuwe, dag));
  });
}
