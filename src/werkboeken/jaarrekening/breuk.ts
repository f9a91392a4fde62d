import { Getal } from '../formule/index.js';

const LEESBAAR = 40;
const DECIMALEN = 30;

/** A fraction of whole numbers, lowest terms. */
export interface Breuk {
  readonly teller: bigint;
  readonly noemer: bigint;
}

/** As a person can redo it; one that fills lines only says how long it is. */
export function writeBreuk(breuk: Breuk): string {
  const deler = greatestCommonDivisor(breuk.teller, breuk.noemer);
  const geheel = `${breuk.teller / deler}/${breuk.noemer / deler}`;
  return geheel.length <= LEESBAAR ? geheel : `breuk van ${geheel.length - 1} cijfers`;
}

/** As a decimal string, far finer than a cell can hold. */
export const toDecimaal = ({ teller, noemer }: Breuk): string =>
  new Getal(teller.toString()).dividedBy(noemer.toString()).toFixed(DECIMALEN);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
