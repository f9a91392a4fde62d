import { z } from 'zod';
import { HOEVEELHEID } from '../catalogus/index.js';
import { TIJDSTIP } from '../platform/index.js';
import { CODE } from '../verband/index.js';
import { DEFINITIE } from './definitie.js';
import { METHODEN_HULPKOSTEN, VERDELING } from './hulpkosten.schema.js';
import { STATUS } from './sleutelwaarde.schema.js';

export const CASCOS = z.array(
  z
    .strictObject({
      werkorganisatie: CODE,
      regime: z.enum(['solidariteit', 'in_tarief', 'gemengd']),
      sleutel: CODE.nullable().meta({ description: 'Null als alles in het tarief zit.' }),
      aandeelInTarief: HOEVEELHEID.nullable().meta({
        description: 'Percentage van het casco dat in het tarief zit, bij regime gemengd.',
      }),
    })
    .meta({ id: 'Casco' }),
);

export const HULPKOSTENPLAATSEN = z.array(
  z
    .strictObject({
      code: CODE,
      naam: z.string(),
      werkorganisatie: CODE,
      volgorde: z.int(),
      verdeling: VERDELING,
    })
    .meta({ id: 'Hulpkostenplaats' }),
);

export const REKENREGEL = z
  .strictObject({ methodeHulpkosten: z.enum(METHODEN_HULPKOSTEN) })
  .meta({ id: 'Rekenregel' });

const BEKEND = {
  bekendVanaf: TIJDSTIP,
  bekendTot: TIJDSTIP.nullable().meta({ description: 'Null zolang dit voor waar wordt gehouden.' }),
};

const WAARDE = z
  .strictObject({
    sleutel: CODE,
    peildatum: z.iso.date(),
    deelnemer: CODE,
    waarde: HOEVEELHEID,
    bron: z.string(),
    status: STATUS,
    toelichting: z.string().nullable(),
    ...BEKEND,
  })
  .meta({ id: 'SleutelwaardeMetHistorie' });

export const SLEUTELWAARDEN = z.array(WAARDE);

export const SLEUTEL_MET_HISTORIE = z
  .strictObject({
    code: CODE,
    naam: z.string(),
    versies: z.array(
      z.strictObject({ vanaf: z.iso.date(), tot: z.iso.date().nullable(), definitie: DEFINITIE, ...BEKEND }),
    ),
    waarden: SLEUTELWAARDEN,
  })
  .meta({ id: 'VerdeelsleutelMetHistorie' });

export const INWONERSVERSLAG = z
  .strictObject({
    sleutelwaarden: SLEUTELWAARDEN,
    onbekend: z.array(z.string()).meta({ description: 'Namen in het bestand die geen deelnemer zijn.' }),
  })
  .meta({ id: 'Inwonersverslag' });
