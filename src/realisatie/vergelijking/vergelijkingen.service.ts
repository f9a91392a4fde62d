import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { requireOpenBoekjaar } from '../../verband/index.js';
import { Inlezing } from '../inlezing.entity.js';
import { findInlezing } from '../opslag.js';
import { wachtNiet } from '../proces/ingrepen.js';
import { findVervangen } from '../vervangen.js';
import { readVergelijking, type Vergelijking } from './read-vergelijking.js';

/** A file laid beside earlier loads of the same, and which of those it takes the place of. */
@Injectable()
export class VergelijkingenService {
  constructor(private readonly database: Database) {}

  /** @throws DomeinFout niet_gevonden, vergelijking_niet_bekend */
  async find(verband: string, id: string): Promise<Vergelijking> {
    return await this.database.inVerband(verband, (manager) => readVergelijking(manager, { verband, id }), {
      isolation: 'REPEATABLE READ',
    });
  }

  /**
   * Says of a load that waits which others are reversed at the moment that it is booked; none: they all count.
   *
   * @throws DomeinFout niet_gevonden, inlezing_wacht_niet, inlezing_niet_te_vervangen, boekjaar_afgesloten
   */
  async choose(verband: string, id: string, vervangt: readonly string[]): Promise<void> {
    await this.database.inVerband(verband, async (manager) => {
      const { soort, boekjaar } = await findInlezing(manager, verband, id);
      await requireOpenBoekjaar(manager, { verband, boekjaar });
      await findVervangen(manager, { verband, soort, boekjaar, vervangt });
      const waiting = { verband, id, status: 'gecontroleerd' } as const;
      const { affected } = await manager.update(Inlezing, waiting, { vervangt: [...vervangt] });
      if (affected !== 1) throw wachtNiet();
    });
  }
}
