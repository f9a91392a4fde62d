import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VIJANDIG } from './opzet/vijandig.js';

const METING = fileURLToPath(new URL('../../bench/inlezen/vijandig.mjs', import.meta.url));
const MOST_GROWTH_MB = 300;

interface Uitkomst {
  readonly codes: readonly string[];
  readonly rijen: number;
  readonly totaal: string;
  readonly groeiMb: number;
}

/** In a process of its own, as the memory of the tests would hide that of the worker. */
describe('vijandige bestanden in de werker met zijn grenzen', () => {
  const uitkomsten = new Map<string, Uitkomst>();
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nulpositie-vijandig-'));
    VIJANDIG.forEach(({ maak }, n) => writeFileSync(join(folder, String(n)), maak()));
    const lines = execFileSync(process.execPath, [METING, folder], { encoding: 'utf8' }).trim().split('\n');
    for (const line of lines) {
      const { naam, ...uitkomst } = JSON.parse(line) as Uitkomst & { naam: string };
      uitkomsten.set(naam, uitkomst);
    }
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('het zijn er genoeg', () => {
    expect(VIJANDIG.length).toBeGreaterThanOrEqual(40);
    expect(uitkomsten.size).toBe(VIJANDIG.length);
  });

  it.each(VIJANDIG.map(({ naam, codes }, n) => [naam, codes, n] as const))('%s', (_, codes, n) => {
    const uitkomst = uitkomsten.get(String(n));
    expect([...(uitkomst?.codes ?? ['?'])].sort()).toEqual([...codes].sort());
    if (codes.length === 0) expect(uitkomst?.totaal).toBe('10.00');
    expect(uitkomst?.groeiMb).toBeLessThan(MOST_GROWTH_MB);
  });
});
