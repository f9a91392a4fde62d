import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bereken, type Melding } from '../../src/rekenkern/index.js';
import { FOUT_CODES } from '../../src/rekenkern/fouten.js';
import { GEVALLEN, KLEINSTE, type Geval } from './foutengalerij.js';

const file = new URL('../../docs/fouten.md', import.meta.url);

function refusals(invoer: object): readonly Melding[] {
  const antwoord = bereken({ ...KLEINSTE, ...invoer });
  return antwoord.ok ? [] : antwoord.fouten;
}

function writeGallery(): string {
  const chapters = FOUT_CODES.map((code) => {
    const cases = GEVALLEN.filter((geval) => geval.code === code).map(writeCase);
    return `## ${code}\n\n${cases.join('\n\n')}`;
  });
  return `# Waarom een rekenmodel wordt geweigerd

Elke code met de kleinste invoer die haar oproept, de plaats in het model en de zin die zegt wat het herstelt. Alle
fouten van een model komen tegelijk. De invoer komt bovenop dit kleinste model:

\`\`\`json
${JSON.stringify(KLEINSTE)}
\`\`\`

Deze bladzijde is gemaakt uit \`test/rekenkern/foutengalerij.ts\`; de test vergelijkt haar. Opnieuw maken:
\`BIJWERKEN=1 npm run --silent test:unit -- --testPathPatterns rekenkern/fouten\`.

${chapters.join('\n\n')}
`;
}

function writeCase({ naam, invoer }: Geval): string {
  const lines = refusals(invoer).map(({ pad, melding }) => `- \`${pad}\`: ${melding}`);
  return `${naam[0]?.toUpperCase()}${naam.slice(1)}:\n\n\`\`\`json\n${JSON.stringify(invoer)}\n\`\`\`\n\n${lines.join('\n')}`;
}

describe('de galerij van weigeringen', () => {
  it.each(GEVALLEN)('$code: $naam', ({ code, invoer }) => {
    expect(bereken(KLEINSTE)).toMatchObject({ ok: true });
    expect(refusals(invoer).map((fout) => fout.code)).toEqual([code]);
  });

  it('kent van elke code minstens één geval', () => {
    expect([...new Set(GEVALLEN.map(({ code }) => code))].sort()).toEqual([...FOUT_CODES].sort());
  });

  it('staat woord voor woord in docs/fouten.md', () => {
    if (process.env['BIJWERKEN'] === '1') writeFileSync(file, writeGallery());
    expect(readFileSync(file, 'utf8')).toBe(writeGallery());
  });
});

