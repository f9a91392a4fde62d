import type { Package } from './package.js';
import { Weigering, type WeigeringCode } from './weigering.js';

const FORBIDDEN_PARTS: readonly (readonly [RegExp, WeigeringCode])[] = [
  [/(^|\/)(vbaproject|vbadata)|\/(macrosheets|dialogsheets)\/|^(basic|scripts)\//, 'MACRO_IN_BESTAND'],
  [/\/externallinks\/|^xl\/(connections\.xml|querytables\/)/, 'VERWIJZING_NAAR_BUITEN'],
  [/\/(embeddings|activex|ctrlprops)\//, 'INGESLOTEN_OBJECT'],
];

/** Which kind of workbook the zip file is, by the names of its parts; refuses what is no plain one. */
export function checkParts(pakket: Package): 'xlsx' | 'ods' {
  for (const name of pakket.names)
    for (const [pattern, code] of FORBIDDEN_PARTS) if (pattern.test(name)) throw new Weigering(code);
  if (pakket.has('encrypted-package')) throw new Weigering('BESTAND_VERSLEUTELD');
  if (pakket.has('xl/workbook.bin')) throw new Weigering('BINAIR_EXCELBESTAND');
  if (pakket.has('content.xml') && pakket.has('mimetype')) return 'ods';
  if (!pakket.has('[Content_Types].xml') || !pakket.has('_rels/.rels'))
    throw new Weigering('BESTAND_ONBEKEND');
  return 'xlsx';
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

/** Refuses a formula that calls another program or file. A bar outside quotes is how it calls a program (DDE). */
export function checkFormula(formula: string): string {
  if (!/[|#]|DDE/i.test(formula)) return formula;
  const bare = formula.replace(/"[^"]*"/g, '');
  if (bare.includes('|') || /\bDDE\(|'[a-z]+:\/\/[^']*'#/i.test(bare))
    throw new Weigering('VERWIJZING_NAAR_BUITEN');
  return formula;
}

const DOCTYPE = Buffer.from('<!DOCTYPE');

/** Reads a part that nothing is needed of, to the end: it too must be whole and free of a DOCTYPE. */
export async function drain(pakket: Package, name: string): Promise<void> {
  const isXml = /\.(xml|rels|vml|rdf)$/.test(name);
  let tail = Buffer.alloc(0);
  for await (const chunk of pakket.read(name)) {
    if (!isXml) continue;
    if (Buffer.concat([tail, chunk]).includes(DOCTYPE)) throw new Weigering('DOCTYPE_IN_BESTAND');
    tail = Buffer.from(chunk.subarray(-DOCTYPE.length + 1));
  }
}
