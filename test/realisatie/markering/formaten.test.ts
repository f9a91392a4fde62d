import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { Bevinding } from '../../../src/realisatie/index.js';
import { markeerBestand } from '../../../src/realisatie/markering/markeer-bestand.js';
import { controleer, readRijen } from '../opzet/controleer.js';
import { makeBlad, makeWerkmap } from '../opzet/werkmap.js';

async function markeer(bytes: Buffer, bevindingen: readonly Bevinding[]): Promise<Buffer | string> {
  const folder = mkdtempSync(join(tmpdir(), 'nulpositie-toets-'));
  try {
    const [pad, doel] = [join(folder, 'in'), join(folder, 'uit')];
    writeFileSync(pad, bytes);
    const uitslag = await markeerBestand({ pad, doel, bevindingen, aantal: bevindingen.length });
    return uitslag.ok ? readFileSync(doel) : uitslag.code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ODS = readFileSync(new URL('../bestanden/realisatie.ods', import.meta.url));
const CSV = Buffer.from(
  'Boekjaar;Periode;Kostenplaats;Bedrag;Omschrijving\n2025;1;0640;"1.234,56";=1+1\n\n2024;13;640;tien;"Über; & <zo>"\n',
);

describe('een ander formaat gemerkt terug als werkmap', () => {
  it('.csv: dezelfde tekst op dezelfde plaats, de fouten erbij', async () => {
    const { fouten, waarschuwingen } = await controleer(CSV);
    const bytes = await markeer(CSV, [...fouten, ...waarschuwingen]);
    if (typeof bytes === 'string') throw new Error(bytes);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const [blad] = workbook.worksheets;
    expect(blad?.getCell('E2').value).toBe('=1+1');
    expect(blad?.getCell('E4').value).toBe('Über; & <zo>');
    const gemerkt = ['A', 'B', 'C', 'D'].filter((kolom) => blad?.getCell(`${kolom}4`).note !== undefined);
    expect(gemerkt).toEqual(['A', 'B', 'C', 'D']);
    const opnieuw = await controleer(bytes);
    const elders = fouten.filter(({ code }) => code !== 'FORMULE_ZONDER_WAARDE');
    expect(opnieuw.fouten.map(({ code, cel }) => [code, cel])).toEqual(
      elders.map(({ code, cel }) => [code, cel]),
    );
  });

  it('.ods: dezelfde rijen', async () => {
    const { fouten } = await controleer(ODS);
    const bytes = await markeer(ODS, fouten);
    if (typeof bytes === 'string') throw new Error(bytes);
    const kaal = (rijen: Awaited<ReturnType<typeof readRijen>>) =>
      rijen.map(({ nummer, cellen }) => [nummer, cellen.map(({ kolom, waarde }) => [kolom, waarde])]);
    expect(kaal(await readRijen(bytes))).toEqual(kaal(await readRijen(ODS)));
  });

  it.each<[string, () => Buffer, string]>([
    [
      'een macro',
      () => makeWerkmap({ bladen: [{ naam: 'B' }], parts: [{ name: 'xl/vbaProject.bin', content: 'x' }] }),
      'MACRO_IN_BESTAND',
    ],
    ['een afgekapt bestand', () => makeBlad(['Bedrag']).subarray(0, 500), 'BESTAND_BESCHADIGD'],
    ['een plaatje', () => Buffer.from('89504e470d0a1a0a00000000', 'hex'), 'BESTAND_ONBEKEND'],
  ])('%s komt niet terug', async (_, make, code) => {
    expect(await markeer(make(), [])).toBe(code);
  });
});
