import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import yauzl from 'yauzl';
import { makeBevinding } from '../../../src/realisatie/checks/bevindingen.js';
import type { Bevinding } from '../../../src/realisatie/index.js';
import { markeerXlsx } from '../../../src/realisatie/markering/markeer-xlsx.js';
import { parseAddress } from '../../../src/realisatie/reader/cel.js';

/** A finding on this cell of this sheet. */
export function op(cel: string, blad = 'Blad1', ernst: 'fout' | 'waarschuwing' = 'fout'): Bevinding {
  const { kolom: kolomnummer, rij } = parseAddress(cel) ?? { kolom: 1, rij: 1 };
  const code = ernst === 'fout' ? 'VERPLICHTE_CEL_LEEG' : 'KOLOM_ONBEKEND';
  return makeBevinding(code, { blad, rij, kolomnummer, kolom: 'Bedrag', waarde: 'tien' });
}

/** The workbook with these findings marked in it. */
export async function markeer(
  bytes: Buffer,
  bevindingen: readonly Bevinding[],
  aantal = bevindingen.length,
): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'nulpositie-toets-'));
  try {
    const pad = join(folder, 'in');
    const doel = join(folder, 'uit');
    writeFileSync(pad, bytes);
    await markeerXlsx({ pad, doel, bevindingen, aantal });
    return readFileSync(doel);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Onderdeel {
  readonly ingepakt: Buffer;
  readonly tekst: string;
}

/** The parts of a zip file, packed and unpacked. */
export async function readParts(bytes: Buffer): Promise<Map<string, Onderdeel>> {
  const zip = await yauzl.fromBufferPromise(bytes, { autoClose: false });
  const parts = new Map<string, Onderdeel>();
  for await (const entry of zip.eachEntry()) {
    const read = async (decodeFileData: boolean): Promise<Buffer> => {
      const stream = await zip.openReadStreamPromise(entry, { decodeFileData });
      return Buffer.concat((await stream.toArray()) as Buffer[]);
    };
    const packed = entry.compressionMethod === 0 ? {} : { ingepakt: await read(false) };
    const stream = await zip.openReadStreamPromise(entry);
    const tekst = Buffer.concat((await stream.toArray()) as Buffer[]);
    parts.set(entry.fileName, { ingepakt: tekst, ...packed, tekst: tekst.toString('utf8') });
  }
  return parts;
}
