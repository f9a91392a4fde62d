import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { writing } from '../../folder.js';
import { OpstartFout } from '../../opstart-fout.js';

// Tells this process from an earlier one that had the same number, as happens in a restarted container.
const me = `${process.pid} ${performance.timeOrigin}`;
const LONGEST_HOLD_MS = 180_000;

/** Whether a process with this number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isStale(file: string): boolean {
  const content = contentOf(file);
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  if (content === undefined || mtimeMs === undefined) return false;
  const age = Date.now() - mtimeMs;
  if (content === '') return age > 5_000;
  const pid = Number.parseInt(content, 10);
  return age > LONGEST_HOLD_MS || !isAlive(pid) || (pid === process.pid && content !== me);
}

function create(file: string): boolean {
  return writing(file, () => {
    try {
      writeFileSync(file, me, { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  });
}

/** Takes the lock when it is free or its holder has died; never waits. */
export function tryLock(file: string): boolean {
  if (create(file)) return true;
  if (!isStale(file)) return false;
  // One at a time, or the second to notice would clear the lock that the first has just taken.
  const guard = `${file}.opruimen`;
  if (!create(guard)) return false;
  try {
    if (isStale(file)) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
  return create(file);
}

/** Takes the lock for a process that ends: what else it was doing under the lock will not go on. */
export function tryLastLock(file: string): boolean {
  return tryLock(file) || contentOf(file) === me;
}

export function unlock(file: string): void {
  rmSync(file, { force: true });
}

/** Does `work` while no other process does anything under the same lock. */
export async function withLock<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  for (const started = Date.now(); !tryLock(file); await sleep(50)) {
    if (Date.now() - started < 2 * LONGEST_HOLD_MS) continue;
    throw new OpstartFout(
      `Een ander proces houdt ${file} bezet.`,
      'Loopt er niets meer, verwijder dan dat bestand.',
    );
  }
  try {
    return await work();
  } finally {
    unlock(file);
  }
}
