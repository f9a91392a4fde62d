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

/** Refuses a macro or a query under an innocent name, by the declared types of the parts. */
export function checkContentType(type: string): void {
  if (/macro|vbaProject/i.test(type)) throw new Weigering('MACRO_IN_BESTAND');
  if (/\.(externalLink|connections|queryTable)\+xml$/i.test(type))
    throw new Weigering('VERWIJZING_NAAR_BUITEN');
  if (/activeX|oleObject/i.test(type)) throw new Weigering('INGESLOTEN_OBJECT');
}

/** Refuses a relation that fetches something; an ordinary hyperlink fetches nothing until somebody clicks it. */
export function checkRelation(type: string, mode: string | undefined): void {
  if (/\/(vbaProject|xlMacrosheet)$/i.test(type)) throw new Weigering('MACRO_IN_BESTAND');
  if (/\/(oleObject|package|control)$/i.test(type)) throw new Weigering('INGESLOTEN_OBJECT');
  if (
    /\/(externalLink(Path)?|connections|queryTable)$/i.test(type) ||
    (mode === 'External' && !/\/hyperlink$/i.test(type))
  )
    throw new Weigering('VERWIJZING_NAAR_BUITEN');
}

/** Functions that fetch something, or that run another program. */
const CALLS_OUT = /\b(DDE|RTD|WEBSERVICE|IMAGE|CALL|EXEC|REGISTER(\.ID)?|SQL\.REQUEST)\(/i;
/** `[1]Blad!A1`, `'C:\map\[boek.xlsx]Blad'!A1`: of Excel a cell, or a name, of another workbook. */
const OTHER_WORKBOOK = /\]([\p{L}\p{N}_.]*|[^'[\]]*')!/u;
/** `'file:///map/boek.ods'#$Blad.A1`: the same of LibreOffice. */
const OTHER_SPREADSHEET = /'[a-z]+:\/\/[^']*'#/i;

/** Refuses a formula that calls another program or file. A bar outside quotes is how it calls a program (DDE). */
export function checkFormula(formula: string): string {
  if (!/[|#\]]/.test(formula) && !CALLS_OUT.test(formula)) return formula;
  const bare = formula.replace(/"[^"]*"/g, '');
  if (bare.includes('|') || [CALLS_OUT, OTHER_WORKBOOK, OTHER_SPREADSHEET].some((one) => one.test(bare)))
    throw new Weigering('VERWIJZING_NAAR_BUITEN');
  return formula;
}

const DOCTYPE = '<!DOCTYPE';
const DOCTYPES = [
  Buffer.from(DOCTYPE),
  Buffer.from(DOCTYPE, 'utf16le'),
  Buffer.from(DOCTYPE, 'utf16le').swap16(),
];
/** The end of a chunk that may be the start of one. */
const TAIL = 2 * DOCTYPE.length - 1;

/** Reads a part that nothing is needed of, to the end: it too must be whole and free of a DOCTYPE. */
export async function drain(pakket: Package, name: string): Promise<void> {
  const isXml = /\.(xml|rels|vml|rdf)$/.test(name);
  let tail = Buffer.alloc(0);
  for await (const chunk of pakket.read(name)) {
    if (!isXml) continue;
    const seen = Buffer.concat([tail, chunk]);
    if (DOCTYPES.some((doctype) => seen.includes(doctype))) throw new Weigering('DOCTYPE_IN_BESTAND');
    tail = Buffer.from(seen.subarray(-TAIL));
  }
}
