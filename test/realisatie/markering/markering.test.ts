import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { makeBevinding } from '../../../src/realisatie/checks/bevindingen.js';
import { toKolomletter } from '../../../src/realisatie/reader/cel.js';
import { HAS_LIBREOFFICE, recalculateInLibreOffice } from '../../werkboeken/libreoffice.js';
import { readRijen } from '../opzet/controleer.js';
import { dateCell, formula, makeBlad, makeSheetXml, makeWerkmap, workbookParts } from '../opzet/werkmap.js';
import { makeZip } from '../opzet/zip.js';
import { markeer, op, readParts } from './opzet.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const BESTAND = makeBlad(
  ['Boekjaar', 'Bedrag', 'Boekdatum'],
  [2025, 'tien', dateCell(45_700)],
  [2025, null, null],
  [2025, formula('1+1', 2), 'Über & <zo>'],
);

/** A workbook as Excel would keep it: fonts, borders, a note, widths. */
async function makeEcht(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const blad = workbook.addWorksheet('Blad1');
  blad.addRow(['Boekjaar', 'Bedrag']);
  blad.addRow([2025, 12.345]);
  blad.addRow([2025, 7]);
  blad.getCell('B2').numFmt = '#,##0.00';
  blad.getCell('B2').font = { bold: true };
  blad.getCell('B3').note = 'Van de boekhouder';
  blad.getCell('A3').note = 'Ook van de boekhouder';
  workbook.addWorksheet('Blad2').addRow(['Toelichting']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

const noteOf = (workbook: ExcelJS.Workbook, cel: string, blad = 'Blad1'): string => {
  const { note } = workbook.getWorksheet(blad)?.getCell(cel) ?? {};
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
};
const colourOf = (workbook: ExcelJS.Workbook, cel: string, blad = 'Blad1'): string | undefined => {
  const found = workbook.getWorksheet(blad)?.getCell(cel).fill;
  return found?.type === 'pattern' ? found.fgColor?.argb : undefined;
};

describe('een werkmap gemerkt terug', () => {
  it('kleurt de cel, zet de melding erbij en laat al het andere staan', async () => {
    const voor = await readParts(BESTAND);
    const na = await readParts(await markeer(BESTAND, [op('B2')]));
    const oud = voor.get(SHEET)?.tekst ?? '';
    const nieuw = na.get(SHEET)?.tekst ?? '';
    expect(nieuw).toBe(
      oud
        .replace('<c r="B2"', '<c s="4" r="B2"')
        .replace(
          '</worksheet>',
          '<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="nulpositieTekening1"/></worksheet>',
        ),
    );
    for (const naam of ['_rels/.rels', 'xl/workbook.xml', 'xl/sharedStrings.xml'])
      expect(na.get(naam)?.ingepakt.equals(voor.get(naam)?.ingepakt ?? Buffer.alloc(0))).toBe(true);
  });

  it('geeft een fout een andere kleur dan een waarschuwing, met behoud van de opmaak', async () => {
    const bytes = await markeer(await makeEcht(), [op('B2'), op('A2', 'Blad1', 'waarschuwing')]);
    const workbook = await open(bytes);
    expect(colourOf(workbook, 'B2')).toBe('FFFFC7CE');
    expect(colourOf(workbook, 'A2')).toBe('FFFFEB9C');
    const { numFmt, font } = workbook.getWorksheet('Blad1')?.getCell('B2') ?? {};
    expect([numFmt, font?.bold]).toEqual(['#,##0.00', true]);
    expect(colourOf(workbook, 'A3')).toBeUndefined();
    expect(noteOf(workbook, 'B2')).toContain('Fout: ');
  });

  it('voegt zijn melding toe aan een opmerking die er al stond', async () => {
    const bytes = await markeer(await makeEcht(), [op('B3'), op('A1')]);
    const workbook = await open(bytes);
    expect(noteOf(workbook, 'B3')).toMatch(/^Van de boekhouder[\s\S]*Fout: /);
    expect(noteOf(workbook, 'A3')).toBe('Ook van de boekhouder');
    expect(noteOf(workbook, 'A1')).toContain('Fout: ');
    const vml = [...(await readParts(bytes))].find(([naam]) => naam.endsWith('.vml'))?.[1].tekst ?? '';
    expect(vml.match(/<x:Row>2<\/x:Row>/g)).toHaveLength(2);
  });

  it('zet een bevinding op een rij op de eerste cel, op een blad op A1 zonder kleur', async () => {
    const bevindingen = [
      makeBevinding('SUBTOTAALRIJ', { blad: 'Blad1', rij: 3 }),
      makeBevinding('BLAD_VERBORGEN', { blad: 'Blad1' }),
      makeBevinding('GEEN_REGELS', {}),
    ];
    const workbook = await open(await markeer(await makeEcht(), bevindingen));
    expect(noteOf(workbook, 'A3')).toContain('Ook van de boekhouder');
    expect(noteOf(workbook, 'A3')).toContain('totaal of subtotaal');
    expect(noteOf(workbook, 'A1')).toContain('verborgen');
    expect(noteOf(workbook, 'A1')).toContain('geen regels');
    expect(colourOf(workbook, 'A1')).toBeUndefined();
    expect(colourOf(workbook, 'A3')).toBe('FFFFC7CE');
  });

  it('merkt lege cellen en rijen die het bestand niet eens heeft', async () => {
    const bytes = await markeer(BESTAND, [op('B3'), op('C7'), op('A6'), op('B9')]);
    const tekst = (await readParts(bytes)).get(SHEET)?.tekst ?? '';
    expect([...tekst.matchAll(/<c r="([A-Z]+\d+)" s="\d+"\/>/g)].map(([, cel]) => cel)).toEqual([
      'B3',
      'A6',
      'C7',
      'B9',
    ]);
    expect([...tekst.matchAll(/<row r="(\d+)"/g)].map(([, rij]) => Number(rij))).toEqual([
      1, 2, 3, 4, 6, 7, 9,
    ]);
  });

  it('telt mee wat het niet meer merkt', async () => {
    const bevindingen = Array.from({ length: 1_001 }, (_, n) => op(`B${n + 2}`, 'Blad1', 'waarschuwing'));
    const bytes = await markeer(BESTAND, [...bevindingen, op('C2')], 5_000);
    const workbook = await open(bytes);
    expect(noteOf(workbook, 'A1')).toContain('1000 van de 5000');
    expect(colourOf(workbook, 'C2')).toBe('FFFFC7CE');
    expect(noteOf(workbook, 'B1000')).not.toBe('');
    expect(noteOf(workbook, 'B1001')).toBe('');
  });

  it.each<[string, string]>([
    ['geen stijlen', 'xl/styles.xml'],
    ['geen gedeelde teksten', 'xl/sharedStrings.xml'],
  ])('een werkmap met %s', async (_, zonder) => {
    const rels = workbookParts({ bladen: [{ naam: 'Blad1', rijen: [['Bedrag'], ['tien']] }] })
      .filter(({ name }) => name !== zonder)
      .map((part) =>
        part.name === 'xl/_rels/workbook.xml.rels'
          ? {
              ...part,
              content: String(part.content).replace(
                new RegExp(`<Relationship [^>]*${zonder.replace('xl/', '')}"/>`),
                '',
              ),
            }
          : part,
      );
    const workbook = await open(await markeer(makeZip(rels), [op('A2')]));
    expect(colourOf(workbook, 'A2')).toBe('FFFFC7CE');
    expect(noteOf(workbook, 'A2')).toContain('Fout: ');
  });

  it.each<[string, string]>([
    ['voorvoegsels', '<x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row>'],
    ['rijen en cellen zonder adres', '<row><c><v>0</v></c></row><row><c><v>1</v></c></row>'],
    ['een haakje in een attribuut', `<row x='>"' r="2"><c y=">'" r="A2"><v>1</v></c></row>`],
    [
      'commentaar en CDATA',
      '<!-- <c r="A2"/> --><row r="2"><c r="A2" t="str"><v><![CDATA[<c r="A2"/>]]></v></c></row>',
    ],
    ['een lege rij', '<row r="2"/>'],
  ])('een blad met %s', async (_, inhoud) => {
    const prefix = inhoud.startsWith('<x:') ? 'x:' : '';
    const sheet =
      prefix === ''
        ? makeSheetXml(inhoud)
        : `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${inhoud}</x:sheetData></x:worksheet>`;
    const bytes = makeWerkmap({ bladen: [{ naam: 'Blad1' }], parts: [{ name: SHEET, content: sheet }] });
    const gemerkt = await markeer(bytes, [op('A2')]);
    const nieuw = (await readParts(gemerkt)).get(SHEET)?.tekst ?? '';
    expect(nieuw.match(/ s="4"/g)).toHaveLength(1);
    expect(nieuw).toContain(`<${prefix}legacyDrawing`);
    expect(await readRijen(gemerkt)).toEqual(await readRijen(bytes));
  });

  it('geeft altijd dezelfde bytes', async () => {
    const [een, twee] = [await markeer(BESTAND, [op('B2')]), await markeer(BESTAND, [op('B2')])];
    expect(een.equals(twee)).toBe(true);
  });

  it('een gemerkte werkmap kan opnieuw worden gemerkt', async () => {
    const nogmaals = await open(await markeer(await markeer(BESTAND, [op('B2')]), [op('B2'), op('A3')]));
    expect(noteOf(nogmaals, 'A3')).toContain('Fout: ');
    expect(noteOf(nogmaals, 'B2')).toContain('Fout: ');
  });

  const cel = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -9_999, max: 9_999 }),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((text) => !/[\p{Cc}\ufffe\uffff]/u.test(text)),
  );
  const blad = fc.array(fc.array(cel, { maxLength: 5 }), { minLength: 1, maxLength: 8 });
  const plaats = fc
    .tuple(
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 10 }),
      fc.constantFrom('fout', 'waarschuwing'),
    )
    .map(([kolom, rij, ernst]) => op(`${toKolomletter(kolom)}${rij}`, 'Blad1', ernst as 'fout'));

  it('wat er ook gemerkt is: er staan dezelfde rijen in, en elke bevinding staat bij haar cel', async () => {
    await fc.assert(
      fc.asyncProperty(blad, fc.array(plaats, { maxLength: 12 }), async (rijen, bevindingen) => {
        const bytes = makeBlad(...rijen);
        const gemerkt = await markeer(bytes, bevindingen);
        expect(await readRijen(gemerkt)).toEqual(await readRijen(bytes));
        const notities =
          [...(await readParts(gemerkt))].find(([naam]) => naam.includes('comments'))?.[1].tekst ?? '';
        const refs = [...notities.matchAll(/<comment ref="([A-Z]+\d+)"/g)].map(([, ref]) => ref);
        expect(new Set(refs)).toEqual(new Set(bevindingen.map((bevinding) => bevinding.cel)));
        expect(refs).toHaveLength(new Set(refs).size);
      }),
      { numRuns: 60 },
    );
  });

  (HAS_LIBREOFFICE ? it : it.skip)(
    'LibreOffice opent haar en ziet de opmerkingen en de kleuren',
    async () => {
      const gemerkt = await markeer(await makeEcht(), [
        op('B2'),
        op('B3'),
        op('A1', 'Blad2', 'waarschuwing'),
      ]);
      const workbook = await open(recalculateInLibreOffice(gemerkt));
      expect(noteOf(workbook, 'B2')).toContain('Fout: ');
      expect(noteOf(workbook, 'B3')).toContain('Van de boekhouder');
      expect(noteOf(workbook, 'A1', 'Blad2')).toContain('Waarschuwing: ');
      expect([colourOf(workbook, 'B2'), colourOf(workbook, 'A1', 'Blad2')]).toEqual(['FFFFC7CE', 'FFFFEB9C']);
      expect(workbook.getWorksheet('Blad1')?.getCell('B2').value).toBe(12.345);
    },
  );
});
