import type { HulpkostenplaatsInJaar } from '../../../sleutels/index.js';
import { toDecimaal, type Waarden } from '../../onderdelen/formulierstand.js';
import { countRijen, keuzesVan, metLeeg, type Veld } from '../../onderdelen/veld.js';

export interface Genoemd {
  readonly code: string;
  readonly naam: string;
}

/** What a toewijzing of a boekjaar can point to. */
export interface Doelkeuzes {
  readonly werkorganisaties: readonly Genoemd[];
  readonly producten: readonly Genoemd[];
  readonly hulpkostenplaatsen: readonly Genoemd[];
  readonly deelnemers: readonly Genoemd[];
}

const GEEN_DOELEN: Doelkeuzes = {
  werkorganisaties: [],
  producten: [],
  hulpkostenplaatsen: [],
  deelnemers: [],
};

export const BEREIKVELDEN: readonly Veld[] = [
  {
    naam: 'rekeningVan',
    label: 'Rekening van',
    uitleg: 'Leeg: de hele kostenplaats.',
    soort: 'tekst',
    leeg: null,
  },
  {
    naam: 'rekeningTot',
    label: 'tot en met',
    uitleg: 'Even lang als de eerste.',
    soort: 'tekst',
    leeg: null,
  },
];

/** Where cost goes. */
export const doelvelden = (doelen: Doelkeuzes): Veld[] => [
  {
    naam: 'werkorganisatie',
    label: 'Werkorganisatie',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(doelen.werkorganisaties), 'kies'),
  },
  {
    naam: 'bestemming',
    label: 'Bestemming',
    uitleg: 'Waar de kosten heen gaan; kies hierna het bijbehorende doel.',
    soort: 'keuze',
    keuzes: [
      ['', 'kies'],
      ['casco', 'casco van de werkorganisatie'],
      ['product', 'een product'],
      ['hulpkostenplaats', 'een hulpkostenplaats'],
      ['deelnemer', 'één deelnemer rechtstreeks'],
    ],
  },
  doel('product', 'Product', doelen.producten),
  doel('hulpkostenplaats', 'Hulpkostenplaats', doelen.hulpkostenplaatsen),
  doel('deelnemer', 'Deelnemer', doelen.deelnemers),
  {
    naam: 'gedrag',
    label: 'Gedrag',
    uitleg: 'Of de kosten meebewegen met het gebruik.',
    soort: 'keuze',
    keuzes: [
      ['', 'kies'],
      ['vast', 'vast'],
      ['variabel', 'variabel'],
    ],
  },
  { naam: 'kostensoort', label: 'Kostensoort', uitleg: 'Mag leeg.', soort: 'tekst', leeg: null },
  {
    naam: 'taakveld',
    label: 'Taakveld',
    uitleg: 'Mag leeg; van het BBV, bijvoorbeeld 0.4.',
    soort: 'tekst',
    leeg: null,
  },
  { naam: 'iv3', label: 'Categorie Iv3', uitleg: 'Mag leeg, bijvoorbeeld 3.8.', soort: 'tekst', leeg: null },
];

const doel = (naam: string, label: string, dingen: readonly Genoemd[]): Veld => ({
  naam,
  label,
  uitleg: `Alleen bij bestemming ${naam}.`,
  soort: 'keuze',
  keuzes: metLeeg(keuzesVan(dingen)),
  leeg: null,
});

/** The fields of a toewijzing, to read what was typed. */
export const RIJVELDEN: readonly Veld[] = [...BEREIKVELDEN, ...doelvelden(GEEN_DOELEN)];

export const KOSTENPLAATSVELDEN: readonly Veld[] = [
  {
    naam: 'code',
    label: 'Code',
    uitleg: 'Zoals het grootboek van de gastheer haar schrijft: 0640 is een andere dan 640.',
    soort: 'tekst',
  },
  { naam: 'naam', label: 'Naam', soort: 'tekst' },
];

export const VERDELING = 'verdeling';

export const hulpvelden = (doelen: Doelkeuzes): Veld[] => [
  {
    naam: 'code',
    label: 'Code',
    uitleg: 'Een bestaande code vervangt die hulpkostenplaats.',
    soort: 'tekst',
  },
  { naam: 'naam', label: 'Naam', soort: 'tekst' },
  {
    naam: 'werkorganisatie',
    label: 'Werkorganisatie',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(doelen.werkorganisaties), 'kies'),
  },
  {
    naam: 'volgorde',
    label: 'Volgorde',
    uitleg: 'Stapsgewijs wordt de laagste het eerst doorverdeeld.',
    soort: 'geheel',
  },
  { naam: 'vervalt', label: 'Deze hulpkostenplaats vervalt', soort: 'vink' },
];

/** To what a hulpkostenplaats can be divided: one choice over all kinds. */
export const verdeelvelden = (doelen: Doelkeuzes): Veld[] => [
  {
    naam: 'naar',
    label: 'Naar',
    soort: 'keuze',
    keuzes: metLeeg([
      ...doelen.werkorganisaties.map(({ code, naam }) => [`casco:${code}`, `casco ${naam}`] as const),
      ...doelen.producten.map(({ code, naam }) => [`product:${code}`, naam] as const),
      ...doelen.hulpkostenplaatsen.map(
        ({ code, naam }) => [`hulpkostenplaats:${code}`, `hulpkostenplaats ${naam}`] as const,
      ),
    ]),
  },
  { naam: 'gewicht', label: 'Gewicht', soort: 'decimaal' },
];

/** The whole list of a year with one hulpkostenplaats added, replaced or gone: as the service takes it. */
export function mergeHulpkostenplaats(
  huidig: readonly HulpkostenplaatsInJaar[],
  waarden: Waarden,
): Record<string, unknown>[] {
  const { code = '', naam, werkorganisatie = '', volgorde = '', vervalt } = waarden;
  const others = huidig.filter((plaats) => plaats.code !== code).map((plaats) => ({ ...plaats }));
  if (vervalt === 'ja') return others;
  const verdeling = Array.from({ length: countRijen(waarden, VERDELING) }, (_, plaats) => {
    const [soort = '', doelcode = ''] = (waarden[`${VERDELING}/${plaats}/naar`] ?? '').split(/:(.*)/s);
    return {
      naar: { [soort]: doelcode },
      gewicht: toDecimaal(waarden[`${VERDELING}/${plaats}/gewicht`]),
    };
  });
  const eigen = {
    ...(code !== '' && { code }),
    naam,
    ...(werkorganisatie !== '' && { werkorganisatie }),
    ...(volgorde !== '' && { volgorde: Number(volgorde) }),
    verdeling,
  };
  return [eigen, ...others];
}
