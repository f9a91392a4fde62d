import type { Gevraagd, Menukaartplaats, Omgeving, Regel } from '../../../src/catalogus/dvo/regel.js';

/** A line of Noord for P-1 in 2025, unless said otherwise. */
export const regel = (anders: Partial<Regel> = {}): Regel => ({
  deelnemer: 'noord',
  product: 'P-1',
  vanaf: '2025-01-01',
  tot: '2026-01-01',
  contract: '10',
  minimum: null,
  inbreng: null,
  tarief: null,
  beleid: null,
  risicodrager: null,
  afwijking: null,
  fte: null,
  ...anders,
});

export const vraag = (anders: Partial<Regel> = {}, vervalt = false): Gevraagd => {
  return { regel: regel(anders), plek: 'regels/0', vervalt };
};

export const plaats = (product: string, anders: Partial<Menukaartplaats> = {}): Menukaartplaats => ({
  boekjaar: 2025,
  product,
  werkorganisatie: 'ict',
  pakket: 'basis',
  beleid: 'werkelijk_gebruik',
  tarief: null,
  sleutel: null,
  risicodrager: null,
  ...anders,
});

type Anders = Partial<Omit<Omgeving, 'kader'>> & { readonly kader?: Partial<Omgeving['kader']> };

/** A DVO of ict with Noord and Zuid for 2025, with P-1 and P-2 on the menukaart. */
export const omgeving = ({ kader = {}, ...anders }: Anders = {}): Omgeving => ({
  kader: {
    code: 'D-1',
    werkorganisatie: 'ict',
    vanaf: '2025-01-01',
    tot: '2026-01-01',
    minimumTot: null,
    pakket: null,
    allesOfNiets: false,
    ...kader,
  },
  partijen: ['noord', 'zuid'],
  opzeggingen: new Map(),
  deelnames: ['noord', 'zuid', 'oost'].map((deelnemer) => ({ deelnemer, vanaf: '2020-01-01', tot: null })),
  deelnemers: ['noord', 'zuid', 'oost'],
  producten: ['P-1', 'P-2'],
  menukaart: [plaats('P-1'), plaats('P-2')],
  eigen: [],
  andere: [],
  ...anders,
});
