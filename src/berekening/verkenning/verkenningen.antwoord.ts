import { z } from 'zod';
import { bedragSchema, lastSchema, rekenmodelSchema } from '../../rekenkern/index.js';
import { JAAR } from '../../verband/index.js';

const code = z.string();
const methode = z.string().meta({ description: 'Hoe er is gerekend, in gewoon Nederlands.' });
const percentage = z.string().meta({ description: 'Van 100, als decimaal getal.' });
const oudEnNieuw = {
  oud: bedragSchema,
  nieuw: bedragSchema,
  verschil: bedragSchema.meta({ description: 'Nieuw min oud.' }),
};
const soort = lastSchema.omit({ bedrag: true, deelnemer: true }).shape;

const DEELNEMERVERSCHIL = z
  .strictObject({
    deelnemer: code,
    naam: z.string(),
    ...oudEnNieuw,
    lasten: z.array(z.strictObject({ ...soort, ...oudEnNieuw })),
  })
  .meta({ id: 'Deelnemerverschil' });
const perDeelnemer = z.array(DEELNEMERVERSCHIL);
const totaal = z.strictObject(oudEnNieuw);
const sluit = z.boolean().meta({ description: 'Beide situaties sluiten op nul.' });

const { shape } = rekenmodelSchema;
const cascos = shape.cascos.unwrap();
const productregime = shape.producten
  .unwrap()
  .element.pick({ code: true, naam: true, tarief: true, afrekening: true });
const REGIMESTAND = z
  .strictObject({
    cascos,
    producten: z.array(productregime),
    invoerHash: z.string(),
    sluit: z.boolean(),
  })
  .meta({ id: 'Regimestand' });

export const REGIMEVERGELIJKING_ANTWOORD = z
  .strictObject({
    methode,
    boekjaar: JAAR,
    oud: REGIMESTAND,
    nieuw: REGIMESTAND,
    perDeelnemer,
    totaal,
    sluit,
  })
  .meta({ id: 'Regimevergelijking' });

export const UITTREDINGSBEREKENING_ANTWOORD = z
  .strictObject({
    methode,
    deelnemer: code,
    basisjaar: JAAR,
    kosten: z.strictObject({ voor: bedragSchema, vervalt: bedragSchema, na: bedragSchema }),
    posten: z.array(
      z.strictObject({
        ...soort,
        gedragen: bedragSchema,
        vervalt: bedragSchema,
        blijft: bedragSchema,
        alleen: z.boolean().meta({ description: 'Alleen de vertrekker neemt het af: het blijft van hem.' }),
      }),
    ),
    achterblijvend: bedragSchema.meta({ description: 'Wat de afbouw ten hoogste kan vragen in één jaar.' }),
    zonderAfbouw: perDeelnemer,
    jaren: z.array(
      z.strictObject({
        boekjaar: JAAR,
        percentage,
        vertrekker: z.strictObject({
          bedrag: bedragSchema,
          posten: z.array(z.strictObject({ ...soort, percentage, bedrag: bedragSchema })),
        }),
        anderen: perDeelnemer,
        totaal: z.strictObject({ vertrekker: bedragSchema, anderen: bedragSchema, kosten: bedragSchema }),
      }),
    ),
  })
  .meta({ id: 'Uittredingsberekening' });

export const TOETREDINGSBEREKENING_ANTWOORD = z
  .strictObject({
    methode,
    basisjaar: JAAR,
    kosten: z.strictObject({
      voor: bedragSchema,
      groei: bedragSchema,
      erbij: bedragSchema,
      na: bedragSchema,
    }),
    nieuw: DEELNEMERVERSCHIL,
    anderen: perDeelnemer,
    sluit: z.boolean(),
  })
  .meta({ id: 'Toetredingsberekening' });

export const EFFECT_ANTWOORD = z
  .strictObject({ methode, boekjaar: JAAR, perDeelnemer, totaal, sluit })
  .meta({ id: 'Effectberekening' });

export const TOETSING_ANTWOORD = z
  .strictObject({
    methode,
    sleutel: code,
    boekjaar: JAAR,
    werkorganisaties: z.array(code),
    perDeelnemer: z.array(
      z.strictObject({
        deelnemer: code,
        naam: z.string(),
        sleutel: percentage,
        gebruik: percentage.nullable(),
        lasten: percentage.nullable(),
        verschil: z.string().nullable().meta({ description: 'Sleutel min gebruik, in procentpunten.' }),
      }),
    ),
  })
  .meta({ id: 'Sleuteltoetsing' });
