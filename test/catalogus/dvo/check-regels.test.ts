import { describe, expect, it } from '@jest/globals';
import { checkRegels } from '../../../src/catalogus/dvo/check-regels.js';
import type { Gevraagd, Omgeving } from '../../../src/catalogus/dvo/regel.js';
import { omgeving, plaats, regel, vraag } from './opzet.js';

const namen = (rond: Omgeving, gevraagd: readonly Gevraagd[]): string[] =>
  checkRegels(rond, gevraagd).map(({ name }) => name);

describe('regels van een DVO', () => {
  it('mogen gelden als alles klopt', () => {
    expect(checkRegels(omgeving(), [vraag()])).toEqual([]);
  });

  it.each([
    [
      'geen partij',
      omgeving(),
      vraag({ deelnemer: 'oost' }),
      'regels/0/deelnemer',
      /geen partij bij DVO D-1/,
    ],
    [
      'een dienst vóór de DVO',
      omgeving(),
      vraag({ vanaf: '2024-12-31' }),
      'regels/0/vanaf',
      /voordat DVO D-1 geldt. Laat de regel beginnen op 2025-01-01 of later/,
    ],
    [
      'een einde na de DVO',
      omgeving(),
      vraag({ tot: null }),
      'regels/0/tot',
      /tot 2026-01-01. Laat de regel uiterlijk dan eindigen/,
    ],
    [
      'na de opzegging',
      omgeving({ opzeggingen: new Map([['noord', '2025-07-01']]) }),
      vraag({ vanaf: '2025-07-01' }),
      'regels/0/vanaf',
      /geldt voor noord tot 2025-07-01. Laat de regel eerder beginnen/,
    ],
    [
      'eind voor begin',
      omgeving(),
      vraag({ tot: '2025-01-01' }),
      'regels/0/tot',
      /Kies een dag na 2025-01-01/,
    ],
    [
      'geen deelname meer',
      omgeving({ deelnames: [{ deelnemer: 'noord', vanaf: '2020-01-01', tot: '2025-07-01' }] }),
      vraag(),
      'regels/0',
      /neemt vanaf 2025-07-01 niet deel/,
    ],
    [
      'onbekende risicodrager',
      omgeving(),
      vraag({ risicodrager: 'west' }),
      'regels/0/risicodrager',
      /Geef de code van een deelnemer/,
    ],
    ['onbekend product', omgeving(), vraag({ product: 'P-9' }), 'regels/0/product', /geen product “P-9”/],
    [
      'niet op de menukaart van een van de jaren',
      omgeving({ kader: { tot: null }, menukaart: [plaats('P-1'), plaats('P-2', { boekjaar: 2026 })] }),
      vraag({ tot: null }),
      'regels/0/product',
      /niet op de menukaart van 2026.*eindigen op 2026-01-01/,
    ],
    [
      'een andere werkorganisatie',
      omgeving({ menukaart: [plaats('P-1', { werkorganisatie: 'hr' })] }),
      vraag(),
      'regels/0/product',
      /Maak een DVO met hr/,
    ],
    [
      'een ander pakket',
      omgeving({ kader: { pakket: 'plus' } }),
      vraag(),
      'regels/0/product',
      /hoort in 2025 bij het basispakket/,
    ],
    [
      'al onder een andere DVO',
      omgeving({ andere: [{ ...regel({ vanaf: '2024-01-01', tot: '2025-02-01' }), dvoCode: 'D-0' }] }),
      vraag(),
      'regels/0',
      /al af onder DVO D-0, vanaf 2024-01-01 tot 2025-02-01. Zeg die DVO eerst op/,
    ],
    [
      'inbreng zonder bedrag',
      omgeving({ menukaart: [plaats('P-1', { beleid: 'inbreng' })] }),
      vraag(),
      'regels/0/inbreng',
      /Geef de inbreng/,
    ],
    [
      'vast en variabel zonder contract',
      omgeving(),
      vraag({ beleid: 'vast_variabel', contract: null }),
      'regels/0/contract',
      /Geef de afgesproken hoeveelheid/,
    ],
    [
      'sleutel op de regel en niet op de menukaart',
      omgeving(),
      vraag({ beleid: 'sleutel' }),
      'regels/0/sleutel',
      /Geef het product daar een sleutel/,
    ],
  ] as const)('%s', (_naam, rond, gevraagd, name, reason) => {
    expect(checkRegels(rond, [gevraagd])).toEqual([{ name, reason: expect.stringMatching(reason) }]);
  });

  it('een vaste prijs zonder tarief en zonder risicodrager: allebei tegelijk', () => {
    expect(namen(omgeving(), [vraag({ beleid: 'vaste_prijs' })])).toEqual([
      'regels/0/tarief',
      'regels/0/risicodrager',
    ]);
  });

  it('een tweede regel over dezelfde dagen noemt de eerste; een aansluitende mag', () => {
    const tweede = (vanaf: string): Gevraagd => ({ ...vraag({ vanaf }), plek: 'regels/1' });
    const eerste = vraag({ tot: '2025-07-01' });
    expect(checkRegels(omgeving(), [eerste, tweede('2025-06-30')])).toEqual([
      { name: 'regels/1', reason: expect.stringMatching(/^regels\/0 gaat in dezelfde periode/) },
    ]);
    expect(checkRegels(omgeving(), [eerste, tweede('2025-07-01')])).toEqual([]);
  });
});

