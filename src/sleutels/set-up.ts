import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { recordFeiten } from '../platform/index.js';
import { Boekjaar } from '../verband/index.js';
import { SLEUTEL_INVOER, type SleutelInvoer } from './sleutel.schema.js';
import { Sleutel } from './sleutel.entity.js';
import { Sleutelversie } from './sleutelversie.entity.js';
import { Sleutelwaarde } from './sleutelwaarde.entity.js';

/** Sets up new keys that hold from the first boekjaar on, with their values. */
export async function setUpSleutels(
  manager: EntityManager,
  verband: string,
  invoer: readonly SleutelInvoer[],
): Promise<void> {
  const [first] = await manager.find(Boekjaar, { where: { verband }, order: { jaar: 'ASC' }, take: 1 });
  const period = { vanaf: `${first?.jaar ?? 2000}-01-01`, tot: null };
  for (const { sleutelwaarden, code, naam, soort } of z.array(SLEUTEL_INVOER).parse(invoer)) {
    const open = { verband, sleutel: code };
    await manager.insert(Sleutel, { verband, code, naam });
    await recordFeiten(manager, Sleutelversie, [
      { ...open, soort, inhoud: {}, decimalen: null, geldtVoor: null, ...period },
    ]);
    const waarden = sleutelwaarden.map((waarde) => ({ ...open, toelichting: null, ...waarde }));
    await recordFeiten(manager, Sleutelwaarde, waarden);
  }
}
