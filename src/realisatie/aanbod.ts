import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { clean } from './checks/tekst.js';
import { LIMITS } from './gate/limits.js';
import { folderPrefix } from './proces/mappen.js';
import type { Soort } from './soorten.js';

export interface Inleesopdracht {
  readonly verband: string;
  readonly soort: Soort;
  readonly boekjaar: number;
  readonly bestandsnaam: string;
  /** The file on disk. */
  readonly pad: string;
  /** Only check: nothing is kept. */
  readonly proef: boolean;
  /** Name of who hands it in. */
  readonly gebruiker: string;
  /** Ids of the loads that this file comes in the place of. */
  readonly vervangt?: readonly string[];
  /** What the file must add up to: a plain decimal. */
  readonly controletotaal?: string | null;
  /** Code of the importprofiel to read it with. */
  readonly profiel?: string | null;
}

/** A file that lies ready to be checked and booked. */
export interface Aanbod extends Inleesopdracht {
  readonly vervangt: readonly string[];
  readonly controletotaal: string | null;
  readonly id: string;
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly omvang: number;
}

const LONGEST_NAME = 255;

/** Gives `work` a folder of its own that only this process may read, and takes it away afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(folderPrefix());
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Copies the file into the folder, so that the bytes that are hashed are the bytes that are read and kept. */
export async function makeAanbod(opdracht: Inleesopdracht, folder: string): Promise<Aanbod> {
  const { size } = await stat(opdracht.pad);
  const fits = size <= LIMITS.fileBytes;
  // What is too large will be refused by its size alone.
  const pad = fits ? join(folder, 'bestand') : opdracht.pad;
  if (fits) await copyFile(opdracht.pad, pad);
  return {
    ...opdracht,
    vervangt: opdracht.vervangt ?? [],
    controletotaal: opdracht.controletotaal ?? null,
    ...(await fingerprint(pad)),
    pad,
    bestandsnaam: clean(opdracht.bestandsnaam).slice(0, LONGEST_NAME),
    id: randomUUID(),
  };
}

async function fingerprint(pad: string): Promise<Pick<Aanbod, 'sha256' | 'omvang'>> {
  const hash = createHash('sha256');
  const file = await open(pad, 'r');
  let omvang = 0;
  for await (const chunk of file.createReadStream() as AsyncIterable<Buffer>) {
    hash.update(chunk);
    omvang += chunk.length;
  }
  return { sha256: hash.digest('hex'), omvang };
}
