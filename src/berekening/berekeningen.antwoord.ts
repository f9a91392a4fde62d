import { z } from 'zod';
import { TIJDSTIP } from '../platform/index.js';
import { bedragSchema, lastSchema, rekenmodelSchema, uitkomstSchema } from '../rekenkern/index.js';
import { JAAR } from '../verband/index.js';
import { FASEN } from './fase.js';

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
    periode: z.int().min(1).max(13).nullable().meta({
      description: 'Maand van het boekjaar, 13 voor een afsluitboeking; een begroting heeft geen maanden.',
    }),
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

const rijen = z.array(HERKOMSTREGEL);

const HULPHERKOMST = z
  .strictObject({
    hulpkostenplaats: code,
    werkorganisatie: code.meta({ description: 'Die van de hulpkostenplaats; een andere is doorbelasting.' }),
    totaal: bedragSchema.meta({ description: 'Alle kosten van de hulpkostenplaats.' }),
    bedrag: bedragSchema.meta({ description: 'Wat daarvan hier uitkomt.' }),
    rijen: rijen.meta({ description: 'Samen precies totaal.' }),
  })
  .meta({ id: 'Hulpherkomst' });

export const HERKOMST = z
  .strictObject({
    last: lastSchema.omit({ bedrag: true }),
    pool: bedragSchema.meta({
      description: 'Het bedrag dat is verdeeld: geboekt + hulp + casco − naarTarief, in euro’s.',
    }),
    geboekt: bedragSchema.meta({ description: 'Wat rechtstreeks is geboekt.' }),
    rijen: rijen.meta({ description: 'Samen precies het bedrag van geboekt.' }),
    hulp: z.array(HULPHERKOMST).meta({ description: 'Wat hulpkostenplaatsen leveren.' }),
    casco: z
      .strictObject({
        werkorganisatie: code,
        totaal: bedragSchema.meta({ description: 'Het hele casco.' }),
        bedrag: bedragSchema.meta({ description: 'Wat daarvan in het tarief van dit product zit.' }),
        rijen,
        hulp: z.array(HULPHERKOMST),
      })
      .nullable(),
    naarTarief: bedragSchema.meta({ description: 'Bij een casco: wat in het tarief van producten gaat.' }),
  })
  .meta({ id: 'Herkomst' });
