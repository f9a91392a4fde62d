import type { Sleutel } from '../rekenmodel.js';
import { pick, type Weegschaal, type Weging } from './weging.js';

type Pondspondsgewijs = Extract<Sleutel, { soort: 'pondspondsgewijs' }>;

/** Pro rata to what each was charged directly and for products. A negative charge gives no share of a cost. */
export function weighPondspondsgewijs(
  sleutel: Pondspondsgewijs,
  partijen: readonly number[],
  schaal: Weegschaal,
): Weging {
  const lasten = pick(schaal.lasten(sleutel.werkorganisaties), partijen);
  if (lasten.every((last) => last >= 0n)) return lasten;
  return {
    fout: 'SLEUTEL_NEGATIEF',
    melding: `Sleutel "${sleutel.code}" verdeelt naar de lasten voor diensten, en die zijn van minstens één deelnemer negatief. Kies een andere sleutel, of laat de werkorganisatie met de negatieve last buiten deze sleutel.`,
  };
}
