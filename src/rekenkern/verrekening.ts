import { toCents } from './geld.js';
import type { Lasten } from './lasten.js';
import type { Rekening } from './rekening.js';

/** What one deelnemer still owes for one werkorganisatie, in cents; below zero is given back. */
export interface Afrekenregel {
  /** Place among the deelnemers. */
  readonly place: number;
  readonly werkorganisatie: string;
  readonly gastheer: string;
  readonly definitief: bigint;
  readonly voorschot: bigint;
  readonly saldo: bigint;
}

/** Step 7: definitief less voorschot is the saldo. @bron TB h. 8; REKENMODEL.md "The steps" 7 */
export function settleVoorschotten({ model, deelnemers, places }: Rekening, lasten: Lasten): Afrekenregel[] {
  const voorschotten = new Map<string, bigint>();
  for (const { deelnemer, werkorganisatie, bedrag } of model.voorschotten) {
    const name = `${werkorganisatie}/${places.get(deelnemer) ?? ''}`;
    voorschotten.set(name, (voorschotten.get(name) ?? 0n) + toCents(bedrag));
  }
  return [...deelnemers.keys()].flatMap((place) =>
    model.werkorganisaties.flatMap(({ code, gastheer = model.verband }) => {
      const definitief = lasten.of(code)[place] ?? 0n;
      const voorschot = voorschotten.get(`${code}/${place}`) ?? 0n;
      if (definitief === 0n && voorschot === 0n) return [];
      return [
        { place, werkorganisatie: code, gastheer, definitief, voorschot, saldo: definitief - voorschot },
      ];
    }),
  );
}
