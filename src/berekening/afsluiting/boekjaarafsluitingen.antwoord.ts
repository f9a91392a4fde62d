import { z } from 'zod';
import { TIJDSTIP } from '../../platform/index.js';
import { JAAR } from '../../verband/index.js';

/** What a boekjaar is closed with. */
export const AFSLUITING_INVOER = z.strictObject({
  boekjaar: JAAR,
  berekening: z
    .uuid('Geef het id van de berekening van de jaarrekening.')
    .meta({ description: 'De berekening waarmee het jaar wordt afgesloten.' }),
});
export type AfsluitingInvoer = z.infer<typeof AFSLUITING_INVOER>;

export const AFSLUITING = z
  .strictObject({
    boekjaar: JAAR,
    berekening: z.uuid(),
    afgeslotenDoor: z.string(),
    afgeslotenOp: TIJDSTIP,
  })
  .meta({ id: 'Boekjaarafsluiting' });

export const AFSLUITINGEN = z.array(AFSLUITING);
