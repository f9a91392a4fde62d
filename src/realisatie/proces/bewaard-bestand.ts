import { open } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import { InlezingBestand } from '../inlezing-bestand.entity.js';
import type { Plek } from './slot.js';

/** Bytes at a time: as one value they would lie in memory four times. */
const PART = 1024 * 1024;

/** Writes the kept bytes of a load to a new file; false when there are none. */
export async function saveBestand(
  manager: EntityManager,
  { verband, id }: Plek,
  pad: string,
): Promise<boolean> {
  if (!(await manager.existsBy(InlezingBestand, { verband, inlezing: id }))) return false;
  const file = await open(pad, 'wx', 0o600);
  try {
    for (let from = 1, written = PART; written === PART; from += PART) {
      const rows = await manager.query<{ deel: Buffer }[]>(
        `SELECT substring(inhoud FROM $3 FOR $4) AS deel FROM inlezing_bestand WHERE verband = $1 AND inlezing = $2`,
        [verband, id, from, PART],
      );
      written = rows[0]?.deel.length ?? 0;
      if (rows[0] !== undefined) await file.write(rows[0].deel);
    }
  } finally {
    await file.close();
  }
  return true;
}
