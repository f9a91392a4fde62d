import type { Sleutelsoort } from '../../../sleutels/index.js';
import { toDecimaal, type Waarden } from '../../onderdelen/formulierstand.js';
import { keuzesVan, metLeeg, readRijen, type Keuzes, type Veld } from '../../onderdelen/veld.js';

interface Genoemd {
  readonly code: string;
  readonly naam: string;
}

/** What a definitie can point to. */
export interface Definitiekeuzes {
  readonly sleutels: readonly Genoemd[];
  readonly deelnemers: readonly Genoemd[];
  readonly werkorganisaties: readonly Genoemd[];
  /** Years that an ingroei can name. */
  readonly jaren: readonly number[];
}

export const SOORTNAMEN: Readonly<Record<Sleutelsoort, string>> = {
  gewichten: 'naar gewicht, zoals inwoners',
  percentages: 'vaste percentages',
  gelijk: 'gelijke delen',
  samengesteld: 'samengesteld uit andere sleutels',
  begrensd: 'begrensd met een minimum of maximum',
  pondspondsgewijs: 'pondspondsgewijs, naar wat ieder al betaalt',
  ingroei: 'ingroei van een oude naar een nieuwe sleutel',
};

export const SLEUTELSOORTEN = Object.keys(SOORTNAMEN) as readonly Sleutelsoort[];

export const readSoort = (tekst: unknown): Sleutelsoort =>
  SLEUTELSOORTEN.find((soort) => soort === tekst) ?? 'gewichten';

export const DELEN = 'definitie/delen';
export const AANTAL_DELEN = 4;

/** Fields of one part of a samengestelde sleutel. */
export const deelvelden = (sleutels: readonly Genoemd[]): Veld[] => [
  sleutelveld('sleutel', 'Sleutel', sleutels),
  { naam: 'aandeel', label: 'Aandeel in procenten', soort: 'decimaal' },
];

const sleutelveld = (naam: string, label: string, sleutels: readonly Genoemd[]): Veld => ({
  naam,
  label,
  soort: 'keuze',
  keuzes: metLeeg(keuzesVan(sleutels), 'kies'),
});

const GELDT_VOOR: Keuzes = [
  ['', 'alle deelnemers'],
  ['gemeente', 'alleen gemeenten'],
  ['samenwerkingsverband', 'alleen samenwerkingsverbanden'],
];

/** Fields of a definitie, by the path under which its faults come back; the parts of a samengestelde stand apart. */
export function definitievelden(soort: Sleutelsoort, keuzes: Definitiekeuzes): Veld[] {
  const decimalen: Veld = {
    naam: 'definitie/decimalen',
    label: 'Decimalen',
    uitleg: 'Mag leeg. Alleen invullen als is afgesproken dat het percentage eerst wordt afgerond.',
    soort: 'geheel',
  };
  return [...eigenvelden(soort, keuzes), decimalen];
}

function eigenvelden(
  soort: Sleutelsoort,
  { sleutels, deelnemers, werkorganisaties, jaren }: Definitiekeuzes,
): Veld[] {
  switch (soort) {
    case 'gewichten':
    case 'percentages':
      return [
        {
          naam: 'definitie/geldtVoor',
          label: 'Geldt voor',
          uitleg:
            'Een sleutel naar inwoners geldt alleen voor gemeenten: een samenwerkingsverband heeft er geen.',
          soort: 'keuze',
          keuzes: GELDT_VOOR,
        },
      ];
    case 'gelijk':
      return deelnemers.map(({ code, naam }) => vink(`definitie/deelnemers/${code}`, naam));
    case 'pondspondsgewijs':
      return werkorganisaties.map(({ code, naam }) => vink(`definitie/werkorganisaties/${code}`, naam));
    case 'begrensd':
      return [
        sleutelveld('definitie/sleutel', 'Sleutel die wordt begrensd', sleutels),
        ...deelnemers.flatMap(({ code, naam }): Veld[] => [
          { naam: `definitie/minimum/${code}`, label: `${naam}: minstens %`, soort: 'decimaal' },
          { naam: `definitie/maximum/${code}`, label: `${naam}: hoogstens %`, soort: 'decimaal' },
        ]),
      ];
    case 'ingroei':
      return [
        sleutelveld('definitie/van', 'Van de oude sleutel', sleutels),
        sleutelveld('definitie/naar', 'Naar de nieuwe sleutel', sleutels),
        ...jaren.map((jaar): Veld => {
          return {
            naam: `definitie/percentages/${jaar}`,
            label: `${jaar}: nieuw telt voor %`,
            soort: 'decimaal',
          };
        }),
      ];
    case 'samengesteld':
      return [];
  }
}

const vink = (naam: string, label: string): Veld => ({ naam, label, soort: 'vink' });

/** The definitie that was typed, for the schema to judge. */
export function readDefinitie(waarden: Waarden): Record<string, unknown> {
  const soort = readSoort(waarden['soort']);
  const decimalen = waarden['definitie/decimalen'] ?? '';
  return {
    soort,
    ...readEigen(soort, waarden),
    ...(decimalen !== '' && { decimalen: Number(decimalen) }),
  };
}

function readEigen(soort: Sleutelsoort, waarden: Waarden): Record<string, unknown> {
  const geldtVoor = waarden['definitie/geldtVoor'] ?? '';
  switch (soort) {
    case 'gewichten':
    case 'percentages':
      return geldtVoor === '' ? {} : { geldtVoor: [geldtVoor] };
    case 'gelijk':
      return listOf(waarden, 'deelnemers');
    case 'pondspondsgewijs':
      return listOf(waarden, 'werkorganisaties');
    case 'begrensd':
      return {
        ...text(waarden, 'sleutel'),
        ...recordOf(waarden, 'minimum'),
        ...recordOf(waarden, 'maximum'),
      };
    case 'ingroei':
      return {
        ...text(waarden, 'van'),
        ...text(waarden, 'naar'),
        percentages: Object.fromEntries(filled(waarden, 'percentages')),
      };
    case 'samengesteld':
      return { delen: readRijen(deelvelden([]), waarden, DELEN) };
  }
}

function text(waarden: Waarden, naam: string): Record<string, string> {
  const waarde = waarden[`definitie/${naam}`] ?? '';
  return waarde === '' ? {} : { [naam]: waarde };
}

/** None ticked means all of them. */
function listOf(waarden: Waarden, naam: string): Record<string, string[]> {
  const codes = filled(waarden, naam).map(([code]) => code);
  return codes.length === 0 ? {} : { [naam]: codes };
}

function recordOf(waarden: Waarden, naam: string): Record<string, unknown> {
  const velden = filled(waarden, naam);
  return velden.length === 0 ? {} : { [naam]: Object.fromEntries(velden) };
}

function filled(waarden: Waarden, naam: string): [string, string][] {
  const voor = `definitie/${naam}/`;
  return Object.entries(waarden).flatMap(([veld, waarde]): [string, string][] =>
    veld.startsWith(voor) && waarde !== '' ? [[veld.slice(voor.length), toDecimaal(waarde)]] : [],
  );
}
