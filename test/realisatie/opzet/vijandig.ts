import { randomBytes } from 'node:crypto';
import { makeAuditfile } from './auditfile.js';
import { goodParts, KOP, RIJ } from './galerij.js';
import { makeOds, makeOdsWith, manifest, odsContent, odsRow, odsTable } from './rekenblad.js';
import {
  dateCell,
  formula,
  makeBlad,
  makeSheetXml,
  makeWerkmap,
  rawNumber,
  type Celinvoer,
} from './werkmap.js';
import { localEntry, makeZip, type Part } from './zip.js';

/** A file that means harm, or looks as if it does. */
export interface VijandigBestand {
  readonly naam: string;
  readonly maak: () => Buffer;
  /** The codes of the findings, each once; none for a file that must be accepted with its one row of 10.00. */
  readonly codes: readonly string[];
}

const MB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const DOCTYPE =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
const good = (): Buffer => makeZip(goodParts());
const withPart = (part: Part): Buffer =>
  makeZip([...goodParts().filter(({ name }) => name !== part.name), part]);
const change = (name: string, changed: Partial<Part>): Buffer =>
  makeZip(goodParts().map((part) => (part.name === name ? { ...part, ...changed } : part)));
const rows = (cells: readonly (readonly string[])[]): string =>
  cells
    .map(
      (row, n) =>
        `<row r="${n + 1}">${row.map((value, k) => `<c r="${'ABCD'[k] ?? ''}${n + 1}" t="str"><v>${value}</v></c>`).join('')}</row>`,
    )
    .join('');
const REGELS = rows([KOP, ['2025', '1', '6401', '10']]);
const sheet = (data: string, rest = ''): Buffer =>
  withPart({ name: SHEET, content: makeSheetXml(data, rest) });
const amount = (waarde: Celinvoer): Buffer => makeBlad(KOP, [2025, 1, '6401', waarde]);
const odsRows = [KOP, RIJ as (string | number)[]].map((rij) => odsRow(rij)).join('');
const ods = (inside: string): Buffer => makeOdsWith(odsTable(inside));
const flip = (bytes: Buffer, place: number): Buffer => {
  const flipped = Buffer.from(bytes);
  flipped[place] = (flipped[place] ?? 0) ^ 1;
  return flipped;
};
const many = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join('');
const CSV = `${KOP.join(';')}\n2025;1;6401;10\n`;
const bestand = (
  naam: string,
  codes: string | readonly string[],
  maak: () => Buffer | string,
): VijandigBestand => ({
  naam,
  maak: () => Buffer.from(maak()),
  codes: typeof codes === 'string' ? [codes] : codes,
});
const GOED: readonly string[] = [];

const ZIPS = [
  bestand('zipbom naar verhouding', 'BESTAND_TE_GROOT_UITGEPAKT', () =>
    change(SHEET, { content: Buffer.alloc(300 * MB, ' ') }),
  ),
  bestand('zipbom die klein zegt te zijn', 'BESTAND_BESCHADIGD', () =>
    change(SHEET, { content: Buffer.alloc(100 * MB, ' '), claims: { size: 500_000 } }),
  ),
  bestand('zipbom over veel delen samen', 'BESTAND_TE_GROOT_UITGEPAKT', () =>
    makeZip([
      ...goodParts(),
      ...Array.from({ length: 12 }, (_, n) => ({
        name: `x${n}.bin`,
        content: randomBytes(MB),
        claims: { size: 100 * MB },
      })),
    ]),
  ),
  bestand('zegt twee gigabyte te zijn', 'BESTAND_TE_GROOT_UITGEPAKT', () =>
    change(SHEET, { claims: { size: 2 ** 31 } }),
  ),
  bestand('delen die elkaar overlappen', 'BESTAND_BESCHADIGD', () => {
    const inner = { name: 'xl/worksheets/sheet2.xml', content: makeSheetXml('') };
    const outer = { name: 'media/foto.png', content: localEntry(inner), stored: true };
    return makeZip([outer, ...goodParts(), { ...inner, inside: 0 }]);
  }),
  bestand('een andere naam in het deel zelf', 'BESTAND_BESCHADIGD', () =>
    change(SHEET, { claims: { localName: 'xl/worksheets/sheet9.xml' } }),
  ),
  bestand('een verkeerde controlesom', 'BESTAND_BESCHADIGD', () => change(SHEET, { claims: { crc: 1 } })),
  bestand('een verkeerde controlesom in een deel dat niet telt', 'BESTAND_BESCHADIGD', () =>
    withPart({ name: 'docProps/app.xml', content: '<a/>', claims: { crc: 1 } }),
  ),
  bestand('een versleuteld deel', 'BESTAND_VERSLEUTELD', () => change(SHEET, { claims: { flags: 1 } })),
  bestand('twee keer hetzelfde deel', 'BESTAND_BESCHADIGD', () =>
    makeZip([...goodParts(), { name: SHEET.toUpperCase(), content: '<a/>' }]),
  ),
  bestand('een pad naar buiten', 'BESTAND_BESCHADIGD', () =>
    withPart({ name: '../../etc/cron.d/x', content: 'x' }),
  ),
  bestand('meer dan duizend delen', 'TE_VEEL_ONDERDELEN', () =>
    makeZip([...goodParts(), ...Array.from({ length: 5_000 }, (_, n) => ({ name: `x${n}`, content: '' }))]),
  ),
  bestand('een afgekapt zipbestand', 'BESTAND_BESCHADIGD', () => good().subarray(0, -30)),
  bestand('een half zipbestand', 'BESTAND_BESCHADIGD', () => good().subarray(0, good().length / 2)),
  bestand('een omgevallen bit in het blad', 'BESTAND_BESCHADIGD', () =>
    flip(good(), good().indexOf(SHEET) + SHEET.length + 9),
  ),
  bestand('een blad dat halverwege ophoudt', 'BESTAND_BESCHADIGD', () =>
    change(SHEET, { content: makeSheetXml(REGELS).slice(0, -40) }),
  ),
  bestand('iets achter het zipbestand', 'BESTAND_BESCHADIGD', () =>
    Buffer.concat([good(), Buffer.alloc(100_000, 'x')]),
  ),
] as const;

