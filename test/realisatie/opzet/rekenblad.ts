import { escapeXml } from './werkmap.js';
import { makeZip, type Part } from './zip.js';

/** A cell: a text, a number, nothing, a date, or raw XML. */
export type Odsinvoer = string | number | null | { readonly datum: string } | { readonly xml: string };

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = `xmlns:office="${ODF}:office:1.0" xmlns:table="${ODF}:table:1.0" xmlns:text="${ODF}:text:1.0" xmlns:style="${ODF}:style:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"`;
/** Style `ta2` hides a sheet. */
const STYLES =
  '<office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';

export const odsRow = (cells: readonly Odsinvoer[], attributes = ''): string =>
  `<table:table-row ${attributes}>${cells.map(cell).join('')}</table:table-row>`;

export const odsTable = (
  rows: string,
  naam = 'Blad1',
  style = 'ta1',
  kolommen = '<table:table-column/>',
): string => `<table:table table:name="${naam}" table:style-name="${style}">${kolommen}${rows}</table:table>`;

export const odsContent = (inside: string, namespaces = NAMESPACES): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${namespaces} office:version="1.3">${STYLES}<office:body><office:spreadsheet>${inside}</office:spreadsheet></office:body></office:document-content>`;

/** The parts of a small spreadsheet, as LibreOffice would write it. */
export function odsParts(inside: string, parts: readonly Part[] = []): Part[] {
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  const ordinary = new Map<string, Part>();
  const add = (part: Part): void => void ordinary.set(part.name, part);
  add({ name: 'mimetype', content: mimetype, stored: true });
  add({ name: 'content.xml', content: odsContent(inside) });
  add({ name: 'styles.xml', content: '<office:document-styles/>' });
  add({
    name: 'META-INF/manifest.xml',
    content: manifest(`<manifest:file-entry manifest:full-path="/" manifest:media-type="${mimetype}"/>`),
  });
  for (const part of parts) add(part);
  return [...ordinary.values()];
}

export const manifest = (entries: string): string =>
  `<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0">${entries}</manifest:manifest>`;

/** One sheet with these rows, the first of them the headers. */
export const makeOds = (rijen: readonly (readonly Odsinvoer[])[]): Buffer =>
  makeOdsWith(odsTable(rijen.map((rij) => odsRow(rij)).join('')));

export const makeOdsWith = (inside: string, ...parts: readonly Part[]): Buffer =>
  makeZip(odsParts(inside, parts));

function cell(cel: Odsinvoer): string {
  if (cel === null) return '<table:table-cell/>';
  if (typeof cel === 'number')
    return `<table:table-cell office:value-type="float" office:value="${cel}"><text:p>${Math.round(cel)}</text:p></table:table-cell>`;
  if (typeof cel === 'string')
    return `<table:table-cell office:value-type="string"><text:p>${escapeXml(cel).replaceAll('  ', ' <text:s/>')}</text:p></table:table-cell>`;
  if ('xml' in cel) return cel.xml;
  return `<table:table-cell office:value-type="date" office:date-value="${cel.datum}"><text:p>x</text:p></table:table-cell>`;
}
