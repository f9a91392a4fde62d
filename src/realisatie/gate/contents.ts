import type { Package } from './package.js';
import { Weigering, type WeigeringCode } from './weigering.js';

const FORBIDDEN_PARTS: readonly (readonly [RegExp, WeigeringCode])[] = [
  [/(^|\/)(vbaproject|vbadata)|\/(macrosheets|dialogsheets)\//, 'MACRO_IN_BESTAND'],
  [/\/externallinks\//, 'VERWIJZING_NAAR_BUITEN'],
  [/\/(embeddings|activex)\//, 'INGESLOTEN_OBJECT'],
];

/** Refuses what is a zip file but no plain workbook, by the names of its parts. */
export function checkParts(pakket: Package): void {
  for (const name of pakket.names)
    for (const [pattern, code] of FORBIDDEN_PARTS) if (pattern.test(name)) throw new Weigering(code);
  if (pakket.has('xl/workbook.bin')) throw new Weigering('BINAIR_EXCELBESTAND');
  if (pakket.has('content.xml') && pakket.has('mimetype')) throw new Weigering('OPENDOCUMENT');
  if (!pakket.has('[Content_Types].xml') || !pakket.has('_rels/.rels')) throw new Weigering('GEEN_XLSX');
}

/** Refuses a macro under an innocent name, by the declared types of the parts. */
export function checkContentType(type: string): void {
  if (/macro|vbaProject/i.test(type)) throw new Weigering('MACRO_IN_BESTAND');
  if (/activeX|oleObject/i.test(type)) throw new Weigering('INGESLOTEN_OBJECT');
}

/** Refuses a relation that fetches something; an ordinary hyperlink fetches nothing until somebody clicks it. */
export function checkRelation(type: string, mode: string | undefined): void {
  if (/\/(vbaProject|xlMacrosheet)$/i.test(type)) throw new Weigering('MACRO_IN_BESTAND');
  if (/\/(oleObject|package|control)$/i.test(type)) throw new Weigering('INGESLOTEN_OBJECT');
  if (/\/externalLink(Path)?$/i.test(type) || (mode === 'External' && !/\/hyperlink$/i.test(type)))
    throw new Weigering('VERWIJZING_NAAR_BUITEN');
}

const DOCTYPE = Buffer.from('<!DOCTYPE');

/** Reads a part that nothing is needed of, to the end: it too must be whole and free of a DOCTYPE. */
export async function drain(pakket: Package, name: string): Promise<void> {
  const isXml = /\.(xml|rels|vml)$/.test(name);
  let tail = Buffer.alloc(0);
  for await (const chunk of pakket.read(name)) {
    if (!isXml) continue;
    if (Buffer.concat([tail, chunk]).includes(DOCTYPE)) throw new Weigering('DOCTYPE_IN_BESTAND');
    tail = Buffer.from(chunk.subarray(-DOCTYPE.length + 1));
  }
}
