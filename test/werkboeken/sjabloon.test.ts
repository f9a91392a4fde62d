import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from '@jest/globals';
import { makeJaarrekening } from '../../src/werkboeken/jaarrekening/jaarrekening.js';
import { ANKERS } from '../../src/werkboeken/jaarrekening/ankers.js';
import { invoerVan } from './invoer.js';
import { lees } from './lezer.js';
import { modelMet } from './modellen.js';

const SJABLOON = readFileSync(join(import.meta.dirname, '..', '..', 'templates', 'jaarrekening.xlsx'));

async function changed(change: (boek: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const boek = new ExcelJS.Workbook();
  await boek.xlsx.load(SJABLOON as never);
  change(boek);
  return new Uint8Array(await boek.xlsx.writeBuffer());
}
const without = (...namen: string[]): Promise<Uint8Array> =>
  changed((boek) => {
    boek.definedNames.model = boek.definedNames.model.filter(({ name }) => !namen.includes(name));
  });

describe('het sjabloon van de jaarrekening', () => {
  it.each(['np_diensten_kop', 'np_casco_aandeel', 'np_oordeel_kort'])(
    'wordt geweigerd zonder %s',
    async (anker) => {
      const sjabloon = await without(anker);
      await expect(makeJaarrekening(invoerVan(modelMet(1)), sjabloon)).rejects.toMatchObject({
        code: 'sjabloon_ongeldig',
        message: expect.stringContaining(`sjabloon mist anker ${anker}.`) as unknown as string,
      });
    },
  );

  it('noemt alles wat ontbreekt in één keer', async () => {
    const sjabloon = await without(...ANKERS);
    await expect(makeJaarrekening(invoerVan(modelMet(1)), sjabloon)).rejects.toThrow(
      `sjabloon mist anker ${ANKERS.join(', ')}.`,
    );
  });

  it.each([
    ['geen werkboek', Buffer.from('geen werkboek')],
    ['een afgebroken bestand', SJABLOON.subarray(0, 4000)],
  ])('wordt geweigerd als het %s is', async (_, bytes) => {
    await expect(makeJaarrekening(invoerVan(modelMet(1)), bytes)).rejects.toMatchObject({
      code: 'sjabloon_ongeldig',
    });
  });

  it('mag worden aangekleed: teksten, letters en breedtes komen in het werkboek', async () => {
    const sjabloon = await changed((boek) => {
      const blad = boek.getWorksheet('Diensten');
      if (blad === undefined) throw new Error('Geen blad Diensten');
      blad.getCell('G5').value = 'Bijdrage {deelnemer}';
      blad.getCell('B7').font = { name: 'Verdana', size: 9 };
      blad.getColumn('B').width = 60;
    });
    const bytes = await makeJaarrekening(invoerVan(modelMet(2)), sjabloon);
    const boek = new ExcelJS.Workbook();
    await boek.xlsx.load(Buffer.from(bytes) as never);
    const blad = boek.getWorksheet('Diensten');
    expect(blad?.getCell('H5').value).toBe('Bijdrage Gemeente 1');
    expect(blad?.getCell('B7').font.name).toBe('Verdana');
    expect(blad?.getColumn('B').width).toBe(60);
  });

  it('laat geen voorbeeldrijen, ankers of invulwoorden achter', async () => {
    const bytes = await makeJaarrekening(invoerVan(modelMet(2)));
    const teksten = (await lees(bytes)).cellen().map(({ waarde }) => String(waarde));
    expect(teksten.filter((tekst) => /np_|\{|\}/.test(tekst))).toEqual([]);
    const boek = new ExcelJS.Workbook();
    await boek.xlsx.load(Buffer.from(bytes) as never);
    expect(boek.definedNames.model).toEqual([]);
  });
});
