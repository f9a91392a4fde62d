import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { DOWR } from '../demo/voorbeeldset.js';

export const demoBestand = (jaar: number, naam: string): string => join(DOWR, String(jaar), naam);

/** A copy of a demo file in a folder of its own, with cells changed: a file with faults. */
export async function maakFout(
  bron: string,
  cellen: Readonly<Record<string, ExcelJS.CellValue>>,
): Promise<{ pad: string; weg: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'nulpositie-browser-'));
  const pad = join(folder, 'realisatie-met-fouten.xlsx');
  const boek = new ExcelJS.Workbook();
  await boek.xlsx.readFile(bron);
  const [blad] = boek.worksheets;
  for (const [adres, waarde] of Object.entries(cellen))
    if (blad !== undefined) blad.getCell(adres).value = waarde;
  await boek.xlsx.writeFile(pad);
  return { pad, weg: () => rm(folder, { recursive: true, force: true }) };
}
