import { readFile, rm } from 'node:fs/promises';
import { DomeinFout } from '../../../platform/index.js';
import type { GeuploadBestand } from '../../../realisatie/index.js';
import { decodeTekst } from '../../../sleutels/index.js';

/** The bytes of an upload, which is taken away; undefined when none was chosen. */
export async function takeBytes(bestand: GeuploadBestand | undefined): Promise<Buffer | undefined> {
  if (bestand === undefined) return undefined;
  try {
    return await readFile(bestand.path);
  } finally {
    await rm(bestand.path, { force: true });
  }
}

/** Their text. @throws DomeinFout ongeldig_verzoek when there is none */
export function textOf(bytes: Buffer | undefined): string {
  if (bytes !== undefined && bytes.length > 0) return decodeTekst(bytes);
  throw new DomeinFout({
    code: 'ongeldig_verzoek',
    melding: 'Er is geen bestand gekozen. Kies een csv-bestand met gm_code;naam;inwoners.',
  });
}
