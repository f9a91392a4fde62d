import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { parseAddress, toKolomletter } from '../../src/realisatie/reader/cel.js';
import { toIsoDate } from '../../src/realisatie/reader/xlsx/serial-date.js';
import { isDateFormat } from '../../src/realisatie/reader/xlsx/styles.js';
import { controleer, readRijen } from './opzet/controleer.js';
import { makeWerkmap, type Celinvoer, type Werkmapinvoer } from './opzet/werkmap.js';

const readCells = async (cells: readonly Celinvoer[], rest: Partial<Werkmapinvoer> = {}) => {
  const [rij] = await readRijen(makeWerkmap({ bladen: [{ naam: 'Blad1', rijen: [cells] }], ...rest }));
  return rij?.cellen.map(({ soort, waarde }) => [soort, waarde]);
};
const xml = (text: string): Celinvoer => ({ xml: text });

describe('wat een cel bevat', () => {
  it.each<[string, Celinvoer, readonly [string, string]]>([
    [
      'een getal zoals het er staat',
      xml('<c r="@"><v>0.30000000000000004</v></c>'),
      ['getal', '0.30000000000000004'],
    ],
    [
      'een getal met een opmaak die op een datum lijkt',
      xml('<c r="@" s="3"><v>12.5</v></c>'),
      ['getal', '12.5'],
    ],
    ['een datum', xml('<c r="@" s="1"><v>45672.75</v></c>'), ['datum', '2025-01-15']],
    ['een datum in een eigen opmaak', xml('<c r="@" s="2"><v>45672</v></c>'), ['datum', '2025-01-15']],
    ['een ISO-datum', xml('<c r="@" t="d"><v>2025-01-15T00:00:00</v></c>'), ['datum', '2025-01-15']],
    ['een gedeelde tekst', xml('<c r="@" t="s"><v>1</v></c>'), ['tekst', 'rijk & arm']],
    ['een gedeelde tekst zonder leeshulp', xml('<c r="@" t="s"><v>2</v></c>'), ['tekst', '課きく']],
    ['tekst in de cel zelf', 'Café', ['tekst', 'Café']],
    [
      'tekst met opmaak in de cel zelf',
      xml('<c r="@" t="inlineStr"><is><r><t>een</t></r><r><t xml:space="preserve"> twee</t></r></is></c>'),
      ['tekst', 'een twee'],
    ],
    ['een CDATA-tekst', xml('<c r="@" t="str"><v><![CDATA[a<b]]></v></c>'), ['tekst', 'a<b']],
    [
      'een teken dat XML niet kent',
      xml('<c r="@" t="str"><v>regel_x000A_twee</v></c>'),
      ['tekst', 'regel\ntwee'],
    ],
    ['een tekstformule', xml('<c r="@" t="str"><f>A1</f><v>x</v></c>'), ['tekst', 'x']],
    ['een gedeelde formule zonder waarde', xml('<c r="@"><f t="shared" si="0"/></c>'), ['geen', '']],
    ['waar', xml('<c r="@" t="b"><v>1</v></c>'), ['tekst', 'WAAR']],
    ['een foutwaarde', xml('<c r="@" t="e"><v>#REF!</v></c>'), ['foutwaarde', '#REF!']],
  ])('%s', async (_, cel, expected) => {
    const sharedStrings =
      '<si><t>nul</t></si><si><r><t>rijk </t></r><r><rPr><b/></rPr><t>&amp; arm</t></r></si><si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><r><t>きく</t></r></si>';
    expect(await readCells([cel], { sharedStrings })).toEqual([expected]);
  });

  it('een datum in een werkmap die vanaf 1904 telt', async () => {
    expect(await readCells([xml('<c r="@" s="1"><v>44210</v></c>')], { date1904: true })).toEqual([
      ['datum', '2025-01-15'],
    ]);
  });

  it('cellen en rijen zonder adres volgen op elkaar', async () => {
    const sheetData =
      '<row><c><v>1</v></c></row><row r="5"><c r="C5"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>';
    const rijen = await readRijen(makeWerkmap({ bladen: [{ naam: 'Blad1', sheetData }] }));
    expect(
      rijen.map(({ nummer, cellen }) => [nummer, ...cellen.map(({ kolom, waarde }) => `${kolom}:${waarde}`)]),
    ).toEqual([
      [1, '1:1'],
      [5, '3:2', '4:3'],
      [6, '1:4'],
    ]);
  });

  it('namen met een voorvoegsel lezen hetzelfde', async () => {
    const content =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const parts = [{ name: 'xl/worksheets/sheet1.xml', content }];
    const [rij] = await readRijen(makeWerkmap({ bladen: [{ naam: 'Blad1' }], parts }));
    expect(rij?.cellen[0]?.waarde).toBe('7');
  });
});

