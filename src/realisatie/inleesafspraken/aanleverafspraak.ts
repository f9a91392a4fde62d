import type { OngeldigVeld } from '../../platform/index.js';
import type { Soort } from '../soorten.js';

/** What a werkorganisatie can owe; sleutelwaarden are of the verband as a whole. */
export const AANLEVERSOORTEN = [
  'realisatie',
  'afname',
  'begroting',
  'voorschotten',
] as const satisfies readonly Soort[];
export type Aanleversoort = (typeof AANLEVERSOORTEN)[number];

export const RITMES = ['maand', 'kwartaal', 'jaar'] as const;
export type Ritme = (typeof RITMES)[number];

/** From which end of a maand, kwartaal or jaar the days are counted. */
export const AANLEVERMOMENTEN = ['na_afloop', 'voor_begin'] as const;
export type Aanlevermoment = (typeof AANLEVERMOMENTEN)[number];

/** What a verband expects to be handed in, how often, by when and by whom. @bron INLEZEN.md "arrival calendar" */
export interface Aanleverafspraak {
  readonly soort: Aanleversoort;
  readonly ritme: Ritme;
  /** How many days after the last day, or before the first, of each maand, kwartaal or jaar it is due. */
  readonly dagen: number;
  readonly moment: Aanlevermoment;
  /** Code of who owes it; null for every werkorganisatie that has no afspraak of its own. */
  readonly werkorganisatie: string | null;
}

/** What holds where a verband agreed on nothing: realisatie of each month, by the fifth of the next. */
export const STANDAARDAFSPRAKEN: readonly Aanleverafspraak[] = [
  { soort: 'realisatie', ritme: 'maand', dagen: 5, moment: 'na_afloop', werkorganisatie: null },
];

/** Rows of these have no periode, so nothing smaller than the year can be told to be in. */
const ZONDER_PERIODE: readonly Aanleversoort[] = ['begroting', 'voorschotten'];

interface InJaar {
  readonly boekjaar: number;
  /** Codes of the werkorganisaties of that year. */
  readonly werkorganisaties: readonly string[];
}

/** Everything that is wrong with the afspraken of a year. */
export function checkAanleverafspraken(afspraken: readonly Aanleverafspraak[], jaar: InJaar): OngeldigVeld[] {
  return afspraken.flatMap((afspraak, plaats) => {
    const voor = `aanleverafspraken/${plaats}`;
    const dubbel = afspraken.slice(0, plaats).some((een) => isOverHetzelfde(een, afspraak));
    return [
      ...checkRitme(afspraak).map((reason) => ({ name: `${voor}/ritme`, reason })),
      ...checkWie(afspraak, jaar).map((reason) => ({ name: `${voor}/werkorganisatie`, reason })),
      ...(dubbel ? [{ name: `${voor}/soort`, reason: describeDubbel(afspraak) }] : []),
    ];
  });
}

const isOverHetzelfde = (een: Aanleverafspraak, ander: Aanleverafspraak): boolean =>
  een.soort === ander.soort && een.werkorganisatie === ander.werkorganisatie;

const checkRitme = ({ soort, ritme }: Aanleverafspraak): string[] =>
  ritme !== 'jaar' && ZONDER_PERIODE.includes(soort)
    ? [`De regels van ${soort} hebben geen periode. Kies het ritme jaar.`]
    : [];

function checkWie({ werkorganisatie }: Aanleverafspraak, { boekjaar, werkorganisaties }: InJaar): string[] {
  if (werkorganisatie === null || werkorganisaties.includes(werkorganisatie)) return [];
  return [
    `De werkorganisatie “${werkorganisatie}” bestaat niet in ${boekjaar}. Kies een andere, of allemaal.`,
  ];
}

const describeDubbel = ({ soort, werkorganisatie }: Aanleverafspraak): string =>
  `Over ${soort} van ${werkorganisatie === null ? 'elke werkorganisatie' : `“${werkorganisatie}”`} gaat een eerdere regel ook. Laat er één weg.`;
