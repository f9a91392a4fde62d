import type { OngeldigVeld } from '../platform/index.js';
import { describeBuitenBereik, findBuitenBereik, type Betaler } from './bereik.js';
import type { CascoNieuw } from './inrichting.schema.js';
import type { SleutelInJaar } from './sleutel-in-jaar.js';

/** The boekjaar that the cascos are of. */
export interface Cascojaar {
  readonly boekjaar: number;
  readonly werkorganisaties: readonly string[];
  readonly sleutels: readonly SleutelInJaar[];
  /** Everybody bears a casco by solidariteit. */
  readonly deelnemers: readonly Betaler[];
}

/** Everything that is wrong with these cascos, each fault with its place in the list. */
export function checkCascos(cascos: readonly CascoNieuw[], jaar: Cascojaar): OngeldigVeld[] {
  return cascos.flatMap((casco, place) => {
    const isDouble = cascos.findIndex((each) => each.werkorganisatie === casco.werkorganisatie) < place;
    return [
      ...checkWerkorganisatie(casco, jaar, isDouble),
      ...(casco.regime === 'in_tarief' ? [] : checkSleutel(casco.sleutel, jaar)),
    ].map(([veld, reason]) => ({ name: `cascos/${place}/${veld}`, reason }));
  });
}

type Veldfout = readonly [veld: string, reason: string];

function checkWerkorganisatie(
  { werkorganisatie }: CascoNieuw,
  { boekjaar, werkorganisaties }: Cascojaar,
  isDouble: boolean,
): Veldfout[] {
  if (!werkorganisaties.includes(werkorganisatie))
    return [
      [
        'werkorganisatie',
        `Werkorganisatie "${werkorganisatie}" bestaat in ${boekjaar} niet. Verbeter de code, of voeg haar eerst toe.`,
      ],
    ];
  return isDouble ? [['werkorganisatie', `"${werkorganisatie}" staat hier twee keer. Haal er een weg.`]] : [];
}

function checkSleutel(sleutel: string, { boekjaar, sleutels, deelnemers }: Cascojaar): Veldfout[] {
  if (sleutels.every(({ code }) => code !== sleutel))
    return [
      [
        'sleutel',
        `Sleutel "${sleutel}" bestaat in ${boekjaar} niet. Leg hem eerst vast, of kies een andere.`,
      ],
    ];
  const buiten = findBuitenBereik({ sleutel, sleutels, betalers: deelnemers });
  return buiten.length === 0 ? [] : [['sleutel', describeBuitenBereik(sleutel, buiten)]];
}
