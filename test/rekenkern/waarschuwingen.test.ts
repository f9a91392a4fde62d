import { describe, expect, it } from '@jest/globals';
import { uitkomstVan } from './modellen.js';

const basis = {
  schema: 'nulpositie/rekenmodel/1',
  verband: 'v',
  boekjaar: 2024,
  fase: 'jaarrekening',
  deelnemers: [{ code: 'a' }, { code: 'b' }],
  werkorganisaties: [{ code: 'w' }],
  sleutels: [
    { code: 'k', soort: 'gewichten', gewichten: { a: '1' } },
    { code: 'pps', soort: 'pondspondsgewijs' },
  ],
};
const post = (id: string, bedrag: string, bestemming: unknown) => ({
  id,
  werkorganisatie: 'w',
  bedrag,
  bestemming,
});
const product = (afrekening: unknown, afname: unknown, tarief = '2') => ({
  code: 'p',
  werkorganisatie: 'w',
  tarief,
  afrekening,
  afname,
});
const vastePrijs = { beleid: 'vaste_prijs', risicodrager: 'b' };
const kosten = (bedrag: string) => post('1', bedrag, { product: 'p' });

const meldingenVan = (model: object): string[] =>
  uitkomstVan({ kostenposten: [], ...basis, ...model }).waarschuwingen.map(
    ({ code, pad, melding }) => `${code} ${pad}: ${melding}`,
  );

