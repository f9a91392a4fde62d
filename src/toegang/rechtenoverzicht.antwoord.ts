import { z } from 'zod';
import { RECHTCODES, ROLCODES } from './rechten.js';

const CODE = z.string().nullable();
const DAG = z.iso.date();

const RECHTREGEL = z
  .strictObject({
    soort: z.enum(['gebruiker', 'diensttoken']),
    wie: z.string().meta({ description: 'Aanmeldnaam, of het nummer van het token.' }),
    naam: z.string(),
    rol: z.enum(ROLCODES).nullable(),
    deelnemer: CODE,
    werkorganisatie: CODE,
    rechten: z.array(z.enum(RECHTCODES)),
    geldt: z.boolean().meta({ description: 'Of het vandaag gebruikt kan worden.' }),
    bron: z.string(),
    vanaf: DAG,
    tot: DAG.nullable().meta({ description: 'De dag waarop het niet meer geldt.' }),
    laatstGebruikt: DAG.nullable(),
  })
  .meta({ id: 'Rechtregel' });

export const RECHTENOVERZICHT = z.array(RECHTREGEL);
