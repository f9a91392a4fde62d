import type { Sleutel } from '../../rekenkern/index.js';

/** What kind of key this is, with what it is made of. */
export function describeSleutel(sleutel: Sleutel): string {
  switch (sleutel.soort) {
    case 'gewichten':
      return 'naar gewicht';
    case 'gelijk':
      return 'gelijke delen';
    case 'percentages':
      return 'percentages';
    case 'pondspondsgewijs':
      return 'pondspondsgewijs';
    case 'samengesteld':
      return `samengesteld: ${sleutel.delen
        .map(({ sleutel: deel, aandeel }) => `${aandeel.replace('.', ',')}% ${deel}`)
        .join(' + ')}`;
    case 'begrensd':
      return `begrensd: ${sleutel.sleutel} tussen grenzen`;
  }
}

export function dutchDate(datum: string | undefined): string {
  if (datum === undefined) return '–';
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(datum));
}
