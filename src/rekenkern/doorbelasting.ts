import { toCents } from './geld.js';
import type { Hulpverdeling } from './hulpkosten.js';
import type { Rekenmodel } from './rekenmodel.js';

/** What hulpkostenplaatsen of one werkorganisatie delivered to another, in cents. */
export interface Levering {
  readonly van: string;
  readonly naar: string;
  readonly bedrag: bigint;
  /** What was already paid for it during the year. */
  readonly voorschot: bigint;
}

/**
 * Hulpkosten that ended up in a pool of another werkorganisatie, with the advances on them, in order of the werkorganisaties.
 *
 * @bron REKENMODEL.md "The steps" 2 and 8
 */
export function listDoorbelasting(model: Rekenmodel, verdelingen: readonly Hulpverdeling[]): Levering[] {
  const geleverd = new Map<string, bigint>();
  const betaald = new Map<string, bigint>();
  for (const { werkorganisatie, naar, delen } of verdelingen) {
    for (const [index, { pool }] of naar.entries()) {
      if (pool.werkorganisatie !== werkorganisatie) {
        add(geleverd, { van: werkorganisatie, naar: pool.werkorganisatie }, delen[index] ?? 0n);
      }
    }
  }
  for (const paid of model.doorbelastVoorschotten ?? []) add(betaald, paid, toCents(paid.bedrag));
  const codes = model.werkorganisaties.map(({ code }) => code);
  return codes.flatMap((van) =>
    codes.flatMap((naar) => {
      const bedrag = geleverd.get(`${van}/${naar}`) ?? 0n;
      const voorschot = betaald.get(`${van}/${naar}`) ?? 0n;
      return bedrag === 0n && voorschot === 0n ? [] : [{ van, naar, bedrag, voorschot }];
    }),
  );
}

function add(
  totals: Map<string, bigint>,
  { van, naar }: Pick<Levering, 'van' | 'naar'>,
  bedrag: bigint,
): void {
  const name = `${van}/${naar}`;
  totals.set(name, (totals.get(name) ?? 0n) + bedrag);
}
