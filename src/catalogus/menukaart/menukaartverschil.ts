import { hoeveelheid } from './hoeveelheid.js';
import type { MenukaartInhoud } from './menukaarten.service.js';
import type { Prestatienorm } from './prestatienorm.entity.js';
import type { Regel } from './regelcontrole.js';
import { inhoudOf } from './regelinhoud.js';
import { REGELVELDEN } from './velden.js';
import { compare, type Vergelijkbaar, type Verschil } from './verschil.js';

const NORMVELDEN = [
  { veld: 'kant', naam: 'de kant', soort: 'tekst' },
  { veld: 'criterium', naam: 'het criterium', soort: 'tekst' },
  { veld: 'toelichting', naam: 'de toelichting', soort: 'tekst' },
  { veld: 'norm', naam: 'de norm', soort: 'tekst' },
  { veld: 'soort', naam: 'de soort', soort: 'tekst' },
  { veld: 'vergelijking', naam: 'de vergelijking', soort: 'tekst' },
  { veld: 'grens', naam: 'de grens', soort: 'getal' },
] as const;

/** What differs between two moments of a menukaart: its products first, then its norms. */
export function compareMenukaarten(van: MenukaartInhoud, tot: MenukaartInhoud): Verschil[] {
  return [
    ...compareRegels(van.regels, tot.regels),
    ...compare(van.normen.map(asNorm), tot.normen.map(asNorm), {
      onderwerp: 'prestatienorm',
      velden: NORMVELDEN,
    }),
  ];
}

/** What differs between two states of the products of a menukaart. */
export const compareRegels = (van: readonly Regel[], tot: readonly Regel[]): Verschil[] =>
  compare(van.map(asProduct), tot.map(asProduct), { onderwerp: 'product', velden: REGELVELDEN });

function asProduct(regel: Regel): Vergelijkbaar {
  return { code: regel.product, naam: regel.naam, waarden: { ...inhoudOf(regel) } };
}

function asNorm(norm: Prestatienorm): Vergelijkbaar {
  const { letter, kant, criterium, toelichting, soort, vergelijking } = norm;
  const grens = norm.grens === null ? null : hoeveelheid(norm.grens);
  const waarden = { kant, criterium, toelichting, norm: norm.norm, soort, vergelijking, grens };
  return { code: letter, naam: criterium, waarden };
}
