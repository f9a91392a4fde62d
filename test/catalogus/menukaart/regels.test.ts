import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { indexBedrag, schrijfBedrag, tarief } from '../../../src/catalogus/menukaart/bedrag.js';
import { checkBeleid } from '../../../src/catalogus/menukaart/beleidseisen.js';
import { BELEIDEN, type Beleid } from '../../../src/catalogus/menukaart/keuzes.js';
import { checkMeting, checkNorm } from '../../../src/catalogus/menukaart/normcontrole.js';
import { realise } from '../../../src/catalogus/menukaart/prestatie.js';
import { checkRegel, type Omgeving, type Regel } from '../../../src/catalogus/menukaart/regelcontrole.js';
import { completeRegel } from '../../../src/catalogus/menukaart/regelinhoud.js';
import { compare } from '../../../src/catalogus/menukaart/verschil.js';

describe('een bedrag indexeren', () => {
  it.each([
    ['1250.00', '2.5', '1281.25'],
    ['100.00', '0', '100.00'],
    ['0.10', '5', '0.11'], // 0,105: een halve cent gaat omhoog
    ['0.10', '4.9', '0.10'],
    ['1250', '-10', '1125.00'],
    ['0.0125', '10', '0.0138'], // fijner dan een cent afgesproken, fijner gerekend: 0,01375
    ['9999999999999.999999999999', '99.9999', '19999989999999.999999999998'],
    ['1.15', '100', '2.30'],
    ['1.005', '100', '2.010'],
  ])('%s met %s procent is %s', (bedrag, index, verwacht) => {
    expect(indexBedrag(bedrag, index)).toBe(verwacht);
  });

  it('scheelt nooit meer dan een halve cent van het precieze bedrag', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 13n), fc.bigInt(-999_999n, 999_999n), (cents, tienduizendsten) => {
        const cijfers = cents.toString().padStart(3, '0');
        const minus = tienduizendsten < 0n ? '-' : '';
        const procent = (tienduizendsten < 0n ? -tienduizendsten : tienduizendsten)
          .toString()
          .padStart(5, '0');
        const uit = indexBedrag(
          `${cijfers.slice(0, -2)}.${cijfers.slice(-2)}`,
          `${minus}${procent.slice(0, -4)}.${procent.slice(-4)}`,
        );
        const precies = cents * (1_000_000n + tienduizendsten);
        const verschil = BigInt(uit.replace('.', '')) * 1_000_000n - precies;
        expect(verschil).toBeLessThanOrEqual(500_000n);
        expect(verschil).toBeGreaterThan(-500_000n);
      }),
    );
  });

  it.each([
    ['1250.000000000000', '1250.00'],
    ['0.012500000000', '0.0125'],
    ['0', '0.00'],
  ])('een tarief %s uit de database is %s', (numeric, verwacht) => {
    expect(tarief(numeric)).toBe(verwacht);
  });

  it.each([
    ['1234567.5', '€ 1.234.567,50'],
    ['0.0125', '€ 0,0125'],
    ['999.00', '€ 999,00'],
  ])('%s staat in een zin als %s', (bedrag, verwacht) => {
    expect(schrijfBedrag(bedrag)).toBe(verwacht);
  });
});

const NODIG: Readonly<Record<Beleid, readonly string[]>> = {
  werkelijk_gebruik: [],
  sleutel: ['sleutel'],
  inbreng: [],
  vast_variabel: [],
  tarief_en_sleutel: ['tarief', 'sleutel'],
  vaste_prijs: ['tarief', 'risicodrager'],
};

describe('wat een beleid nodig heeft', () => {
  it.each(BELEIDEN.map((beleid) => [beleid]))('%s', (beleid) => {
    const fouten = checkBeleid({ beleid, tarief: null, sleutel: null, risicodrager: null });
    expect(fouten.map(({ name }) => name)).toEqual(NODIG[beleid]);
    for (const { name, reason } of fouten) {
      expect(reason).toContain(`“${beleid}”`);
      expect(reason).toContain(name);
      expect(reason).toContain('of kies een ander beleid');
    }
    expect(checkBeleid({ beleid, tarief: '1.00', sleutel: 'inw', risicodrager: 'noord' })).toEqual([]);
  });
});

const REGEL: Regel = completeRegel(
  {
    product: 'A',
    werkorganisatie: 'ict',
    naam: 'Werkplek',
    eenheid: 'werkplek',
    beleid: 'werkelijk_gebruik',
  },
  { boekjaar: 2025, werkveld: 'ia', volgorde: 1 },
);
const OMGEVING: Omgeving = {
  boekjaar: 2025,
  menukaarten: new Set(['ia']),
  werkorganisaties: new Set(['ict']),
  deelnemers: new Set(['noord']),
  sleutels: new Set(['inw']),
  andere: [{ product: 'B', werkveld: 'po', volgorde: 2 }],
};

describe('een regel vastleggen', () => {
  it('mag als alles klopt', () => {
    expect(checkRegel(REGEL, OMGEVING)).toEqual([]);
  });

  it.each<[string, Partial<Regel>, string]>([
    ['op een menukaart die er niet is', { werkveld: 'po' }, 'werkveld'],
    ['van een werkorganisatie die er dat jaar niet is', { werkorganisatie: 'psa' }, 'werkorganisatie'],
    ['met een sleutel die niet bestaat', { sleutel: 'fte' }, 'sleutel'],
    ['met een risicodrager die geen deelnemer is', { risicodrager: 'oost' }, 'risicodrager'],
    ['met een beleid dat iets mist', { beleid: 'sleutel' }, 'sleutel'],
    ['van een product dat er al staat', { product: 'B', volgorde: 3 }, 'product'],
    ['op een plaats die bezet is', { volgorde: 2 }, 'volgorde'],
  ])('mag niet %s', (_, anders, veld) => {
    expect(checkRegel({ ...REGEL, ...anders }, OMGEVING)).toEqual([
      { name: veld, reason: expect.stringMatching(/(Kies|kies|Maak|Noem|Wijzig)/) },
    ]);
  });

  it('noemt alle fouten tegelijk', () => {
    const fout = { werkveld: 'x', werkorganisatie: 'x', beleid: 'vaste_prijs', volgorde: 2 } as const;
    expect(checkRegel({ ...REGEL, ...fout }, OMGEVING).map(({ name }) => name)).toEqual([
      'werkveld',
      'werkorganisatie',
      'tarief',
      'risicodrager',
      'volgorde',
    ]);
  });
});

