import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeDatabase, type TestDatabase } from '../../opzet/database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await makeDatabase();
  for (const code of ['dowr', 'dsz']) {
    await db.database.inVerband(code, async (manager) => {
      await manager.query(`INSERT INTO verband VALUES ($1, 'Verband', '', true)`, [code]);
      await manager.query(
        `INSERT INTO deelnemer SELECT $1::varchar, 'd' || n, 'D', 'gemeente', n FROM generate_series(1, 50) n`,
        [code],
      );
    });
  }
});
afterAll(() => db.close());

/** Tables of the whole service, that hold nothing of a verband. */
const VAN_IEDEREEN = ['aanmeldpoging', 'gebruiker', 'migratie', 'zitting'];

const rows = async <T>(sql: string): Promise<T[]> => await db.dataSource.query<T[]>(sql);

describe('de muur', () => {
  it('staat om elke tabel, ook voor de eigenaar', async () => {
    const tables = await rows<{ tabel: string; muur: boolean; voorwaarde: string | null }>(
      `SELECT c.relname AS tabel, c.relrowsecurity AND c.relforcerowsecurity AS muur,
              (SELECT pg_get_expr(polqual, polrelid) || pg_get_expr(polwithcheck, polrelid)
               FROM pg_policy WHERE polrelid = c.oid AND polname = 'muur' AND polcmd = '*') AS voorwaarde
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`,
    );
    const walled = tables.filter(({ tabel }) => !VAN_IEDEREEN.includes(tabel));
    expect(walled.length).toBeGreaterThan(15);
    for (const { tabel, muur, voorwaarde } of walled) {
      expect([tabel, muur]).toEqual([tabel, true]);
      expect(voorwaarde?.match(/current_setting\('app\.verband'::text, true\)/g)).toHaveLength(2);
    }
  });

  it('heeft geen deur: geen weergave, en geen functie met de rechten van de eigenaar buiten de bekende', async () => {
    const doors = await rows<{ naam: string }>(
      `SELECT relname AS naam FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
       UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`,
    );
    expect(doors.map(({ naam }) => naam).sort()).toEqual(['controlespoor_schrijf']);
  });

  it('laat buiten een verband niets zien en niets toe', async () => {
    expect(await rows('SELECT * FROM verband')).toEqual([]);
    expect(await rows('SELECT * FROM deelnemer')).toEqual([]);
    await expect(rows(`INSERT INTO boekjaar VALUES ('dowr', 2025)`)).rejects.toThrow('row-level security');
  });

  it('laat vanuit het ene verband niets in het andere schrijven, verplaatsen of verwijzen', async () => {
    const attempt = (sql: string): Promise<unknown> =>
      db.database.inVerband('dowr', (manager) => manager.query(sql));
    await expect(attempt(`INSERT INTO boekjaar VALUES ('dsz', 2025)`)).rejects.toThrow('row-level security');
    await expect(
      attempt(`INSERT INTO gastheerschap
               VALUES ('dowr', 'w', 'd1', gen_random_uuid(), '2025-01-01', NULL, now(), NULL)`),
    ).rejects.toThrow('foreign key');
  });

  it('lekt geen rij bij 400 verzoeken door elkaar over één verzameling verbindingen', async () => {
    const turns = Array.from({ length: 400 }, (_, n) => (n % 2 === 0 ? 'dowr' : 'dsz'));
    const seen = await Promise.all(
      turns.map((verband, n) =>
        db.database
          .inVerband(verband, async (manager) => {
            const found: { verband: string }[] = await manager.query(
              'SELECT verband FROM deelnemer, pg_sleep(0.002)',
            );
            if (n % 7 === 0) throw new Error('halverwege afgebroken');
            return found.every((row) => row.verband === verband) ? found.length : -1;
          })
          .catch((error: Error) => error.message),
      ),
    );
    expect(new Set(seen.filter((_, n) => n % 7 !== 0))).toEqual(new Set([50]));
    expect(await rows('SELECT * FROM deelnemer')).toEqual([]);
  });
});
