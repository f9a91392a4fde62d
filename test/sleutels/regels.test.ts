import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findBuitenBereik, type Betaler } from '../../src/sleutels/bereik.js';
import { checkCascos } from '../../src/sleutels/check-cascos.js';
import { checkDefinitie } from '../../src/sleutels/check-definitie.js';
import { checkHulpkosten } from '../../src/sleutels/check-hulpkosten.js';
import { checkVerwijzingen } from '../../src/sleutels/check-verwijzingen.js';
import { checkWaarden, type Stand } from '../../src/sleutels/check-waarden.js';
import type { Definitie } from '../../src/sleutels/definitie.js';
import { resolveSleutels } from '../../src/sleutels/resolve.js';
import type { Waarde } from '../../src/sleutels/sleutel-in-jaar.js';
import { insertVersie } from '../../src/sleutels/versies.js';

const BEKEND = { deelnemers: ['a', 'b'], werkorganisaties: ['ict'] };

describe('een definitie op zichzelf', () => {
  it.each<[string, Definitie, [string, RegExp][]]>([
    [
      'aandelen die niet op 100 komen',
      {
        soort: 'samengesteld',
        delen: [
          { sleutel: 'x', aandeel: '60' },
          { sleutel: 'y', aandeel: '39.999' },
        ],
      },
      [['definitie/delen', /99\.999 en niet tot precies 100\. Verdeel er nog 0\.001 bij/]],
    ],
    [
      'een aandeel van nul',
      {
        soort: 'samengesteld',
        delen: [
          { sleutel: 'x', aandeel: '100' },
          { sleutel: 'y', aandeel: '0' },
        ],
      },
      [['definitie/delen/1/aandeel', /boven nul/]],
    ],
    [
      'een deel dat er twee keer staat',
      {
        soort: 'samengesteld',
        delen: [
          { sleutel: 'x', aandeel: '50' },
          { sleutel: 'x', aandeel: '50' },
        ],
      },
      [['definitie/delen/1/sleutel', /twee keer/]],
    ],
    [
      'minimum boven maximum',
      { soort: 'begrensd', sleutel: 'x', minimum: { a: '6' }, maximum: { a: '5.5' } },
      [['definitie/minimum/a', /boven zijn maximum/]],
    ],
    [
      'minima boven het geheel',
      { soort: 'begrensd', sleutel: 'x', minimum: { a: '60', b: '41' } },
      [['definitie/minimum', /101 procent/]],
    ],
    [
      'grenzen die er niet zijn',
      { soort: 'begrensd', sleutel: 'x' },
      [['definitie/minimum', /Zonder grens/]],
    ],
    [
      'een grens voor een onbekende',
      { soort: 'begrensd', sleutel: 'x', maximum: { z: '5' } },
      [['definitie/maximum/z', /bestaat niet/]],
    ],
    [
      'gelijk voor een onbekende en twee keer dezelfde',
      { soort: 'gelijk', deelnemers: ['a', 'z', 'a'] },
      [
        ['definitie/deelnemers/1', /bestaat niet/],
        ['definitie/deelnemers/2', /twee keer/],
      ],
    ],
    [
      'naar een onbekende werkorganisatie',
      { soort: 'pondspondsgewijs', werkorganisaties: ['psa'] },
      [['definitie/werkorganisaties/0', /bestaat niet/]],
    ],
    [
      'een ingroei met een gat',
      { soort: 'ingroei', van: 'x', naar: 'y', percentages: { 2025: '50', 2027: '100' } },
      [['definitie/percentages/2027', /mist er een/]],
    ],
    [
      'een ingroei die terugvalt',
      { soort: 'ingroei', van: 'x', naar: 'y', percentages: { 2025: '50', 2026: '40', 2027: '100' } },
      [['definitie/percentages/2026', /oplopen/]],
    ],
    [
      'een ingroei die niet uitgroeit, van een sleutel naar zichzelf',
      { soort: 'ingroei', van: 'x', naar: 'x', percentages: { 2025: '50' } },
      [
        ['definitie/naar', /dezelfde/],
        ['definitie/percentages/2025', /eindigt op 100/],
      ],
    ],
    [
      'een ingroei zonder jaren',
      { soort: 'ingroei', van: 'x', naar: 'y', percentages: {} },
      [['definitie/percentages', /per boekjaar/]],
    ],
  ])('%s', (_naam, definitie, fouten) => {
    const found = checkDefinitie(definitie, BEKEND);
    expect(found.map(({ name }) => name)).toEqual(fouten.map(([name]) => name));
    fouten.forEach(([, reason], place) => expect(found[place]?.reason).toMatch(reason));
  });

  it('aandelen zijn goed precies als ze op 100 komen', () => {
    const tienden = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(tienden, (getallen) => {
        const delen = getallen.map((getal, place) => ({
          sleutel: `s${place}`,
          aandeel: `${Math.floor(getal / 10)}.${getal % 10}`,
        }));
        const total = getallen.reduce((som, getal) => som + getal, 0);
        expect(checkDefinitie({ soort: 'samengesteld', delen }, BEKEND).length === 0).toBe(total === 1000);
      }),
    );
  });
});

