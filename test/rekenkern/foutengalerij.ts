/** The smallest change to the smallest model that calls forth one fault. */
export interface Geval {
  readonly code: string;
  readonly naam: string;
  /** Fields that replace or join those of `KLEINSTE`. */
  readonly invoer: Readonly<Record<string, unknown>>;
}

/** A model without anything to divide. */
export const KLEINSTE = {
  schema: 'nulpositie/rekenmodel/1',
  verband: 'v',
  boekjaar: 2024,
  fase: 'begroting',
  deelnemers: [{ code: 'a' }, { code: 'b' }],
  werkorganisaties: [{ code: 'w' }],
  kostenposten: [],
};

const post = (id: string, bestemming: unknown, bedrag = '1.00') => ({
  id,
  werkorganisatie: 'w',
  bedrag,
  bestemming,
});
const product = (code: string, afrekening: unknown, rest: object = {}) => ({
  code,
  werkorganisatie: 'w',
  afrekening,
  afname: { a: { contract: '1' } },
  ...rest,
});
const casco = { werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'k' };
const inCasco = [post('1', { casco: true })];
const inProduct = [post('1', { product: 'p' })];
const gewichten = (code: string, waarden: unknown) => ({ code, soort: 'gewichten', gewichten: waarden });

export const GEVALLEN: readonly Geval[] = [
  { code: 'SCHEMA_ONGELDIG', naam: 'een veld te veel', invoer: { btw: '21' } },
  {
    code: 'SCHEMA_ONGELDIG',
    naam: 'een veld te weinig',
    invoer: { kostenposten: [{ ...post('1', { casco: true }), bedrag: undefined }] },
  },
  {
    code: 'SCHEMA_ONGELDIG',
    naam: 'een JSON-getal als bedrag',
    invoer: { kostenposten: [{ ...post('1', { casco: true }), bedrag: 100 }] },
  },
  { code: 'SCHEMA_ONGELDIG', naam: 'een waarde die niet te kiezen is', invoer: { fase: 'concept' } },
  {
    code: 'SCHEMA_ONGELDIG',
    naam: 'een lijst in plaats van een object',
    invoer: { producten: [product('p', [])] },
  },
  {
    code: 'SCHEMA_ONGELDIG',
    naam: 'twee bestemmingen',
    invoer: { kostenposten: [post('1', { casco: true, deelnemer: 'a' })] },
  },
  {
    code: 'SCHEMA_ONGELDIG',
    naam: 'een code met een spatie',
    invoer: { werkorganisaties: [{ code: 'w w' }] },
  },
  {
    code: 'SCHEMA_ONGELDIG',
    naam: 'een decimalen buiten bereik',
    invoer: { sleutels: [{ code: 'g', soort: 'gelijk', decimalen: 13 }] },
  },
  {
    code: 'SCHEMA_ONGELDIG',
    naam: 'een veld dat het beleid nodig heeft',
    invoer: { producten: [product('p', { beleid: 'vaste_prijs', risicodrager: 'a' })] },
  },
  {
    code: 'SCHEMA_ONGELDIG',
    naam: 'vast_variabel zonder contract',
    invoer: { producten: [product('p', { beleid: 'vast_variabel' }, { afname: { a: { werkelijk: '1' } } })] },
  },
  {
    code: 'SCHEMA_ONGELDIG',
    naam: 'een veld dat het regime nodig heeft',
    invoer: { cascos: [{ werkorganisatie: 'w', regime: 'solidariteit' }] },
  },
  {
    code: 'BEDRAG_ONGELDIG',
    naam: 'meer dan twee decimalen',
    invoer: { kostenposten: [post('1', { deelnemer: 'a' }, '1.005')] },
  },
  {
    code: 'BEDRAG_ONGELDIG',
    naam: 'een komma',
    invoer: { voorschotten: [{ deelnemer: 'a', werkorganisatie: 'w', bedrag: '1,00' }] },
  },
  {
    code: 'BEDRAG_ONGELDIG',
    naam: 'te groot',
    invoer: { kostenposten: [post('1', { deelnemer: 'a' }, '10000000000000.01')] },
  },
  {
    code: 'BEDRAG_ONGELDIG',
    naam: 'een negatieve inbreng',
    invoer: { producten: [product('p', { beleid: 'inbreng' }, { afname: { a: { inbreng: '-1.00' } } })] },
  },
  {
    code: 'GETAL_ONGELDIG',
    naam: 'een negatieve hoeveelheid',
    invoer: {
      producten: [product('p', { beleid: 'werkelijk_gebruik' }, { afname: { a: { werkelijk: '-1' } } })],
    },
  },
  {
    code: 'GETAL_ONGELDIG',
    naam: 'te veel cijfers achter de punt',
    invoer: { producten: [product('p', { beleid: 'werkelijk_gebruik' }, { tarief: '0.0000000000001' })] },
  },
  {
    code: 'GETAL_ONGELDIG',
    naam: 'een aandeel van nul',
    invoer: {
      sleutels: [
        { code: 'g', soort: 'gelijk' },
        {
          code: 'mix',
          soort: 'samengesteld',
          delen: [
            { sleutel: 'g', aandeel: '0' },
            { sleutel: 'g', aandeel: '100' },
          ],
        },
      ],
    },
  },
  {
    code: 'GETAL_ONGELDIG',
    naam: 'meer dan honderd procent in het tarief',
    invoer: {
      sleutels: [{ code: 'k', soort: 'gelijk' }],
      cascos: [{ ...casco, regime: 'gemengd', aandeelInTarief: '101' }],
    },
  },
  {
    code: 'DUBBELE_CODE',
    naam: 'een code twee keer',
    invoer: { deelnemers: [{ code: 'a' }, { code: 'a' }] },
  },
  { code: 'DUBBELE_CODE', naam: 'het verband is een deelnemer', invoer: { verband: 'a' } },
  {
    code: 'DUBBELE_CODE',
    naam: 'een deelnemer twee keer in een sleutel',
    invoer: { sleutels: [{ code: 'g', soort: 'gelijk', deelnemers: ['a', 'a'] }] },
  },
  {
    code: 'DEELNEMER_ONBEKEND',
    naam: 'een gastheer die er niet is',
    invoer: { werkorganisaties: [{ code: 'w', gastheer: 'z' }] },
  },
  {
    code: 'WERKORGANISATIE_ONBEKEND',
    naam: 'een voorschot aan niemand',
    invoer: { voorschotten: [{ deelnemer: 'a', werkorganisatie: 'z', bedrag: '1.00' }] },
  },
  {
    code: 'PRODUCT_ONBEKEND',
    naam: 'kosten van een product dat er niet is',
    invoer: { kostenposten: [post('1', { product: 'z' })] },
  },
  {
    code: 'HULPKOSTENPLAATS_ONBEKEND',
    naam: 'kosten van een hulpkostenplaats die er niet is',
    invoer: { kostenposten: [post('1', { hulpkostenplaats: 'z' })] },
  },
  { code: 'SLEUTEL_ONBEKEND', naam: 'een casco met een sleutel die er niet is', invoer: { cascos: [casco] } },
  {
    code: 'WERKORGANISATIE_STRIJDIG',
    naam: 'kosten bij de verkeerde werkorganisatie',
    invoer: {
      werkorganisaties: [{ code: 'w' }, { code: 'x' }],
      producten: [product('p', { beleid: 'werkelijk_gebruik' })],
      kostenposten: [{ ...post('1', { product: 'p' }), werkorganisatie: 'x' }],
    },
  },
  {
    code: 'SLEUTEL_SOORT_ONBEKEND',
    naam: 'een soort die er niet is',
    invoer: { sleutels: [{ code: 'k', soort: 'inwoners' }] },
  },
  {
    code: 'BELEID_ONBEKEND',
    naam: 'een beleid dat er niet is',
    invoer: { producten: [product('p', { beleid: 'gratis' })] },
  },
  {
    code: 'SLEUTEL_KRINGVERWIJZING',
    naam: 'een sleutel die naar zichzelf verwijst',
    invoer: { sleutels: [{ code: 'k', soort: 'begrensd', sleutel: 'k' }] },
  },
  {
    code: 'SLEUTEL_NIET_TOEGESTAAN',
    naam: 'pondspondsgewijs voor een product',
    invoer: {
      sleutels: [{ code: 'k', soort: 'pondspondsgewijs' }],
      producten: [product('p', { beleid: 'sleutel', sleutel: 'k' })],
    },
  },
  {
    code: 'SLEUTEL_NEGATIEF',
    naam: 'een gewicht onder nul',
    invoer: { sleutels: [gewichten('k', { a: '-1' })] },
  },
  {
    code: 'SLEUTEL_NEGATIEF',
    naam: 'pondspondsgewijs over een negatieve last',
    invoer: {
      sleutels: [{ code: 'k', soort: 'pondspondsgewijs' }],
      cascos: [casco],
      kostenposten: [...inCasco, post('2', { deelnemer: 'a' }, '-1.00')],
    },
  },
  {
    code: 'PERCENTAGES_ONVOLLEDIG',
    naam: 'drie keer 33,33',
    invoer: { sleutels: [{ code: 'k', soort: 'percentages', percentages: { a: '66.66', b: '33.33' } }] },
  },
  {
    code: 'PERCENTAGES_ONVOLLEDIG',
    naam: 'aandelen die geen 100 zijn',
    invoer: {
      sleutels: [
        { code: 'g', soort: 'gelijk' },
        { code: 'mix', soort: 'samengesteld', delen: [{ sleutel: 'g', aandeel: '99.9' }] },
      ],
    },
  },
  {
    code: 'SLEUTEL_ZONDER_BASIS',
    naam: 'alle gewichten nul',
    invoer: { sleutels: [gewichten('k', { a: '0' })], cascos: [casco], kostenposten: inCasco },
  },
  {
    code: 'SLEUTEL_ZONDER_BASIS',
    naam: 'een sleutel zonder gewicht voor de afnemers',
    invoer: {
      sleutels: [gewichten('k', { b: '1' })],
      producten: [product('p', { beleid: 'sleutel', sleutel: 'k' })],
      kostenposten: inProduct,
    },
  },
  {
    code: 'GRENZEN_ONMOGELIJK',
    naam: 'maxima samen onder de 100',
    invoer: {
      sleutels: [
        { code: 'g', soort: 'gelijk' },
        { code: 'k', soort: 'begrensd', sleutel: 'g', maximum: { a: '40', b: '59' } },
      ],
      cascos: [casco],
      kostenposten: inCasco,
    },
  },
  { code: 'CASCO_ZONDER_REGIME', naam: 'cascokosten zonder regime', invoer: { kostenposten: inCasco } },
  {
    code: 'OPSLAG_ZONDER_BASIS',
    naam: 'een casco in het tarief zonder producten',
    invoer: { cascos: [{ werkorganisatie: 'w', regime: 'in_tarief' }], kostenposten: inCasco },
  },
  {
    code: 'HULPKOSTEN_ZONDER_UITGANG',
    naam: 'een hulpkostenplaats die alleen aan zichzelf levert',
    invoer: {
      hulpkostenplaatsen: [
        { code: 'h', werkorganisatie: 'w', verdeling: [{ naar: { hulpkostenplaats: 'h' }, gewicht: '1' }] },
      ],
      kostenposten: [post('1', { hulpkostenplaats: 'h' })],
    },
  },
  {
    code: 'PRODUCT_ZONDER_AFNEMER',
    naam: 'kosten en niemand die het afneemt',
    invoer: {
      producten: [product('p', { beleid: 'werkelijk_gebruik' }, { afname: {} })],
      kostenposten: inProduct,
    },
  },
  {
    code: 'AFNAME_ZONDER_BASIS',
    naam: 'niemand heeft iets gebruikt',
    invoer: {
      producten: [product('p', { beleid: 'werkelijk_gebruik' }, { afname: { a: { contract: '0' } } })],
      kostenposten: inProduct,
    },
  },
  {
    code: 'AFNAME_ZONDER_BASIS',
    naam: 'een rest en geen inbreng',
    invoer: { producten: [product('p', { beleid: 'inbreng' })], kostenposten: inProduct },
  },
];
