import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeDatabase, type TestDatabase } from '../../opzet/database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await makeDatabase();
});
afterAll(async () => {
  await db.close();
});

const setting = `SELECT current_setting('app.verband', true) AS verband`;

const codes = async (): Promise<unknown> =>
  await db.database.inVerband('dowr', (manager) => manager.query('SELECT code FROM verband'));

describe('inVerband', () => {
  it('draait bij een fout alles terug', async () => {
    const work = db.database.inVerband('dowr', async (manager) => {
      await manager.query(`INSERT INTO verband VALUES ('dowr', 'DOWR', 'toets', true)`);
      throw new Error('halverwege');
    });
    await expect(work).rejects.toThrow('halverwege');
    expect(await codes()).toEqual([]);
  });

  it('bewaart alles als er niets misgaat', async () => {
    await db.database.inVerband('dowr', (manager) =>
      manager.query(`INSERT INTO verband VALUES ('dowr', 'DOWR', 'toets', true)`),
    );
    expect(await codes()).toEqual([{ code: 'dowr' }]);
  });
});

describe('asOne', () => {
  const insert = async (code: string): Promise<void> =>
    await db.database.inVerband(code, async (manager) => {
      await manager.query(`INSERT INTO verband VALUES ($1, 'Een', 'toets', true)`, [code]);
    });
  const found = async (code: string): Promise<unknown> =>
    await db.database.inVerband(code, (manager) => manager.query('SELECT code FROM verband'));

  it('maakt één transactie van wat anders stappen zijn', async () => {
    const work = db.database.asOne('een', async () => {
      await insert('een');
      expect(await found('een')).toEqual([{ code: 'een' }]);
      throw new Error('halverwege');
    });
    await expect(work).rejects.toThrow('halverwege');
    expect(await found('een')).toEqual([]);
  });

  it('laat een ander verband en wie er niet in zit zijn eigen transactie', async () => {
    let done: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => (done = resolve));
    const one = db.database.asOne('een', async () => {
      await insert('een');
      await insert('twee');
      await wait;
    });
    while (!JSON.stringify(await found('twee')).includes('twee'));
    expect(await found('een')).toEqual([]);
    done();
    await one;
    expect(await found('een')).toEqual([{ code: 'een' }]);
  });

  it('belooft geen strengere afscherming dan zij heeft', async () => {
    const stricter = db.database.asOne('een', () =>
      db.database.inVerband('een', async () => await Promise.resolve(), { isolation: 'REPEATABLE READ' }),
    );
    await expect(stricter).rejects.toThrow('REPEATABLE READ');
  });
});

describe('de instelling app.verband', () => {
  it.each(['gelukte', 'mislukte'])('gaat na een %s transactie niet mee met de verbinding', async (soort) => {
    const runner = db.dataSource.createQueryRunner();
    const seen: unknown[] = [];
    await db.database
      .inVerband('dowr', async (manager) => {
        seen.push(await manager.query(setting));
        if (soort === 'mislukte') throw new Error('mislukt');
      })
      .catch(() => undefined);
    const open = Array.from({ length: 10 }, () => db.dataSource.createQueryRunner());
    const after = await Promise.all(open.map((one) => one.query(setting)));
    await Promise.all([runner, ...open].map((one) => one.release()));
    expect(seen).toEqual([[{ verband: 'dowr' }]]);
    for (const rows of after)
      expect([null, '']).toContain((rows as { verband: string | null }[])[0]?.verband);
  });
});
