import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { OpstartFout } from '../../opstart-fout.js';
import { program, type Binaries } from './binaries.js';
import { serverEnv, type RunAs } from './run-as.js';

export interface Wachtwoorden {
  /** Of the superuser `postgres`, who only makes roles and databases. */
  readonly beheer: string;
  readonly eigenaar: string;
  readonly app: string;
}

/** Everything of one cluster lies in one folder, that is made whole or not at all. */
export interface Cluster {
  readonly folder: string;
  /** PGDATA. */
  readonly data: string;
  readonly log: string;
}

export const clusterIn = (home: string): Cluster => cluster(join(home, 'cluster'));

const cluster = (folder: string): Cluster => ({
  folder,
  data: join(folder, 'gegevens'),
  log: join(folder, 'postgres.log'),
});
const passwordFile = ({ folder }: Cluster): string => join(folder, 'wachtwoorden.json');

export function readWachtwoorden(made: Cluster): Wachtwoorden {
  try {
    return JSON.parse(readFileSync(passwordFile(made), 'utf8')) as Wachtwoorden;
  } catch {
    throw new OpstartFout(
      `Het bestand ${passwordFile(made)} ontbreekt of is onleesbaar; zonder dat gaat de database niet open.`,
      'Zet het terug uit uw reservekopie, of kies met NULPOSITIE_DATA een andere map. Er is niets gewijzigd.',
    );
  }
}

/** A cluster that this PostgreSQL cannot open is left exactly as it is. */
function assertFits({ data }: Cluster, { major }: Binaries): void {
  const file = join(data, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'onbekend';
  if (found === String(major)) return;
  const what =
    found === 'onbekend'
      ? `De databasemap ${data} is beschadigd: PG_VERSION ontbreekt.`
      : `De databasemap ${data} is van PostgreSQL ${found}, maar hier draait versie ${major}.`;
  throw new OpstartFout(
    what,
    'Er is niets gewijzigd. Zet de gegevens over (pg_upgrade, of een reservekopie terugzetten),',
    'of kies met NULPOSITIE_DATA een andere map.',
  );
}

// Below 17 there is no locale that is the same on every machine but C.
const locale = ({ major }: Binaries): string[] =>
  major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--no-locale'];

function initdb(half: Cluster, binaries: Binaries, user: RunAs): void {
  const wachtwoorden: Wachtwoorden = { beheer: random(), eigenaar: random(), app: random() };
  const pwfile = join(half.folder, 'wachtwoord');
  mkdirSync(half.data, { mode: 0o700 });
  writeFileSync(pwfile, wachtwoorden.beheer, { mode: 0o600 });
  writeFileSync(passwordFile(half), JSON.stringify(wachtwoorden), { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    chmodSync(half.folder, 0o711);
    for (const path of [half.data, pwfile]) chownSync(path, user.uid, user.gid);
  }
  const args = [
    '-D',
    half.data,
    '-U',
    'postgres',
    '--auth=scram-sha-256',
    `--pwfile=${pwfile}`,
    '--encoding=UTF8',
  ];
  const { status, stderr, error } = spawnSync(
    program(binaries.folder, 'initdb'),
    [...args, ...locale(binaries)],
    { ...user, cwd: half.folder, env: serverEnv(process.env), encoding: 'utf8' },
  );
  rmSync(pwfile);
  if (status === 0) return;
  throw new OpstartFout('De database kon niet worden aangemaakt.', error?.message ?? stderr.trim());
}

const random = (): string => randomBytes(24).toString('base64url');

/** The cluster in this folder, made when there is none. Call under the lock. */
export function ensureCluster(home: string, binaries: Binaries, user: RunAs): Cluster {
  const made = clusterIn(home);
  if (existsSync(made.folder)) {
    assertFits(made, binaries);
    return made;
  }
  for (const name of readdirSync(home).filter((found) => found.startsWith('half-'))) {
    // The initdb of a killed process may still be filling it.
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 20 });
  }
  const half = cluster(join(home, `half-${process.pid}`));
  mkdirSync(half.folder, { mode: 0o700 });
  initdb(half, binaries, user);
  renameSync(half.folder, made.folder);
  return made;
}
