import type { Rekenmodel, Sleutel } from '../../src/rekenkern/index.js';
import { voorbeeldmodel } from './modellen.js';

const BASIS = {
  schema: 'nulpositie/rekenmodel/1',
  boekjaar: 2025,
  fase: 'jaarrekening',
} as const;

/** Fourteen gemeenten of Twente and three other verbanden: a casco and taken over tasks, under every policy. */
export function twentemodel(): Rekenmodel {
  const { deelnemers: gemeenten, sleutels } = voorbeeldmodel('01-casco-solidariteit-twente');
  const [inwoners] = sleutels;
  const deelnemers = [
    ...gemeenten,
    { code: 'vrt', naam: 'Veiligheidsregio Twente', soort: 'samenwerkingsverband' as const },
    { code: 'gbt', naam: 'Gemeentelijk Belastingkantoor Twente', soort: 'samenwerkingsverband' as const },
    { code: 'regio', naam: 'Regio Twente', soort: 'samenwerkingsverband' as const },
  ];
  const codes = deelnemers.map(({ code }) => code);
  const [eerste = '', tweede = ''] = codes;
  return {
    ...BASIS,
    verband: 'twentebedrijf',
    deelnemers,
    werkorganisaties: [
      { code: 'casco', naam: 'Twentebedrijf' },
      { code: 'belastingen', naam: 'Belastingen en WOZ', gastheer: tweede },
    ],
    sleutels: [
      ...(inwoners
        ? [{ ...inwoners, peildatum: '2025-01-01', bron: 'CBS StatLine', status: 'voorlopig' }]
        : []),
      { code: 'gelijk', soort: 'gelijk' },
      {
        code: 'lid',
        soort: 'samengesteld',
        delen: [
          { sleutel: 'inwoners', aandeel: '85' },
          { sleutel: 'gelijk', aandeel: '15' },
        ],
      },
      {
        code: 'begrensd',
        soort: 'begrensd',
        sleutel: 'lid',
        minimum: { vrt: '2.5', gbt: '2.5' },
        maximum: { enschede: '18' },
        decimalen: 2,
      },
    ] as Sleutel[],
    cascos: [
      { werkorganisatie: 'casco', regime: 'solidariteit', sleutel: 'begrensd' },
      { werkorganisatie: 'belastingen', regime: 'gemengd', sleutel: 'inwoners', aandeelInTarief: '40' },
    ],
    producten: [
      {
        code: 'INK-01',
        werkorganisatie: 'casco',
        naam: 'Inkoopadvies en aanbestedingskalender',
        eenheid: 'inkooptraject',
        afrekening: { beleid: 'werkelijk_gebruik' },
        afname: Object.fromEntries(
          codes.slice(0, 12).map((c, i) => [c, { contract: `${20 + i}`, werkelijk: `${18 + 2 * i}` }]),
        ),
      },
      {
        code: 'SAL-01',
        werkorganisatie: 'casco',
        naam: 'Salarisadministratie',
        eenheid: 'salarisstrook',
        afrekening: { beleid: 'inbreng' },
        afname: Object.fromEntries(
          codes
            .slice(0, 6)
            .map((c, i) => [c, { inbreng: `${120000 + 7500 * i}.00`, werkelijk: `${1200 + 80 * i}` }]),
        ),
      },
      {
        code: 'WOZ-01',
        werkorganisatie: 'belastingen',
        naam: 'Waarderen onroerende zaken',
        eenheid: 'object',
        tarief: '14.375',
        afrekening: { beleid: 'tarief_en_sleutel', sleutel: 'inwoners' },
        afname: Object.fromEntries(codes.slice(0, 5).map((c, i) => [c, { contract: `${21000 + 977 * i}` }])),
      },
      {
        code: 'INN-01',
        werkorganisatie: 'belastingen',
        naam: 'Innen en kwijtschelden',
        eenheid: 'aanslag',
        afrekening: { beleid: 'vast_variabel' },
        afname: Object.fromEntries(
          codes
            .slice(2, 9)
            .map((c, i) => [c, { contract: `${9000 + 311 * i}`, werkelijk: `${8700 + 402 * i}` }]),
        ),
      },
      {
        code: 'BEZ-01',
        werkorganisatie: 'belastingen',
        naam: 'Bezwaar en beroep',
        eenheid: 'bezwaar',
        tarief: '210.50',
        afrekening: { beleid: 'vaste_prijs', risicodrager: tweede },
        afname: Object.fromEntries(codes.slice(0, 7).map((c, i) => [c, { contract: `${110 + 7 * i}` }])),
      },
    ],
    kostenposten: [
      { id: 'casco:directie', werkorganisatie: 'casco', bedrag: '890000.00', bestemming: { casco: true } },
      {
        id: 'casco:inkoop',
        werkorganisatie: 'casco',
        bedrag: '412345.67',
        bestemming: { product: 'INK-01' },
      },
      {
        id: 'casco:salaris',
        werkorganisatie: 'casco',
        bedrag: '861204.12',
        bestemming: { product: 'SAL-01' },
      },
      {
        id: 'casco:frictie',
        werkorganisatie: 'casco',
        bedrag: '48750.00',
        bestemming: { deelnemer: eerste },
      },
      {
        id: 'bel:overhead',
        werkorganisatie: 'belastingen',
        bedrag: '655321.09',
        bestemming: { casco: true },
      },
      {
        id: 'bel:woz',
        werkorganisatie: 'belastingen',
        bedrag: '1533210.88',
        bestemming: { product: 'WOZ-01' },
      },
      {
        id: 'bel:innen',
        werkorganisatie: 'belastingen',
        bedrag: '702110.40',
        bestemming: { product: 'INN-01' },
      },
      {
        id: 'bel:porto',
        werkorganisatie: 'belastingen',
        bedrag: '88123.45',
        gedrag: 'variabel',
        bestemming: { product: 'INN-01' },
      },
      {
        id: 'bel:bezwaar',
        werkorganisatie: 'belastingen',
        bedrag: '190444.00',
        bestemming: { product: 'BEZ-01' },
      },
    ],
    voorschotten: codes.flatMap((deelnemer, i) => [
      { deelnemer, werkorganisatie: 'casco', bedrag: `${90000 + 4000 * i}.00` },
      ...(i < 9 ? [{ deelnemer, werkorganisatie: 'belastingen', bedrag: `${300000 + 12500 * i}.00` }] : []),
    ]),
  };
}

