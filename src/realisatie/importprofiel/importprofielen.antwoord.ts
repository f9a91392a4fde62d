import { z } from 'zod';
import { TIJDSTIP } from '../../platform/index.js';
import { IMPORTPROFIEL_INVOER } from './importprofiel.schema.js';

export const IMPORTPROFIEL = z
  .strictObject({
    ...IMPORTPROFIEL_INVOER.shape,
    id: z.uuid(),
    negeren: z.array(z.string()),
    bekendVanaf: TIJDSTIP.meta({ description: 'Sinds wanneer dit voor waar wordt gehouden.' }),
    bekendTot: TIJDSTIP.nullable().meta({ description: 'Tot wanneer; null zolang het zo is.' }),
  })
  .meta({ id: 'Importprofiel' });

export const IMPORTPROFIELEN = z.array(IMPORTPROFIEL);

export const VOORBEELD = z
  .strictObject({
    blad: z.string(),
    koppen: z.array(z.string()).meta({ description: 'De eerste gevulde rij; leeg waar geen naam staat.' }),
    rijen: z.array(z.array(z.string())).meta({ description: 'Ten hoogste twintig rijen, even breed.' }),
  })
  .meta({ id: 'Importvoorbeeld' });
