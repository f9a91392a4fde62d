import { describe, expect, it } from '@jest/globals';
import { bereken } from '../../src/rekenkern/index.js';
import { KLEINSTE } from './foutengalerij.js';

const sleutel = (velden: object) => ({
  sleutels: [
    { code: 'g', soort: 'gelijk' },
    { code: 'k', ...velden },
  ],
});
const product = (velden: object, afrekening: object = {}) => ({
  producten: [
    {
      code: 'p',
      werkorganisatie: 'w',
      afrekening: { beleid: 'werkelijk_gebruik', ...afrekening },
      afname: {},
      ...velden,
    },
  ],
});
const hulp = (velden: object, naar: object = { casco: 'w' }) => ({
  hulpkostenplaatsen: [{ code: 'h', werkorganisatie: 'w', verdeling: [{ naar, gewicht: '1' }], ...velden }],
});
const post = (velden: object) => ({
  kostenposten: [{ id: '1', werkorganisatie: 'w', bedrag: '0.00', bestemming: { casco: true }, ...velden }],
});

describe('elke verwijzing naar iets dat er niet is, ook waar het niet wordt gebruikt', () => {
  it.each([
    [
      'DEELNEMER_ONBEKEND werkorganisaties/x/gastheer',
      { werkorganisaties: [{ code: 'w' }, { code: 'x', gastheer: 'z' }] },
    ],
    [
      'DEELNEMER_ONBEKEND sleutels/k/gewichten/z',
      sleutel({ soort: 'gewichten', gewichten: { a: '1', z: '1' } }),
    ],
    [
      'DEELNEMER_ONBEKEND sleutels/k/percentages/z',
      sleutel({ soort: 'percentages', percentages: { a: '60', z: '40' } }),
    ],
    ['DEELNEMER_ONBEKEND sleutels/k/deelnemers/z', sleutel({ soort: 'gelijk', deelnemers: ['a', 'z'] })],
    [
      'SLEUTEL_ONBEKEND sleutels/k/delen/1/sleutel',
      sleutel({
        soort: 'samengesteld',
        delen: [
          { sleutel: 'g', aandeel: '60' },
          { sleutel: 'z', aandeel: '40' },
        ],
      }),
    ],
    ['SLEUTEL_ONBEKEND sleutels/k/sleutel', sleutel({ soort: 'begrensd', sleutel: 'z' })],
    [
      'DEELNEMER_ONBEKEND sleutels/k/minimum/z',
      sleutel({ soort: 'begrensd', sleutel: 'g', minimum: { z: '1' } }),
    ],
    [
      'DEELNEMER_ONBEKEND sleutels/k/maximum/z',
      sleutel({ soort: 'begrensd', sleutel: 'g', maximum: { z: '1' } }),
    ],
    [
      'WERKORGANISATIE_ONBEKEND sleutels/k/werkorganisaties/z',
      sleutel({ soort: 'pondspondsgewijs', werkorganisaties: ['w', 'z'] }),
    ],
    ['WERKORGANISATIE_ONBEKEND hulpkostenplaatsen/h/werkorganisatie', hulp({ werkorganisatie: 'z' })],
    ['PRODUCT_ONBEKEND hulpkostenplaatsen/h/verdeling/0/naar/product', hulp({}, { product: 'z' })],
    ['WERKORGANISATIE_ONBEKEND hulpkostenplaatsen/h/verdeling/0/naar/casco', hulp({}, { casco: 'z' })],
    [
      'HULPKOSTENPLAATS_ONBEKEND hulpkostenplaatsen/h/verdeling/0/naar/hulpkostenplaats',
      hulp({}, { hulpkostenplaats: 'z' }),
    ],
    [
      'WERKORGANISATIE_ONBEKEND cascos/z/werkorganisatie',
      { cascos: [{ werkorganisatie: 'z', regime: 'in_tarief' }] },
    ],
    [
      'SLEUTEL_ONBEKEND cascos/w/sleutel',
      { cascos: [{ werkorganisatie: 'w', regime: 'in_tarief', sleutel: 'z' }] },
    ],
    ['WERKORGANISATIE_ONBEKEND producten/p/werkorganisatie', product({ werkorganisatie: 'z' })],
    ['SLEUTEL_ONBEKEND producten/p/afrekening/sleutel', product({}, { sleutel: 'z' })],
    ['DEELNEMER_ONBEKEND producten/p/afrekening/risicodrager', product({}, { risicodrager: 'z' })],
    ['DEELNEMER_ONBEKEND producten/p/afname/z', product({ afname: { a: {}, z: {} } })],
    ['WERKORGANISATIE_ONBEKEND kostenposten/1/werkorganisatie', post({ werkorganisatie: 'z' })],
    ['PRODUCT_ONBEKEND kostenposten/1/bestemming/product', post({ bestemming: { product: 'z' } })],
    [
      'HULPKOSTENPLAATS_ONBEKEND kostenposten/1/bestemming/hulpkostenplaats',
      post({ bestemming: { hulpkostenplaats: 'z' } }),
    ],
    ['DEELNEMER_ONBEKEND kostenposten/1/bestemming/deelnemer', post({ bestemming: { deelnemer: 'z' } })],
    [
      'DEELNEMER_ONBEKEND voorschotten/0/deelnemer',
      { voorschotten: [{ deelnemer: 'z', werkorganisatie: 'w', bedrag: '1' }] },
    ],
    [
      'WERKORGANISATIE_ONBEKEND voorschotten/0/werkorganisatie',
      { voorschotten: [{ deelnemer: 'a', werkorganisatie: 'z', bedrag: '1' }] },
    ],
    [
      'WERKORGANISATIE_ONBEKEND doorbelastVoorschotten/0/van',
      { doorbelastVoorschotten: [{ van: 'z', naar: 'w', bedrag: '1' }] },
    ],
    [
      'WERKORGANISATIE_ONBEKEND doorbelastVoorschotten/0/naar',
      { doorbelastVoorschotten: [{ van: 'w', naar: 'z', bedrag: '1' }] },
    ],
  ])('%s', (verwacht, invoer) => {
    const antwoord = bereken({ ...KLEINSTE, ...invoer });
    expect(antwoord.ok ? [] : antwoord.fouten.map(({ code, pad }) => `${code} ${pad}`)).toEqual([verwacht]);
  });

  it.each([
    [
      'een werkorganisatie twee keer in pondspondsgewijs',
      sleutel({ soort: 'pondspondsgewijs', werkorganisaties: ['w', 'w'] }),
      'DUBBELE_CODE sleutels/k/werkorganisaties/w',
    ],
    [
      'een casco twee keer',
      {
        cascos: [
          { werkorganisatie: 'w', regime: 'in_tarief' },
          { werkorganisatie: 'w', regime: 'in_tarief' },
        ],
      },
      'DUBBELE_CODE cascos/w',
    ],
    [
      'een kostenpost twee keer',
      { kostenposten: [...post({}).kostenposten, ...post({}).kostenposten] },
      'DUBBELE_CODE kostenposten/1',
    ],
    [
      'kosten van een hulpkostenplaats bij een ander',
      {
        werkorganisaties: [{ code: 'w' }, { code: 'x' }],
        ...hulp({}),
        ...post({ werkorganisatie: 'x', bestemming: { hulpkostenplaats: 'h' } }),
      },
      'WERKORGANISATIE_STRIJDIG kostenposten/1/werkorganisatie',
    ],
    [
      'gemengd zonder aandeel',
      {
        ...sleutel({ soort: 'gelijk' }),
        cascos: [{ werkorganisatie: 'w', regime: 'gemengd', sleutel: 'k' }],
      },
      'SCHEMA_ONGELDIG cascos/w/aandeelInTarief',
    ],
    [
      'beleid sleutel zonder sleutel',
      product({}, { beleid: 'sleutel' }),
      'SCHEMA_ONGELDIG producten/p/afrekening/sleutel',
    ],
    [
      'tarief_en_sleutel zonder tarief',
      { ...sleutel({ soort: 'gelijk' }), ...product({}, { beleid: 'tarief_en_sleutel', sleutel: 'k' }) },
      'SCHEMA_ONGELDIG producten/p/tarief',
    ],
    [
      'een code die geen tekst is',
      { deelnemers: [{ code: 'a' }, { code: 5 }] },
      'SCHEMA_ONGELDIG deelnemers/1/code',
    ],
    [
      'tarief_en_sleutel zonder sleutel',
      product({ tarief: '1' }, { beleid: 'tarief_en_sleutel' }),
      'SCHEMA_ONGELDIG producten/p/afrekening/sleutel',
    ],
    [
      'vaste_prijs zonder risicodrager',
      product({ tarief: '1' }, { beleid: 'vaste_prijs' }),
      'SCHEMA_ONGELDIG producten/p/afrekening/risicodrager',
    ],
    [
      'pondspondsgewijs als deel, voor een product',
      {
        sleutels: [
          { code: 's', soort: 'pondspondsgewijs' },
          { code: 'g', soort: 'gelijk' },
          {
            code: 'm',
            soort: 'samengesteld',
            delen: [
              { sleutel: 'g', aandeel: '50' },
              { sleutel: 's', aandeel: '50' },
            ],
          },
          { code: 'k', soort: 'begrensd', sleutel: 'm' },
        ],
        ...product({}, { beleid: 'sleutel', sleutel: 'k' }),
      },
      'SLEUTEL_NIET_TOEGESTAAN producten/p/afrekening/sleutel',
    ],
    ['een sleutel zonder soort', { sleutels: [{ code: 'k' }] }, 'SCHEMA_ONGELDIG sleutels/k/soort'],
    [
      'een soort die geen tekst is',
      { sleutels: [{ code: 'k', soort: 5 }] },
      'SCHEMA_ONGELDIG sleutels/k/soort',
    ],
    [
      'een soort deelnemer die er niet is',
      { deelnemers: [{ code: 'a', soort: 'provincie' }] },
      'SCHEMA_ONGELDIG deelnemers/a/soort',
    ],
    [
      'een beleid dat geen tekst is',
      product({}, { beleid: 5 }),
      'SCHEMA_ONGELDIG producten/p/afrekening/beleid',
    ],
    ['een boekjaar van lang geleden', { boekjaar: 1899 }, 'SCHEMA_ONGELDIG boekjaar'],
    [
      'een casco dat false is',
      post({ bestemming: { casco: false } }),
      'SCHEMA_ONGELDIG kostenposten/1/bestemming',
    ],
    ['een element dat niets is', { deelnemers: [{ code: 'a' }, null] }, 'SCHEMA_ONGELDIG deelnemers/1'],
  ])('%s', (_naam, invoer, verwacht) => {
    const antwoord = bereken({ ...KLEINSTE, ...invoer });
    expect(antwoord.ok ? [] : antwoord.fouten.map(({ code, pad }) => `${code} ${pad}`)).toEqual([verwacht]);
  });

  it('een sleutel met pondspondsgewijs mag wel bij een beleid dat hem niet gebruikt', () => {
    const model = {
      ...KLEINSTE,
      sleutels: [{ code: 's', soort: 'pondspondsgewijs' }],
      ...product({}, { sleutel: 's' }),
    };
    expect(bereken(model)).toMatchObject({ ok: true });
  });
});
