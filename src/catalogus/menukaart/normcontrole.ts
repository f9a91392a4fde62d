import type { OngeldigVeld } from '../../platform/index.js';
import { groter } from './bedrag.js';
import type { Normsoort, Vergelijking } from './keuzes.js';

interface Norm {
  readonly soort: Normsoort;
  readonly grens: string | null;
  readonly vergelijking: Vergelijking | null;
}

const HONDERD = 'Een percentage is hoogstens 100. Geef een getal van 0 tot en met 100.';

/** What keeps a norm from being measured. */
export function checkNorm({ soort, grens, vergelijking }: Norm): OngeldigVeld[] {
  if (soort === 'tekst') {
    const reason = 'Een norm in woorden wordt niet met een getal vergeleken. Laat dit veld leeg.';
    return Object.entries({ grens, vergelijking })
      .filter(([, waarde]) => waarde !== null)
      .map(([name]) => ({ name, reason }));
  }
  const reason = `Een norm met een ${soort} wordt ergens mee vergeleken. Vul dit veld in, of kies de soort “tekst”.`;
  const missing = Object.entries({ grens, vergelijking }).filter(([, waarde]) => waarde === null);
  return [
    ...missing.map(([name]) => ({ name, reason })),
    ...(soort === 'percentage' && grens !== null && groter(grens, '100')
      ? [{ name: 'grens', reason: HONDERD }]
      : []),
  ];
}

interface Meting {
  readonly waarde: string | null;
  readonly voldaan: boolean | null;
  readonly aantal: number | null;
}

/** What keeps a meting from counting for its norm, beside the other metingen of that norm in the year. */
export function checkMeting(meting: Meting, norm: Norm, andere: readonly Meting[]): OngeldigVeld[] {
  return [...checkUitkomst(meting, norm), ...checkAantal(meting, andere)];
}

function checkUitkomst({ waarde, voldaan }: Meting, { soort }: Norm): OngeldigVeld[] {
  if (soort === 'tekst') {
    if (voldaan !== null && waarde === null) return [];
    const reason = 'Deze norm staat in woorden. Geef alleen “voldaan”: true of false.';
    return [{ name: voldaan === null ? 'voldaan' : 'waarde', reason }];
  }
  if (waarde === null || voldaan !== null) {
    const reason = `Deze norm is een ${soort}. Geef alleen “waarde”, een getal.`;
    return [{ name: waarde === null ? 'waarde' : 'voldaan', reason }];
  }
  return soort === 'percentage' && groter(waarde, '100') ? [{ name: 'waarde', reason: HONDERD }] : [];
}

/** With and without aantal cannot be weighed together. */
function checkAantal({ aantal }: Meting, andere: readonly Meting[]): OngeldigVeld[] {
  const [ander] = andere;
  if (ander === undefined || (ander.aantal === null) === (aantal === null)) return [];
  const reason =
    aantal === null
      ? 'De andere metingen van deze norm hebben een aantal waarmee ze wegen. Geef ook hier een aantal.'
      : 'De andere metingen van deze norm hebben geen aantal. Laat het aantal hier weg.';
  return [{ name: 'aantal', reason }];
}
