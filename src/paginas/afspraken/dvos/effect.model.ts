import type { AfnemersVanProduct } from '../../../catalogus/index.js';
import type { Wijziging } from '../../../berekening/index.js';

export interface Afnameverschil {
  readonly afname: NonNullable<Wijziging['afname']>;
  readonly einde: NonNullable<Wijziging['einde']>;
}

type Afnemers = ReadonlyMap<string, AfnemersVanProduct>;

/**
 * What changes between two states of who takes what: takers that come or take another quantity, and takers that go.
 * Empty when the two say the same.
 */
export function compareAfnemers(van: Afnemers, naar: Afnemers): Afnameverschil {
  const producten = [...new Set([...van.keys(), ...naar.keys()])];
  const perProduct = producten.map((product) => {
    const before = van.get(product)?.afnemers ?? [];
    const after = naar.get(product)?.afnemers ?? [];
    const changed = after.filter((een) => {
      const was = before.find(({ deelnemer }) => deelnemer === een.deelnemer);
      return was === undefined || !isSame(was, een);
    });
    const gone = before.filter(({ deelnemer }) => after.every((een) => een.deelnemer !== deelnemer));
    return {
      afname: changed.map(({ deelnemer, contract, minimum, inbreng }) => ({
        ...{ product, deelnemer, contract },
        ...(minimum !== null && { minimum }),
        ...(inbreng !== null && { inbreng }),
      })),
      einde: gone.map(({ deelnemer }) => ({ product, deelnemer })),
    };
  });
  return {
    afname: perProduct.flatMap(({ afname }) => afname),
    einde: perProduct.flatMap(({ einde }) => einde),
  };
}

type Afnemer = AfnemersVanProduct['afnemers'][number];

const isSame = (a: Afnemer, b: Afnemer): boolean =>
  a.contract === b.contract && a.minimum === b.minimum && a.inbreng === b.inbreng;
