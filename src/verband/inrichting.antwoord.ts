import { z } from 'zod';
import { TIJDSTIP } from '../platform/index.js';
import { DOCUMENTEN, PAGINAS } from './indeling.js';
import { CODE, VOLGORDE } from './verband.schema.js';
import { VORM_VELDEN } from './vormen.antwoord.js';

const DAG = z.iso.date();
/** What every dated fact says of itself. */
const FEIT = {
  id: z.uuid(),
  vanaf: DAG.meta({ description: 'Eerste dag.' }),
  tot: DAG.nullable().meta({
    description: 'De eerste dag waarop het niet meer geldt; leeg is zonder einde.',
  }),
  bekendVanaf: TIJDSTIP,
  bekendTot: TIJDSTIP.nullable().meta({
    description: 'Tot wanneer dit voor waar is gehouden; leeg is nu nog.',
  }),
};

const INDELING = z
  .strictObject({
    plichten: z.array(z.strictObject({ code: z.string(), omschrijving: z.string(), bron: z.string() })),
    paginas: z.array(z.enum(PAGINAS)),
    documenten: z.array(z.enum(DOCUMENTEN)),
  })
  .meta({ id: 'Indeling', description: 'Welke plichten, pagina’s en documenten bij deze vorm horen.' });

export const VERBANDVORM = z
  .strictObject({ ...FEIT, ...VORM_VELDEN, indeling: INDELING })
  .meta({ id: 'Verbandvorm' });
export const VERBANDVORMEN = z.array(VERBANDVORM);

export const DEELNAME = z.strictObject({ ...FEIT, deelnemer: CODE }).meta({ id: 'Deelname' });
export const DEELNAMES = z.array(DEELNAME);

export const LOOPTIJD = z.strictObject({ ...FEIT, werkorganisatie: CODE }).meta({ id: 'Looptijd' });
export const LOOPTIJDEN = z.array(LOOPTIJD);

export const GASTHEERSCHAP = z
  .strictObject({ ...FEIT, werkorganisatie: CODE, gastheer: CODE })
  .meta({ id: 'Gastheerschap' });
export const GASTHEERSCHAPPEN = z.array(GASTHEERSCHAP);

export const ONDERDEEL = z
  .strictObject({
    code: CODE,
    naam: z.string(),
    werkveld: CODE.nullable(),
    volgorde: VOLGORDE,
    werkorganisaties: z.array(CODE).meta({ description: 'Wie het uitvoert, na elkaar.' }),
  })
  .meta({ id: 'Onderdeel' });
export const ONDERDELEN = z.array(ONDERDEEL);

export const ONDERBRENGING = z
  .strictObject({ ...FEIT, onderdeel: CODE, werkorganisatie: CODE })
  .meta({ id: 'Onderbrenging' });
export const ONDERBRENGINGEN = z.array(ONDERBRENGING);

const DOSSIER = {
  id: z.uuid(),
  deelnemer: CODE,
  per: DAG,
  toelichting: z.string(),
  ingediendDoor: z.string(),
  ingediendOp: TIJDSTIP,
  geeffectueerdDoor: z.string().nullable(),
  geeffectueerdOp: TIJDSTIP.nullable(),
};

const INSTEMMING = z
  .strictObject({ deelnemer: CODE, ingestemdOp: DAG, vastgelegdDoor: z.string(), vastgelegdOp: TIJDSTIP })
  .meta({ id: 'Instemming' });

export const TOETREDING = z
  .strictObject({
    ...DOSSIER,
    naam: z.string(),
    soort: z.enum(['gemeente', 'samenwerkingsverband']),
    instemmingen: z.array(INSTEMMING),
    ontbrekend: z.array(CODE).meta({ description: 'Wie nog niet heeft ingestemd.' }),
  })
  .meta({ id: 'Toetreding' });
export const TOETREDINGEN = z.array(TOETREDING);

export const UITTREDING = z
  .strictObject({
    ...DOSSIER,
    aangezegdOp: DAG,
    afbouw: z.array(z.int()).meta({ description: 'Percentages per jaar na de uittreding.' }),
    advies: z.string().nullable(),
    adviseur: z.string().nullable(),
    adviesOp: DAG.nullable(),
  })
  .meta({ id: 'Uittreding' });
export const UITTREDINGEN = z.array(UITTREDING);