/** Two gemeenten, one key, whole euros, no products: steering on main lines. */
export function hoofdlijnenmodel(): Rekenmodel {
  return {
    ...voorbeeldmodel('11-op-hoofdlijnen-een-sleutel'),
    boekjaar: 2025,
    voorschotten: [
      { deelnemer: 'druten', werkorganisatie: 'wdw', bedrag: '10100000.00' },
      { deelnemer: 'wijchen', werkorganisatie: 'wdw', bedrag: '22000000.00' },
    ],
  };
}

/** Three gemeenten, three werkorganisaties, hulpkosten that pass through each other, and casco in the tariff. */
export function hulpmodel(methode: 'stapsgewijs' | 'wederkerig' = 'wederkerig'): Rekenmodel {
  return {
    ...BASIS,
    verband: 'ssc',
    methodeHulpkosten: methode,
    deelnemers: [
      { code: 'zwolle', naam: 'Zwolle', soort: 'gemeente' },
      { code: 'kampen', naam: 'Kampen', soort: 'gemeente' },
      { code: 'overijssel', naam: 'Provincie Overijssel', soort: 'samenwerkingsverband' },
    ],
    werkorganisaties: [
      { code: 'ict', naam: 'ICT', gastheer: 'zwolle' },
      { code: 'psa', naam: 'Personeel en salaris', gastheer: 'kampen' },
      { code: 'facilitair', naam: 'Facilitair' },
    ],
    sleutels: [
      {
        code: 'fte',
        soort: 'gewichten',
        gewichten: { zwolle: '812.5', kampen: '301.25', overijssel: '640' },
      },
      { code: 'pps', soort: 'pondspondsgewijs' },
    ],
    hulpkostenplaatsen: [
      {
        code: 'huisvesting',
        werkorganisatie: 'facilitair',
        verdeling: [
          { naar: { product: 'werkplek' }, gewicht: '1200' },
          { naar: { product: 'salaris' }, gewicht: '450' },
          { naar: { casco: 'ict' }, gewicht: '300' },
          { naar: { hulpkostenplaats: 'personeel' }, gewicht: '150' },
        ],
      },
      {
        code: 'personeel',
        werkorganisatie: 'psa',
        verdeling: [
          { naar: { hulpkostenplaats: 'huisvesting' }, gewicht: '4' },
          { naar: { product: 'werkplek' }, gewicht: '18.5' },
          { naar: { product: 'catering' }, gewicht: '6' },
          { naar: { casco: 'psa' }, gewicht: '3' },
        ],
      },
    ],
    doorbelastVoorschotten: [
      { van: 'facilitair', naar: 'ict', bedrag: '200000.00' },
      { van: 'facilitair', naar: 'psa', bedrag: '75000.00' },
    ],
    cascos: [
      { werkorganisatie: 'ict', regime: 'in_tarief' },
      { werkorganisatie: 'psa', regime: 'gemengd', sleutel: 'fte', aandeelInTarief: '33.3' },
      { werkorganisatie: 'facilitair', regime: 'solidariteit', sleutel: 'pps' },
    ],
    producten: [
      {
        code: 'werkplek',
        werkorganisatie: 'ict',
        naam: 'Digitale werkplek',
        eenheid: 'werkplek',
        afrekening: { beleid: 'vast_variabel' },
        afname: {
          zwolle: { contract: '900', werkelijk: '941', minimum: '900' },
          kampen: { contract: '350', werkelijk: '322' },
          overijssel: { contract: '700', werkelijk: '715' },
        },
      },
      {
        code: 'salaris',
        werkorganisatie: 'psa',
        naam: 'Salarisverwerking',
        eenheid: 'dossier',
        afrekening: { beleid: 'sleutel', sleutel: 'fte' },
        afname: { zwolle: { werkelijk: '1000' }, overijssel: { werkelijk: '701' } },
      },
      {
        code: 'catering',
        werkorganisatie: 'facilitair',
        naam: 'Bedrijfsrestaurant',
        eenheid: 'maaltijd',
        tarief: '6.255',
        afrekening: { beleid: 'tarief_en_sleutel', sleutel: 'fte' },
        afname: { zwolle: { werkelijk: '21003' }, kampen: { werkelijk: '8111' } },
      },
    ],
    kostenposten: [
      {
        id: 'huis:huur',
        werkorganisatie: 'facilitair',
        bedrag: '612000.55',
        bestemming: { hulpkostenplaats: 'huisvesting' },
      },
      {
        id: 'huis:energie',
        werkorganisatie: 'facilitair',
        bedrag: '98765.43',
        gedrag: 'variabel',
        bestemming: { hulpkostenplaats: 'huisvesting' },
      },
      {
        id: 'pers:salaris',
        werkorganisatie: 'psa',
        bedrag: '241000.01',
        bestemming: { hulpkostenplaats: 'personeel' },
      },
      {
        id: 'ict:werkplek',
        werkorganisatie: 'ict',
        bedrag: '2100450.20',
        bestemming: { product: 'werkplek' },
      },
      {
        id: 'ict:licentie',
        werkorganisatie: 'ict',
        bedrag: '640100.10',
        gedrag: 'variabel',
        bestemming: { product: 'werkplek' },
      },
      { id: 'ict:directie', werkorganisatie: 'ict', bedrag: '155000.00', bestemming: { casco: true } },
      { id: 'psa:salaris', werkorganisatie: 'psa', bedrag: '700300.00', bestemming: { product: 'salaris' } },
      { id: 'psa:directie', werkorganisatie: 'psa', bedrag: '120000.00', bestemming: { casco: true } },
      {
        id: 'fac:catering',
        werkorganisatie: 'facilitair',
        bedrag: '180222.22',
        bestemming: { product: 'catering' },
      },
      { id: 'fac:directie', werkorganisatie: 'facilitair', bedrag: '60000.00', bestemming: { casco: true } },
      {
        id: 'fac:maatwerk',
        werkorganisatie: 'facilitair',
        bedrag: '7500.00',
        bestemming: { deelnemer: 'kampen' },
      },
    ],
    voorschotten: [
      { deelnemer: 'zwolle', werkorganisatie: 'ict', bedrag: '1600000.00' },
      { deelnemer: 'kampen', werkorganisatie: 'ict', bedrag: '520000.00' },
      { deelnemer: 'overijssel', werkorganisatie: 'ict', bedrag: '1150000.00' },
      { deelnemer: 'zwolle', werkorganisatie: 'psa', bedrag: '600000.00' },
      { deelnemer: 'overijssel', werkorganisatie: 'psa', bedrag: '450000.00' },
      { deelnemer: 'zwolle', werkorganisatie: 'facilitair', bedrag: '140000.00' },
      { deelnemer: 'kampen', werkorganisatie: 'facilitair', bedrag: '80000.00' },
    ],
  };
}
