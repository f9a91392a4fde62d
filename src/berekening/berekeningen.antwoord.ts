import { z } from 'zod';
import { TIJDSTIP } from '../platform/index.js';
import { bedragSchema, lastSchema, rekenmodelSchema, uitkomstSchema } from '../rekenkern/index.js';
import { JAAR } from '../verband/index.js';
import { FASEN } from './berekening.entity.js';

const code = z.string();
const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const kop = {
  id: z.uuid(),
  verband: code,
  boekjaar: JAAR,
  fase: z.enum(FASEN),
  nummer: z.int().positive().meta({ description: 'Telt de berekeningen van een boekjaar, vanaf 1.' }),
  invoerHash: hash.meta({ description: 'SHA-256 van het rekenmodel als canonieke JSON (RFC 8785).' }),
  uitkomstHash: hash.meta({ description: 'SHA-256 van de uitkomst als canonieke JSON (RFC 8785).' }),
  rekenkern: z.string().meta({ description: 'Versie van de rekenregels.' }),
  gemaaktDoor: z.string(),
  gemaaktOp: TIJDSTIP,
};

export const REKENMODEL = rekenmodelSchema.meta({ id: 'Rekenmodel' });
export const UITKOMST = uitkomstSchema.meta({ id: 'Uitkomst' });

/** A run without what went in and what came out. */
export const BEREKENING = z.strictObject(kop).meta({ id: 'Berekening' });
export const BEREKENINGEN = z.array(BEREKENING);
export const BEREKENINGDETAIL = z
  .strictObject({ ...kop, uitkomst: UITKOMST })
  .meta({ id: 'Berekeningdetail' });

export const LASTEN = z.array(lastSchema);

const HERKOMSTREGEL = z
  .strictObject({
    inlezing: z.uuid().meta({ description: 'Id van de inlezing.' }),
    bestandsnaam: z.string(),
    blad: z.string(),
    rij: z.int().min(1).meta({ description: 'Zoals Excel haar nummert.' }),
    periode: z.int().min(1).max(12).meta({ description: 'Maand van het boekjaar.' }),
    kostenplaats: code,
    grootboekrekening: code.nullable(),
    kostensoort: z.string().nullable(),
    product: code.nullable(),
    deelnemer: code.nullable(),
    omschrijving: z.string().nullable(),
    boekdatum: z.iso.date().nullable().meta({ description: 'Als jjjj-mm-dd.' }),
    boekstuk: code.nullable(),
    bedrag: bedragSchema,
  })
  .meta({ id: 'Herkomstregel' });

export const HERKOMST = z
  .strictObject({
    last: lastSchema.omit({ bedrag: true }),
    pool: bedragSchema.meta({ description: 'Het bedrag dat is verdeeld, in euro’s.' }),
    rijen: z.array(HERKOMSTREGEL).meta({ description: 'Samen precies het bedrag van pool.' }),
  })
  .meta({ id: 'Herkomst' });
