import { lstatSync, readdirSync, rmSync, type Stats } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'nulpositie-inlezen-';
const OLD_MS = 24 * 60 * 60 * 1000;

/** How the folders begin that this process keeps files in while it works on them. */
export const folderPrefix = (): string => join(tmpdir(), `${PREFIX}${process.pid}-`);

/**
 * Takes away the folders of processes that are no more: one that was killed took nothing away itself. What another user
 * left is that user's to sweep.
 */
export function sweepFolders(where = tmpdir()): void {
  for (const name of readdirSync(where)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined) continue;
    const folder = join(where, name);
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found === undefined || !isOurs(found)) continue;
    if (!isAlive(Number(pid)) || isOld(found)) rmSync(folder, { recursive: true, force: true });
  }
}

/** Windows knows no number of a user: there the folder for temporary files is one's own. */
const isOurs = ({ uid }: Stats): boolean => process.getuid === undefined || uid === process.getuid();

/** A number is given again later: a folder of days ago is nobody's. */
const isOld = ({ mtimeMs }: Stats): boolean => Date.now() - mtimeMs > OLD_MS;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user, and alive.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
