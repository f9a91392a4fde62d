import { AANLEVERSOORTEN, RITMES, type Inleesafspraken } from '../../../realisatie/index.js';
import { SOORTNAMEN } from '../../inlezen/lading.js';
import type { Formulierstand, Waarden } from '../../onderdelen/formulierstand.js';
import { countRijen, keuzesVan, metLeeg, readVelden, showWaarden, type Veld } from '../../onderdelen/veld.js';
import { MOMENTNAMEN, RITMENAMEN } from './afspraak.woorden.js';

export const AANLEVEREN = 'aanleveren';
export const PERIODE_13 = 'periode-13';
/** The group of repeated fields, as the input calls it. */
export const RIJEN = 'aanleverafspraken';

export interface Genoemd {
  readonly code: string;
  readonly naam: string;
}

/** What one afspraak says. */
export const afspraakvelden = (werkorganisaties: readonly Genoemd[]): Veld[] => [
  {
    ...{ naam: 'soort', label: 'Soort', soort: 'keuze' },
    keuzes: metLeeg(
      AANLEVERSOORTEN.map((soort) => [soort, SOORTNAMEN[soort]]),
      'kies',
    ),
  },
  {
    ...{ naam: 'werkorganisatie', label: 'Van wie', soort: 'keuze', leeg: null },
    keuzes: metLeeg(keuzesVan(werkorganisaties), 'elke werkorganisatie'),
  },
  {
    ...{ naam: 'ritme', label: 'Hoe vaak', soort: 'keuze' },
    keuzes: metLeeg(
      RITMES.map((ritme) => [ritme, RITMENAMEN[ritme]]),
      'kies',
    ),
  },
  { naam: 'dagen', label: 'Aantal dagen', soort: 'geheel' },
  {
    ...{ naam: 'moment', label: 'Uiterlijk', soort: 'keuze' },
    keuzes: [
      ['', MOMENTNAMEN.na_afloop],
      ['voor_begin', MOMENTNAMEN.voor_begin],
    ],
  },
];

export const VERVALT: Veld = { naam: 'vervalt', label: 'Deze afspraak vervalt', soort: 'vink' };

/** What stands in the rows before somebody types: what holds now. */
export function showAfspraken({ aanleverafspraken }: Pick<Inleesafspraken, 'aanleverafspraken'>): Waarden {
  const velden = afspraakvelden([]);
  const rijen = aanleverafspraken.flatMap((afspraak, plaats) =>
    Object.entries(showWaarden(velden, afspraak)).map(([naam, waarde]) => [
      `${RIJEN}/${plaats}/${naam}`,
      waarde,
    ]),
  );
  return Object.fromEntries(rijen) as Waarden;
}

/** The places of the rows that do not lapse. */
const blijvend = (waarden: Waarden): number[] =>
  Array.from({ length: countRijen(waarden, RIJEN) }, (_, plaats) => plaats).filter(
    (plaats) => waarden[`${RIJEN}/${plaats}/${VERVALT.naam}`] !== 'ja',
  );

/** The whole list that was typed, without what lapses; none at all lets those of an earlier year hold. */
export function readAfspraken(waarden: Waarden): Record<string, unknown>[] | null {
  const velden = afspraakvelden([]);
  const blijft = blijvend(waarden).map((plaats) => readVelden(velden, waarden, `${RIJEN}/${plaats}/`));
  return blijft.length === 0 ? null : blijft;
}

/** A fault of the list, beside the row that was typed: what lapses is not in the list. */
export function placeAfspraken(stand: Formulierstand): Formulierstand {
  const plaatsen = blijvend(stand.waarden);
  const fouten = stand.fouten.map(({ name, reason }) => {
    const [groep, plaats, ...rest] = name.split('/');
    if (groep !== RIJEN || plaats === undefined) return { name, reason };
    return { name: [RIJEN, plaatsen[Number(plaats)], ...rest].join('/'), reason };
  });
  return { ...stand, fouten };
}
