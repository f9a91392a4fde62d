import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Bestand {
  readonly pad: string;
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly omvang: number;
}

/** Gives `work` a folder of its own that only this process may read, and takes it away afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'nulpositie-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Copies the file, so that the bytes that are hashed are the bytes that are read and kept; a too large one stays put. */
export async function secure(pad: string, folder: string, mostBytes: number): Promise<Bestand> {
  const { size } = await stat(pad);
  const own = join(folder, 'bestand');
  if (size <= mostBytes) await copyFile(pad, own);
  return await describe(size <= mostBytes ? own : pad);
}

async function describe(pad: string): Promise<Bestand> {
  const hash = createHash('sha256');
  const file = await open(pad, 'r');
  let omvang = 0;
  for await (const chunk of file.createReadStream() as AsyncIterable<Buffer>) {
    hash.update(chunk);
    omvang += chunk.length;
  }
  return { pad, sha256: hash.digest('hex'), omvang };
}