describe('een sleutel tussen de andere', () => {
  const inJaar = (definities: Record<string, Definitie>, sleutel: string | null = null) => ({
    boekjaar: 2025,
    definities: new Map(Object.entries(definities)),
    producten: [{ code: 'werkplek', sleutel }],
  });
  const via = (sleutel: string): Definitie => ({ soort: 'begrensd', sleutel, minimum: { a: '1' } });
  it.each<[string, ReturnType<typeof inJaar>, RegExp[]]>([
    ['een basis die niet bestaat', inJaar({ x: via('weg') }), [/Sleutel "weg" bestaat in 2025 niet/]],
    ['een ring van zichzelf', inJaar({ x: via('x') }), [/naar zichzelf/]],
    ['een ring via andere', inJaar({ x: via('y'), y: via('z'), z: via('x') }), [/naar zichzelf/]],
    [
      'pondspondsgewijs voor een product',
      inJaar({ x: { soort: 'pondspondsgewijs' } }, 'x'),
      [/Product "werkplek"/],
    ],
    [
      'pondspondsgewijs als deel van de sleutel van een product',
      inJaar({ x: { soort: 'pondspondsgewijs' }, y: via('x') }, 'y'),
      [/Product "werkplek"/],
    ],
    [
      'pondspondsgewijs naast een product met een andere sleutel',
      inJaar({ x: { soort: 'pondspondsgewijs' }, y: { soort: 'gelijk' } }, 'y'),
      [],
    ],
  ])('%s', (_naam, jaar, reasons) => {
    const found = checkVerwijzingen('x', jaar);
    expect(found.map(({ reason }) => reason)).toEqual(reasons.map((reason) => expect.stringMatching(reason)));
  });
});

describe('een versie invoegen', () => {
  const v = (vanaf: string, tot: string | null) => ({ vanaf, tot });
  const rij = [v('2023-01-01', '2025-01-01'), v('2025-01-01', null)];
  it.each([
    ['de eerste', [], '2024-01-01', { oud: null, rest: null, nieuw: v('2024-01-01', null) }],
    [
      'na de laatste',
      rij,
      '2026-01-01',
      { oud: rij[1], rest: v('2025-01-01', '2026-01-01'), nieuw: v('2026-01-01', null) },
    ],
    [
      'ertussen',
      rij,
      '2024-01-01',
      { oud: rij[0], rest: v('2023-01-01', '2024-01-01'), nieuw: v('2024-01-01', '2025-01-01') },
    ],
    ['op dezelfde dag', rij, '2025-01-01', { oud: rij[1], rest: null, nieuw: v('2025-01-01', null) }],
    ['vóór de eerste', rij, '2022-01-01', { oud: null, rest: null, nieuw: v('2022-01-01', '2023-01-01') }],
  ])('%s', (_naam, versies, vanaf, invoeging) => {
    expect(insertVersie(versies, vanaf)).toEqual(invoeging);
  });
});

