import { z } from 'zod';
import type { Spoorregel } from './spoorregel.js';

/**
 * The last line of a chain at some moment. Kept outside the database (in a workbook, in the file of the accountant)
 * it proves later that nothing up to that line was cut off or rewritten.
 */
export const ANKER = z
  .strictObject({
    verband: z.string().min(1),
    volgnummer: z.int().positive(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    tijdstip: z.string(),
  })
  .meta({ id: 'Anker' });
export type Anker = Readonly<z.infer<typeof ANKER>>;

export const toAnker = ({ verband, volgnummer, hash, tijdstip }: Spoorregel): Anker => ({
  verband,
  volgnummer: Number(volgnummer),
  hash,
  tijdstip,
});
