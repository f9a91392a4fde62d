import { open, readFile } from 'node:fs/promises';
import { LIMITS } from './limits.js';
import { Weigering } from './weigering.js';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const HEAD_BYTES = 4096;

/** Looks at the bytes, not at the name: only a zip file may go on to be read. @throws Weigering that says what it is instead */
export async function recogniseXlsx(pad: string): Promise<void> {
  const { size, head } = await readHead(pad);
  if (size === 0) throw new Weigering('BESTAND_LEEG');
  if (size > LIMITS.fileBytes) throw new Weigering('BESTAND_TE_GROOT');
  if (head.subarray(0, ZIP.length).equals(ZIP)) return;
  if (head.subarray(0, OLE.length).equals(OLE)) {
    const encrypted = (await readFile(pad)).includes(ENCRYPTED);
    throw new Weigering(encrypted ? 'BESTAND_VERSLEUTELD' : 'OUD_EXCELBESTAND');
  }
  throw new Weigering(isText(head) ? 'TEKSTBESTAND' : 'GEEN_XLSX');
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

/** UTF-16 has a zero in every other byte but starts with a byte order mark; other text has no zeros. */
function isText(head: Buffer): boolean {
  const mark = head.subarray(0, 2).toString('hex');
  return (
    mark === 'fffe' ||
    mark === 'feff' ||
    (!head.includes(0) && !head.subarray(0, 5).equals(Buffer.from('%PDF-')))
  );
}