describe('datums van Excel', () => {
  it.each<[string, boolean, string | null]>([
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['60', false, null],
    ['61', false, '1900-03-01'],
    ['45672.999', false, '2025-01-15'],
    ['2958465', false, '9999-12-31'],
    ['2958466', false, null],
    ['0', false, null],
    ['-1', false, null],
    ['abc', false, null],
    ['', false, null],
    ['1', true, '1904-01-02'],
  ])('%s', (serial, date1904, expected) => {
    expect(toIsoDate(serial, date1904)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['dd-mm-yyyy', true],
    ['[$-413]d mmmm yyyy;@', true],
    ['h:mm', true],
    ['General', false],
    ['0.00', false],
    ['#,##0.00_-;[Red]-#,##0.00', false],
    ['"dag "0', false],
    ['0\\d', false],
    ['[Red]0', false],
    ['0.00E+00', false],
    ['['.repeat(400_000), false],
  ])('opmaak %#', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});

describe('adressen', () => {
  it('kolomletter en nummer horen bij elkaar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16_384 }),
        fc.integer({ min: 1, max: 1_048_576 }),
        (kolom, rij) => {
          expect(parseAddress(`${toKolomletter(kolom)}${rij}`)).toEqual({ kolom, rij });
        },
      ),
    );
  });

  it.each([['A0'], ['1'], ['A'], ['a1'], ['A1.5'], ['A-1'], ['AAAA1'], ['A 1'], [''], ['$A$1']])(
    '%s is geen adres',
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );
});

describe('een werkmap van exceljs', () => {
  const bedrag = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100);
  // What XML or the escapes of Excel itself would change is not for this property.
  const tekst = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((text) => !/_x|[\r\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text));

  it('geeft dezelfde getallen en teksten terug als erin gingen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(bedrag, tekst), { minLength: 1, maxLength: 20 }), async (rows) => {
        const workbook = new ExcelJS.Workbook();
        workbook.addWorksheet('Blad1').addRows(rows.map((row) => [...row]));
        const rijen = await readRijen(Buffer.from(await workbook.xlsx.writeBuffer()));
        expect(rijen.map(({ cellen }) => cellen.map(({ waarde }) => waarde))).toEqual(
          rows.map(([getal, text]) => [String(getal), text]),
        );
      }),
      { numRuns: 25 },
    );
  });

  // What is left of a sum near zero has more decimals than an amount, even at 15 digits: that is a finding.
  const cent = fc.integer({ min: -99_999_999, max: 99_999_999 }).filter((value) => Math.abs(value) >= 100);

  it('telt op tot op de cent, hoe de bedragen ook zijn ontstaan', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cent, { minLength: 1, maxLength: 30 }), async (cents) => {
        const workbook = new ExcelJS.Workbook();
        const blad = workbook.addWorksheet('Blad1');
        blad.addRow(['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag']);
        // 0.1 + 0.2 and the like: a sum of floats, as a formula in Excel leaves behind.
        for (const cent of cents) blad.addRow([2025, 1, '6401', (cent - 30) / 100 + 0.1 + 0.2]);
        const uitslag = await controleer(Buffer.from(await workbook.xlsx.writeBuffer()));
        const som = cents.reduce((sum, cent) => sum + BigInt(cent), 0n);
        expect(uitslag.fouten).toEqual([]);
        expect(BigInt(uitslag.totaal.replace('.', ''))).toBe(som);
      }),
      { numRuns: 25 },
    );
  });
});