describe('waarden', () => {
  const w = {
    sleutel: 'inw',
    peildatum: '2024-01-01',
    deelnemer: 'a',
    waarde: '10',
    bron: 'CBS',
    status: 'definitief',
  } as const;
  const stand: Stand = {
    versies: new Map([
      ['inw', [{ soort: 'gewichten', tot: null }]],
      ['pct', [{ soort: 'percentages', tot: null }]],
      ['mix', [{ soort: 'samengesteld', tot: null }]],
      [
        'was',
        [
          { soort: 'gewichten', tot: '2024-01-01' },
          { soort: 'samengesteld', tot: null },
        ],
      ],
      [
        'wordt',
        [
          { soort: 'samengesteld', tot: '2025-01-01' },
          { soort: 'gewichten', tot: null },
        ],
      ],
    ]),
    deelnames: new Map([
      ['a', null],
      ['b', null],
      ['weg', '2024-01-01'],
    ]),
    waarden: [
      w,
      { ...w, sleutel: 'pct', waarde: '40' },
      { ...w, sleutel: 'pct', deelnemer: 'b', waarde: '60', status: 'voorlopig' },
    ],
  };
  it.each([
    ['nieuw', [{ ...w, peildatum: '2025-01-01' }], []],
    ['gelijk aan wat er staat, anders geschreven', [{ ...w, waarde: '10.00' }], []],
    ['een voorlopige waarde definitief maken', [{ ...w, sleutel: 'pct', deelnemer: 'b', waarde: '60' }], []],
    ['een definitieve waarde zonder toelichting', [{ ...w, waarde: '11' }], ['sleutelwaarden/0/toelichting']],
    ['een definitieve waarde met toelichting', [{ ...w, waarde: '11', toelichting: 'typefout' }], []],
    [
      'een definitieve waarde weer voorlopig',
      [{ ...w, status: 'voorlopig' as const }],
      ['sleutelwaarden/0/toelichting'],
    ],
    [
      'een onbekende sleutel en deelnemer',
      [{ ...w, sleutel: 'q', deelnemer: 'z' }],
      ['sleutelwaarden/0/sleutel', 'sleutelwaarden/0/deelnemer'],
    ],
    ['een sleutel zonder eigen waarden', [{ ...w, sleutel: 'mix' }], ['sleutelwaarden/0/sleutel']],
    [
      'een sleutel die toen al geen waarden meer had',
      [{ ...w, sleutel: 'was' }],
      ['sleutelwaarden/0/sleutel'],
    ],
    ['een sleutel die nog waarden krijgt', [{ ...w, sleutel: 'wordt' }], []],
    ['wie op de peildatum al weg is', [{ ...w, deelnemer: 'weg' }], ['sleutelwaarden/0/deelnemer']],
    ['wie op de peildatum nog meedeed', [{ ...w, deelnemer: 'weg', peildatum: '2023-12-31' }], []],
    [
      'twee keer hetzelfde',
      [
        { ...w, deelnemer: 'b' },
        { ...w, deelnemer: 'b' },
      ],
      ['sleutelwaarden/1/deelnemer'],
    ],
    [
      'percentages die samen met wat er staat niet op 100 komen',
      [{ ...w, sleutel: 'pct', deelnemer: 'b', waarde: '59' }],
      ['sleutelwaarden/0/waarde'],
    ],
    [
      'percentages die op een nieuwe dag niet op 100 komen',
      [{ ...w, sleutel: 'pct', peildatum: '2025-01-01', waarde: '99.999999999999' }],
      ['sleutelwaarden/0/waarde'],
    ],
  ])('%s', (_naam, invoer, namen) => {
    expect(checkWaarden(invoer, stand).map(({ name }) => name)).toEqual(namen);
  });
});