const BUITEN = [
  ...[
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    SHEET,
  ].map((name) =>
    bestand(`een DTD in ${name}`, 'DOCTYPE_IN_BESTAND', () => {
      const part = goodParts().find((candidate) => candidate.name === name);
      return change(name, {
        content: String(part?.content).replace(/^<\?xml[^>]*\?>/, (found) => found + DOCTYPE),
      });
    }),
  ),
  bestand('een DTD in een deel dat niet telt', 'DOCTYPE_IN_BESTAND', () =>
    withPart({ name: 'docProps/core.xml', content: `${DOCTYPE}<a/>` }),
  ),
  bestand('een DTD in een .ods', 'DOCTYPE_IN_BESTAND', () =>
    makeOdsWith('', { name: 'content.xml', content: odsContent('').replace('\n', DOCTYPE) }),
  ),
  bestand('een DTD in de lijst van een .ods', 'DOCTYPE_IN_BESTAND', () =>
    makeOdsWith('', { name: 'META-INF/manifest.xml', content: DOCTYPE + manifest('') }),
  ),
  bestand('een DTD in een auditfile', 'DOCTYPE_IN_BESTAND', () =>
    makeAuditfile({ regels: [], declaratie: `<?xml version="1.0"?>${DOCTYPE}` }),
  ),
  bestand('een entiteit zonder DTD', 'BESTAND_BESCHADIGD', () => sheet(rows([['&xxe;']]))),
  bestand('een macro onder de naam .xlsx', 'MACRO_IN_BESTAND', () =>
    withPart({ name: 'xl/vbaProject.bin', content: 'x' }),
  ),
  bestand('een macro in een .ods', 'MACRO_IN_BESTAND', () =>
    makeOdsWith(odsTable(odsRows), { name: 'Basic/Standard/Module1.xml', content: '<a/>' }),
  ),
  bestand('een gebeurtenis in een .ods', 'MACRO_IN_BESTAND', () =>
    makeOdsWith(`<script:event-listener/>${odsTable(odsRows)}`),
  ),
  bestand('een koppeling met een andere werkmap', 'VERWIJZING_NAAR_BUITEN', () =>
    withPart({ name: 'xl/externalLinks/externalLink1.xml', content: '<a/>' }),
  ),
  bestand('een verbinding met een database', 'VERWIJZING_NAAR_BUITEN', () =>
    withPart({ name: 'xl/connections.xml', content: '<a/>' }),
  ),
  bestand('DDE in een formule', 'VERWIJZING_NAAR_BUITEN', () => amount(formula(`cmd|'/C calc'!A0`, 10))),
  bestand('DDE in een naam', 'VERWIJZING_NAAR_BUITEN', () =>
    withPart({
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/></sheets><definedNames><definedName name="x">cmd|'/C calc'!A0</definedName></definedNames></workbook>`,
    }),
  ),
  bestand('DDE in een csv', 'VERWIJZING_NAAR_BUITEN', () => `${CSV}=cmd|'/C calc'!A0;1;6401;10\n`),
  bestand('DDE in een .ods', 'VERWIJZING_NAAR_BUITEN', () =>
    ods(
      odsRow([
        {
          xml: `<table:table-cell table:formula="of:=DDE(&quot;soffice&quot;;&quot;x&quot;;&quot;y&quot;)" office:value-type="float" office:value="1"/>`,
        },
      ]),
    ),
  ),
  bestand('een blad van elders in een .ods', 'VERWIJZING_NAAR_BUITEN', () =>
    ods(`<table:table-source xlink:href="http://x/"/>${odsRows}`),
  ),
  bestand('een ingesloten bestand', 'INGESLOTEN_OBJECT', () =>
    withPart({ name: 'xl/embeddings/oleObject1.bin', content: 'x' }),
  ),
  bestand('een ingesloten bestand in een .ods', 'INGESLOTEN_OBJECT', () =>
    makeOdsWith(odsTable(odsRows), {
      name: 'META-INF/manifest.xml',
      content: manifest(
        '<manifest:file-entry manifest:full-path="Object 1" manifest:media-type="application/vnd.sun.star.oleobject"/>',
      ),
    }),
  ),
  bestand('een versleutelde .ods', 'BESTAND_VERSLEUTELD', () =>
    makeOdsWith('', {
      name: 'META-INF/manifest.xml',
      content: manifest('<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
    }),
  ),
];

const BLADEN = [
  bestand('een samenvoeging over het hele blad', 'CELLEN_SAMENGEVOEGD', () =>
    sheet(REGELS, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  ),
  bestand('meer samenvoegingen dan er bestaan', 'BESTAND_BESCHADIGD', () =>
    sheet(
      REGELS,
      `<mergeCells>${many(150_000, (n) => `<mergeCell ref="A${n + 1}:B${n + 1}"/>`)}</mergeCells>`,
    ),
  ),
  bestand('een naam en een keuzelijst over het hele blad', GOED, () =>
    sheet(
      REGELS,
      '<dataValidations><dataValidation sqref="A1:XFD1048576" type="list"><formula1>$A:$XFD</formula1></dataValidation></dataValidations><conditionalFormatting sqref="A1:XFD1048576"/>',
    ),
  ),
  bestand('rij vier miljard', 'TE_VEEL_RIJEN', () =>
    sheet('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>'),
  ),
  bestand('330.000 lege rijen met opmaak', GOED, () =>
    sheet(
      REGELS +
        many(330_000, (n) => `<row r="${n + 3}" s="3" customFormat="1"><c r="A${n + 3}" s="3"/></row>`),
    ),
  ),
  bestand('lege cellen tot de laatste kolom', GOED, () =>
    sheet(`${REGELS}<row r="3"><c r="XFD3" s="3"/></row>`),
  ),
  bestand('een waarde in kolom 257', 'TE_VEEL_KOLOMMEN', () =>
    sheet('<row r="1"><c r="IW1"><v>1</v></c></row>'),
  ),
  bestand('twee keer dezelfde cel', 'BESTAND_BESCHADIGD', () =>
    sheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
  ),
  bestand('honderdduizend keer genest', 'BESTAND_BESCHADIGD', () => sheet('<a>'.repeat(100_000))),
  bestand('een kenmerk zonder einde', 'TEKST_TE_LANG', () =>
    sheet(`<row r="1" x="${many(2_000_000, String)}"/>`),
  ),
  bestand('een getal van tien miljoen cijfers', 'TEKST_TE_LANG', () =>
    sheet(`<row r="1"><c r="A1"><v>${many(1_500_000, String)}</v></c></row>`),
  ),
  bestand('honderdduizend kenmerken in een cel', 'TEKST_TE_LANG', () =>
    sheet(`<row r="1"><c ${many(100_000, (n) => `a${n}="" `)}/></row>`),
  ),
  bestand('een miljoen gedeelde teksten', GOED, () =>
    makeZip(
      goodParts().map((part) =>
        part.name === 'xl/sharedStrings.xml'
          ? { ...part, content: `<sst>${many(1_000_000, (n) => `<si><t>${n}</t></si>`)}</sst>` }
          : part,
      ),
    ),
  ),
  bestand('honderdduizend rijen met een fout', ['GEEN_GETAL', 'KOSTENPLAATS_ONBEKEND'], () =>
    sheet(
      rows([KOP]) +
        many(
          100_000,
          (n) =>
            `<row r="${n + 2}"><c r="A${n + 2}"><v>2025</v></c><c r="B${n + 2}"><v>1</v></c><c r="C${n + 2}" t="str"><v>x${n}</v></c><c r="D${n + 2}" t="str"><v>y</v></c></row>`,
        ),
    ),
  ),
  bestand('een opmaak van vierhonderdduizend haken', GOED, () =>
    withPart({
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${'['.repeat(390_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
    }),
  ),
  bestand('een miljoen gevulde rijen die herhaald worden', 'TE_VEEL_HERHALINGEN', () =>
    ods(odsRows + odsRow(RIJ, 'table:number-rows-repeated="1000000"')),
  ),
  bestand('een miljard lege rijen en cellen', GOED, () =>
    ods(
      `${odsRows}<table:table-row table:number-rows-repeated="999999999"><table:table-cell table:number-columns-repeated="999999999"/></table:table-row>`,
    ),
  ),
  bestand('een gevulde cel die driehonderd keer herhaald wordt', 'TE_VEEL_KOLOMMEN', () =>
    ods(
      odsRow([
        {
          xml: '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="300"/>',
        },
      ]),
    ),
  ),
  bestand('een herhaling zonder einde', 'BESTAND_BESCHADIGD', () =>
    ods(odsRow([1], 'table:number-rows-repeated="1e99"')),
  ),
  bestand('een miljard spaties in een cel', 'TEKST_TE_LANG', () =>
    ods(
      odsRow([
        {
          xml: '<table:table-cell office:value-type="string"><text:p>a<text:s text:c="999999999"/></text:p></table:table-cell>',
        },
      ]),
    ),
  ),
];

const TEKSTEN = [
  bestand(
    'een aanhalingsteken dat twintig megabyte open blijft',
    'CSV_AANHALINGSTEKEN',
    () => `${CSV}"${'x'.repeat(20 * MB)}`,
  ),
  bestand('een regel van twintig megabyte', 'TEKST_TE_LANG', () => CSV + 'x'.repeat(20 * MB)),
  bestand('tien miljoen velden in een rij', 'TEKST_TE_LANG', () => CSV + ';'.repeat(10 * MB)),
  bestand('vijf miljoen lege regels', 'TE_VEEL_RIJEN', () => CSV + '\n'.repeat(5 * MB)),
  bestand('een nul ver in een csv', 'BESTAND_ONBEKEND', () => `${CSV.repeat(500)}\0`),
  bestand('een halve letter aan het eind', 'BESTAND_BESCHADIGD', () =>
    Buffer.concat([Buffer.from(`\ufeff${CSV}`, 'utf16le'), Buffer.from('a')]),
  ),
  bestand('een afgekapte auditfile', 'BESTAND_BESCHADIGD', () =>
    makeAuditfile({ regels: [{ bedrag: '10.00' }] }).subarray(0, -40),
  ),
  bestand('een auditfile met een verkeerd totaal', 'AUDITFILE_TELLING_WIJKT_AF', () =>
    makeAuditfile({
      regels: [{ bedrag: '10.00', kostenplaats: '6401' }],
      tellingen: '<linesCount>1</linesCount><totalDebit>1.00</totalDebit><totalCredit>0.00</totalCredit>',
    }),
  ),
  bestand('een oud Excel-bestand', 'OUD_EXCELBESTAND', () =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(20 * MB)]),
  ),
];

