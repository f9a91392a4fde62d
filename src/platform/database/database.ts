import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export interface Transactie {
  /** REPEATABLE READ sees one consistent state from its first statement on. */
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
}

/** The one way to the tables: every statement runs in a transaction that belongs to one verband. */
@Injectable()
export class Database {
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
    return await this.dataSource.transaction(isolation, async (manager) => {
      await manager.query(`SELECT set_config('app.verband', $1, true)`, [verband]);
      return await work(manager);
    });
  }
}
