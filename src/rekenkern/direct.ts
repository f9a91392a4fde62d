import type { Lasten } from './lasten.js';
import type { Pools } from './pools.js';
import type { Rekening } from './rekening.js';

/** Step 4: direct cost is charged to its own deelnemer, whole. @bron TB h. 6; REKENMODEL.md "The steps" 4 */
export function chargeDirect({ places }: Rekening, pools: Pools, lasten: Lasten): void {
  for (const { deelnemer, werkorganisatie, bedrag } of pools.direct) {
    const place = places.get(deelnemer);
    if (place === undefined) continue;
    lasten.charge({ werkorganisatie, component: 'direct', product: null }, [place], [bedrag]);
  }
}
