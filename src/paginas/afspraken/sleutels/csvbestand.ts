import { readFile, rm } from 'node:fs/promises';
import { DomeinFout } from '../../../platform/index.js';

/** A file as the form sends it: in memory, or on disk. */
export interface Csvbestand {
  readonly buffer?: Buffer;
  readonly path?: string;
}

/** Its text: UTF-8, or else what Windows wrote before it. @throws DomeinFout ongeldig_verzoek when there is none */
export async function decodeBestand(bestand: Csvbestand | undefined): Promise<string> {
  const bytes = bestand?.buffer ?? (bestand?.path === undefined ? undefined : await readFile(bestand.path));
  if (bytes === undefined || bytes.length === 0) throw geenBestand();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const geenBestand = (): DomeinFout =>
  new DomeinFout({
    code: 'ongeldig_verzoek',
    melding: 'Er is geen bestand gekozen. Kies een csv-bestand met gm_code;naam;inwoners.',
  });

/** Takes an upload that was kept on disk away again. */
export async function removeBestand(bestand: Csvbestand | undefined): Promise<void> {
  if (bestand?.path !== undefined) await rm(bestand.path, { force: true });
}
