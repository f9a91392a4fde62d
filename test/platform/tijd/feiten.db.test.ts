import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  connect,
  Database,
  feitKolommen,
  findFeiten,
  IsTijdlijn,
  makeTijdlijn,
  recordFeiten,
  replaceFeiten,
  type Tijdlijn,
} from '../../../src/platform/index.js';
import { makeDatabase, type TestDatabase } from '../../opzet/database.js';

const PROEF = {
  tabel: 'proef',
  sleutel: ['ding'],
  geldigheid: 'dagen',
  aaneengesloten: true,
} satisfies Tijdlijn;

@Entity('proef')
@IsTijdlijn(PROEF)
class Proef {
  @PrimaryColumn('varchar', { length: 64 }) verband!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('varchar', { length: 40 }) ding!: string;
  @Column('text') waarde!: string;
  @Column('date') vanaf!: string;
  @Column('date', { nullable: true }) tot!: string | null;
  @Column('timestamptz', { name: 'bekend_vanaf' }) bekendVanaf!: Date;
  @Column('timestamptz', { name: 'bekend_tot', nullable: true }) bekendTot!: Date | null;
}

let db: TestDatabase;
let source: DataSource;
let database: Database;
beforeAll(async () => {
  db = await makeDatabase();
  const owner = await connect({ url: db.ownerUrl, entities: [] });
  const runner = owner.createQueryRunner();
  await runner.query(
    `CREATE TABLE proef (verband varchar(64) NOT NULL, ding varchar(40) NOT NULL, waarde text NOT NULL, ${feitKolommen(PROEF)})`,
  );
  await makeTijdlijn(runner, PROEF);
  await owner.destroy();
  source = await connect({ url: db.url, entities: [Proef] });
  database = new Database(source);
});
afterAll(async () => {
  await source.destroy();
  await db.close();
});

let ding = 0;
beforeEach(() => {
  ding += 1;
});
const feit = (waarde: string, vanaf: string, tot: string | null = null) => ({
  verband: 'v',
  ding: `d${ding}`,
  waarde,
  vanaf,
  tot,
});
const record = async (...feiten: ReturnType<typeof feit>[]): Promise<Proef[]> =>
  await database.inVerband('v', (manager) => recordFeiten(manager, Proef, feiten));
const replace = async (oude: readonly Proef[], ...feiten: ReturnType<typeof feit>[]): Promise<Proef[]> =>
  await database.inVerband('v', (manager) => replaceFeiten(manager, Proef, oude, feiten));
const find = async (bekendOp: Date | null = null): Promise<string[]> => {
  const where = { verband: 'v', ding: `d${ding}` };
  const found = await database.inVerband('v', (manager) =>
    findFeiten(manager, Proef, where, { peil: { bekendOp }, order: { vanaf: 'ASC' } }),
  );
  return found.map(({ waarde }) => waarde);
};
const now = async (): Promise<Date> => {
  await sleep(5);
  const [row] = await source.query<{ nu: Date }[]>('SELECT clock_timestamp() AS nu');
  await sleep(5);
  return row?.nu ?? new Date(0);
};
const update = async (set: string): Promise<unknown> =>
  await database.inVerband('v', (manager) =>
    manager.query(`UPDATE proef SET ${set} WHERE ding = $1`, [`d${ding}`]),
  );

describe('wat is vastgelegd', () => {
  it('blijft het antwoord op een vraag van toen, ook na een wijziging', async () => {
    const before = await now();
    const oude = await record(feit('oud', '2020-01-01'));
    const between = await now();
    await replace(oude, feit('oud', '2020-01-01', '2025-01-01'), feit('nieuw', '2025-01-01'));
    expect(await find(before)).toEqual([]);
    expect(await find(between)).toEqual(['oud']);
    expect(await find()).toEqual(['oud', 'nieuw']);
  });

  it('kan twee keer kort na elkaar wijzigen', async () => {
    let feiten = await record(feit('0', '2020-01-01'));
    for (let keer = 1; keer <= 20; keer += 1)
      feiten = await replace(feiten, feit(String(keer), '2020-01-01'));
    expect(await find()).toEqual(['20']);
  });

  it('wordt nooit overschreven of verwijderd, ook niet door de eigenaar', async () => {
    await record(feit('oud', '2020-01-01'));
    await expect(update(`waarde = 'anders'`)).rejects.toThrow('permission denied');
    const owner = await connect({ url: db.ownerUrl, entities: [] });
    const asOwner = async (statement: string): Promise<unknown> =>
      await new Database(owner).inVerband('v', (manager) => manager.query(statement));
    try {
      await expect(asOwner(`UPDATE proef SET waarde = 'anders'`)).rejects.toThrow('alleen afgesloten');
      await expect(asOwner('UPDATE proef SET bekend_tot = now(), tot = vanaf + 1')).rejects.toThrow(
        'alleen afgesloten',
      );
      await expect(asOwner('DELETE FROM proef')).rejects.toThrow('nooit gewijzigd of verwijderd');
      await expect(asOwner('TRUNCATE proef')).rejects.toThrow('nooit gewijzigd of verwijderd');
    } finally {
      await owner.destroy();
    }
  });

  it('wordt na afsluiten niet weer geopend of opnieuw afgesloten', async () => {
    const oude = await record(feit('oud', '2020-01-01'));
    await replace(oude);
    await expect(update('bekend_tot = NULL')).rejects.toThrow('alleen afgesloten');
    await expect(update('bekend_tot = clock_timestamp()')).rejects.toThrow('alleen afgesloten');
  });

  it('kan maar door één van twee tegelijk worden gewijzigd', async () => {
    const oude = await record(feit('oud', '2020-01-01'));
    const outcomes = await Promise.allSettled(
      ['een', 'twee'].map((waarde) => replace(oude, feit(waarde, '2020-01-01'))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'wijziging_ingehaald', status: 409 },
    });
  });
});

describe('de database zelf weigert', () => {
  it('twee feiten over hetzelfde op één dag', async () => {
    await record(feit('een', '2020-01-01', '2025-01-01'));
    await expect(record(feit('twee', '2024-12-31'))).rejects.toMatchObject({
      code: 'periode_overlapt',
      status: 409,
    });
    await record(feit('twee', '2025-01-01'));
    expect(await find()).toEqual(['een', 'twee']);
  });

  it('een gat in een tijdlijn die aaneengesloten moet zijn', async () => {
    const oude = await record(feit('een', '2020-01-01', '2025-01-01'));
    await expect(record(feit('twee', '2025-01-02'))).rejects.toMatchObject({ code: 'periode_gat' });
    await expect(
      replace(oude, feit('een', '2020-01-01', '2024-01-01'), feit('twee', '2025-01-01')),
    ).rejects.toMatchObject({ code: 'periode_gat' });
    expect(await find()).toEqual(['een']);
  });

  it('een periode die eindigt voordat zij begint', async () => {
    await expect(record(feit('een', '2025-01-01', '2025-01-01'))).rejects.toThrow('proef_geldig');
  });

  it('een feit van een ander verband', async () => {
    const other = { ...feit('een', '2020-01-01'), verband: 'w' };
    await expect(record(other)).rejects.toThrow('row-level security');
  });
});
