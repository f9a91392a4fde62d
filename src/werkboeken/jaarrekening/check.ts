import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { Getal } from '../formule/index.js';
import { cachedValue } from '../werkmap/werkmap.js';
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
    checkCel(geschreven, cel, werkmap);
    checkUitkomst(geschreven, werkmap);
  }
}

function checkCel({ blad, adres, cel: bedoeld }: Geschreven, cel: ExcelJS.Cell, werkmap: Werkmap): void {
  const waar = `${blad}!${adres}`;
  if (bedoeld.formule !== undefined) {
    assert.equal(cel.formula, bedoeld.formule, `${waar}: andere formule`);
    const waarde = werkmap.valueOf(blad, adres);
    assert.equal(cel.result, cachedValue(waarde), `${waar}: andere waarde`);
  } else if (bedoeld.getal !== undefined) {
    assert.equal(cel.value, Number(bedoeld.getal), `${waar}: ander getal`);
  } else if (bedoeld.tekst !== undefined) {
    assert.equal(cel.text, bedoeld.tekst, `${waar}: andere tekst`);
  }
}

/** On the exact value: at a thousand billion the double beside the formula no longer holds its cents. */
function checkUitkomst({ blad, adres, cel }: Geschreven, werkmap: Werkmap): void {
  const { verwacht, verwachtAandeel } = cel;
  if (verwacht === undefined && verwachtAandeel === undefined) return;
  const waarde = werkmap.valueOf(blad, adres);
  const melding = `${blad}!${adres} wijkt af van de uitkomst`;
  if (verwacht !== undefined) {
    const gelijk = Getal.isDecimal(waarde) ? waarde.equals(verwacht) : waarde === verwacht;
    assert(gelijk, `${melding}: ${String(waarde)} in plaats van ${verwacht}`);
  }
  if (verwachtAandeel !== undefined) {
    assert(Getal.isDecimal(waarde) && waarde.minus(verwachtAandeel).abs().lessThan(SMALLEST), melding);
  }
}

const SMALLEST = 1e-20;
