import { z } from 'zod';
import { CODE, JAAR } from '../../../verband/index.js';

const STANDEN = ['afname', 'indicatie', 'op afroep', 'geen'] as const;

const RIJ = z
  .strictObject({
    product: CODE,
    naam: z.string(),
    werkveld: CODE,
    werkorganisatie: CODE,
    cellen: z
      .array(z.strictObject({ deelnemer: CODE, stand: z.enum(STANDEN) }))
      .meta({ description: 'Eén per deelnemer, in hun volgorde. “afname” is een vastgestelde DVO-regel.' }),
  })
  .meta({ id: 'Matrixrij' });

export const AFNAMEMATRIX = z
  .strictObject({
    boekjaar: JAAR,
    deelnemers: z.array(z.strictObject({ code: CODE, naam: z.string() })),
    rijen: z.array(RIJ).meta({ description: 'De producten in de volgorde van de menukaarten.' }),
  })
  .meta({ id: 'Afnamematrix' });

export const INDICATIE = z
  .strictObject({
    boekjaar: JAAR,
    product: CODE,
    deelnemer: CODE,
    soort: z.enum(['indicatie', 'op afroep']),
  })
  .meta({ id: 'Indicatie' });
export const INDICATIES = z.array(INDICATIE);
