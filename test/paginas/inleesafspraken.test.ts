import { describe, expect, it } from '@jest/globals';
import {
  describeHerkomst,
  describeUiterlijk,
  describeWie,
} from '../../src/paginas/afspraken/inleesafspraken/afspraak.woorden.js';
import {
  placeAfspraken,
  readAfspraken,
  showAfspraken,
} from '../../src/paginas/afspraken/inleesafspraken/afspraakvelden.js';
import { laatstePeriode, makeKalenderrij } from '../../src/paginas/inlezen/kalenderrij.js';
import {
  INLEESAFSPRAKEN_INVOER,
  type Aanleverafspraak,
  type Aanlevering,
} from '../../src/realisatie/index.js';

const MAAND: Aanleverafspraak = {
  ...{ soort: 'realisatie', ritme: 'maand', dagen: 5, moment: 'na_afloop', werkorganisatie: null },
};
const BEGROTING: Aanleverafspraak = {
  ...{ soort: 'begroting', ritme: 'jaar', dagen: 61, moment: 'voor_begin', werkorganisatie: 'ict' },
};

describe('een afspraak in woorden', () => {
  it.each([
    [5, 'na_afloop', '5 dagen na afloop'],
    [1, 'voor_begin', '1 dag voor het begin'],
    [0, 'na_afloop', 'op de laatste dag'],
    [0, 'voor_begin', 'op de eerste dag'],
  ] as const)('%p dagen %s', (dagen, moment, zin) => expect(describeUiterlijk({ dagen, moment })).toBe(zin));

  it.each<[string, Aanleverafspraak, readonly Aanleverafspraak[], string]>([
    ['iedereen', MAAND, [MAAND, BEGROTING], 'elke werkorganisatie'],
    ['met naam', BEGROTING, [BEGROTING], 'DOWR-I'],
    ['met code als de naam er niet is', { ...MAAND, werkorganisatie: 'weg' }, [], 'weg'],
    ['de rest', MAAND, [MAAND, { ...MAAND, werkorganisatie: 'ict' }], 'elke andere werkorganisatie'],
    ['afname', { ...MAAND, soort: 'afname' }, [], 'elke werkorganisatie met producten'],
  ])('van wie: %s', (_, afspraak, alle, zin) =>
    expect(describeWie(afspraak, alle, [{ code: 'ict', naam: 'DOWR-I' }])).toBe(zin),
  );

  it.each([
    [null, /^Er is nog niets afgesproken\. Daarom geldt de standaard/],
    [2025, /^Zo is het voor 2025 afgesproken\.$/],
    [2024, /de afspraken van 2024 gelden nog\.$/],
  ])('van %p', (vanBoekjaar, zin) => expect(describeHerkomst({ boekjaar: 2025, vanBoekjaar })).toMatch(zin));
});

describe('het formulier met afspraken', () => {
  const waarden = showAfspraken({ aanleverafspraken: [MAAND, BEGROTING] });
  const parse = (typed: object) =>
    INLEESAFSPRAKEN_INVOER.safeParse({
      boekjaar: 2025,
      aanleverafspraken: readAfspraken({ ...waarden, ...typed }),
    });

  it('toont wat er geldt, en leest dat weer zo', () =>
    expect(parse({}).data?.aanleverafspraken).toEqual([MAAND, BEGROTING]));

  it('laat weg wat vervalt; alles weg is niets eigens', () => {
    expect(parse({ 'aanleverafspraken/0/vervalt': 'ja' }).data?.aanleverafspraken).toEqual([BEGROTING]);
    const leeg = { 'aanleverafspraken/0/vervalt': 'ja', 'aanleverafspraken/1/vervalt': 'ja' };
    expect(readAfspraken({ ...waarden, ...leeg })).toBeNull();
  });

  it('zet een fout bij de rij die is ingevuld, ook als een eerdere vervalt', () => {
    const typed = {
      ...waarden,
      'aanleverafspraken/0/vervalt': 'ja',
      'aanleverafspraken/1/dagen': 'tien',
    };
    const { error } = parse(typed);
    const fouten =
      error?.issues.map(({ path, message }) => ({ name: path.join('/'), reason: message })) ?? [];
    expect(fouten.map(({ name }) => name)).toEqual(['aanleverafspraken/0/dagen']);
    const stand = placeAfspraken({ formulier: 'aanleveren', waarden: typed, fouten });
    expect(stand.fouten.map(({ name }) => name)).toEqual(['aanleverafspraken/1/dagen']);
  });

  it('laat een fout van de hele lijst staan', () => {
    const fouten = [{ name: 'aanleverafspraken', reason: 'te veel' }];
    expect(placeAfspraken({ formulier: 'aanleveren', waarden, fouten }).fouten).toEqual(fouten);
  });
});

describe('een rij van de kalender', () => {
  const periode = (van: number, tot: number) => {
    return { van, tot, uiterlijk: '2025-12-31', stand: 'verwacht', rijen: 0 } as const;
  };
  const breedten = (perioden: Aanlevering['perioden'], laatste: number): string =>
    makeKalenderrij({ perioden }, laatste)
      .map(({ breedte, verwacht }) => (verwacht === null ? '.' : String(breedte)))
      .join(' ');

  it.each([
    ['kwartalen', [periode(1, 3), periode(4, 6), periode(7, 9), periode(10, 12)], 12, '3 3 3 3'],
    ['het jaar met periode 13', [periode(1, 13)], 13, '13'],
    [
      'maanden vanaf oktober',
      [periode(10, 10), periode(11, 11), periode(12, 12)],
      12,
      '. . . . . . . . . 1 1 1',
    ],
    ['een kwartaal, zonder periode 13', [periode(4, 6)], 13, '. . . 3 . . . . . . .'],
  ])('%s', (_, perioden, laatste, verwacht) => expect(breedten(perioden, laatste)).toBe(verwacht));

  it('de kalender is dertien breed als er een periode 13 in staat', () => {
    const rij = { soort: 'realisatie', ritme: 'jaar', werkorganisatie: 'ict', naam: 'ICT' } as const;
    expect(laatstePeriode([{ ...rij, perioden: [periode(1, 12)] }])).toBe(12);
    expect(laatstePeriode([{ ...rij, perioden: [periode(1, 13)] }])).toBe(13);
    expect(laatstePeriode([])).toBe(12);
  });
});
