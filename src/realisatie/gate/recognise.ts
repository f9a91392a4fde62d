import { open, readFile } from 'node:fs/promises';
import { LIMITS } from './limits.js';
import { Weigering, type WeigeringCode } from './weigering.js';

/** A zip file may be a workbook, XML an auditfile, other text a csv. */
export type Bestandsaard = 'zip' | 'xml' | 'tekst';

const HEAD_BYTES = 4096;
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const hex = (bytes: string): Buffer => Buffer.from(bytes, 'hex');
const STARTS = {
  zip: [hex('504b0304'), hex('504b0506')],
  ole: [hex('d0cf11e0a1b11ae1')],
  /** Excel 2 to 4, from before it used OLE. */
  biff: [hex('09000400'), hex('09020600'), hex('09040600')],
  utf16: [hex('fffe'), hex('feff')],
  /** Pictures, archives and the like that start with readable bytes. */
  binary: [Buffer.from('%PDF-'), hex('1f8b'), Buffer.from('Rar!'), Buffer.from('7z'), Buffer.from('{\\rtf')],
};

/** Looks at the bytes, never at the name. @throws Weigering that says what it is when it cannot be read */
export async function recognise(pad: string): Promise<Bestandsaard> {
  const { size, head } = await readHead(pad);
  if (size === 0) throw new Weigering('BESTAND_LEEG');
  if (size > LIMITS.fileBytes) throw new Weigering('BESTAND_TE_GROOT');
  const starts = (kind: keyof typeof STARTS): boolean =>
    STARTS[kind].some((bytes) => head.subarray(0, bytes.length).equals(bytes));
  if (starts('zip')) return 'zip';
  if (starts('ole')) throw new Weigering(await whichOle(pad));
  if (starts('biff')) throw new Weigering('OUD_EXCELBESTAND');
  if (!starts('utf16') && (starts('binary') || head.includes(0))) throw new Weigering('BESTAND_ONBEKEND');
  return readText(head);
}

async function whichOle(pad: string): Promise<WeigeringCode> {
  return (await readFile(pad)).includes(ENCRYPTED) ? 'BESTAND_VERSLEUTELD' : 'OUD_EXCELBESTAND';
}

/** A row of a csv never starts with a tag. */
function readText(head: Buffer): 'xml' | 'tekst' {
  const start = head
    .toString('latin1')
    .replace(/[^\x21-\x7e]/g, '')
    .toLowerCase();
  if (/^<(!doctypehtml|html|head|meta|table)/.test(start)) throw new Weigering('WEBPAGINA');
  return /^<[?!a-z]/.test(start) ? 'xml' : 'tekst';
}

async function readHead(pad: string): Promise<{ size: number; head: Buffer }> {
  const file = await open(pad, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { size, head: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}
