import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseConfig } from './database/index.js';
import { ensureFolder, writing } from './folder.js';
import { gatherFaults } from './gather-faults.js';
import { OpstartFout } from './opstart-fout.js';

export type Env = Readonly<Record<string, string | undefined>>;

export interface Config {
  readonly production: boolean;
  /** Whether the demo verband is set up and its accounts may sign in. */
  readonly demo: boolean;
  readonly port: number;
  readonly database: DatabaseConfig;
  /** Signs the session cookies. */
  readonly sessionSecret: string;
}

/** The port to listen on. @throws when it is not a number from 1 to 65535. */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 3000;
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT is "${value}", maar moet een getal van 1 tot en met 65535 zijn.`);
}

/** Folder of the product: of the sources and of the built files alike. */
export function findRoot(url: string): string {
  for (let folder = dirname(fileURLToPath(url)); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    if ((JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'nulpositie') return folder;
  }
  throw new OpstartFout('De map van Nulpositie is niet te vinden: package.json ontbreekt.');
}

/**
 * What the environment says, with a default for everything but the secrets of a service in production.
 *
 * @throws OpstartFout with every fault at once
 */
export function readConfig(env: Env, root: string = findRoot(import.meta.url)): Config {
  const production = env['NODE_ENV'] === 'production';
  const data = resolve(root, valueOf(env, 'NULPOSITIE_DATA') ?? '.data');
  const { port, url, appPassword, demo, given } = gatherFaults((collect) => {
    const url = collect(() => readUrl(secretOf(env, 'DATABASE_URL')), undefined);
    return {
      url,
      port: collect(() => readPort(env['PORT']), 3000),
      appPassword: collect(() => readAppPassword(env, url), undefined),
      demo: collect(() => readDemo(valueOf(env, 'DEMO')) ?? (!production && url === undefined), false),
      given: collect(() => readSessionSecret(env, production), undefined),
    };
  });
  const sessionSecret = given ?? keepSecret(join(data, 'zitting-geheim'));
  return {
    production,
    demo,
    port,
    database: { url, appPassword, dataDir: join(data, 'postgres') },
    sessionSecret,
  };
}

/** What the environment says, without surrounding space; undefined for nothing. */
export const valueOf = (env: Env, name: string): string | undefined => env[name]?.trim() || undefined;

/** A secret from the environment, or from the file that `<name>_FILE` points to. */
export function secretOf(env: Env, name: string): string | undefined {
  const file = valueOf(env, `${name}_FILE`);
  if (file === undefined) return valueOf(env, name);
  if (valueOf(env, name) !== undefined) throw new Error(`Geef ${name} of ${name}_FILE, niet allebei.`);
  const content = readSecretFile(name, file);
  if (content !== '') return content;
  throw new Error(`Het bestand van ${name}_FILE (${file}) is leeg.`);
}

function readSecretFile(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(
      `Het bestand van ${name}_FILE (${file}) is niet te lezen. Controleer het pad en de rechten.`,
    );
  }
}

function readUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const whole = url !== undefined && url.hostname !== '' && url.username !== '' && url.pathname.length > 1;
  if (whole && /^postgres(ql)?:$/.test(url.protocol)) return value;
  throw new Error('DATABASE_URL moet de vorm postgres://gebruiker:wachtwoord@server:5432/database hebben.');
}

function readAppPassword(env: Env, url: string | undefined): string | undefined {
  const password = secretOf(env, 'DATABASE_APP_PASSWORD');
  if (url === undefined || password !== undefined) return password;
  throw new Error(
    'Bij DATABASE_URL hoort DATABASE_APP_PASSWORD of DATABASE_APP_PASSWORD_FILE: het wachtwoord van de rol nulpositie_app, waarmee Nulpositie werkt.',
  );
}

function readDemo(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  if (/^(1|true|ja|aan)$/i.test(value)) return true;
  if (/^(0|false|nee|uit)$/i.test(value)) return false;
  throw new Error(`DEMO is "${value}", maar moet ja of nee zijn.`);
}

function readSessionSecret(env: Env, production: boolean): string | undefined {
  const secret = secretOf(env, 'SESSION_SECRET');
  if (!production) return secret;
  if (secret === undefined)
    throw new Error(`SESSION_SECRET of SESSION_SECRET_FILE ontbreekt. ${MAAK_GEHEIM}`);
  if (isWeakSecret(secret)) throw new Error(`SESSION_SECRET is te kort of te raden. ${MAAK_GEHEIM}`);
  return secret;
}

const MAAK_GEHEIM = 'Maak een geheim, bijvoorbeeld met `openssl rand -base64 32`.';
const DEFAULTS =
  /secret|geheim|wachtwoord|password|change|verander|wijzig|default|example|voorbeeld|nulpositie/i;

/** Shorter than 32 characters, made of few of them, or a word that belongs in an example. */
const isWeakSecret = (secret: string): boolean =>
  secret.length < 32 || new Set(secret).size < 10 || DEFAULTS.test(secret);

/** The secret in this file; made on first use, so that people stay signed in when the service restarts. */
function keepSecret(file: string): string {
  if (!existsSync(file)) {
    ensureFolder(dirname(file));
    const half = `${file}.${process.pid}`;
    writing(file, () => writeFileSync(half, randomBytes(32).toString('base64url'), { mode: 0o600 }));
    renameSync(half, file);
  }
  return readFileSync(file, 'utf8');
}
