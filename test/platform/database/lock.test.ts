import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tryLock, unlock, withLock } from '../../../src/platform/database/postgres/lock.js';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nulpositie-'));
  lock = join(folder, 'slot');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;
const age = (seconds: number): void => {
  const then = Date.now() / 1000 - seconds;
  utimesSync(lock, then, then);
};

describe('een slot', () => {
  it('gaat één keer tegelijk dicht', () => {
    expect(tryLock(lock)).toBe(true);
    expect(tryLock(lock)).toBe(false);
    unlock(lock);
    expect(tryLock(lock)).toBe(true);
  });

  it('laat één tegelijk werken, en gaat ook na een fout weer open', async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(2);
      inside -= 1;
      throw new Error('mislukt');
    };
    const all = Array.from({ length: 5 }, () => withLock(lock, work));
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
    expect(most).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });

  it.each([
    ['van een dood proces', (): string => `${deadPid()} 1`, 0, true],
    ['van een eerder proces met ons nummer', (): string => `${process.pid} 1`, 0, true],
    ['van een levend proces', (): string => `${process.ppid} 1`, 0, false],
    ['dat veel te lang dicht is', (): string => `${process.ppid} 1`, 600, true],
    ['dat net wordt gemaakt', (): string => '', 0, false],
    ['dat leeg is gebleven', (): string => '', 60, true],
  ])('%s', (_, content, seconds, taken) => {
    writeFileSync(lock, content());
    age(seconds);
    expect(tryLock(lock)).toBe(taken);
  });
});
