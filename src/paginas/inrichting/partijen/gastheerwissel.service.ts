import { Injectable } from '@nestjs/common';
import { Database, geldtOp } from '../../../platform/index.js';
import type { Wie } from '../../../toegang/index.js';
import { GastheerschappenService, type GastheerschapInvoer } from '../../../verband/index.js';

/** Another gastheer from a day on: whoever is it then stops that day, in the same transaction. */
@Injectable()
export class GastheerwisselService {
  constructor(
    private readonly database: Database,
    private readonly gastheerschappen: GastheerschappenService,
  ) {}

  /** @throws DomeinFout ongeldig_verzoek, gastheer_bezet */
  async change(wie: Wie, invoer: Omit<GastheerschapInvoer, 'tot'>): Promise<void> {
    await this.database.asOne(wie.verband, async () => {
      const all = await this.gastheerschappen.list(wie.verband);
      const nu = all.find(
        (feit) => feit.werkorganisatie === invoer.werkorganisatie && geldtOp(feit, invoer.vanaf),
      );
      if (nu !== undefined && nu.vanaf < invoer.vanaf)
        await this.gastheerschappen.end(wie, nu.id, invoer.vanaf);
      await this.gastheerschappen.add(wie, { ...invoer, tot: nu?.tot ?? null });
    });
  }
}