describe('een sleutel die niet voor iedere deelnemer geldt', () => {
  const vrt: Betaler = { code: 'vrt', naam: 'VRT', soort: 'samenwerkingsverband' };
  const borne: Betaler = { code: 'borne', naam: 'Borne', soort: 'gemeente' };
  const inw: Definitie = { soort: 'gewichten', geldtVoor: ['gemeente'] };
  const samen: Definitie = {
    soort: 'samengesteld',
    delen: [
      { sleutel: 'inw', aandeel: '95' },
      { sleutel: 'vast', aandeel: '5' },
    ],
  };
  const sleutelsMet = (definities: Record<string, Definitie>, vrtWaarden: Record<string, string>) =>
    resolveSleutels({
      boekjaar: 2025,
      sleutels: Object.entries(definities).map(([code, definitie]) => ({ code, naam: code, definitie })),
      waarden: [
        ['inw', 'borne', '23312'] as const,
        ...Object.entries(vrtWaarden).map(([sleutel, getal]) => [sleutel, 'vrt', getal] as const),
      ].map(([sleutel, deelnemer, waarde]): Waarde => ({
        sleutel,
        deelnemer,
        waarde,
        peildatum: '2020-01-01',
        bron: 'CBS',
        status: 'definitief',
      })),
      deelnemers: ['borne', 'vrt'],
      werkorganisaties: ['ict'],
    });
  const casco = { regime: 'solidariteit', werkorganisatie: 'ict', sleutel: 'k' } as const;
  it.each<[string, Record<string, Definitie>, Record<string, string>, string[]]>([
    ['zonder meer: geweigerd', { inw }, {}, ['VRT']],
    ['erbuiten gelaten met waarde 0', { inw }, { inw: '0' }, []],
    ['met een gewicht', { inw }, { inw: '5000' }, []],
    ['met eerst een vast aandeel', { inw, vast: { soort: 'gewichten' }, k: samen }, { vast: '1' }, []],
    ['met een vast aandeel dat zij niet heeft', { inw, vast: { soort: 'gewichten' }, k: samen }, {}, ['VRT']],
    [
      'begrensd helpt niet',
      { inw, k: { soort: 'begrensd', sleutel: 'inw', minimum: { vrt: '5' } } },
      {},
      ['VRT'],
    ],
    ['een sleutel die voor allen geldt', { inw: { soort: 'gewichten' } }, {}, []],
  ])('%s', (_naam, definities, vrtWaarden, namen) => {
    const sleutels = sleutelsMet(definities, vrtWaarden);
    const sleutel = 'k' in definities ? 'k' : 'inw';
    expect(findBuitenBereik({ sleutel, sleutels, betalers: [borne, vrt] }).map(({ naam }) => naam)).toEqual(
      namen,
    );
    const jaar = { boekjaar: 2025, werkorganisaties: ['ict'], sleutels, deelnemers: [borne, vrt] };
    expect(checkCascos([{ ...casco, sleutel }], jaar).map(({ name }) => name)).toEqual(
      namen.map(() => 'cascos/0/sleutel'),
    );
  });

  it('de weigering zegt wat het herstelt', () => {
    const jaar = {
      boekjaar: 2025,
      werkorganisaties: ['ict'],
      sleutels: sleutelsMet({ k: inw }, {}),
      deelnemers: [borne, vrt],
    };
    expect(checkCascos([casco], jaar)[0]?.reason).toMatch(/niet voor .*VRT.*waarde 0.*vast aandeel.*gewicht/);
  });
});

describe('cascos en hulpkostenplaatsen', () => {
  const jaar = { boekjaar: 2025, werkorganisaties: ['ict'], producten: ['werkplek'] };
  const hulp = {
    code: 'h',
    naam: 'Huisvesting',
    werkorganisatie: 'ict',
    volgorde: 1,
    verdeling: [{ naar: { product: 'werkplek' }, gewicht: '1' }],
  };
  it.each([
    ['goed', [hulp], []],
    [
      'onbekende doelen',
      [
        {
          ...hulp,
          verdeling: [
            { naar: { product: 'q' }, gewicht: '1' },
            { naar: { casco: 'q' }, gewicht: '1' },
            { naar: { hulpkostenplaats: 'q' }, gewicht: '1' },
          ],
        },
      ],
      ['verdeling/0/naar', 'verdeling/1/naar', 'verdeling/2/naar'],
    ],
    [
      'een doel twee keer',
      [{ ...hulp, verdeling: [...hulp.verdeling, ...hulp.verdeling] }],
      ['verdeling/1/naar'],
    ],
    [
      'alle gewichten nul',
      [{ ...hulp, verdeling: [{ naar: { casco: 'ict' }, gewicht: '0.0' }] }],
      ['verdeling'],
    ],
    ['een onbekende werkorganisatie', [{ ...hulp, werkorganisatie: 'q' }], ['werkorganisatie']],
  ])('hulpkosten: %s', (_naam, plaatsen, velden) => {
    expect(checkHulpkosten(plaatsen, jaar).map(({ name }) => name)).toEqual(
      velden.map((veld) => `hulpkostenplaatsen/0/${veld}`),
    );
  });

  it('een code of plaats geldt één keer', () => {
    expect(checkHulpkosten([hulp, hulp], jaar).map(({ name }) => name)).toEqual([
      'hulpkostenplaatsen/1/code',
      'hulpkostenplaatsen/1/volgorde',
    ]);
  });

  it('een casco staat bij een werkorganisatie en een sleutel die er zijn', () => {
    const cascos = [
      { regime: 'in_tarief', werkorganisatie: 'ict' },
      { regime: 'solidariteit', werkorganisatie: 'ict', sleutel: 'q' },
      { regime: 'in_tarief', werkorganisatie: 'psa' },
    ] as const;
    const found = checkCascos(cascos, {
      boekjaar: 2025,
      werkorganisaties: ['ict'],
      sleutels: [],
      deelnemers: [],
    });
    expect(found.map(({ name }) => name)).toEqual([
      'cascos/1/werkorganisatie',
      'cascos/1/sleutel',
      'cascos/2/werkorganisatie',
    ]);
  });
});
