import type { EntityManager } from 'typeorm';
import { Kostenplaats } from './kostenplaats.entity.js';
import { overlaps } from './map-regel.js';
import { readToewijzingen } from './read-toewijzingen.js';
import type { Toewijzing } from './toewijzing.entity.js';
import type { ToewijzingKopie } from './toewijzing.schema.js';

/** How many came over. */
export interface Kopie {
  readonly kostenplaatsen: number;
  readonly toewijzingen: number;
}

type Rij = Omit<Toewijzing, 'id' | 'bekendVanaf' | 'bekendTot'>;

/** Copies kostenplaatsen that the other boekjaar does not have, and gives the toewijzingen that it does not have. */
export async function copyKostenplaatsen(
  manager: EntityManager,
  verband: string,
  { van, naar }: ToewijzingKopie,
): Promise<{ readonly kostenplaatsen: number; readonly rows: readonly Rij[] }> {
  const known = await manager.findBy(Kostenplaats, { verband, boekjaar: naar });
  const codes = new Set(known.map(({ code }) => code));
  const missing = (await manager.findBy(Kostenplaats, { verband, boekjaar: van })).filter(
    ({ code }) => !codes.has(code),
  );
  if (missing.length > 0)
    await manager.insert(
      Kostenplaats,
      missing.map(({ code, naam }) => ({ verband, boekjaar: naar, code, naam })),
    );
  const already = await readToewijzingen(manager, verband, naar);
  const rows = (await readToewijzingen(manager, verband, van))
    .filter((toewijzing) => !already.some((een) => overlaps(een, toewijzing)))
    .map((toewijzing) => asRij(toewijzing, naar));
  return { kostenplaatsen: missing.length, rows };
}

function asRij(toewijzing: Toewijzing, boekjaar: number): Rij {
  const { verband, kostenplaats, rekeningVan, rekeningTot, werkorganisatie, bestemming } = toewijzing;
  const { product, hulpkostenplaats, deelnemer, gedrag, kostensoort, taakveld, iv3 } = toewijzing;
  return {
    ...{ verband, boekjaar, kostenplaats, rekeningVan, rekeningTot, werkorganisatie, bestemming },
    ...{ product, hulpkostenplaats, deelnemer, gedrag, kostensoort, taakveld, iv3 },
  };
}
