import type { Cascodeling } from './casco-regime.js';
import type { Lasten } from './lasten.js';
import type { Rekening, Verdeling } from './rekening.js';
import { isPondspondsgewijs } from './sleutels/parts.js';
import type { Sleutelbord } from './sleutels/sleutelbord.js';
import { isWeigering } from './sleutels/weging.js';

/** The part of one casco that all deelnemers bear by a key. */
export interface Cascoverdeling extends Verdeling {
  readonly werkorganisatie: string;
  readonly partijen: readonly number[];
}

/**
 * Step 6: what is left of each casco, over all deelnemers by its key. Pondspondsgewijs looks at direct and product charges.
 *
 * @bron REKENMODEL.md "The steps" 6
 */
export function spreadCascos(
  rekening: Rekening,
  delingen: readonly Cascodeling[],
  bord: Sleutelbord,
): Cascoverdeling[] {
  const { fouten, spread, deelnemers } = rekening;
  const partijen = [...deelnemers.keys()];
  return delingen.flatMap(({ casco, solidair }) => {
    if (solidair === 0n || casco.sleutel === undefined) return [];
    const { werkorganisatie, sleutel } = casco;
    const gewichten = bord.weigh(sleutel, partijen);
    if (gewichten === undefined) return [];
    if (isWeigering(gewichten)) {
      if (followsFromOther(rekening, sleutel)) return [];
      fouten.add(gewichten.fout, `cascos/${werkorganisatie}/sleutel`, gewichten.melding);
      return [];
    }
    const grondslag = { naam: `sleutel ${sleutel}`, gewichten, decimalen: 0 };
    return [{ werkorganisatie, partijen, bedrag: solidair, grondslag, delen: spread(solidair, gewichten) }];
  });
}

export function chargeCasco(lasten: Lasten, { werkorganisatie, partijen, delen }: Cascoverdeling): void {
  lasten.charge({ werkorganisatie, component: 'casco', product: null }, partijen, delen);
}

/** A key pro rata to other charges may lack them only because those are faulty. */
function followsFromOther({ model, fouten }: Rekening, sleutel: string): boolean {
  const upstream = ['kostenposten', 'producten', 'hulpkostenplaatsen'];
  return upstream.some((list) => fouten.touches(list)) && isPondspondsgewijs(sleutel, model.sleutels);
}