describe('het verschil tussen twee menukaarten', () => {
  const velden = [
    { veld: 'tarief', naam: 'het tarief', soort: 'bedrag' },
    { veld: 'levertijd', naam: 'de levertijd', soort: 'tekst' },
    { veld: 'volgorde', naam: 'de plaats op de menukaart', soort: 'getal' },
  ] as const;
  const ding = (code: string, waarden: Record<string, string | number | null>) => {
    return { code, naam: `Naam ${code}`, waarden };
  };

  it('leest als zinnen, per product en veld', () => {
    const van = [
      ding('A', { tarief: '1250.00', levertijd: null, volgorde: 1 }),
      ding('B', { tarief: null, levertijd: 'een dag', volgorde: 2 }),
      ding('C', { tarief: null, levertijd: null, volgorde: 3 }),
    ];
    const tot = [
      ding('A', { tarief: '1281.25', levertijd: 'vijf dagen', volgorde: 4 }),
      ding('B', { tarief: null, levertijd: null, volgorde: 2 }),
      ding('D', { tarief: null, levertijd: null, volgorde: 3 }),
    ];
    expect(compare(van, tot, { onderwerp: 'product', velden }).map(({ zin }) => zin)).toEqual([
      'A “Naam A”: het tarief gaat van € 1.250,00 naar € 1.281,25.',
      'A “Naam A”: de levertijd was niet ingevuld en wordt “vijf dagen”.',
      'A “Naam A”: de plaats op de menukaart gaat van 1 naar 4.',
      'B “Naam B”: de levertijd “een dag” is weggehaald.',
      'D “Naam D” is erbij gekomen.',
      'C “Naam C” is vervallen.',
    ]);
  });

  it('is er niet met zichzelf', () => {
    const kaart = [ding('A', { tarief: '1.00', levertijd: null, volgorde: 1 })];
    expect(compare(kaart, kaart, { onderwerp: 'product', velden })).toEqual([]);
  });
});

describe('de realisatie van een prestatienorm over een jaar', () => {
  const meting = (waarde: string | null, aantal: number | null = null, voldaan: boolean | null = null) => {
    return { waarde, aantal, voldaan };
  };
  const minstens90 = { soort: 'percentage', grens: '90', vergelijking: 'minstens' } as const;
  const boven35 = { soort: 'score', grens: '3.5', vergelijking: 'meer dan' } as const;
  const inWoorden = { soort: 'tekst', grens: null, vergelijking: null } as const;

  it.each([
    ['nog niet gemeten', minstens90, [], null, null],
    ['precies op de grens', minstens90, [meting('90')], '90.00', true],
    ['een gewoon gemiddelde', minstens90, [meting('100'), meting('79')], '89.50', false],
    // (100 x 10 + 80 x 30) / 40 = 85; ongewogen was het 90 en dus gehaald
    ['gewogen naar aantal', minstens90, [meting('100', 10), meting('80', 30)], '85.00', false],
    // 89,999 wordt getoond als 90,00, maar haalt 90 niet
    ['afronden haalt geen norm', minstens90, [meting('89.999')], '90.00', false],
    ['meer dan is niet gelijk aan', boven35, [meting('3.5')], '3.50', false],
    ['meer dan', boven35, [meting('3.4'), meting('3.7')], '3.55', true],
    ['een norm in woorden, elke keer gehaald', inWoorden, [meting(null, null, true)], null, true],
    [
      'een norm in woorden, één keer niet',
      inWoorden,
      [meting(null, null, true), meting(null, null, false)],
      null,
      false,
    ],
  ])('%s', (_, norm, metingen, waarde, gehaald) => {
    expect(realise(norm, metingen)).toEqual({ metingen: metingen.length, waarde, gehaald });
  });

  it.each([
    ['een percentage zonder grens', { ...minstens90, grens: null }, ['grens']],
    ['een percentage boven 100', { ...minstens90, grens: '100.01' }, ['grens']],
    ['woorden met een grens', { ...minstens90, soort: 'tekst' as const }, ['grens', 'vergelijking']],
    ['een goede norm', boven35, []],
  ])('de norm zelf: %s', (_, norm, velden) => {
    expect(checkNorm(norm).map(({ name }) => name)).toEqual(velden);
  });

  it.each([
    ['een getal', meting('95'), minstens90, [], []],
    ['meer dan 100 procent', meting('101'), minstens90, [], ['waarde']],
    ['ja of nee bij een percentage', meting(null, null, true), minstens90, [], ['waarde']],
    ['een getal bij woorden', meting('1'), inWoorden, [], ['voldaan']],
    ['zonder aantal naast metingen met', meting('95'), minstens90, [meting('90', 3)], ['aantal']],
    ['met aantal naast metingen zonder', meting('95', 2), minstens90, [meting('90')], ['aantal']],
  ])('een meting: %s', (_, nieuw, norm, andere, velden) => {
    expect(checkMeting(nieuw, norm, andere).map(({ name }) => name)).toEqual(velden);
  });
});