describe('meer fouten tegelijk', () => {
  const post = { id: '1', werkorganisatie: 'w', bedrag: '1.00', bestemming: { casco: true } };

  it('noemt alle fouten van vorm, verwijzing en verdeling in één keer', () => {
    const fouten = refusals({
      extra: 1,
      kostenposten: [post, { ...post, id: '2', bedrag: 'x', bestemming: { deelnemer: 'z' } }],
      voorschotten: [{ deelnemer: 'y', werkorganisatie: 'x', bedrag: '0.001' }],
    });
    expect(fouten.map(({ code, pad }) => `${code} ${pad}`).sort()).toEqual([
      'BEDRAG_ONGELDIG kostenposten/2/bedrag',
      'BEDRAG_ONGELDIG voorschotten/0/bedrag',
      'CASCO_ZONDER_REGIME werkorganisaties/w',
      'DEELNEMER_ONBEKEND kostenposten/2/bestemming/deelnemer',
      'DEELNEMER_ONBEKEND voorschotten/0/deelnemer',
      'SCHEMA_ONGELDIG extra',
      'WERKORGANISATIE_ONBEKEND voorschotten/0/werkorganisatie',
    ]);
  });

  it.each([
    [
      'een sleutel met een fout heeft geen basis',
      {
        sleutels: [{ code: 'k', soort: 'gewichten', gewichten: { a: 'x' } }],
        cascos: [{ werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'k' }],
        kostenposten: [post],
      },
      ['GETAL_ONGELDIG sleutels/k/gewichten/a'],
    ],
    [
      'een sleutel die naar een foute sleutel verwijst',
      {
        sleutels: [
          { code: 'k', soort: 'begrensd', sleutel: 'k' },
          { code: 'l', soort: 'begrensd', sleutel: 'k' },
        ],
        cascos: [{ werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'l' }],
        kostenposten: [post],
      },
      ['SLEUTEL_KRINGVERWIJZING sleutels/k'],
    ],
    [
      'een onbekende afnemer is wel een afnemer',
      {
        producten: [
          { code: 'p', werkorganisatie: 'w', afrekening: { beleid: 'werkelijk_gebruik' }, afname: { z: {} } },
        ],
        kostenposten: [{ ...post, bestemming: { product: 'p' } }],
      },
      ['DEELNEMER_ONBEKEND producten/p/afname/z'],
    ],
    [
      'een casco met een fout regime is er wel',
      { cascos: [{ werkorganisatie: 'w', regime: 'x' }], kostenposten: [post] },
      ['SCHEMA_ONGELDIG cascos/w/regime'],
    ],
    [
      'een product met een fout is er wel',
      {
        producten: [{ code: 'p', werkorganisatie: 'w', afrekening: 5, afname: {} }],
        kostenposten: [{ ...post, bestemming: { product: 'p' } }],
      },
      ['SCHEMA_ONGELDIG producten/p/afrekening'],
    ],
    [
      'de kosten van een product tellen pas als ze te lezen zijn',
      {
        cascos: [{ werkorganisatie: 'w', regime: 'in_tarief' }],
        producten: [
          {
            code: 'p',
            werkorganisatie: 'w',
            afrekening: { beleid: 'werkelijk_gebruik' },
            afname: { a: { contract: '1' } },
          },
        ],
        kostenposten: [post, { ...post, id: '2', bedrag: '1,0', bestemming: { product: 'p' } }],
      },
      ['BEDRAG_ONGELDIG kostenposten/2/bedrag'],
    ],
    [
      'pondspondsgewijs over diensten die zelf een fout hebben',
      {
        sleutels: [{ code: 'k', soort: 'pondspondsgewijs' }],
        cascos: [{ werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'k' }],
        kostenposten: [post, { ...post, id: '2', bedrag: '1,0', bestemming: { deelnemer: 'a' } }],
      },
      ['BEDRAG_ONGELDIG kostenposten/2/bedrag'],
    ],
    [
      'de werkorganisatie van een product is onbekend',
      {
        producten: [
          {
            code: 'p',
            werkorganisatie: 'z',
            afrekening: { beleid: 'werkelijk_gebruik' },
            afname: { a: { contract: '1' } },
          },
        ],
        kostenposten: [{ ...post, bestemming: { product: 'p' } }],
      },
      ['WERKORGANISATIE_ONBEKEND producten/p/werkorganisatie'],
    ],
  ])('laat weg wat alleen volgt: %s', (_naam, invoer, verwacht) => {
    expect(refusals(invoer).map(({ code, pad }) => `${code} ${pad}`)).toEqual(verwacht);
  });

  const product = (code: string, rest: object) => ({
    code,
    werkorganisatie: 'w',
    afrekening: { beleid: 'werkelijk_gebruik' },
    afname: {},
    ...rest,
  });
  const kosten = [{ ...post, bestemming: { product: 'p' } }];

  it.each([
    [
      'een product dat twee keer voorkomt, ook zonder afnemers',
      { producten: [product('p', {}), product('p', { afname: { a: {} } })], kostenposten: kosten },
      ['DUBBELE_CODE producten/p'],
    ],
    [
      'vaste kosten zonder contract, en variabele zonder gebruik',
      {
        producten: [
          product('p', {
            afrekening: { beleid: 'vast_variabel' },
            afname: { a: { contract: '0', werkelijk: '1' } },
          }),
        ],
        kostenposten: kosten,
      },
      ['AFNAME_ZONDER_BASIS producten/p/afname'],
    ],
    [
      'variabele kosten zonder gebruik',
      {
        producten: [
          product('p', {
            afrekening: { beleid: 'vast_variabel' },
            afname: { a: { contract: '1', werkelijk: '0' } },
          }),
        ],
        kostenposten: [{ ...post, gedrag: 'variabel', bestemming: { product: 'p' } }],
      },
      ['AFNAME_ZONDER_BASIS producten/p/afname'],
    ],
    [
      'een sleutel voor de rest van een tarief, zonder gewicht voor de afnemers',
      {
        sleutels: [{ code: 'k', soort: 'gewichten', gewichten: { b: '1' } }],
        producten: [
          product('p', {
            tarief: '1',
            afrekening: { beleid: 'tarief_en_sleutel', sleutel: 'k' },
            afname: { a: { contract: '1' } },
          }),
        ],
      },
      ['SLEUTEL_ZONDER_BASIS producten/p/afrekening/sleutel'],
    ],
    [
      'een foute sleutel voor de rest van een tarief volgt',
      {
        sleutels: [{ code: 'k', soort: 'percentages', percentages: { a: '1' } }],
        producten: [
          product('p', {
            tarief: '1',
            afrekening: { beleid: 'tarief_en_sleutel', sleutel: 'k' },
            afname: { a: { contract: '1' } },
          }),
        ],
      },
      ['PERCENTAGES_ONVOLLEDIG sleutels/k'],
    ],
    [
      'twee hulpkostenplaatsen zonder uitgang, elk om zich en één erachter',
      {
        methodeHulpkosten: 'wederkerig',
        hulpkostenplaatsen: ['h', 'i', 'j'].map((code, place) => ({
          code,
          werkorganisatie: 'w',
          verdeling: [{ naar: { hulpkostenplaats: ['i', 'h', 'h'][place] }, gewicht: '1' }],
        })),
        kostenposten: ['h', 'j'].map((hulpkostenplaats) => ({
          ...post,
          id: hulpkostenplaats,
          bestemming: { hulpkostenplaats },
        })),
      },
      ['HULPKOSTEN_ZONDER_UITGANG hulpkostenplaatsen/h', 'HULPKOSTEN_ZONDER_UITGANG hulpkostenplaatsen/j'],
    ],
    [
      'een hulpkostenplaats met alleen gewichten van nul, of alleen naar eerdere',
      {
        hulpkostenplaatsen: [
          { code: 'h', werkorganisatie: 'w', verdeling: [{ naar: { casco: 'w' }, gewicht: '0' }] },
          { code: 'i', werkorganisatie: 'w', verdeling: [{ naar: { hulpkostenplaats: 'h' }, gewicht: '1' }] },
          { code: 'j', werkorganisatie: 'w', verdeling: [] },
        ],
        kostenposten: ['h', 'i'].map((hulpkostenplaats) => ({
          ...post,
          id: hulpkostenplaats,
          bestemming: { hulpkostenplaats },
        })),
      },
      ['HULPKOSTEN_ZONDER_UITGANG hulpkostenplaatsen/h', 'HULPKOSTEN_ZONDER_UITGANG hulpkostenplaatsen/i'],
    ],
    [
      'een product met negatieve kosten draagt geen opslag',
      {
        cascos: [{ werkorganisatie: 'w', regime: 'in_tarief' }],
        producten: [
          product('p', { afname: { a: { contract: '1' } } }),
          product('q', { afname: { a: { contract: '1' } } }),
        ],
        kostenposten: [
          post,
          { ...post, id: '2', bedrag: '-1.00', bestemming: { product: 'p' } },
          { ...post, id: '3', bedrag: '3.00', bestemming: { product: 'q' } },
        ],
      },
      ['OPSLAG_ZONDER_BASIS cascos/w'],
    ],
    [
      'een product van een onbekende werkorganisatie kan de opslag niet ontbreken',
      {
        cascos: [{ werkorganisatie: 'w', regime: 'in_tarief' }],
        producten: [product('p', { werkorganisatie: 'z', afname: { a: { contract: '1' } } })],
        kostenposten: [post],
      },
      ['WERKORGANISATIE_ONBEKEND producten/p/werkorganisatie'],
    ],
    [
      'een begrensde sleutel over een sleutel zonder gewicht',
      {
        sleutels: [
          { code: 'g', soort: 'gewichten', gewichten: { a: '0' } },
          { code: 'k', soort: 'begrensd', sleutel: 'g' },
        ],
        cascos: [{ werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'k' }],
        kostenposten: [post],
      },
      ['SLEUTEL_ZONDER_BASIS cascos/w/sleutel'],
    ],
    [
      'hulpkosten die nergens uitkomen, en niet ook nog een opslag zonder basis',
      {
        cascos: [{ werkorganisatie: 'w', regime: 'in_tarief' }],
        hulpkostenplaatsen: [{ code: 'h', werkorganisatie: 'w', verdeling: [] }],
        producten: [product('p', { afname: { a: { contract: '1' } } })],
        kostenposten: [post, { ...post, id: '2', bestemming: { hulpkostenplaats: 'h' } }],
      },
      ['HULPKOSTEN_ZONDER_UITGANG hulpkostenplaatsen/h'],
    ],
    [
      'een element dat er niet meer is na een fout, en toch de verwijzing ernaar niet',
      {
        producten: [
          product('p', { tarief: 5 }),
          product('q', { afname: { a: 5 } }),
          product('r', { afname: { z: {} } }),
        ],
        kostenposten: [
          { ...post, bestemming: { product: 'p' } },
          { ...post, id: '2', bestemming: { product: 'q' } },
        ],
      },
      [
        'SCHEMA_ONGELDIG producten/p/tarief',
        'SCHEMA_ONGELDIG producten/q/afname/a',
        'DEELNEMER_ONBEKEND producten/r/afname/z',
        'PRODUCT_ZONDER_AFNEMER producten/p',
      ],
    ],
    [
      'een fout in elk soort getal, en wat daar verder nog is',
      {
        fase: 'x',
        boekjaar: '2024',
        sleutels: [
          { code: 'k', soort: 'percentages', percentages: { a: 'x' } },
          { code: 'g', soort: 'gelijk' },
          { code: 'l', soort: 'begrensd', sleutel: 'g', minimum: { z: '-1' }, maximum: { a: 5 } },
        ],
        cascos: [{ werkorganisatie: 'z', regime: 'gemengd', sleutel: 'g', aandeelInTarief: '-1' }],
        hulpkostenplaatsen: [
          { code: 'h', werkorganisatie: 'z', verdeling: [{ naar: { casco: 'w' }, gewicht: 'x' }] },
        ],
        voorschotten: [{ deelnemer: 'z', werkorganisatie: 'w', bedrag: 5 }, 5],
      },
      [
        'SCHEMA_ONGELDIG boekjaar',
        'SCHEMA_ONGELDIG fase',
        'GETAL_ONGELDIG sleutels/k/percentages/a',
        'GETAL_ONGELDIG sleutels/l/minimum/z',
        'SCHEMA_ONGELDIG sleutels/l/maximum/a',
        'GETAL_ONGELDIG hulpkostenplaatsen/h/verdeling/0/gewicht',
        'GETAL_ONGELDIG cascos/z/aandeelInTarief',
        'SCHEMA_ONGELDIG voorschotten/0/bedrag',
        'SCHEMA_ONGELDIG voorschotten/1',
        'DEELNEMER_ONBEKEND sleutels/l/minimum/z',
        'WERKORGANISATIE_ONBEKEND hulpkostenplaatsen/h/werkorganisatie',
        'WERKORGANISATIE_ONBEKEND cascos/z/werkorganisatie',
        'DEELNEMER_ONBEKEND voorschotten/0/deelnemer',
      ],
    ],
    [
      'een onbekende risicodrager, en kosten bij een onbekende deelnemer',
      {
        producten: [
          product('p', {
            tarief: '1',
            afrekening: { beleid: 'vaste_prijs', risicodrager: 'z' },
            afname: { a: { contract: '1' } },
          }),
        ],
        kostenposten: [{ ...post, bestemming: { deelnemer: 'y' } }],
      },
      [
        'DEELNEMER_ONBEKEND producten/p/afrekening/risicodrager',
        'DEELNEMER_ONBEKEND kostenposten/1/bestemming/deelnemer',
      ],
    ],
    [
      'een minimum boven zijn maximum, en minima boven de honderd',
      {
        sleutels: [
          { code: 'g', soort: 'gelijk' },
          { code: 'k', soort: 'begrensd', sleutel: 'g', minimum: { a: '50' }, maximum: { a: '40' } },
          { code: 'l', soort: 'begrensd', sleutel: 'g', minimum: { a: '60', b: '41' } },
        ],
        werkorganisaties: [{ code: 'w' }, { code: 'x' }],
        cascos: [
          { werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'k' },
          { werkorganisatie: 'x', regime: 'solidariteit', sleutel: 'l' },
        ],
        kostenposten: [post, { ...post, id: '2', werkorganisatie: 'x' }],
      },
      ['GRENZEN_ONMOGELIJK cascos/w/sleutel', 'GRENZEN_ONMOGELIJK cascos/x/sleutel'],
    ],
  ])('noemt %s', (_naam, invoer, verwacht) => {
    expect(refusals(invoer).map(({ code, pad }) => `${code} ${pad}`)).toEqual(verwacht);
  });

  it.each([
    ['een veld te veel zonder waarde', { extra: undefined }, 'Het veld "extra" hoort hier niet.'],
    [
      'een lege waarde',
      { kostenposten: [{ ...post, bedrag: null }] },
      'null past niet bij "bedrag". Geef tekst tussen aanhalingstekens.',
    ],
    [
      'een boekjaar van lang geleden',
      { boekjaar: 1899 },
      '1899 past niet bij "boekjaar". Geef minstens 1900.',
    ],
    [
      'een soort die geen tekst is',
      { sleutels: [{ code: 'k', soort: 5 }] },
      '5 past niet bij "soort". Geef een soort sleutel.',
    ],
    ['een lijst waar tekst hoort', { verband: ['v'] }, 'Een lijst past niet bij "verband".'],
    [
      'te veel tekst',
      { deelnemers: [{ code: 'a', naam: 'x'.repeat(2001) }] },
      'past niet bij "naam". Geef hoogstens 2000.',
    ],
  ])('zegt bij %s wat er mis is', (_naam, invoer, zin) => {
    expect(refusals(invoer).map(({ melding }) => melding)).toEqual([expect.stringContaining(zin)]);
  });

  it.each([
    [
      'zes velden te veel',
      { a: 1, b: 1, c: 1, d: 1, e: 1, f: { code: 'q' } },
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ],
    [
      'grenzen die geen object zijn',
      { sleutels: [{ code: 'k', soort: 'begrensd', sleutel: 'k', minimum: 5 }] },
      ['sleutels/k/minimum'],
    ],
    [
      'een aandeel dat niet te lezen is, en dus geen honderd hoeft te zijn',
      {
        sleutels: [
          { code: 'g', soort: 'gelijk' },
          { code: 'k', soort: 'samengesteld', delen: [{ sleutel: 'g', aandeel: 'x' }] },
        ],
      },
      ['sleutels/k/delen/0/aandeel'],
    ],
  ])('kijkt verder na %s', (_naam, invoer, pads) => {
    const meer = { ...invoer, voorschotten: [{ deelnemer: 'z', werkorganisatie: 'w', bedrag: '1.00' }] };
    expect(refusals(meer).map(({ pad }) => pad)).toEqual([...pads, 'voorschotten/0/deelnemer']);
  });

  it('neemt elke code aan die de vorm toelaat', () => {
    const codes = ['-1', '0', 'constructor', 'toString', 'hasOwnProperty', 'é€'];
    const afname = Object.fromEntries(codes.map((code) => [code, { contract: '1' }]));
    const antwoord = bereken({
      ...KLEINSTE,
      deelnemers: codes.map((code) => ({ code })),
      producten: [product('valueOf', { afname })],
      kostenposten: [{ ...post, bedrag: '6.00', bestemming: { product: 'valueOf' } }],
    });
    expect(antwoord.ok && antwoord.uitkomst.lasten.map((last) => last.deelnemer)).toEqual(codes);
    expect(antwoord.ok && antwoord.uitkomst).not.toHaveProperty('spoor');
  });

  it('kort een lange waarde in de zin in', () => {
    const zestig = 'x'.repeat(58);
    const [kort] = refusals({ fase: zestig });
    const [lang] = refusals({ fase: `${zestig}y` });
    expect(kort?.melding.startsWith(`"${zestig}" past niet`)).toBe(true);
    expect(lang?.melding.startsWith(`"${zestig}… past niet`)).toBe(true);
  });

  it('weigert een naam die JavaScript voor zichzelf houdt, in plaats van haar over te slaan', () => {
    const invoer = JSON.parse(
      '{"producten":[{"code":"p","werkorganisatie":"w","afrekening":{"beleid":"werkelijk_gebruik"},"afname":{"__proto__":{"contract":"1"}}}]}',
    ) as object;
    expect(refusals(invoer).map(({ code, pad }) => `${code} ${pad}`)).toEqual([
      'DEELNEMER_ONBEKEND producten/p/afname/__proto__',
    ]);
    const verborgen = JSON.parse(
      '{"sleutels":[null,{"code":"k","soort":"gewichten","naam":"x","bron":null,"gewichten":{"__proto__":"1"}}],"producten":[{"code":"p","werkorganisatie":"w","afrekening":{"beleid":"werkelijk_gebruik"},"afname":{"__proto__":{"x":1}}}]}',
    ) as object;
    expect(refusals({ ...verborgen, kostenposten: kosten }).map(({ code, pad }) => `${code} ${pad}`)).toEqual(
      [
        'SCHEMA_ONGELDIG sleutels/0',
        'SCHEMA_ONGELDIG sleutels/k/bron',
        'DEELNEMER_ONBEKEND sleutels/k/gewichten/__proto__',
        'DEELNEMER_ONBEKEND producten/p/afname/__proto__',
      ],
    );
  });

  it.each([
    [null],
    [5],
    ['x'],
    [[]],
    [undefined],
    [{}],
    [() => 1],
    [{ ...KLEINSTE, deelnemers: 5 }],
    [{ ...KLEINSTE, producten: 'x' }],
  ])('gooit nooit, ook niet bij %j', (model: unknown) => {
    const antwoord = bereken(model);
    expect(antwoord.ok ? [] : [...new Set(antwoord.fouten.map(({ code }) => code))]).toEqual([
      'SCHEMA_ONGELDIG',
    ]);
  });
});
