import type { Definitie } from '../../../sleutels/index.js';
import { formatGetal, join } from '../../opmaak/index.js';
import { SOORTNAMEN } from './definitievelden.js';

/** How a key divides, in one sentence. */
export function describeDefinitie(definitie: Definitie, naamVan: (code: string) => string): string {
  switch (definitie.soort) {
    case 'gewichten':
    case 'percentages':
      return definitie.geldtVoor === undefined
        ? SOORTNAMEN[definitie.soort]
        : `${SOORTNAMEN[definitie.soort]}; alleen voor ${join(definitie.geldtVoor.map((soort) => `${soort}en`))}`;
    case 'gelijk':
      return definitie.deelnemers === undefined
        ? 'gelijke delen voor alle deelnemers'
        : `gelijke delen voor ${join(definitie.deelnemers.map(naamVan))}`;
    case 'samengesteld':
      return join(
        definitie.delen.map(({ sleutel, aandeel }) => `${formatGetal(aandeel)}% ${naamVan(sleutel)}`),
      );
    case 'begrensd':
      return `${naamVan(definitie.sleutel)}, begrensd${bounds('minstens', definitie.minimum, naamVan)}${bounds('hoogstens', definitie.maximum, naamVan)}`;
    case 'pondspondsgewijs':
      return definitie.werkorganisaties === undefined
        ? 'naar wat ieder voor alle werkorganisaties al betaalt'
        : `naar wat ieder voor ${join(definitie.werkorganisaties.map(naamVan))} al betaalt`;
    case 'ingroei':
      return `van ${naamVan(definitie.van)} naar ${naamVan(definitie.naar)}, per jaar een groter deel`;
  }
}

function bounds(
  woord: string,
  grenzen: Readonly<Record<string, string>> | undefined,
  naamVan: (code: string) => string,
): string {
  if (grenzen === undefined) return '';
  const delen = Object.entries(grenzen).map(
    ([code, grens]) => `${naamVan(code)} ${woord} ${formatGetal(grens)}%`,
  );
  return `, ${join(delen)}`;
}
