import { indexBedrag } from './bedrag.js';
import type { Menukaartregel } from './menukaartregel.entity.js';
import type { Regel } from './regelcontrole.js';
import { inhoudOf } from './regelinhoud.js';

/** A regel of the next boekjaar: the same, with tarief and kostenindicatie raised by a percentage, half a cent up. */
export function indexRegel(regel: Menukaartregel, index: string): Regel {
  const inhoud = inhoudOf(regel);
  const raise = (bedrag: string | null): string | null =>
    bedrag === null ? null : indexBedrag(bedrag, index);
  return {
    boekjaar: regel.boekjaar + 1,
    product: regel.product,
    ...inhoud,
    tarief: raise(inhoud.tarief),
    kostenindicatie: raise(inhoud.kostenindicatie),
  };
}
