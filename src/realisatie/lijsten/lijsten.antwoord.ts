import { z } from 'zod';
import { VERSCHILLEN } from '../../catalogus/index.js';
import { CODE, JAAR } from '../../verband/index.js';

export const MENUKAARTVERVANGING = z
  .strictObject({
    boekjaar: JAAR,
    werkveld: CODE,
    ongewijzigd: z.int().nonnegative().meta({ description: 'Hoeveel producten zeggen wat zij zeiden.' }),
    verschillen: VERSCHILLEN.meta({ description: 'Wat erbij kwam, veranderde en verviel.' }),
  })
  .meta({ id: 'Menukaartvervanging' });

/** An upload form with a file and nothing more, in OpenAPI. */
export const LIJST_FORMULIER = {
  type: 'object',
  required: ['bestand'],
  properties: {
    bestand: {
      type: 'string',
      format: 'binary',
      description: 'Een werkmap (.xlsx of .ods) of een csv-bestand, van ten hoogste 50 MB.',
    },
  },
};
