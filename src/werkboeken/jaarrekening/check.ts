import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import type { Geschreven, Werkmap } from '../werkmap/werkmap.js';

/**
 * Reads the finished file back and compares every cell with what was meant to be there, and every amount of the
 * uitkomst with the value its formula came to. A deviation is a defect of ours, and the file does not leave.
 *
 * @throws AssertionError naming the cell
 */
export async function checkJaarrekening(bytes: Uint8Array, werkmap: Werkmap): Promise<void> {
  const boek = new ExcelJS.Workbook();
  await boek.xlsx.load(Buffer.from(bytes) as never);
  for (const geschreven of werkmap.all()) {
    const cel = boek.getWorksheet(geschreven.blad)?.getCell(geschreven.adres);
    assert(cel !== undefined, `${geschreven.blad}!${geschreven.adres} ontbreekt`);
    checkCel(geschreven, cel);
    checkUitkomst(geschreven, cel);
  }
}

function checkCel({ blad, adres, cel: bedoeld }: Geschreven, cel: ExcelJS.Cell): void {
  const waar = `${blad}!${adres}`;
  if (bedoeld.formule !== undefined) {
    assert.equal(cel.formula, bedoeld.formule, `${waar}: andere formule`);
    assert(['string', 'number', 'boolean'].includes(typeof cel.result), `${waar}: formule zonder waarde`);
  } else if (bedoeld.getal !== undefined) {
    assert.equal(cel.value, Number(bedoeld.getal), `${waar}: ander getal`);
  } else if (bedoeld.tekst !== undefined) {
    assert.equal(cel.text, bedoeld.tekst, `${waar}: andere tekst`);
  }
}

function checkUitkomst({ blad, adres, cel: { verwacht } }: Geschreven, cel: ExcelJS.Cell): void {
  if (verwacht === undefined) return;
  const waarde = typeof cel.result === 'number' ? inCents(cel.result) : cel.result;
  assert.equal(waarde, verwacht, `${blad}!${adres} wijkt af van de uitkomst`);
}

function inCents(bedrag: number): string {
  const vast = bedrag.toFixed(2);
  return vast === '-0.00' ? '0.00' : vast;
}
