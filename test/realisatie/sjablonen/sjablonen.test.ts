import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { makeSjabloon } from '../../../src/realisatie/sjablonen/sjabloon.js';
import { makeWerkmap } from '../../../src/realisatie/sjablonen/make-werkmap.js';
import { SOORT, SOORTEN, type Soort } from '../../../src/realisatie/soorten.js';
import { HAS_LIBREOFFICE, recalculateInLibreOffice } from '../../werkboeken/libreoffice.js';
import { controleer, NASLAG } from '../opzet/controleer.js';

type Waarde = string | number | Date;
const dag = (tekst: string): Date => new Date(`${tekst}T00:00:00Z`);
/** A row of each soort as somebody would type it, every column filled. */
const RIJEN: Readonly<Record<Soort, readonly Waarde[]>> = {
  realisatie: [
    2025,
    3,
    '0640',
    1234.56,
    '00412',
    'Salarissen',
    'ICT-001',
    'Raalte',
    'Factuur',
    dag('2025-03-31'),
    '000123',
    0.21,
  ],
  afname: [2025, 3, 'ICT-001', 'raalte', 12.5, 'meting'],
  begroting: [2025, '6401', -1234.5, '412', 'Salarissen', 'ICT-001', 'deventer', 'Raming', 'Ja'],
  voorschotten: [2025, 'Raalte', 'ict', 99.99, 'Kwartaal 1', '2025-0001', dag('2025-02-28')],
  sleutelwaarden: ['inwoners', 'raalte', 38_500, dag('2024-01-01'), 'CBS', 'definitief'],
};

async function fillIn(soort: Soort): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await makeWerkmap(makeSjabloon(soort, NASLAG))) as unknown as ArrayBuffer);
  const [blad] = workbook.worksheets;
  RIJEN[soort].forEach((waarde, n) => {
    if (blad !== undefined) blad.getCell(2, n + 1).value = waarde;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('sjablonen', () => {
  it.each(SOORTEN)('%s: ingevuld leest het zonder bevinding', async (soort) => {
    const uitslag = await controleer(await fillIn(soort), soort);
    expect(uitslag).toMatchObject({ rijen: 1, fouten: [], waarschuwingen: [] });
  });

  (HAS_LIBREOFFICE ? it : it.skip).each(SOORTEN)('%s: ook door LibreOffice opgeslagen', async (soort) => {
    const opgeslagen = Buffer.from(recalculateInLibreOffice(await fillIn(soort)));
    const uitslag = await controleer(opgeslagen, soort);
    expect(uitslag).toMatchObject({ rijen: 1, fouten: [], waarschuwingen: [] });
  });

  it.each(SOORTEN)('%s: leeg heeft het geen andere bevinding dan dat er niets in staat', async (soort) => {
    const { fouten, waarschuwingen } = await controleer(
      Buffer.from(await makeWerkmap(makeSjabloon(soort, NASLAG))),
      soort,
    );
    expect([...fouten, ...waarschuwingen].map(({ code }) => code)).toEqual(['GEEN_REGELS']);
  });

  it('heeft de kolommen in hun volgorde, elk met uitleg en opmaak', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(
      (await makeWerkmap(makeSjabloon('realisatie', NASLAG))) as unknown as ArrayBuffer,
    );
    const [blad, toelichting, lijsten] = workbook.worksheets;
    const namen = SOORT.realisatie.kolommen.map(({ naam }) => naam);
    expect((blad?.getRow(1).values as string[]).slice(1)).toEqual(namen);
    expect(namen.map((_, n) => toelichting?.getCell(n + 5, 1).value)).toEqual(namen);
    expect(toelichting?.getCell('C12').value).toContain('raalte (Gemeente Raalte)');
    expect([blad?.getColumn(3).numFmt, blad?.getColumn(4).numFmt]).toEqual(['@', '#,##0.00']);
    expect(blad?.getCell('C2').dataValidation).toMatchObject({
      type: 'list',
      formulae: [`Lijsten!$A$2:$A$${NASLAG.kostenplaatsen.length + 1}`],
    });
    expect(lijsten?.getCell('A2').value).toBe('0640');
    expect(lijsten?.state).toBe('veryHidden');
  });

  it.each([
    [false, '12', 'De maand als getal, 1 tot en met 12.'],
    [true, '13', 'De maand als getal, 1 tot en met 12. 13 is voor afsluitboekingen.'],
  ])('periode 13 %p: in de cel mag tot en met %s', async (periode13, laatste, uitleg) => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await makeWerkmap(makeSjabloon('realisatie', { ...NASLAG, periode13 }));
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const [blad, toelichting] = workbook.worksheets;
    expect(blad?.getCell('B2').dataValidation).toMatchObject({ formulae: [1, Number(laatste)] });
    expect(toelichting?.getCell('C6').value).toBe(uitleg);
  });

  it('een verband zonder codes: geen lijst, wel een sjabloon', async () => {
    const leeg = { ...NASLAG, kostenplaatsen: [], producten: [], deelnemers: [] };
    const sjabloon = makeSjabloon('realisatie', leeg);
    expect(sjabloon.kolommen.find(({ naam }) => naam === 'Product')?.uitleg).toContain('nog geen code');
    expect((await makeWerkmap(sjabloon)).byteLength).toBeGreaterThan(1_000);
  });

  it('duizend kostenplaatsen staan allemaal in de lijst', async () => {
    const kostenplaatsen = Array.from({ length: 1_000 }, (_, n) => ({ code: String(n).padStart(4, '0') }));
    const workbook = new ExcelJS.Workbook();
    const bytes = await makeWerkmap(makeSjabloon('begroting', { ...NASLAG, kostenplaatsen }));
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const cel = workbook.worksheets[0]?.getCell('B2').dataValidation;
    expect(cel).toMatchObject({ formulae: ['Lijsten!$A$2:$A$1001'] });
  });

  it('geeft altijd dezelfde bytes', async () => {
    const sjabloon = makeSjabloon('afname', NASLAG);
    expect(Buffer.from(await makeWerkmap(sjabloon)).equals(await makeWerkmap(sjabloon))).toBe(true);
  });
});
