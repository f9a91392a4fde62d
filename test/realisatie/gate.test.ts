import { describe, expect, it } from '@jest/globals';
import { escapeXml, makeSheetXml, makeWerkmap, workbookParts, type Werkmapinvoer } from './opzet/werkmap.js';
import { controleer } from './opzet/controleer.js';
import { localEntry, makeZip, type Part } from './opzet/zip.js';

const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag'];
const RIJ = [2025, 1, '6401', 10];
const GOED: Werkmapinvoer = { bladen: [{ naam: 'Blad1', rijen: [KOP, RIJ] }] };
const parts = (): Part[] => workbookParts(GOED);
const withPart = (part: Part): Buffer => makeWerkmap({ ...GOED, parts: [part] });
const sheet = (inside: string): Buffer => withPart({ name: SHEET, content: makeSheetXml(inside) });
const SHEET = 'xl/worksheets/sheet1.xml';
const good = makeWerkmap(GOED);
const ole = (text: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);

/** Changes one part of a workbook that is good otherwise. */
const change = (name: string, changed: Partial<Part>): Buffer =>
  makeZip(parts().map((part) => (part.name === name ? { ...part, ...changed } : part)));

const relation = (type: string, target: string, mode = ''): Part => ({
  name: `xl/worksheets/_rels/sheet1.xml.rels`,
  content: `<Relationships xmlns="x"><Relationship Id="r1" Type="http://x/${type}" Target="${target}" ${mode}/></Relationships>`,
});
const workbookXml = (sheets: string): Part => ({
  name: 'xl/workbook.xml',
  content: `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
});
const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
const emptyRows = (count: number): string =>
  Array.from(
    { length: count },
    (_, place) => `<row r="${place + 10}" s="3" customFormat="1"><c r="A${place + 10}" s="3"/></row>`,
  ).join('');
const cells = (inside: string): string => `<row r="1">${inside}</row>`;

describe('een bestand dat geen bruikbare werkmap is', () => {
  it.each<[string, () => Buffer | string, string]>([
    ['nul bytes', () => '', 'BESTAND_LEEG'],
    ['een XML-bestand', () => '<?xml version="1.0"?><brief/>', 'XML_ONBEKEND'],
    ['een auditfile van een oude versie', () => '<auditfile/>', 'AUDITFILE_VERSIE'],
    ['een webpagina', () => '<html><table></table></html>', 'WEBPAGINA'],
    ['een pdf', () => '%PDF-1.7', 'BESTAND_ONBEKEND'],
    ['een plaatje', () => Buffer.from('89504e470d0a1a0a00', 'hex'), 'BESTAND_ONBEKEND'],
    ['een oude .xls', () => ole('Workbook'), 'OUD_EXCELBESTAND'],
    ['een versleutelde werkmap', () => ole('EncryptedPackage'), 'BESTAND_VERSLEUTELD'],
    [
      'een versleutelde .ods van een nieuwe LibreOffice',
      () =>
        makeZip([
          { name: 'encrypted-package', content: 'x' },
          { name: 'mimetype', content: 'x' },
        ]),
      'BESTAND_VERSLEUTELD',
    ],
    ['een leeg zipbestand', () => makeZip([]), 'BESTAND_ONBEKEND'],
    [
      'een zipbestand met iets anders',
      () => makeZip([{ name: 'brief.txt', content: 'hallo' }]),
      'BESTAND_ONBEKEND',
    ],
    [
      'een Word-bestand',
      () =>
        makeZip([
          { name: '[Content_Types].xml', content: '<Types/>' },
          { name: '_rels/.rels', content: '<Relationships/>' },
          { name: 'word/document.xml', content: '<a/>' },
        ]),
      'GEEN_WERKMAP',
    ],
    [
      'een .xlsb',
      () => makeZip([...parts(), { name: 'xl/workbook.bin', content: 'x' }]),
      'BINAIR_EXCELBESTAND',
    ],
    ['een afgebroken download', () => good.subarray(0, good.length - 40), 'BESTAND_BESCHADIGD'],
    ['een half bestand', () => good.subarray(0, good.length / 2), 'BESTAND_BESCHADIGD'],
    [
      'een bestand met iets erachter',
      () => Buffer.concat([good, Buffer.from('extra')]),
      'BESTAND_BESCHADIGD',
    ],
    ['groter dan 50 MB', () => Buffer.concat([good, Buffer.alloc(50 * 1024 * 1024)]), 'BESTAND_TE_GROOT'],
  ])('%s', async (_, make, code) => {
    const { fouten, aantallen, rijen } = await controleer(make());
    expect(fouten.map((fout) => fout.code)).toEqual([code]);
    expect({ aantallen, rijen }).toEqual({ aantallen: { [code]: 1 }, rijen: 0 });
  });

  it('elk afgekapt stuk van een werkmap wordt geweigerd, nooit half gelezen', async () => {
    for (let size = 4; size < good.length; size += 61) {
      const { rijen, fouten } = await controleer(good.subarray(0, size));
      expect({ size, rijen, fouten: fouten.length }).toEqual({ size, rijen: 0, fouten: 1 });
    }
  });

  it('een omgevallen bit geeft nooit een ander totaal', async () => {
    for (let place = 0; place < good.length; place += 37) {
      const bytes = Buffer.from(good);
      bytes[place] = (bytes[place] ?? 0) ^ 4;
      const { fouten, totaal } = await controleer(bytes);
      expect(fouten.length > 0 || totaal === '10.00').toBe(true);
    }
  });
});

describe('een zipbestand dat liegt', () => {
  it.each<[string, () => Buffer, string]>([
    ['een verkeerde controlesom', () => change(SHEET, { claims: { crc: 1 } }), 'BESTAND_BESCHADIGD'],
    [
      'een verkeerde controlesom in een deel dat niet wordt gelezen',
      () => withPart({ name: 'docProps/app.xml', content: '<a/>', claims: { crc: 1 } }),
      'BESTAND_BESCHADIGD',
    ],
    ['kleiner dan het is', () => change(SHEET, { claims: { size: 10 } }), 'BESTAND_BESCHADIGD'],
    ['groter dan het is', () => change(SHEET, { claims: { size: 9_999 } }), 'BESTAND_BESCHADIGD'],
    [
      'een eigen naam die anders is',
      () => change(SHEET, { claims: { localName: 'xl/iets-anders.xml.....' } }),
      'BESTAND_BESCHADIGD',
    ],
    [
      'een deel binnen een ander deel',
      () => {
        const inner = { name: SHEET.replace('1', '2'), content: makeSheetXml('') };
        const outer = { name: 'media/foto.png', content: localEntry(inner), stored: true };
        return makeZip([outer, ...parts(), { ...inner, inside: 0 }]);
      },
      'BESTAND_BESCHADIGD',
    ],
    [
      'twee delen met dezelfde naam',
      () => makeZip([...parts(), { name: SHEET.toUpperCase(), content: '<a/>' }]),
      'BESTAND_BESCHADIGD',
    ],
    ['een versleuteld deel', () => change(SHEET, { claims: { flags: 1 } }), 'BESTAND_VERSLEUTELD'],
    ['een pad naar buiten', () => withPart({ name: '../../etc/passwd', content: 'x' }), 'BESTAND_BESCHADIGD'],
    [
      'meer dan duizend delen',
      () =>
        makeZip([...parts(), ...Array.from({ length: 1_001 }, (_, n) => ({ name: `x${n}`, content: '' }))]),
      'TE_VEEL_ONDERDELEN',
    ],
    [
      'zegt meer dan 1 GB te zijn',
      () =>
        makeZip([
          ...parts(),
          ...['a', 'b'].map((name) => ({
            name,
            content: Buffer.alloc(100_000, name),
            claims: { size: 19_000 },
          })),
          { name: 'c', content: 'c', claims: { size: 2 ** 31 } },
        ]),
      'BESTAND_TE_GROOT_UITGEPAKT',
    ],
  ])('%s', async (_, make, code) => {
    const { fouten } = await controleer(make());
    expect(fouten.map((fout) => fout.code)).toEqual([code]);
  });

  it('een zipbom van 300 MB', async () => {
    const { fouten } = await controleer(change(SHEET, { content: Buffer.alloc(300 * 1024 * 1024, ' ') }));
    expect(fouten.map((fout) => fout.code)).toEqual(['BESTAND_TE_GROOT_UITGEPAKT']);
  });

  it('een zipbom die zegt klein te zijn', async () => {
    const content = Buffer.alloc(30 * 1024 * 1024, ' ');
    const { fouten } = await controleer(change(SHEET, { content, claims: { size: 500_000 } }));
    expect(fouten.map((fout) => fout.code)).toEqual(['BESTAND_BESCHADIGD']);
  });
});

describe('wat niet in een werkmap hoort', () => {
  it.each<[string, () => Buffer, string]>([
    ['een macro', () => withPart({ name: 'xl/vbaProject.bin', content: 'x' }), 'MACRO_IN_BESTAND'],
    [
      'een macroblad',
      () => withPart({ name: 'xl/macrosheets/sheet1.xml', content: '<a/>' }),
      'MACRO_IN_BESTAND',
    ],
    [
      'een macrowerkmap onder een andere naam',
      () =>
        withPart({
          name: '[Content_Types].xml',
          content:
            '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        }),
      'MACRO_IN_BESTAND',
    ],
    [
      'een koppeling met een andere werkmap',
      () => withPart({ name: 'xl/externalLinks/externalLink1.xml', content: '<a/>' }),
      'VERWIJZING_NAAR_BUITEN',
    ],
    [
      'een verwijzing die iets ophaalt',
      () => withPart(relation('image', 'http://x/', 'TargetMode="External"')),
      'VERWIJZING_NAAR_BUITEN',
    ],
    [
      'DDE in een formule',
      () => sheet(cells(`<c r="A1"><f>cmd|'/C calc'!A0</f><v>1</v></c>`)),
      'VERWIJZING_NAAR_BUITEN',
    ],
    ...[
      ['een cel van een andere werkmap', '[1]Blad1!A1'],
      ['een cel van een andere werkmap met een spatie', "'[boek 1.xlsx]Blad 1'!$A$1"],
      ['een naam van een andere werkmap', '[boek.xlsx]!Tarief'],
      ['een webdienst', 'WEBSERVICE("http://x")'],
      ['een webdienst onder zijn lange naam', '_xlfn.WEBSERVICE("http://x")'],
      ['een programma dat waarden levert', 'RTD("x",,"y")'],
    ].map(([naam = '', formule = '']): [string, () => Buffer, string] => [
      `een formule met ${naam}`,
      () => sheet(cells(`<c r="A1"><f>${escapeXml(formule)}</f><v>1</v></c>`)),
      'VERWIJZING_NAAR_BUITEN',
    ]),
    ...[
      [
        'een keuzelijst',
        '<dataValidations><dataValidation type="list"><formula1>@</formula1></dataValidation></dataValidations>',
      ],
      [
        'de bovengrens van een invoerregel',
        '<dataValidations><dataValidation><formula1>1</formula1><formula2>@</formula2></dataValidation></dataValidations>',
      ],
      [
        'een voorwaardelijke opmaak',
        '<conditionalFormatting sqref="A1"><cfRule type="expression"><formula>@</formula></cfRule></conditionalFormatting>',
      ],
      [
        'een keuzelijst van een nieuwe Excel',
        '<extLst><ext><x14:dataValidation xmlns:x14="x" xmlns:xm="m"><x14:formula1><xm:f>@</xm:f></x14:formula1></x14:dataValidation></ext></extLst>',
      ],
    ].flatMap(([naam = '', xml = '']) =>
      [`cmd|'/C calc'!A0`, '[1]Lijst!A1:A9', 'WEBSERVICE("http://x")'].map(
        (formule): [string, () => Buffer, string] => [
          `${formule} in ${naam}`,
          () => withPart({ name: SHEET, content: makeSheetXml('', xml.replace('@', escapeXml(formule))) }),
          'VERWIJZING_NAAR_BUITEN',
        ],
      ),
    ),
    [
      'een gegevensverbinding',
      () => withPart({ name: 'xl/connections.xml', content: '<connections/>' }),
      'VERWIJZING_NAAR_BUITEN',
    ],
    [
      'een gegevensverbinding onder een andere naam',
      () =>
        change('[Content_Types].xml', {
          content:
            '<Types xmlns="x"><Override PartName="/xl/x.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml"/></Types>',
        }),
      'VERWIJZING_NAAR_BUITEN',
    ],
    [
      'een relatie met een query',
      () => withPart(relation('queryTable', '../x.xml')),
      'VERWIJZING_NAAR_BUITEN',
    ],
    [
      'een tekening met een plaatje van elders',
      () =>
        withPart({
          name: 'xl/drawings/_rels/drawing1.xml.rels',
          content:
            '<Relationships xmlns="x"><Relationship Id="r1" Type="http://x/image" Target="http://x/" TargetMode="External"/></Relationships>',
        }),
      'VERWIJZING_NAAR_BUITEN',
    ],
    [
      'een naam die naar een andere werkmap verwijst',
      () =>
        withPart({
          name: 'xl/workbook.xml',
          content:
            '<workbook><definedNames><definedName name="x">[1]Blad1!A1</definedName></definedNames></workbook>',
        }),
      'VERWIJZING_NAAR_BUITEN',
    ],
    ...[
      ['twee waarden in een cel', '<c r="A1"><v>1</v><v>2</v></c>'],
      ['een tekst en een waarde in een cel', '<c r="A1" t="inlineStr"><is><t>1</t></is><v>2</v></c>'],
      ['een soort cel die niet bestaat', '<c r="A1" t="S"><v>1</v></c>'],
    ].map(([naam = '', xml = '']): [string, () => Buffer, string] => [
      naam,
      () => sheet(cells(xml)),
      'BESTAND_BESCHADIGD',
    ]),
    [
      'een ingesloten bestand',
      () => withPart({ name: 'xl/embeddings/oleObject1.bin', content: 'x' }),
      'INGESLOTEN_OBJECT',
    ],
    ['een OLE-object zonder deel', () => withPart(relation('oleObject', 'x.bin')), 'INGESLOTEN_OBJECT'],
    [
      'een besturingselement',
      () => withPart({ name: 'xl/activeX/activeX1.xml', content: '<a/>' }),
      'INGESLOTEN_OBJECT',
    ],
    ...[
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      SHEET,
      'docProps/app.xml',
    ].map((name): [string, () => Buffer, string] => [
      `een DOCTYPE in ${name}`,
      () => {
        const [content = '<a/>'] = parts()
          .filter((part) => part.name === name)
          .map((part) => String(part.content));
        return withPart({ name, content: content.replace(/^(<\?xml[^>]*\?>)?/, `$1${DOCTYPE}`) });
      },
      'DOCTYPE_IN_BESTAND',
    ]),
    [
      'een DOCTYPE in UTF-16',
      () => withPart({ name: 'docProps/app.xml', content: Buffer.from(`\ufeff${DOCTYPE}<a/>`, 'utf16le') }),
      'DOCTYPE_IN_BESTAND',
    ],
    [
      'een DOCTYPE die over twee stukken van het uitpakken valt',
      () => withPart({ name: 'docProps/app.xml', content: `<a/>${' '.repeat(256 * 1024 - 8)}${DOCTYPE}` }),
      'DOCTYPE_IN_BESTAND',
    ],
    [
      'een onbekende entiteit',
      () => sheet(cells('<c r="A1" t="str"><v>&xxe;</v></c>')),
      'BESTAND_BESCHADIGD',
    ],
    [
      'een blad dat halverwege ophoudt',
      () => withPart({ name: SHEET, content: makeSheetXml(cells('<c r="A1"><v>1</v></c>')).slice(0, -30) }),
      'BESTAND_BESCHADIGD',
    ],
    [
      'een andere tekencodering',
      () => withPart({ name: SHEET, content: '<?xml version="1.0" encoding="ISO-8859-1"?><worksheet/>' }),
      'BESTAND_BESCHADIGD',
    ],
    [
      'bytes die geen UTF-8 zijn',
      () => withPart({ name: SHEET, content: Buffer.from([0x3c, 0xff, 0x3e]) }),
      'BESTAND_BESCHADIGD',
    ],
    ['eindeloos genest', () => sheet('<a>'.repeat(100)), 'BESTAND_BESCHADIGD'],
    [
      'rij vier miljard',
      () => sheet('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>'),
      'TE_VEEL_RIJEN',
    ],
    ['een rij die terugspringt', () => sheet('<row r="5"/><row r="5"/>'), 'BESTAND_BESCHADIGD'],
    ['een cel van een andere rij', () => sheet(cells('<c r="A2"><v>1</v></c>')), 'BESTAND_BESCHADIGD'],
    [
      'twee keer dezelfde cel',
      () => sheet(cells('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')),
      'BESTAND_BESCHADIGD',
    ],
    ['een waarde in kolom 257', () => sheet(cells('<c r="IW1"><v>1</v></c>')), 'TE_VEEL_KOLOMMEN'],
    [
      'een tekst van 40.000 tekens',
      () => sheet(cells(`<c r="A1" t="str"><v>${'x'.repeat(40_000)}</v></c>`)),
      'TEKST_TE_LANG',
    ],
    ['een kenmerk zonder einde', () => sheet(`<row r="1" x="${'xyz'.repeat(200_000)}"/>`), 'TEKST_TE_LANG'],
    [
      'een gedeelde tekst die er niet is',
      () => sheet(cells('<c r="A1" t="s"><v>7</v></c>')),
      'BESTAND_BESCHADIGD',
    ],
    [
      'meer dan vijftig bladen',
      () => makeWerkmap({ bladen: Array.from({ length: 51 }, (_, n) => ({ naam: `B${n}` })) }),
      'TE_VEEL_BLADEN',
    ],
    [
      'twee bladen met dezelfde naam',
      () => makeWerkmap({ bladen: [{ naam: 'Jan' }, { naam: 'jan' }] }),
      'BESTAND_BESCHADIGD',
    ],
    [
      'een bladnaam van 32 tekens',
      () => makeWerkmap({ bladen: [{ naam: 'x'.repeat(32) }] }),
      'BESTAND_BESCHADIGD',
    ],
    [
      'een blad dat er twee keer is',
      () => withPart(workbookXml('<sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/>')),
      'BESTAND_BESCHADIGD',
    ],
    [
      'een blad zonder deel',
      () => makeZip(parts().filter(({ name }) => name !== SHEET)),
      'BESTAND_BESCHADIGD',
    ],
    [
      'geen werkmap in de werkmap',
      () => makeZip(parts().filter(({ name }) => name !== 'xl/workbook.xml')),
      'GEEN_WERKMAP',
    ],
  ])('%s', async (_, make, code) => {
    const { fouten } = await controleer(make());
    expect(fouten.map((fout) => fout.code)).toEqual([code]);
  });
});

describe('wat raar is maar mag', () => {
  const regels = `${['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag'].map((naam, n) => `<c r="${'ABCD'[n] ?? ''}1" t="str"><v>${naam}</v></c>`).join('')}`;
  const rij =
    '<row r="2"><c r="A2"><v>2025</v></c><c r="B2"><v>1</v></c><c r="C2" t="str"><v>6401</v></c><c r="D2"><v>10</v></c></row>';
  it.each<[string, () => Buffer]>([
    ['330.000 lege rijen met opmaak', () => sheet(cells(regels) + rij + emptyRows(330_000))],
    ['lege cellen tot de laatste kolom', () => sheet(`<row r="1">${regels}<c r="XFD1" s="3"/></row>${rij}`)],
    [
      'een samenvoeging over het hele blad ernaast',
      () =>
        makeWerkmap({
          bladen: [
            ...GOED.bladen,
            { naam: 'Leeg', rest: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' },
          ],
        }),
    ],
    [
      'een naam over het hele blad',
      () =>
        withPart({
          ...workbookXml('<sheet name="Blad1" r:id="rId1"/>'),
          content: `<workbook xmlns:r="r"><sheets><sheet name="Blad1" r:id="rId1"/></sheets><definedNames><definedName name="x">Blad1!$A:$XFD</definedName></definedNames></workbook>`,
        }),
    ],
    ['een hyperlink', () => withPart(relation('hyperlink', 'https://example.org/', 'TargetMode="External"'))],
    [
      'een streep in een tekst van een formule',
      () =>
        sheet(
          `${cells(regels)}<row r="2"><c r="A2"><v>2025</v></c><c r="B2"><v>1</v></c><c r="C2" t="str"><v>6401</v></c><c r="D2"><f>LEN("a|b")+7</f><v>10</v></c></row>`,
        ),
    ],
  ])('%s', async (_, make) => {
    expect(await controleer(make())).toMatchObject({
      rijen: 1,
      totaal: '10.00',
      fouten: [],
      waarschuwingen: [],
    });
  });
});