const GETALLEN = [
  bestand('een formule met een foutwaarde', 'FORMULE_FOUT', () =>
    amount({ xml: '<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>' }),
  ),
  bestand('een formule die nooit is berekend', 'FORMULE_ZONDER_WAARDE', () => amount(formula('1+1', null))),
  bestand('1.234 als tekst', 'GETAL_DUBBELZINNIG', () => amount('1.234')),
  bestand('1,234 als tekst', 'GETAL_DUBBELZINNIG', () => amount('1,234')),
  bestand('1e3 als tekst', 'GEEN_GETAL', () => amount('1e3')),
  bestand('12abc in een getalcel', 'GEEN_GETAL', () => amount(rawNumber('12abc'))),
  bestand('oneindig in een getalcel', 'GEEN_GETAL', () => amount(rawNumber('INF'))),
  bestand('1E400 in een getalcel', 'GETAL_TE_GROOT', () => amount(rawNumber('1E400'))),
  bestand('een tientje tussen haakjes met een teken ertussen', GOED, () =>
    makeBlad(KOP, [2025, 1, '6401', '(10,00)'], [2025, 1, '6401', '€\u00a020,\u200b00']),
  ),
  bestand('datums vanaf 1904', GOED, () =>
    makeWerkmap({
      date1904: true,
      bladen: [
        {
          naam: 'A',
          rijen: [
            [...KOP, 'Boekdatum'],
            [...RIJ, dateCell(44_196)],
          ],
        },
      ],
    }),
  ),
  bestand('een gewone .ods', GOED, () => makeOds([KOP, RIJ])),
];

export const VIJANDIG: readonly VijandigBestand[] = [...ZIPS, ...BUITEN, ...BLADEN, ...TEKSTEN, ...GETALLEN];
