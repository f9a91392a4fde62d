import { hoeveelheid } from './hoeveelheid.js';
import type { MenukaartInhoud } from './menukaarten.service.js';
import type { Prestatienorm } from './prestatienorm.entity.js';
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
    ...compare(van.regels.map(asProduct), tot.regels.map(asProduct), {
      onderwerp: 'product',
      velden: REGELVELDEN,
    }),
    ...compare(van.normen.map(asNorm), tot.normen.map(asNorm), {
      onderwerp: 'prestatienorm',
      velden: NORMVELDEN,
    }),
  ];
}

function asProduct(regel: MenukaartInhoud['regels'][number]): Vergelijkbaar {
  return { code: regel.product, naam: regel.naam, waarden: { ...inhoudOf(regel) } };
}

function asNorm(norm: Prestatienorm): Vergelijkbaar {
  const { letter, kant, criterium, toelichting, soort, vergelijking } = norm;
  const grens = norm.grens === null ? null : hoeveelheid(norm.grens);
  const waarden = { kant, criterium, toelichting, norm: norm.norm, soort, vergelijking, grens };
  return { code: letter, naam: criterium, waarden };
}
