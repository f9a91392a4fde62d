import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export interface Transactie {
  /** REPEATABLE READ sees one consistent state from its first statement on. */
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
}

interface Lopend {
  readonly verband: string;
  readonly manager: EntityManager;
}

/** The one way to the tables: every statement runs in a transaction that belongs to one verband. */
@Injectable()
export class Database {
  private readonly samen = new AsyncLocalStorage<Lopend>();

  constructor(readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction of this verband: all of it is kept, or nothing.
   *
   * The setting `app.verband` lives as long as the transaction, so that a pooled connection never carries it on.
   */
  async inVerband<T>(
    verband: string,
    work: (manager: EntityManager) => Promise<T>,
    { isolation = 'READ COMMITTED' }: Transactie = {},
  ): Promise<T> {
    const lopend = this.samen.getStore();
    if (lopend?.verband === verband) {
      if (isolation !== 'READ COMMITTED') throw new Error(`asOne cannot be ${isolation} halfway`);
      return await work(lopend.manager);
    }
    return await this.dataSource.transaction(isolation, async (manager) => {
      await manager.query(`SELECT set_config('app.verband', $1, true)`, [verband]);
      return await work(manager);
    });
  }

  /**
   * Makes one transaction of everything that `work` asks of any service in this verband: all of it is kept, or nothing.
   * For setting up as a whole what a user does in steps. After a refusal inside it nothing more can be done.
   */
  async asOne<T>(verband: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return await this.inVerband(verband, (manager) =>
      this.samen.run({ verband, manager }, () => work(manager)),
    );
  }
}
