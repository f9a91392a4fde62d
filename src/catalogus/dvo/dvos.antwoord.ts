import { z } from 'zod';
import { TIJDSTIP } from '../../platform/index.js';
import { CODE } from '../../verband/index.js';
import { BELEIDEN, PAKKETTEN } from '../menukaart/keuzes.js';
import { HOEVEELHEID } from '../menukaart/product.schema.js';
import { DVO_CODE } from './dvo.schema.js';

const DAG = z.iso.date();
const TOT = DAG.nullable().meta({ description: 'De eerste dag waarop het niet meer geldt; null is open.' });

const INHOUD = {
  deelnemer: CODE,
  product: CODE,
  vanaf: DAG,
  tot: TOT,
  contract: HOEVEELHEID.nullable().meta({
    description: 'Hoeveelheid per jaar, in de eenheid van het product.',
  }),
  minimum: HOEVEELHEID.nullable().meta({ description: 'Minste hoeveelheid waarvoor wordt betaald.' }),
  inbreng: z.string().nullable().meta({ description: 'Euro’s per jaar, als decimale tekst.' }),
  tarief: HOEVEELHEID.nullable().meta({ description: 'Afgesproken tarief; null is dat van de menukaart.' }),
  beleid: z
    .enum(BELEIDEN)
    .nullable()
    .meta({ description: 'Afgesproken beleid; null is dat van de menukaart.' }),
  risicodrager: CODE.nullable(),
  afwijking: z
    .string()
    .nullable()
    .meta({ description: 'Waarin het afwijkt van de normen van de menukaart.' }),
  fte: HOEVEELHEID.nullable(),
};

export const DVOREGEL = z
  .strictObject({
    id: z.uuid(),
    wijziging: z.int().meta({ description: 'Nummer van de wijziging; 0 is de overeenkomst zelf.' }),
    ...INHOUD,
    bekendVanaf: TIJDSTIP,
    bekendTot: TIJDSTIP.nullable(),
  })
  .meta({ id: 'Dvoregel' });
export const DVOREGELS = z.array(DVOREGEL);

const VOORSTEL = z
  .strictObject({
    ...INHOUD,
    vervalt: z.boolean().meta({ description: 'Waar als de deelnemer het product dan niet meer afneemt.' }),
  })
  .meta({ id: 'Voorstelregel' });

const BESLUIT = {
  opgesteldDoor: z.string(),
  opgesteldOp: TIJDSTIP,
  vastgesteldOp: DAG.nullable().meta({ description: 'null: nog niet vastgesteld, er geldt nog niets van.' }),
  vastgesteldDoor: z.string().nullable(),
  toelichting: z.string(),
  regels: z
    .array(VOORSTEL)
    .meta({ description: 'Zoals opgesteld. Wat geldt, staat onder regels van de DVO.' }),
};

export const DVOWIJZIGING = z
  .strictObject({
    nummer: z.int(),
    soort: z.enum(['meerwerk', 'minderwerk', 'overig', 'correctie']),
    per: DAG,
    ...BESLUIT,
  })
  .meta({ id: 'Dvowijziging' });
export const DVOWIJZIGINGEN = z.array(DVOWIJZIGING);

const OPZEGGING = z
  .strictObject({ deelnemer: CODE, opgezegdOp: DAG, per: DAG, toelichting: z.string(), door: z.string() })
  .meta({ id: 'Dvoopzegging' });

export const DVO = z
  .strictObject({
    id: z.uuid(),
    code: DVO_CODE,
    naam: z.string(),
    werkorganisatie: CODE,
    vanaf: DAG,
    tot: TOT,
    minimumTot: DAG.nullable().meta({
      description: 'Opzeggen kan vanaf deze dag; null zonder minimumperiode.',
    }),
    pakket: z.enum(PAKKETTEN).nullable(),
    allesOfNiets: z.boolean(),
    deelnemers: z.array(CODE),
    ...BESLUIT,
    wijzigingen: DVOWIJZIGINGEN,
    opzeggingen: z.array(OPZEGGING),
  })
  .meta({ id: 'Dvo' });
export const DVOS = z.array(DVO);
