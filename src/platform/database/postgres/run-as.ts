import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { OpstartFout } from '../../opstart-fout.js';

/** The user that PostgreSQL runs as; empty when that is simply ourselves. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** Finds the first of these users in the text of /etc/passwd. */
export function findUser(passwd: string, names: readonly string[]): Required<RunAs> | undefined {
  const lines = passwd.split('\n').map((line) => line.split(':'));
  const line = names
    .map((name) => lines.find(([user, , uid]) => user === name && Number(uid) !== 0))
    .find((found) => found !== undefined);
  return line === undefined ? undefined : { uid: Number(line[2]), gid: Number(line[3]) };
}

/**
 * PostgreSQL refuses to run as root, so root hands it to a user without rights; a cluster that exists keeps its owner.
 *
 * @param data folder of the cluster, which need not exist
 */
export function chooseUser(data: string): RunAs {
  if (process.getuid?.() !== 0) return {};
  const owner = lstatSync(data, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = findUser(readFileSync('/etc/passwd', 'utf8'), ['postgres', 'nobody']);
  if (user !== undefined) return user;
  throw new OpstartFout(
    'PostgreSQL weigert te draaien als root, en er is geen gebruiker postgres of nobody om het over te nemen.',
    'Start Nulpositie als gewone gebruiker, of wijs met DATABASE_URL een eigen database aan.',
  );
}

/** Whether this user gets as far as this folder or program. */
export function canReach(user: RunAs, path: string): boolean {
  if (user.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user, cwd: '/' }).status === 0;
}

/** @throws when somebody else could have put, or could still change, what is in this folder. */
export function assertOurs(folder: string): void {
  if (process.getuid === undefined) return;
  const found = lstatSync(folder);
  if (found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o022) === 0) return;
  throw new OpstartFout(
    `De map ${folder} is niet van de gebruiker die Nulpositie start, of anderen mogen erin schrijven.`,
    'Zij wordt daarom niet vertrouwd. Verwijder haar of herstel de eigenaar en de rechten (0755).',
  );
}

/** The environment of PostgreSQL's programs: no locale of ours that it may not know, no PG* setting meant for others. */
export function serverEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', LANG: 'C', TZ: 'UTC' };
}
