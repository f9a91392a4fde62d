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
