import type { OngeldigVeld } from '../platform/index.js';
import { toUnits } from './eenheden.js';
import type { HulpkostenplaatsInvoer, Verdeling } from './hulpkosten.schema.js';

export interface Hulpkostenjaar {
  readonly boekjaar: number;
  readonly werkorganisaties: readonly string[];
  readonly producten: readonly string[];
}

/** Everything that is wrong with the hulpkostenplaatsen of a boekjaar, each fault with its place in the list. */
export function checkHulpkosten(
  plaatsen: readonly HulpkostenplaatsInvoer[],
  jaar: Hulpkostenjaar,
): OngeldigVeld[] {
  const codes = plaatsen.map(({ code }) => code);
  const volgordes = plaatsen.map(({ volgorde }) => volgorde);
  return plaatsen.flatMap(({ code, volgorde, werkorganisatie, verdeling }, place) => {
    const at = (veld: string, reason: string): OngeldigVeld => ({
      name: `hulpkostenplaatsen/${place}/${veld}`,
      reason,
    });
    const isDouble = codes.indexOf(code) < place;
    const isSamePlace = volgordes.indexOf(volgorde) < place;
    return [
      ...(isDouble ? [at('code', `Hulpkostenplaats "${code}" staat hier twee keer. Haal er een weg.`)] : []),
      ...(isSamePlace
        ? [at('volgorde', `Plaats ${volgorde} is al bezet. Geef elke hulpkostenplaats een eigen plaats.`)]
        : []),
      ...(jaar.werkorganisaties.includes(werkorganisatie)
        ? []
        : [at('werkorganisatie', missing(`Werkorganisatie "${werkorganisatie}"`, jaar))]),
      ...checkVerdeling(verdeling, codes, jaar).map(([veld, reason]) => at(veld, reason)),
    ];
  });
}

type Veldfout = readonly [veld: string, reason: string];

function checkVerdeling(verdeling: Verdeling, codes: readonly string[], jaar: Hulpkostenjaar): Veldfout[] {
  const doelen = verdeling.map(({ naar }) => JSON.stringify(naar));
  const perDoel = verdeling.flatMap(({ naar }, place): Veldfout[] => {
    const veld = `verdeling/${place}/naar`;
    const wrong = unknownDoel(naar, codes, jaar);
    if (wrong !== null) return [[veld, missing(wrong, jaar)]];
    const isDouble = doelen.indexOf(doelen[place] ?? '') < place;
    return isDouble
      ? [[veld, 'Dit doel staat twee keer in de verdeling. Tel de gewichten bij elkaar op.']]
      : [];
  });
  const empty = verdeling.every(({ gewicht }) => toUnits(gewicht) === 0n);
  return empty
    ? [
        ...perDoel,
        [
          'verdeling',
          'Alle gewichten zijn nul, zodat de kosten nergens heen kunnen. Geef minstens één doel een gewicht.',
        ],
      ]
    : perDoel;
}

function unknownDoel(
  naar: Verdeling[number]['naar'],
  codes: readonly string[],
  { producten, werkorganisaties }: Hulpkostenjaar,
): string | null {
  if ('product' in naar) return producten.includes(naar.product) ? null : `Product "${naar.product}"`;
  if ('casco' in naar)
    return werkorganisaties.includes(naar.casco) ? null : `Werkorganisatie "${naar.casco}"`;
  return codes.includes(naar.hulpkostenplaats) ? null : `Hulpkostenplaats "${naar.hulpkostenplaats}"`;
}

const missing = (what: string, { boekjaar }: Hulpkostenjaar): string =>
  `${what} bestaat in ${boekjaar} niet. Verbeter de code, of leg het eerst vast.`;
