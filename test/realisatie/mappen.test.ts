import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sweepFolders } from '../../src/realisatie/proces/mappen.js';

/** No process has this number. */
const DOOD = 2 ** 30;
const asRoot = process.getuid?.() === 0;

describe('wat een gestopt proces liet liggen', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nulpositie-mappen-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const make = (name: string): string => {
    const path = join(folder, name);
    mkdirSync(path);
    writeFileSync(join(path, 'bestand'), 'x');
    return path;
  };

  it('wordt opgeruimd', () => {
    const path = make(`nulpositie-inlezen-${DOOD}-abc`);
    sweepFolders(folder);
    expect(existsSync(path)).toBe(false);
  });

  it('blijft liggen als het proces nog werkt, of als het iets anders is', () => {
    const paths = [
      make(`nulpositie-inlezen-${process.pid}-abc`),
      make('nulpositie-inlezen-abc'),
      make('anders'),
    ];
    sweepFolders(folder);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('wordt na een dag ook opgeruimd als het nummer weer in gebruik is', () => {
    const path = make(`nulpositie-inlezen-${process.pid}-oud`);
    utimesSync(path, new Date(0), new Date(0));
    sweepFolders(folder);
    expect(existsSync(path)).toBe(false);
  });

  (asRoot ? it : it.skip)('is van een ander als een ander het maakte', () => {
    const path = make(`nulpositie-inlezen-${DOOD}-ander`);
    chownSync(path, 65_534, 65_534);
    sweepFolders(folder);
    expect(existsSync(path)).toBe(true);
  });
});