describe('waarschuwingen', () => {
  it.each([
    [
      'werkelijke afname die nog ontbreekt, in de jaarrekening',
      { producten: [product({ beleid: 'werkelijk_gebruik' }, { a: { contract: '1' } })] },
      [
        'AFNAME_NIET_DEFINITIEF producten/p/afname/a: De werkelijke afname van product "p" door "a" ontbreekt; er is met het contract gerekend. Vul haar in voordat de jaarrekening wordt vastgesteld.',
      ],
    ],
    [
      'een minimum boven het contract',
      {
        producten: [
          product({ beleid: 'werkelijk_gebruik' }, { a: { contract: '1', werkelijk: '1', minimum: '1.5' } }),
        ],
      },
      [
        'MINIMUM_BOVEN_CONTRACT producten/p/afname/a/minimum: Het minimum 1,5 van "a" voor product "p" ligt boven het contract 1. Controleer de DVO.',
      ],
    ],
    [
      'een afnemer zonder gewicht in de sleutel',
      {
        producten: [
          product({ beleid: 'sleutel', sleutel: 'k' }, { a: { werkelijk: '1' }, b: { werkelijk: '1' } }),
        ],
        kostenposten: [kosten('5.00')],
      },
      [
        'AFNEMER_BUITEN_SLEUTEL producten/p/afname/b: "b" neemt product "p" af, maar heeft geen gewicht in sleutel "k" en betaalt daarin niet mee. Geef een gewicht, of kies een andere sleutel.',
      ],
    ],
    [
      'een afnemer zonder gewicht in de sleutel van de rest',
      {
        producten: [
          product(
            { beleid: 'tarief_en_sleutel', sleutel: 'k' },
            { a: { werkelijk: '1' }, b: { werkelijk: '1' } },
          ),
        ],
        kostenposten: [kosten('5.00')],
      },
      [
        'AFNEMER_BUITEN_SLEUTEL producten/p/afname/b: "b" neemt product "p" af, maar heeft geen gewicht in sleutel "k" en betaalt daarin niet mee. Geef een gewicht, of kies een andere sleutel.',
      ],
    ],
    [
      'een negatieve last van een product dat geld kost, voor een risicodrager',
      { producten: [product(vastePrijs, { a: { werkelijk: '3' } })], kostenposten: [kosten('5.00')] },
      [
        'NEGATIEVE_LAST producten/p/afrekening/risicodrager: "b" krijgt voor product "p" een last van EUR -1,00, terwijl het product geld kost. Controleer tarief, inbreng en sleutel.',
      ],
    ],
    [
      'een negatieve last van een product dat geld kost, voor een afnemer',
      {
        producten: [product(vastePrijs, { a: { werkelijk: '30' }, b: { werkelijk: '1' } })],
        kostenposten: [kosten('5.00')],
      },
      [
        'NEGATIEVE_LAST producten/p/afname/b: "b" krijgt voor product "p" een last van EUR -55,00, terwijl het product geld kost. Controleer tarief, inbreng en sleutel.',
      ],
    ],
    [
      'casco in het tarief van een vaste prijs',
      {
        cascos: [{ werkorganisatie: 'w', regime: 'in_tarief' }],
        producten: [product(vastePrijs, { a: { werkelijk: '1' } })],
        kostenposten: [kosten('5.00'), post('2', '1.00', { casco: true })],
      },
      [
        'CASCO_BIJ_RISICODRAGER producten/p: Product "p" heeft een vaste prijs, dus het casco van "w" in zijn tarief (EUR 1,00) komt bij risicodrager "b". Controleer of dat zo is afgesproken.',
      ],
    ],
    [
      'een smalle basis voor pondspondsgewijs',
      {
        cascos: [{ werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'pps' }],
        kostenposten: [post('1', '0.99', { deelnemer: 'a' }), post('2', '-100.00', { casco: true })],
      },
      [
        'SMALLE_BASIS cascos/w/sleutel: Sleutel "pps" verdeelt EUR -100,00 naar een basis van maar EUR 0,99. Kies een sleutel met een bredere basis.',
      ],
    ],
    [
      'een smalle basis voor pondspondsgewijs van een opbrengst',
      {
        cascos: [{ werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'pps' }],
        kostenposten: [post('1', '0.99', { deelnemer: 'a' }), post('2', '100.00', { casco: true })],
      },
      [
        'SMALLE_BASIS cascos/w/sleutel: Sleutel "pps" verdeelt EUR 100,00 naar een basis van maar EUR 0,99. Kies een sleutel met een bredere basis.',
      ],
    ],
    [
      'een negatieve last, ook als de kosten variabel zijn',
      {
        producten: [product(vastePrijs, { a: { werkelijk: '3' } })],
        kostenposten: [{ ...kosten('5.00'), gedrag: 'variabel' }],
      },
      [
        'NEGATIEVE_LAST producten/p/afrekening/risicodrager: "b" krijgt voor product "p" een last van EUR -1,00, terwijl het product geld kost. Controleer tarief, inbreng en sleutel.',
      ],
    ],
  ])('%s', (_naam, model, meldingen) => {
    expect(meldingenVan(model)).toEqual(meldingen);
  });

  it.each([
    [
      'ontbrekende afname in een begroting',
      { fase: 'begroting', producten: [product(vastePrijs, { a: {} })] },
    ],
    [
      'een minimum gelijk aan het contract',
      {
        producten: [
          product(
            { beleid: 'werkelijk_gebruik' },
            { a: { contract: '1.50', werkelijk: '1', minimum: '1.5' } },
          ),
        ],
      },
    ],
    [
      'een minimum zonder contract',
      { producten: [product({ beleid: 'werkelijk_gebruik' }, { a: { werkelijk: '1', minimum: '2' } })] },
    ],
    [
      'een afnemer zonder gewicht die ook niets afneemt',
      {
        producten: [
          product({ beleid: 'sleutel', sleutel: 'k' }, { a: { werkelijk: '1' }, b: { werkelijk: '0' } }),
        ],
        kostenposten: [kosten('5.00')],
      },
    ],
    [
      'een sleutel die niets verdeelt',
      { producten: [product({ beleid: 'sleutel', sleutel: 'k' }, { b: { werkelijk: '1' } })] },
    ],
    [
      'een sleutel bij een beleid dat hem niet gebruikt',
      {
        producten: [product({ beleid: 'werkelijk_gebruik', sleutel: 'k' }, { b: { werkelijk: '1' } })],
        kostenposten: [kosten('5.00')],
      },
    ],
    [
      'een negatieve last van een product dat geld opbrengt',
      { producten: [product(vastePrijs, { a: { werkelijk: '3' } })], kostenposten: [kosten('-5.00')] },
    ],
    [
      'een negatieve last van een product zonder kosten',
      { producten: [product(vastePrijs, { a: { werkelijk: '3' } })] },
    ],
    [
      'een last van nul',
      {
        producten: [product(vastePrijs, { a: { werkelijk: '3' }, b: { werkelijk: '0' } })],
        kostenposten: [kosten('6.00')],
      },
    ],
    [
      'een basis van precies een procent',
      {
        cascos: [{ werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'pps' }],
        kostenposten: [post('1', '1.00', { deelnemer: 'a' }), post('2', '100.00', { casco: true })],
      },
    ],
    [
      'een andere sleutel bij een smalle basis',
      {
        cascos: [{ werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'k' }],
        kostenposten: [post('2', '100.00', { casco: true })],
      },
    ],
    [
      'een last van nul naast een andere',
      {
        producten: [
          product(
            { beleid: 'inbreng' },
            { a: { werkelijk: '1', inbreng: '5.00' }, b: { werkelijk: '1', inbreng: '0.00' } },
          ),
        ],
        kostenposten: [kosten('6.00')],
      },
    ],
    [
      'casco in het tarief van een ander beleid, of dat niets bijdraagt',
      {
        cascos: [{ werkorganisatie: 'w', regime: 'in_tarief' }],
        producten: [
          product({ beleid: 'werkelijk_gebruik' }, { a: { werkelijk: '1' } }),
          { ...product(vastePrijs, { a: { werkelijk: '0' } }), code: 'q' },
        ],
        kostenposten: [kosten('5.00'), post('2', '1.00', { casco: true })],
      },
    ],
    [
      'een smalle basis die niets verdeelt',
      { cascos: [{ werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'pps' }] },
    ],
  ])('niet bij %s', (_naam, model) => {
    expect(meldingenVan(model)).toEqual([]);
  });
});
