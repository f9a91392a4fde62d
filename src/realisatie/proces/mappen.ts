import { readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'nulpositie-inlezen-';
const OLD_MS = 24 * 60 * 60 * 1000;

/** How the folders begin that this process keeps files in while it works on them. */
export const folderPrefix = (): string => join(tmpdir(), `${PREFIX}${process.pid}-`);

/** Takes away the folders of processes that are no more: one that was killed took nothing away itself. */
export function sweepFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined) continue;
    const folder = join(tmpdir(), name);
    if (!isAlive(Number(pid)) || isOld(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

/** A number is given again later: a folder of days ago is nobody's. */
function isOld(folder: string): boolean {
  const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return Date.now() - mtimeMs > OLD_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user, and alive.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
