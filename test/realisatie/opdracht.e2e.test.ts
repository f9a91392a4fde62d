import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeDatabase, toetsserver, type TestDatabase } from '../opzet/database.js';
import { recordFeiten } from '../../src/platform/index.js';
import { Importprofiel } from '../../src/realisatie/index.js';
import { setUpVerband, VERBAND } from './opzet/verband.js';
import { makeBlad } from './opzet/werkmap.js';

const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag', 'Boekdatum'];

describe('de opdracht inlezen', () => {
  let tests: TestDatabase;
  const folder = mkdtempSync(join(tmpdir(), 'nulpositie-opdracht-'));
  beforeAll(async () => {
    tests = await makeDatabase();
    await setUpVerband(tests.database);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await tests.close();
  });

  const write = (naam: string, bytes: Buffer | string): string => {
    const pad = join(folder, naam);
    writeFileSync(pad, bytes);
    return pad;
  };
  const inlezen = async (...args: readonly string[]) => {
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: tests.ownerUrl,
      DATABASE_APP_PASSWORD: toetsserver().appPassword,
    };
    const child = spawn(process.execPath, [CLI, 'inlezen', ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [lines, melding] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    const regels = lines.split('\n').filter((line) => line !== '');
    return { code: child.exitCode, regels: regels.map((line) => JSON.parse(line) as unknown), melding };
  };
  const vlaggen = ['--verband', VERBAND, '--soort', 'realisatie', '--jaar', '2025'];
  const goed = write('goed.xlsx', makeBlad(KOP, [2025, 1, '6401', 12_212.22]));

  it('met --proef boekt niets', async () => {
    const { code, regels } = await inlezen(...vlaggen, '--proef', goed);
    expect({ code, regels }).toMatchObject({ code: 0, regels: [{ status: 'gecontroleerd', id: null }] });
  });

  it('verwerkt elk bestand, één regel JSON per bestand, en eindigt met 2 als er een is geweigerd', async () => {
    const tekst = write('tekst.xlsx', '<html>');
    const { code, regels } = await inlezen(...vlaggen, goed, tekst, goed);
    expect(code).toBe(2);
    expect(regels).toMatchObject([
      { status: 'verwerkt', rijen: 1, totaal: '12212.22', fouten: [], waarschuwingen: [] },
      { status: 'geweigerd', rijen: 0, totaal: '0.00', fouten: [{ code: 'WEBPAGINA' }] },
      { status: 'geweigerd', fouten: [{ code: 'BESTAND_AL_VERWERKT' }] },
    ]);
  });

  it('laat waarschuwingen wachten, tenzij --bevestig', async () => {
    const laat = write('laat.xlsx', makeBlad(KOP, [2025, 1, '6401', 1, '01-02-2025']));
    const wacht = await inlezen(...vlaggen, laat);
    expect(wacht).toMatchObject({ code: 0, regels: [{ status: 'gecontroleerd' }] });
    expect(await inlezen(...vlaggen, '--bevestig', laat)).toMatchObject({
      code: 0,
      regels: [{ status: 'verwerkt' }],
    });
  });

  it('houdt het bestand aan het controletotaal', async () => {
    const ander = write('ander.xlsx', makeBlad(KOP, [2025, 3, '6401', 1234.56]));
    const fout = await inlezen(...vlaggen, '--controletotaal=1.234,57', ander);
    expect(fout).toMatchObject({
      code: 2,
      regels: [{ status: 'geweigerd', fouten: [{ code: 'CONTROLETOTAAL_WIJKT_AF' }] }],
    });
    const goed = await inlezen(...vlaggen, '--controletotaal', '1.234,56', ander);
    expect(goed).toMatchObject({ code: 0, regels: [{ status: 'verwerkt', totaal: '1234.56' }] });
  });

  it('leest met het importprofiel dat wordt genoemd', async () => {
    await tests.database.inVerband(VERBAND, (manager) =>
      recordFeiten(manager, Importprofiel, [
        {
          ...{ verband: VERBAND, code: 'k2f', naam: 'Grootboek', bron: 'Key2Financiën', soort: 'realisatie' },
          kolommen: [
            { kolom: 'Boekjaar', wijze: 'vast', waarde: '2025' },
            ...[
              ['Periode', 'Per'] as const,
              ['Kostenplaats', 'Kpl'] as const,
              ['Bedrag', 'Saldo'] as const,
            ].map(([kolom, kop]) => ({ kolom, wijze: 'kop' as const, kop })),
          ],
          negeren: [],
        },
      ]),
    );
    const vreemd = write('vreemd.csv', 'Per;Kpl;Saldo\n4;6401;10,00\n');
    const { code, regels } = await inlezen(...vlaggen, '--profiel', 'k2f', vreemd);
    expect({ code, regels }).toMatchObject({
      code: 0,
      regels: [{ status: 'verwerkt', totaal: '10.00', waarschuwingen: [] }],
    });
  });

  it.each<[string, readonly string[], RegExp]>([
    [
      'een profiel dat er niet is',
      [...vlaggen, '--profiel', 'elders', goed],
      /geen importprofiel “elders” voor realisatie/,
    ],
    [
      'een controletotaal dat geen bedrag is',
      [...vlaggen, '--controletotaal', 'veel', goed],
      /--controletotaal: Geef het controletotaal als bedrag/,
    ],
    [
      'een controletotaal dat op twee manieren kan worden gelezen',
      [...vlaggen, '--controletotaal', '1.234', goed],
      /kan op twee manieren worden gelezen/,
    ],
    [
      'een controletotaal voor twee bestanden',
      [...vlaggen, '--controletotaal', '1,00', goed, goed],
      /Een controletotaal geldt voor één bestand/,
    ],
    ['een profiel zonder code', [...vlaggen, goed, '--profiel'], /mist een waarde/],
    [
      'een bestand dat er niet is',
      [...vlaggen, '/bestaat/niet.xlsx'],
      /bestaat niet of mag niet worden gelezen/,
    ],
    ['een map', [...vlaggen, folder], /bestaat niet of mag niet worden gelezen/],
    ['geen bestand', vlaggen, /Noem ten minste één bestand/],
    [
      'een onbekende soort',
      ['--verband', VERBAND, '--soort', 'x', '--jaar', '2025', goed],
      /Noem de soort met --soort/,
    ],
    ['een onbekende optie', [...vlaggen, '--haast', goed], /opties is niet bekend/],
    [
      'een onbekend boekjaar',
      ['--verband', VERBAND, '--soort', 'realisatie', '--jaar', '2031', goed],
      /geen boekjaar 2031/,
    ],
    [
      'een onbekend verband',
      ['--verband', 'x', '--soort', 'realisatie', '--jaar', '2025', goed],
      /“x” heeft geen boekjaar 2025/,
    ],
  ])('%s: een duidelijke zin en 2', async (_, args, zin) => {
    const { code, regels, melding } = await inlezen(...args);
    expect({ code, regels }).toEqual({ code: 2, regels: [] });
    expect(melding).toMatch(zin);
  });
});
