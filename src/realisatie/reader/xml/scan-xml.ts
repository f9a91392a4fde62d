import { isAscii, isUtf8 } from 'node:buffer';
import { LIMITS } from '../../gate/limits.js';
import { Weigering } from '../../gate/weigering.js';
import { XmlScanner } from './scanner.js';
import { notWellFormed } from './text.js';
import { UTF8, type XmlHandler } from './xml.js';

const GREATER = 62;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Reads large XML as it comes in, by the same rules as `parseXml`.
 *
 * @param chunks UTF-8
 * @param encoding what the file may call its encoding
 * @throws Weigering
 */
export async function scanXml(
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  encoding: RegExp = UTF8,
): Promise<void> {
  const scanner = new XmlScanner(handler, encoding);
  let rest = Buffer.alloc(0);
  let first = true;
  const write = (bytes: Buffer): void => {
    const text = decode(bytes);
    scanner.write(first && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
    first = false;
  };
  for await (const chunk of chunks) {
    // Up to the end of a tag: no character is cut, and a text glued together of two is slow to walk through.
    const end = chunk.lastIndexOf(GREATER) + 1;
    if (end > 0) write(Buffer.concat([rest, chunk.subarray(0, end)]));
    rest = Buffer.concat(end > 0 ? [chunk.subarray(end)] : [rest, chunk]);
    if (rest.length > LIMITS.betweenTags) throw new Weigering('TEKST_TE_LANG');
  }
  write(rest);
  scanner.close();
}

/** Almost every piece is plain ASCII, and that is the fastest to decode. */
function decode(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : notWellFormed();
}
