import { makeZip, type Part } from './zip.js';

/** A cell: a text, a number, nothing, or raw XML with the address filled in for `@`. */
export type Celinvoer = string | number | null | { readonly xml: string };

export interface Bladinvoer {
  readonly naam: string;
  readonly rijen?: readonly (readonly Celinvoer[])[];
  /** Instead of `rijen`: the inside of `sheetData`. */
  readonly sheetData?: string;
  /** The inside of `cols`. */
  readonly kolommen?: string;
  /** What follows `sheetData`, such as `mergeCells`. */
  readonly rest?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Row numbers that are hidden. */
  readonly verborgenRijen?: readonly number[];
}

export interface Werkmapinvoer {
  readonly bladen: readonly Bladinvoer[];
  readonly date1904?: boolean;
  readonly sharedStrings?: string;
  /** Added to, or in the place of, the ordinary parts. */
  readonly parts?: readonly Part[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Style 1 shows a date, style 2 a date in a format of the file's own, style 3 an amount. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;dag&quot; #,##0.00"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

export const formula = (formule: string, waarde: string | number | null): Celinvoer => {
  const value = waarde === null ? '' : `<v>${waarde}</v>`;
  return {
    xml: `<c r="@"${typeof waarde === 'string' ? ' t="str"' : ''}><f>${escapeXml(formule)}</f>${value}</c>`,
  };
};
export const dateCell = (serial: number): Celinvoer => ({ xml: `<c r="@" s="1"><v>${serial}</v></c>` });
export const rawNumber = (text: string): Celinvoer => ({ xml: `<c r="@"><v>${text}</v></c>` });

/** The parts of a small workbook, as Excel would write it. */
export function workbookParts({ bladen, date1904, sharedStrings, parts = [] }: Werkmapinvoer): Part[] {
  const ordinary = new Map<string, Part>();
  const add = (name: string, content: string): void => void ordinary.set(name, { name, content });
  const numbers = bladen.map((_, place) => place + 1);
  add('[Content_Types].xml', contentTypes(numbers));
  add('_rels/.rels', relations([[`${OFFICE}/officeDocument`, 'xl/workbook.xml']]));
  add('xl/workbook.xml', workbook(bladen, date1904 === true));
  add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...numbers.map((n): [string, string] => [`${OFFICE}/worksheet`, `worksheets/sheet${n}.xml`]),
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
    ]),
  );
  add('xl/styles.xml', STYLES);
  add('xl/sharedStrings.xml', `${XML}<sst xmlns="${MAIN}">${sharedStrings ?? ''}</sst>`);
  bladen.forEach((blad, place) => add(`xl/worksheets/sheet${place + 1}.xml`, sheet(blad)));
  for (const part of parts) ordinary.set(part.name, part);
  return [...ordinary.values()];
}

export const makeWerkmap = (invoer: Werkmapinvoer): Buffer => makeZip(workbookParts(invoer));

/** One sheet with these rows, the first of them the headers. */
export const makeBlad = (...rijen: readonly (readonly Celinvoer[])[]): Buffer =>
  makeWerkmap({ bladen: [{ naam: 'Blad1', rijen }] });

export const makeSheetXml = (sheetData: string, rest = '', kolommen = ''): string =>
  `${XML}<worksheet xmlns="${MAIN}">${kolommen === '' ? '' : `<cols>${kolommen}</cols>`}<sheetData>${sheetData}</sheetData>${rest}</worksheet>`;

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
}

function contentTypes(numbers: readonly number[]): string {
  const type = (part: string, name: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
  const sheets = numbers.map((n) => type(`worksheets/sheet${n}`, 'worksheet')).join('');
  return `${XML}<Types xmlns="${PACKAGE}/content-types">${type('workbook', 'sheet.main')}${sheets}</Types>`;
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(
    ([type, target], place) => `<Relationship Id="rId${place + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbook(bladen: readonly Bladinvoer[], date1904: boolean): string {
  const sheets = bladen.map(({ naam, state }, place) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escapeXml(naam)}" sheetId="${place + 1}"${hidden} r:id="rId${place + 1}"/>`;
  });
  const properties = date1904 ? '<workbookPr date1904="1"/>' : '';
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${sheets.join('')}</sheets></workbook>`;
}

function sheet({ rijen = [], sheetData, rest = '', kolommen = '', verborgenRijen = [] }: Bladinvoer): string {
  const rows = rijen.map((cells, place) => {
    const hidden = verborgenRijen.includes(place + 1) ? ' hidden="1"' : '';
    return `<row r="${place + 1}"${hidden}>${cells.map((cel, kolom) => cell(cel, address(kolom, place + 1))).join('')}</row>`;
  });
  return makeSheetXml(sheetData ?? rows.join(''), rest, kolommen);
}

const address = (kolom: number, rij: number): string => `${String.fromCharCode(65 + kolom)}${rij}`;

function cell(cel: Celinvoer, place: string): string {
  if (cel === null) return '';
  if (typeof cel === 'number') return `<c r="${place}"><v>${cel}</v></c>`;
  if (typeof cel === 'object') return cel.xml.replace('@', place);
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cel)}</t></is></c>`;
}