describe('één prijs voor alle afnemers in een jaar', () => {
  const anders = { ...regel({ deelnemer: 'oost', tarief: '12.00' }), dvoCode: 'D-0' };
  it.each([
    ['hetzelfde anders geschreven', '12', []],
    ['een ander tarief', '13', ['regels/0/tarief']],
    ['geen tarief', null, ['regels/0/tarief']],
  ])('%s', (_naam, tarief, verwacht) => {
    expect(namen(omgeving({ andere: [anders] }), [vraag({ tarief })])).toEqual(verwacht);
  });

  it('mag in een ander jaar anders zijn, en niet halverwege', () => {
    const eigen = [regel({ deelnemer: 'zuid', tarief: '12' })];
    const later = omgeving({ kader: { tot: null }, eigen });
    expect(namen(later, [vraag({ vanaf: '2026-01-01', tot: null, tarief: '13' })])).toEqual([]);
    expect(namen(later, [vraag({ vanaf: '2025-12-31', tot: null, tarief: '13' })])).toEqual([
      'regels/0/tarief',
    ]);
  });

  it('geldt ook voor het beleid', () => {
    const eigen = [regel({ deelnemer: 'zuid' })];
    expect(namen(omgeving({ eigen }), [vraag({ beleid: 'vast_variabel' })])).toEqual(['regels/0/beleid']);
  });
});

describe('alles of niets', () => {
  const alles = (anders: Parameters<typeof omgeving>[0] = {}) =>
    omgeving({ ...anders, kader: { allesOfNiets: true, ...anders.kader } });
  const tweede = (anders: Parameters<typeof vraag>[0]): Gevraagd => {
    return { ...vraag({ product: 'P-2', ...anders }), plek: 'regels/1' };
  };

  it('weigert een deel van het pakket, en noemt wat ontbreekt', () => {
    expect(checkRegels(alles(), [vraag()])).toEqual([
      {
        name: 'regels',
        reason: expect.stringMatching(/noord neemt er in 2025 een deel van af.*P-2. Voeg een regel/),
      },
    ]);
  });

  it.each([
    ['alles, het hele jaar', {}, []],
    ['het tweede te laat', { vanaf: '2025-02-01' }, ['regels']],
    ['het tweede van een ander', { deelnemer: 'zuid' }, ['regels', 'regels']],
  ])('%s', (_naam, anders, verwacht) => {
    expect(namen(alles(), [vraag(), tweede(anders)])).toEqual(verwacht);
  });

  it('kijkt alleen naar het eigen pakket en de eigen werkorganisatie', () => {
    const menukaart = [
      plaats('P-1'),
      plaats('P-2', { pakket: 'plus' }),
      plaats('P-3', { werkorganisatie: 'hr' }),
    ];
    expect(namen(alles({ menukaart, kader: { pakket: 'basis' } }), [vraag()])).toEqual([]);
  });

  it('weigert één product uit het pakket te laten vervallen, en laat het hele pakket gaan', () => {
    const rond = alles({ eigen: [regel(), regel({ product: 'P-2' })] });
    const weg = { vanaf: '2025-07-01' };
    const eerste = vraag(weg, true);
    const ook: Gevraagd = { ...vraag({ product: 'P-2', ...weg }, true), plek: 'regels/1' };
    expect(namen(rond, [eerste])).toEqual(['regels']);
    expect(namen(rond, [eerste, ook])).toEqual([]);
  });
});
