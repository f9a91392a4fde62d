import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findRoot, readConfig, readPort, type Env } from '../../src/platform/config.js';

const GOED_GEHEIM = 'q9Vw3mKx7Lz2Rt8Yb5Nc4Jd6Hf1Gs0Pa';
let root: string;
let secret: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'nulpositie-'));
  secret = join(root, 'geheim');
  writeFileSync(secret, `${GOED_GEHEIM}\n`);
  writeFileSync(join(root, 'leeg'), '\n');
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const URL_VAN_EIGENAAR = 'postgres://eigenaar:geheim@database:5432/nulpositie';
const faultsOf = (env: Env): string => {
  try {
    readConfig(env, root);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('readPort', () => {
  it.each([
    ['niets', undefined, 3000],
    ['leeg', '', 3000],
    ['een poort', '8080', 8080],
    ['de hoogste', '65535', 65_535],
  ])('%s', (_, value, port) => {
    expect(readPort(value)).toBe(port);
  });

  it.each(['0', '65536', '-1', '3000x', '3e3', ' 3000', '0x50'])('weigert "%s"', (value) => {
    expect(() => readPort(value)).toThrow('moet een getal van 1 tot en met 65535 zijn');
  });
});

describe('readConfig', () => {
  it('zonder instellingen: demo op de eigen database in .data', () => {
    const config = readConfig({}, root);
    expect(config).toMatchObject({ production: false, demo: true, port: 3000 });
    expect(config.database).toEqual({
      url: undefined,
      appPassword: undefined,
      dataDir: join(root, '.data', 'postgres'),
    });
  });

  it('bewaart het gemaakte geheim van de zittingen, alleen leesbaar voor ons', () => {
    const first = readConfig({}, root).sessionSecret;
    const file = join(root, '.data', 'zitting-geheim');
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(readConfig({}, root).sessionSecret).toBe(first);
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('leest geheimen uit bestanden', () => {
    const env = { NODE_ENV: 'production', SESSION_SECRET_FILE: secret };
    expect(readConfig(env, root)).toMatchObject({ production: true, sessionSecret: GOED_GEHEIM });
  });

  it.each([
    ['een andere map', { NULPOSITIE_DATA: '/srv/gegevens' }, '/srv/gegevens/postgres'],
    ['een map in die van het product', { NULPOSITIE_DATA: 'elders' }, 'elders/postgres'],
  ])('gegevens in %s', (_, env, dataDir) => {
    const found = readConfig({ SESSION_SECRET: 'geheim', ...env }, root).database.dataDir;
    expect(found).toBe(dataDir.startsWith('/') ? dataDir : join(root, dataDir));
  });

  it.each([
    ['zonder meer', {}, true],
    ['in productie', { NODE_ENV: 'production', SESSION_SECRET: GOED_GEHEIM }, false],
    ['met een eigen database', { DATABASE_URL: URL_VAN_EIGENAAR, DATABASE_APP_PASSWORD: 'x' }, false],
    ['uitdrukkelijk in productie', { NODE_ENV: 'production', SESSION_SECRET: GOED_GEHEIM, DEMO: 'ja' }, true],
    ['uitdrukkelijk niet', { DEMO: '0' }, false],
  ])('demo %s', (_, env, demo) => {
    expect(readConfig(env, root).demo).toBe(demo);
  });

  it.each([
    ['een adres van iets anders', { DATABASE_URL: 'mysql://a:b@c/d' }, 'DATABASE_URL moet de vorm'],
    [
      'een adres zonder gebruiker',
      { DATABASE_URL: 'postgres://server/database' },
      'DATABASE_URL moet de vorm',
    ],
    ['een adres zonder database', { DATABASE_URL: 'postgres://a:b@server' }, 'DATABASE_URL moet de vorm'],
    ['geen wachtwoord voor de toepassing', { DATABASE_URL: URL_VAN_EIGENAAR }, 'DATABASE_APP_PASSWORD_FILE'],
    ['productie zonder geheim', { NODE_ENV: 'production' }, 'SESSION_SECRET'],
    [
      'een kort geheim in productie',
      { NODE_ENV: 'production', SESSION_SECRET: 'q9Vw3mKx7Lz2' },
      'te kort of te raden',
    ],
    [
      'een geheim uit een voorbeeld in productie',
      { NODE_ENV: 'production', SESSION_SECRET: 'change-me-please-0123456789-abcdefgh' },
      'te kort of te raden',
    ],
    [
      'een geheim van weinig tekens in productie',
      { NODE_ENV: 'production', SESSION_SECRET: 'abab'.repeat(10) },
      'te raden',
    ],
    ['een onbekende keuze voor demo', { DEMO: 'misschien' }, 'DEMO is "misschien"'],
    ['een bestand dat er niet is', { SESSION_SECRET_FILE: '/bestaat/niet' }, 'niet te lezen'],
  ])('weigert %s', (_, env, melding) => {
    expect(faultsOf(env)).toContain(melding);
  });

  it('weigert een leeg bestand en een geheim op twee plaatsen', () => {
    expect(faultsOf({ SESSION_SECRET_FILE: join(root, 'leeg') })).toContain('is leeg');
    expect(faultsOf({ SESSION_SECRET: 'a', SESSION_SECRET_FILE: secret })).toContain('niet allebei');
  });

  it('meldt alle fouten tegelijk, en geen geheim', () => {
    const faults = faultsOf({
      NODE_ENV: 'production',
      PORT: 'tachtig',
      DEMO: 'misschien',
      DATABASE_URL: 'mysql://a:geheim@c/d',
    });
    expect(faults.split('\n')).toHaveLength(4);
    expect(faults).not.toContain('geheim@');
  });
});

describe('findRoot', () => {
  it.each(['src/platform/config.ts', 'dist/src/platform/config.js'])(
    'vindt de map van het product vanuit %s',
    (file) => {
      const folder = findRoot(import.meta.url);
      expect(findRoot(pathToFileURL(join(folder, file)).href)).toBe(folder);
      expect(readFileSync(join(folder, 'package.json'), 'utf8')).toContain('"name": "nulpositie"');
    },
  );

  it('zegt het als die er niet is', () => {
    expect(() => findRoot(pathToFileURL(join(root, 'elders', 'x.js')).href)).toThrow(
      'package.json ontbreekt',
    );
  });
});
