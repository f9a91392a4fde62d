import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkInWorker } from '../../src/realisatie/run-worker.js';
import { makeDatabase, type TestDatabase } from '../opzet/database.js';
import { asFile, NASLAG } from './opzet/controleer.js';
import { makeDiensten } from './opzet/diensten.js';
import { setUpVerband, VERBAND } from './opzet/verband.js';
import { makeBlad, type Celinvoer } from './opzet/werkmap.js';

const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag', 'Omschrijving'];
const CHILD = fileURLToPath(new URL('./opzet/neem-in.mjs', import.meta.url));
const ROWS = 40_000;
const makeLarge = (rows: number): Buffer =>
  makeBlad(
    KOP,
    ...Array.from({ length: rows }, (_, n): Celinvoer[] => [
      2025,
      (n % 12) + 1,
      '6401',
      n / 100,
      `Factuur ${n}`,
    ]),
  );

describe('de werker', () => {
  const check = async (bytes: Buffer | string, grenzen = {}) =>
    await asFile(bytes, (pad) => checkInWorker({ pad, soort: 'realisatie', naslag: NASLAG }, grenzen));

  it('geeft dezelfde uitslag als de controle zelf', async () => {
    expect(await check(makeLarge(10))).toMatchObject({ rijen: 10, totaal: '0.45', fouten: [] });
  });

  it.each([
    ['te langzaam', { deadlineMs: 1 }, 'BESTAND_DUURT_TE_LANG'],
    ['te veel geheugen', { memoryMb: 4 }, 'BESTAND_TE_ZWAAR'],
  ])('%s: een duidelijke weigering, en de dienst gaat door', async (_, grenzen, code) => {
    const { fouten } = await check(makeLarge(20_000), grenzen);
    expect(fouten.map((fout) => fout.code)).toEqual([code]);
    expect(await check(makeLarge(2))).toMatchObject({ rijen: 2 });
  });

  it('een bestand dat er niet meer is: een duidelijke weigering', async () => {
    const opdracht = { pad: '/bestaat/niet', soort: 'realisatie', naslag: NASLAG } as const;
    const { fouten } = await checkInWorker(opdracht);
    expect(fouten.map(({ code }) => code)).toEqual(['BESTAND_ONLEESBAAR']);
  });

  it('tien bestanden tegelijk komen allemaal aan de beurt', async () => {
    const uitslagen = await Promise.all(Array.from({ length: 10 }, (_, n) => check(makeLarge(n + 1))));
    expect(uitslagen.map(({ rijen }) => rijen)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('een proces dat tijdens het inlezen wordt afgeschoten', () => {
  let tests: TestDatabase;
  beforeAll(async () => {
    tests = await makeDatabase();
    await setUpVerband(tests.database);
  });
  afterAll(() => tests.close());

  /** What the killed process leaves on disk lies beside the file, and goes with it. */
  const takeIn = (pad: string): ChildProcess =>
    spawn(process.execPath, [CHILD, tests.url, pad], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, TMPDIR: dirname(pad) },
    });

  const ask = async <T>(sql: string): Promise<T[]> =>
    await tests.database.inVerband(VERBAND, (manager) => manager.query<T[]>(sql));
  const counts = async (): Promise<unknown> =>
    (
      await ask(
        `SELECT (SELECT count(*)::int FROM realisatieregel) AS regels, (SELECT count(*)::int FROM inlezing) AS inlezingen,
                (SELECT count(*)::int FROM inlezing_bestand) AS bestanden`,
      )
    )[0];
  const until = async (sql: string): Promise<void> => {
    while ((await ask(sql)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const COPYING = `SELECT 1 FROM pg_stat_progress_copy WHERE datname = current_database() AND tuples_processed > 1000`;
  const GONE = `SELECT 1 WHERE NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'COPY%')`;

  it('laat geen regel achter, zegt dat zij is onderbroken, en kan worden hervat', async () => {
    const { inlezingen, proces } = makeDiensten(tests.database);
    await asFile(makeLarge(ROWS), async (pad) => {
      const child = takeIn(pad);
      await until(COPYING);
      child.kill('SIGKILL');
      await once(child, 'exit');
      await until(GONE);
      expect(await counts()).toEqual({ regels: 0, inlezingen: 1, bestanden: 1 });
      const [{ id = '' } = {}] = await inlezingen.list(VERBAND, 2025);
      const onderbroken = { status: 'ontvangen', onderbroken: true };
      expect(await inlezingen.voortgang(VERBAND, id)).toMatchObject(onderbroken);
      expect(await proces.run({ verband: VERBAND, id })).toMatchObject({ status: 'verwerkt', rijen: ROWS });
      expect(await inlezingen.voortgang(VERBAND, id)).toMatchObject({ fase: 'klaar', onderbroken: false });
      expect(await counts()).toEqual({ regels: ROWS, inlezingen: 1, bestanden: 1 });
    });
  });
});
