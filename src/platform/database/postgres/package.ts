import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { assertOurs } from './run-as.js';

interface Link {
  /** Both from the root of the package. */
  readonly source: string;
  readonly target: string;
}

function missingLinks(root: string): Link[] {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[];
  return links.filter(({ target }) => !existsSync(join(root, target)));
}

/**
 * Makes the links between libraries that npm packages cannot hold and that `npm ci --ignore-scripts` leaves out.
 *
 * @returns false when we may not write there
 */
export function makeLinks(root: string): boolean {
  try {
    for (const { source, target } of missingLinks(root)) {
      try {
        symlinkSync(relative(dirname(target), source), join(root, target));
      } catch (error) {
        // Another process that starts at the same moment may have made it.
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    return true;
  } catch {
    return false;
  }
}

function openToAll(path: string): void {
  const { mode } = statSync(path);
  chmodSync(path, mode & 0o100 ? 0o755 : 0o644);
}

/** Copies the package to where everybody may run it, once for each version. @returns the root of the copy */
export function copyPackage(root: string, copies: string): string {
  if (mkdirSync(copies, { recursive: true }) !== undefined) chmodSync(copies, 0o755);
  assertOurs(copies);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = join(copies, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const half = mkdtempSync(join(copies, 'half-'));
    cpSync(root, half, { recursive: true, verbatimSymlinks: true });
    openToAll(half);
    for (const path of readdirSync(half, { recursive: true, encoding: 'utf8' })) openToAll(join(half, path));
    makeLinks(half);
    moveUnlessThere(half, copy);
  }
  assertOurs(copy);
  return copy;
}

function moveUnlessThere(half: string, copy: string): void {
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}
