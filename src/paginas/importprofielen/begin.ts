import {
  koppenOf,
  SOORT,
  VOORINSTELLINGEN,
  type Importprofiel,
  type Profielkolom,
  type Soort,
} from '../../realisatie/index.js';
import type { Keuzes } from './velden.js';

interface Begin {
  /** `programma:code`, `profiel:code`, or empty. */
  readonly begin: string;
  readonly soort: Soort;
  readonly koppen: readonly string[];
  readonly profielen: readonly Importprofiel[];
}

/** What the form starts with when a profile is changed without a sample: the headers that it knows. */
export function keuzesVan(profiel: Importprofiel): Keuzes {
  const { code, naam, bron, soort, kolommen, negeren } = profiel;
  return { code, naam, bron, soort, kolommen, koppen: [...new Set([...koppenOf(profiel), ...negeren])] };
}

type Inhoud = Omit<Keuzes, 'koppen'>;

/** What the form starts with: of that only the columns that the sample has. */
export function beginOf({ begin, soort, koppen, profielen }: Begin): Keuzes {
  const inhoud = findInhoud({ begin, soort, koppen, profielen });
  const isThere = (kolom: Profielkolom): boolean =>
    koppenOf({ kolommen: [kolom] }).every((kop) => koppen.includes(kop));
  return { ...inhoud, kolommen: inhoud.kolommen.filter(isThere), koppen };
}

function findInhoud({ begin, soort, profielen }: Begin): Inhoud {
  const voorinstelling = VOORINSTELLINGEN.find(({ code }) => begin === `programma:${code}`);
  if (voorinstelling !== undefined) {
    const { code, bron, kolommen } = voorinstelling;
    return { code, naam: bron, bron, soort: 'realisatie', kolommen };
  }
  const profiel = profielen.find(({ code }) => begin === `profiel:${code}`);
  if (profiel !== undefined) return profiel;
  const kolommen = SOORT[soort].kolommen.map(({ naam }): Profielkolom => {
    return { kolom: naam, wijze: 'kop', kop: naam };
  });
  return { code: '', naam: '', bron: '', soort, kolommen };
}
