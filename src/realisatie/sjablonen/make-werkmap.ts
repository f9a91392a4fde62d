import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder } from '../aanbod.js';
import { Zipschrijver } from '../markering/zip-schrijver.js';
import type { Sjabloon } from './sjabloon.js';
import { makeParts } from './werkmap-xml.js';

/** The template as a workbook: the same template always gives the same bytes. */
export async function makeWerkmap(sjabloon: Sjabloon): Promise<Uint8Array> {
  return await inFolder(async (folder) => {
    const pad = join(folder, 'sjabloon.xlsx');
    const zip = await Zipschrijver.create(pad);
    try {
      for (const [naam, inhoud] of makeParts(sjabloon)) await zip.add(naam, [Buffer.from(inhoud, 'latin1')]);
      await zip.finish();
    } finally {
      await zip.close();
    }
    return await readFile(pad);
  });
}
