import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { withReadOnly } from '../../src/controlespoor/index.js';
import { refusal } from '../opzet/database.js';
import { handeling, makeSpoor, type Spoor } from './spoor.js';

let spoor: Spoor;
let app: pg.Client;
let owner: pg.Client;
beforeAll(async () => {
  spoor = await makeSpoor();
  [app, owner] = [new pg.Client(spoor.url), new pg.Client(spoor.ownerUrl)];
  await Promise.all([app.connect(), owner.connect()]);
  await spoor.write('dowr', handeling(), handeling({ actie: 'inlezing.verwerken' }));
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await spoor.close();
});

const REGEL = `('dowr', 3, now(), 'a', 'o', 'gelukt', 'x', 'y', NULL, NULL, NULL, '{}', '${'0'.repeat(64)}', '${'0'.repeat(64)}')`;

describe('de toepassing wordt door PostgreSQL geweigerd bij', () => {
  it.each([
    ['toevoegen', `INSERT INTO controlespoor VALUES ${REGEL}`],
    ['toevoegen of wijzigen', `INSERT INTO controlespoor VALUES ${REGEL} ON CONFLICT DO NOTHING`],
    ['toevoegen met COPY', 'COPY controlespoor FROM STDIN'],
    [
      'samenvoegen',
      `MERGE INTO controlespoor c USING verband v ON c.verband = v.code WHEN MATCHED THEN DELETE`,
    ],
    ['wijzigen', `UPDATE controlespoor SET actor = 'een ander'`],
    ['wijzigen van niets', `UPDATE controlespoor SET actor = actor WHERE false`],
    ['verwijderen', 'DELETE FROM controlespoor'],
    ['verwijderen via een WITH', 'WITH weg AS (DELETE FROM controlespoor RETURNING 1) SELECT * FROM weg'],
    ['leegmaken', 'TRUNCATE controlespoor'],
    ['leegmaken met alles eraan', 'TRUNCATE verband CASCADE'],
    ['een regel vasthouden', 'SELECT FROM controlespoor FOR UPDATE'],
    ['een regel delen', 'SELECT FROM controlespoor FOR KEY SHARE'],
    ['de tabel vasthouden', 'DO $$ BEGIN LOCK TABLE controlespoor IN ROW EXCLUSIVE MODE; END $$'],
    ['weggooien', 'DROP TABLE controlespoor'],
    ['een kolom weghalen', 'ALTER TABLE controlespoor DROP COLUMN hash'],
    ['een kolom toevoegen', 'ALTER TABLE controlespoor ADD COLUMN eigen text'],
    ['de tabel hernoemen', 'ALTER TABLE controlespoor RENAME TO weg'],
    ['een trekker uitzetten', 'ALTER TABLE controlespoor DISABLE TRIGGER controlespoor_onveranderlijk'],
    ['alle trekkers uitzetten', 'ALTER TABLE controlespoor DISABLE TRIGGER ALL'],
    ['trekkers laten slapen', 'SET session_replication_role = replica'],
    ['een trekker weggooien', 'DROP TRIGGER controlespoor_onveranderlijk ON controlespoor'],
    [
      'een trekker maken',
      'CREATE TRIGGER t BEFORE INSERT ON controlespoor EXECUTE FUNCTION weiger_wijziging()',
    ],
    ['een herschrijfregel maken', 'CREATE RULE r AS ON INSERT TO controlespoor DO INSTEAD NOTHING'],
    ['een index maken', 'CREATE INDEX eigen ON controlespoor (actor)'],
    ['een beperking weghalen', 'ALTER TABLE controlespoor DROP CONSTRAINT controlespoor_pk'],
    ['eigenaar worden', 'ALTER TABLE controlespoor OWNER TO nulpositie_app'],
    [
      'de functie vervangen',
      `CREATE OR REPLACE FUNCTION controlespoor_schrijf(p_actie text, p_object text, p_resultaat text, p_actor text, p_oorsprong text, p_code text, p_voor jsonb, p_na jsonb) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'`,
    ],
    ['de functie wijzigen', 'ALTER FUNCTION controlespoor_schrijf SECURITY INVOKER'],
    ['de functie weggooien', 'DROP FUNCTION controlespoor_schrijf'],
    [
      'de weigering vervangen',
      `CREATE OR REPLACE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
    ],
    ['rechten uitdelen op de functie', 'ALTER FUNCTION controlespoor_schrijf OWNER TO nulpositie_app'],
  ])('%s', async (_, statement) => {
    expect(await refusal(app, statement)).toBe('42501');
    expect(await spoor.verify('dowr')).toMatchObject({ ok: true, aantal: 2 });
  });

  it('een recht dat zij zichzelf geeft', async () => {
    await refusal(app, 'GRANT ALL ON controlespoor TO nulpositie_app');
    expect(await refusal(app, 'DELETE FROM controlespoor')).toBe('42501');
  });
});

describe('ook de eigenaar kan een regel niet', () => {
  it.each([
    ['wijzigen', `UPDATE controlespoor SET actor = 'een ander'`],
    ['verwijderen', 'DELETE FROM controlespoor'],
    ['leegmaken', 'TRUNCATE controlespoor'],
  ])('%s', async (_, statement) => {
    expect(await refusal(owner, statement)).toBe('P0001');
    expect(await spoor.verify('dowr')).toMatchObject({ ok: true, aantal: 2 });
  });
});

describe('de functie', () => {
  it('mag door niemand anders dan de eigenaar en de toepassing worden gebruikt', async () => {
    const { rows } = await owner.query<{ wie: string }>(
      `SELECT grantee AS wie FROM information_schema.routine_privileges
       WHERE routine_name = 'controlespoor_schrijf' ORDER BY 1`,
    );
    expect(rows.map(({ wie }) => wie).sort()).toEqual(
      ['nulpositie_app', new URL(spoor.ownerUrl).username].sort(),
    );
  });

  it('zoekt in geen schema dat een ander kan vullen', async () => {
    const { rows } = await owner.query<{ instelling: string[]; definer: boolean }>(
      `SELECT proconfig AS instelling, prosecdef AS definer FROM pg_proc WHERE proname = 'controlespoor_schrijf'`,
    );
    expect(rows).toEqual([{ instelling: ['search_path=pg_catalog, pg_temp'], definer: true }]);
  });
});

it('wie controleert kan niets schrijven, ook geen regel', async () => {
  await withReadOnly(spoor.url, async (client) => {
    await client.query(`SELECT set_config('app.verband', 'dowr', false)`);
    const write = `SELECT controlespoor_schrijf('a', 'o', 'gelukt', 'x', 'y', NULL, NULL, NULL)`;
    expect(await refusal(client, write)).toBe('25006');
    expect(await refusal(client, `INSERT INTO boekjaar VALUES ('dowr', 2031)`)).toBe('25006');
  });
});
