import type { Soort } from '../realisatie/index.js';
import type { Rekenmodel } from '../rekenkern/index.js';
import type { Kostentabel } from './sommen.js';

export const FASEN = [
  'begroting',
  'tussenrapportage',
  'jaarrekening',
] as const satisfies readonly Rekenmodel['fase'][];
export type Fase = (typeof FASEN)[number];

/** What a fase is calculated from. */
interface Fasebron {
  readonly kosten: Kostentabel;
  /** Loads of these soorten count, and of no others. */
  readonly soorten: readonly Soort[];
}

const WERKELIJK: Fasebron = {
  kosten: 'realisatieregel',
  soorten: ['realisatie', 'afname', 'voorschotten'],
};

/** A begroting knows no use and no advances yet: contract quantities count. @bron REKENMODEL.md "The model" */
export const FASEBRON: Readonly<Record<Fase, Fasebron>> = {
  begroting: { kosten: 'begrotingsregel', soorten: ['begroting'] },
  tussenrapportage: WERKELIJK,
  jaarrekening: WERKELIJK,
};
