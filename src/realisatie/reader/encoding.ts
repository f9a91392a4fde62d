import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Weigering } from '../gate/weigering.js';

export type Tekencodering = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const MARKS: readonly (readonly [string, Tekencodering])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/** By its byte order mark; without one it is UTF-8 when all of it is, else windows-1252, in which Dutch programs write. */
export async function detectEncoding(pad: string): Promise<Tekencodering> {
  const head = await readStart(pad);
  for (const [mark, encoding] of MARKS) if (head.startsWith(mark)) return encoding;
  return (await isUtf8(pad)) ? 'utf-8' : 'windows-1252';
}

/** The text of the file as it comes in. @throws Weigering when the bytes are no text in that encoding */
export async function* readText(pad: string, encoding: Tekencodering): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(pad, { highWaterMark: 256 * 1024 }))
    yield decode(decoder, chunk as Buffer);
  yield decode(decoder);
}

function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new Weigering('BESTAND_BESCHADIGD');
  }
}

async function isUtf8(pad: string): Promise<boolean> {
  try {
    const texts = readText(pad, 'utf-8');
    while ((await texts.next()).done !== true);
    return true;
  } catch (error) {
    if (error instanceof Weigering) return false;
    throw error;
  }
}

async function readStart(pad: string): Promise<string> {
  const file = await open(pad, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(3), 0, 3, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await file.close();
  }
}
