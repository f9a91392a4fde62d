import type { EntityManager } from 'typeorm';
import { requireOpenBoekjaar, type InBoekjaar } from '../../verband/index.js';
import { tarief } from './bedrag.js';
import type { Regel } from './regelcontrole.js';

interface Wisseling {
  readonly oude: readonly Regel[];
  readonly nieuwe: readonly Regel[];
}

/** That regels may come in the place of others: what counts stays the same, or the year is open. @throws DomeinFout boekjaar_afgesloten */
export async function requireOpenOrSame(
  manager: EntityManager,
  inBoekjaar: InBoekjaar,
  { oude, nieuwe }: Wisseling,
): Promise<void> {
  if (countingOf(oude) !== countingOf(nieuwe)) await requireOpenBoekjaar(manager, inBoekjaar);
}

/** What of regels counts in a berekening; their descriptions and terms do not. */
const countingOf = (regels: readonly Regel[]): string =>
  JSON.stringify(
    regels
      .map(({ product, naam, werkorganisatie, eenheid, beleid, sleutel, risicodrager, volgorde, ...regel }) =>
        JSON.stringify([
          ...[product, naam, werkorganisatie, eenheid, beleid, sleutel, risicodrager, volgorde],
          tarief(regel.tarief),
        ]),
      )
      .sort(),
  );
