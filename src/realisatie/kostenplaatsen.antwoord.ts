import { z } from 'zod';
import { TIJDSTIP } from '../platform/index.js';
import { CODE, JAAR } from '../verband/index.js';
import { BESTEMMINGEN } from './toewijzing.entity.js';

const CODE_OF_NIETS = CODE.nullable();

export const TOEWIJZING = z
  .strictObject({
    id: z.uuid(),
    boekjaar: JAAR,
    kostenplaats: z.string(),
    rekeningVan: z.string().nullable().meta({ description: 'Null voor de hele kostenplaats.' }),
    rekeningTot: z.string().nullable(),
    werkorganisatie: CODE.meta({ description: 'Code van de werkorganisatie.' }),
    bestemming: z.enum(BESTEMMINGEN),
    product: CODE_OF_NIETS.meta({ description: 'Alleen bij bestemming product.' }),
    hulpkostenplaats: CODE_OF_NIETS.meta({ description: 'Alleen bij bestemming hulpkostenplaats.' }),
    deelnemer: CODE_OF_NIETS.meta({ description: 'Alleen bij bestemming deelnemer.' }),
    gedrag: z.enum(['vast', 'variabel']).meta({ description: 'Of de kosten meebewegen met het gebruik.' }),
    kostensoort: z.string().nullable(),
    taakveld: z.string().nullable().meta({ description: 'Van het BBV.' }),
    iv3: z.string().nullable().meta({ description: 'Economische categorie van Iv3.' }),
    bekendVanaf: TIJDSTIP.meta({ description: 'Sinds wanneer dit voor waar wordt gehouden.' }),
    bekendTot: TIJDSTIP.nullable().meta({ description: 'Tot wanneer; null zolang het zo is.' }),
  })
  .meta({ id: 'Toewijzing' });

export const TOEWIJZINGEN = z.array(TOEWIJZING);

export const KOSTENPLAATS = z
  .strictObject({
    boekjaar: JAAR,
    code: z.string().meta({ description: 'Tekst, geen getal: 0640 is een andere dan 640.' }),
    naam: z.string(),
    toewijzingen: TOEWIJZINGEN.meta({
      description: 'Waar de kosten heen gaan; leeg zolang er niet op kan worden geboekt zonder product.',
    }),
  })
  .meta({ id: 'Kostenplaats' });

export const KOSTENPLAATSEN = z.array(KOSTENPLAATS);

export const KOPIE = z
  .strictObject({
    kostenplaatsen: z.int().min(0).meta({ description: 'Hoeveel er zijn overgenomen.' }),
    toewijzingen: z.int().min(0).meta({ description: 'Hoeveel er zijn overgenomen.' }),
  })
  .meta({ id: 'Toewijzingskopie' });
