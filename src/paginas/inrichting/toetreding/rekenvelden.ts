import type { Veld } from '../../onderdelen/veld.js';
import { toDecimaal, type Waarden } from '../../onderdelen/formulierstand.js';
import { SOORTKEUZES } from '../partijen/velden.js';

/** What the calculator of an entry asks: no file is needed. */
export const rekenvelden = (boekjaren: readonly number[]): readonly Veld[] => [
  { naam: 'naam', label: 'Naam', uitleg: 'Van wie wil toetreden.', soort: 'tekst' },
  {
    naam: 'soort',
    label: 'Soort',
    uitleg: 'Een sleutel op inwoners geldt alleen voor gemeenten.',
    soort: 'keuze',
    keuzes: SOORTKEUZES,
  },
  {
    naam: 'boekjaar',
    label: 'Basisjaar',
    uitleg: 'Kosten, afname en sleutels van dit jaar.',
    soort: 'keuze',
    keuzes: boekjaren.map((jaar) => [String(jaar), String(jaar)] as const),
  },
  {
    naam: 'sleutels',
    label: 'Waarde per sleutel',
    uitleg: 'Op elke regel de code van een sleutel en de waarde van de toetreder: inwoners 24000.',
    soort: 'vak',
  },
  {
    naam: 'afname',
    label: 'Afname',
    uitleg:
      'Op elke regel de code van een product en de hoeveelheid per jaar: ICT-001 120. Mag leeg blijven.',
    soort: 'vak',
  },
];

/** The code that a newcomer goes by in the calculation, of its name: `Hof van Twente` is `hof-van-twente`. */
export const codeOf = (naam: string): string =>
  naam
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'toetreder';

/** `inwoners 24000`, one a line: the last word is the value, what stands before it the code. */
export const readLijst = (tekst: string | undefined): Record<string, string> =>
  Object.fromEntries(
    (tekst ?? '')
      .split('\n')
      .map((regel) => regel.trim())
      .filter((regel) => regel !== '')
      .map((regel) => {
        const [, code = regel, waarde = ''] = /^(.*\S)\s+(\S+)$/.exec(regel) ?? [];
        return [code.replace(/[:=]$/, '').trim(), toDecimaal(waarde)];
      }),
  );

/** The question that was typed. A quantity counts as agreed and as used, whatever the product is paid by. */
export function toVraag(waarden: Waarden): unknown {
  const afname = Object.entries(readLijst(waarden['afname']));
  return {
    naam: waarden['naam'] ?? '',
    soort: waarden['soort'],
    boekjaar: Number(waarden['boekjaar']),
    sleutels: readLijst(waarden['sleutels']),
    afname: Object.fromEntries(afname.map(([code, getal]) => [code, { contract: getal, werkelijk: getal }])),
  };
}
