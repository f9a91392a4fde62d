import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { findDemoJaren, findDemoVerbanden } from '../../src/demo/bestanden.js';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli.js');

describe('npm run demo', () => {
  let map: string;
  let uitvoer: ReturnType<typeof draai>;
  beforeAll(() => {
    map = mkdtempSync(join(tmpdir(), 'demo-toets-'));
    uitvoer = draai();
  }, 180_000);
  afterAll(() => rmSync(map, { recursive: true }));

  const draai = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [CLI, 'demo', ...args], {
      cwd: map,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], TMPDIR: map, NULPOSITIE_DATA: join(map, 'data') },
    });

  it('zegt per werkorganisatie kosten en lasten, dat het jaar sluit en wie wie betaalt', () => {
    expect(uitvoer.status).toBe(0);
    const regels = uitvoer.stdout.split('\n').map((regel) => regel.replaceAll(/ {2,}/g, '  '));
    expect(regels).toEqual(
      expect.arrayContaining([
        'DOWR-K, inkoop  982.103,22  982.103,22  0,00',
        'Samen  25.317.258,24  25.317.258,24  0,00',
        'Raalte betaalt Deventer  72.818,85',
        'Raalte betaalt Olst-Wijhe  5.337,60',
        'Samen  26.547.223,55  26.547.223,55  0,00',
        'Raalte betaalt Deventer  221.237,52',
        'Raalte betaalt Olst-Wijhe  44.739,61',
        'Wijchen betaalt Werkorganisatie Druten-Wijchen  57.907,89',
      ]),
    );
    const jaren = findDemoVerbanden().flatMap(findDemoJaren);
    expect(regels.filter((regel) => regel.startsWith('Dit boekjaar sluit:'))).toHaveLength(jaren.length);
  });

  it('laat van elk boekjaar een werkboek achter dat zegt dat de bedragen zijn verzonnen', async () => {
    const bestanden = readdirSync(join(map, 'out')).sort();
    expect(bestanden).toEqual(
      findDemoVerbanden().flatMap((verband) =>
        findDemoJaren(verband).map((jaar) => `${verband}-${jaar}-jaarrekening.xlsx`),
      ),
    );
    const boek = new ExcelJS.Workbook();
    await boek.xlsx.readFile(join(map, 'out', bestanden[0] ?? ''));
    const voorblad: string[] = [];
    boek.worksheets[0]?.eachRow((rij) => rij.eachCell(({ text }) => voorblad.push(text)));
    expect(voorblad.join('\n')).toMatch(/verzonnen/);
  });

  it('vertelt op stderr wat het doet, en ruimt zijn database op', () => {
    expect(uitvoer.stderr).toContain('dowr 2025: voorschotten.xlsx inlezen (14 van 14)');
    expect(readdirSync(map).filter((naam) => naam.startsWith('nulpositie-demo-'))).toEqual([]);
  });

  it('kent geen argumenten', () => {
    expect(draai('--jaar', '2024')).toMatchObject({ status: 2, stdout: '' });
  });
});
