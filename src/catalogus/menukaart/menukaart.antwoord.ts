import { z } from 'zod';
import { TIJDSTIP } from '../../platform/index.js';
import { CODE, JAAR, VOLGORDE } from '../../verband/index.js';
import { BELEIDEN, PAKKETTEN, UITVOERINGEN } from './keuzes.js';

const volgorde = VOLGORDE.meta({ description: 'Plaats, vanaf 1.' });
const tekst = z.string().nullable();
const euros = z.string().nullable();

export const WERKVELD = z.strictObject({ code: CODE, naam: z.string(), volgorde }).meta({ id: 'Werkveld' });
export const WERKVELDEN = z.array(WERKVELD);

export const TAAK = z
  .strictObject({
    code: CODE,
    werkveld: CODE.meta({ description: 'Code van het werkveld.' }),
    naam: z.string(),
    volgorde: volgorde.meta({ description: 'Plaats binnen het werkveld, vanaf 1.' }),
  })
  .meta({ id: 'Taak' });
export const TAKEN = z.array(TAAK);

export const MENUKAART = z
  .strictObject({ boekjaar: JAAR, werkveld: CODE, naam: z.string() })
  .meta({ id: 'Menukaart' });
export const MENUKAARTEN = z.array(MENUKAART);

export const MENUKAARTREGEL = z
  .strictObject({
    id: z.uuid().meta({ description: 'Van deze regel zoals hij nu is; een wijziging krijgt een ander id.' }),
    boekjaar: JAAR,
    product: CODE.meta({ description: 'Code van het product, gelijk door de jaren.' }),
    werkveld: CODE,
    werkorganisatie: CODE.meta({ description: 'Code van de werkorganisatie die het levert.' }),
    naam: z.string(),
    omschrijving: tekst,
    eenheid: z.string().meta({ description: 'Waarin de hoeveelheid is geteld.' }),
    tarief: euros.meta({ description: 'Euro’s per eenheid.' }),
    uitvoering: z.enum(UITVOERINGEN),
    pakket: z.enum(PAKKETTEN),
    knip: tekst.meta({ description: 'Wat de gemeente zelf blijft doen.' }),
    levertijd: tekst,
    instroom: tekst.meta({ description: 'Wat de klant aanlevert.' }),
    resultaat: tekst.meta({ description: 'Wat de klant krijgt.' }),
    randvoorwaarden: tekst,
    kostenindicatie: euros.meta({ description: 'Wat het per jaar ongeveer kost, in euro’s.' }),
    beleid: z.enum(BELEIDEN).meta({ description: 'Hoe de kosten worden afgerekend.' }),
    sleutel: CODE.nullable(),
    risicodrager: CODE.nullable(),
    volgorde: volgorde.meta({ description: 'Plaats in de catalogus van het boekjaar, vanaf 1.' }),
    bekendVanaf: TIJDSTIP,
    bekendTot: TIJDSTIP.nullable().meta({
      description: 'Tot wanneer dit gold als juist; null zolang dat zo is.',
    }),
  })
  .meta({ id: 'Menukaartregel' });
export const MENUKAARTREGELS = z.array(MENUKAARTREGEL);

export const MENUKAARTVERSIE = z
  .strictObject({
    boekjaar: JAAR,
    werkveld: CODE,
    nummer: z.int().positive(),
    moment: TIJDSTIP.meta({ description: 'De versie is wat op dit moment op de menukaart stond.' }),
    toelichting: z.string(),
    door: z.string(),
  })
  .meta({ id: 'Menukaartversie' });
export const MENUKAARTVERSIES = z.array(MENUKAARTVERSIE);

export const VERSCHILLEN = z.array(
  z
    .strictObject({
      onderwerp: z.enum(['product', 'prestatienorm']),
      code: z.string().meta({ description: 'Code van het product of letter van de norm.' }),
      soort: z.enum(['gekomen', 'vervallen', 'gewijzigd']),
      veld: z.string().nullable(),
      van: z.string().nullable(),
      naar: z.string().nullable(),
      zin: z.string().meta({ description: 'Het verschil in een zin.' }),
    })
    .meta({ id: 'Verschil' }),
);

export const MENUKAARTKOPIE = z
  .strictObject({
    menukaart: MENUKAART,
    regels: z.int().nonnegative().meta({ description: 'Hoeveel producten zijn overgenomen.' }),
    normen: z.int().nonnegative().meta({ description: 'Hoeveel prestatienormen zijn overgenomen.' }),
  })
  .meta({ id: 'Menukaartkopie' });
