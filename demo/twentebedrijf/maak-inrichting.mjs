/** Writes inrichting.json. Usage: node demo/twentebedrijf/maak-inrichting.mjs [file] */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CASCO, KOSTENPLAATS_INBRENG, kostenplaatsVan, TARIEF_SALARIS } from './cijfers.mjs';
import { DEELNEMERS, PRODUCTEN, SAMENWERKINGSVERBANDEN } from './schema.mjs';
import { METINGEN, NORMEN, TAKEN, WERKVELDEN } from './takenregister.mjs';

const JAREN = [2024, 2025];
const OPRICHTING = '2016-01-01';
const TWENTEBEDRIJF = 'twentebedrijf';

const stap = (verzoek, inhoud, extra = {}) => ({ verzoek, ...extra, inhoud });
const perJaar = (maak) => JAREN.flatMap((boekjaar) => maak(boekjaar));
const afgenomen = PRODUCTEN.filter(({ inbreng }) => Object.keys(inbreng).length > 0);

const VERBAND = {
  code: TWENTEBEDRIJF,
  naam: 'Twentebedrijf',
  omschrijving:
    'Bedrijfsvoering voor veertien Twentse gemeenten en hun samenwerkingsverbanden. Voorbeeldverband: de casco-bedragen en wie wat afneemt komen uit het bedrijfsplan van 2015, alle andere bedragen en hoeveelheden zijn verzonnen.',
  voorbeeld: true,
  vanaf: OPRICHTING,
  rechtsvorm: 'bedrijfsvoeringsorganisatie',
  organisatievorm: 'shared services centrum',
  boekjaren: JAREN,
};

const partijen = () => [
  ...DEELNEMERS.map((deelnemer) => stap('deelnemers', { ...deelnemer, vanaf: OPRICHTING })),
  stap('werkorganisaties', { code: TWENTEBEDRIJF, naam: 'Twentebedrijf', vanaf: OPRICHTING }),
  ...WERKVELDEN.map((werkveld) => stap('werkvelden', werkveld)),
  ...TAKEN.map((taak) => stap('taken', taak)),
];

/** The casco is for the gemeenten: the others have the value 0, said aloud. */
const sleutels = () => [
  stap('verdeelsleutels', {
    code: 'inwoners',
    naam: 'Inwoners',
    vanaf: OPRICHTING,
    definitie: { soort: 'gewichten', geldtVoor: ['gemeente'] },
  }),
  stap('verdeelsleutels', {
    code: 'gelijk',
    naam: 'Gelijke delen',
    vanaf: OPRICHTING,
    definitie: { soort: 'gelijk' },
  }),
  stap(
    'inwoners',
    {
      sleutel: 'inwoners',
      peildatum: '2020-01-01',
      bron: 'CBS, bevolking per gemeente op 1 januari 2020 (som van leeftijdsgroepen)',
      status: 'definitief',
    },
    { bestand: 'inwoners-2020-01-01.csv' },
  ),
  stap('sleutelwaarden', {
    sleutelwaarden: SAMENWERKINGSVERBANDEN.map((deelnemer) => ({
      sleutel: 'inwoners',
      peildatum: '2020-01-01',
      deelnemer,
      waarde: '0',
      bron: 'Verzonnen afspraak: een samenwerkingsverband heeft geen inwoners en betaalt niet mee aan het casco',
      status: 'definitief',
    })),
  }),
];

/** In 2024 the first years' regime, in 2025 the later one. @bron TB h. 8 */
const cascos = () => [
  stap('cascos', {
    boekjaar: 2024,
    cascos: [{ werkorganisatie: TWENTEBEDRIJF, regime: 'solidariteit', sleutel: 'inwoners' }],
  }),
  stap('cascos', {
    boekjaar: 2025,
    cascos: [
      { werkorganisatie: TWENTEBEDRIJF, regime: 'gemengd', sleutel: 'inwoners', aandeelInTarief: '25' },
    ],
  }),
];

const menukaarten = () =>
  perJaar((boekjaar) => [
    ...WERKVELDEN.map(({ code: werkveld }) => stap('menukaarten', { boekjaar, werkveld })),
    ...PRODUCTEN.map(({ code, naam, werkveld, eenheid }, plaats) =>
      stap('menukaartregels', {
        ...{ boekjaar, werkveld, product: code, werkorganisatie: TWENTEBEDRIJF, naam, eenheid },
        ...afrekening(boekjaar, code),
        volgorde: plaats + 1,
      }),
    ),
    ...NORMEN.map((norm) => stap('prestatienormen', { boekjaar, werkveld: 'ia', ...norm })),
    ...METINGEN.filter(({ datum }) => datum.startsWith(String(boekjaar))).map((meting) =>
      stap('metingen', { boekjaar, werkveld: 'ia', ...meting }),
    ),
  ]);

function afrekening(boekjaar, product) {
  if (boekjaar === 2024) return { beleid: 'inbreng' };
  if (product !== 'PO-03') return { beleid: 'werkelijk_gebruik' };
  return { beleid: 'tarief_en_sleutel', tarief: `${TARIEF_SALARIS}.00`, sleutel: 'gelijk' };
}

/** One DVO for each deelnemer, with all that it takes. @bron TB h. 7 */
const dvos = () =>
  DEELNEMERS.flatMap(({ code, naam }) => [
    stap(
      'dvos',
      {
        code: `DVO-${code}`,
        naam: `Dienstverleningsovereenkomst ${naam}`,
        werkorganisatie: TWENTEBEDRIJF,
        vanaf: '2024-01-01',
        tot: '2026-01-01',
        minimumTot: '2026-01-01',
        deelnemers: [code],
        regels: afgenomen
          .filter(({ inbreng }) => code in inbreng)
          .map(({ code: product, hoeveelheid, inbreng }) => ({
            deelnemer: code,
            product,
            contract: String(hoeveelheid[code]),
            inbreng: `${inbreng[code]}.00`,
          })),
      },
      { onthoud: `dvo-${code}` },
    ),
    stap(`dvos/{dvo-${code}}/vaststellingen`, { vastgesteldOp: '2023-11-16' }, { als: 'directiebestuur' }),
  ]);

/** The (x) of Haaksbergen, and mediation that anybody may call for. */
const indicaties = () => [
  stap('indicaties', {
    boekjaar: 2024,
    indicaties: [{ product: 'PO-03', deelnemer: 'haaksbergen', soort: 'indicatie' }],
  }),
  ...perJaar((boekjaar) => [
    stap('indicaties', {
      boekjaar,
      indicaties: DEELNEMERS.map(({ code }) => ({ product: 'PO-07', deelnemer: code, soort: 'op afroep' })),
    }),
  ]),
];

const kostenplaatsen = () =>
  perJaar((boekjaar) => [
    ...Object.entries(CASCO).map(([code, { naam }]) =>
      stap('kostenplaatsen', {
        ...{ boekjaar, code, naam },
        toewijzing: { werkorganisatie: TWENTEBEDRIJF, bestemming: 'casco', gedrag: 'vast', taakveld: '0.4' },
      }),
    ),
    ...afgenomen.map((product) =>
      stap('kostenplaatsen', {
        ...{ boekjaar, code: kostenplaatsVan(product), naam: product.naam },
        toewijzing: {
          ...{ werkorganisatie: TWENTEBEDRIJF, bestemming: 'product', product: product.code },
          ...{ gedrag: 'vast', taakveld: '0.4' },
        },
      }),
    ),
  ]);

/** Haaksbergen brings its salarisadministratie in: the DVO first, the service after it. @bron TB h. 6 */
function inbreng() {
  const vul = (naam, inhoud) => stap('inbrengdossiers/INB-01/stappen', { stap: naam, inhoud });
  return [
    stap(
      'dvos',
      {
        code: 'DVO-haaksbergen-salaris',
        naam: 'Dienstverleningsovereenkomst salarisadministratie Haaksbergen',
        werkorganisatie: TWENTEBEDRIJF,
        vanaf: '2025-01-01',
        tot: '2028-01-01',
        minimumTot: '2028-01-01',
        deelnemers: ['haaksbergen'],
        regels: [
          { deelnemer: 'haaksbergen', product: 'PO-03', contract: '250', inbreng: '60000.00', fte: '0.8' },
        ],
      },
      { onthoud: 'dvo-haaksbergen-salaris' },
    ),
    stap(
      'dvos/{dvo-haaksbergen-salaris}/vaststellingen',
      { vastgesteldOp: '2024-11-21' },
      { als: 'directiebestuur' },
    ),
    stap('inbrengdossiers', {
      code: 'INB-01',
      naam: 'Salarisadministratie van Haaksbergen',
      inbrenger: 'haaksbergen',
      werkorganisatie: TWENTEBEDRIJF,
    }),
    vul('taak', { werkveld: 'po', taak: 'PO-T4', product: 'PO-03', per: '2025-01-01' }),
    vul('balans', {
      ...{ formatie: '0.80', loonsom: '48000.00', materieel: '12000.00', budget: '60000.00' },
      begroting: 'Begroting 2024 van Haaksbergen, vastgesteld op 9 november 2023',
      taakstelling: '0.00',
    }),
    vul('basis', {
      getoetstOp: '2024-10-03',
      oordeel: 'Dossiers en mutaties zijn bijgewerkt; één achterstand, die Haaksbergen zelf inloopt.',
      achterstanden: [
        { omschrijving: 'Verlofstanden van voor 2024', bedrag: '4000.00', ingelopenPer: '2024-12-15' },
      ],
    }),
    vul('kosten', { frictiekosten: '18000.00', proceskosten: '7500.00', kostenplaats: KOSTENPLAATS_INBRENG }),
    vul('ontvlechting', {
      afspraak:
        'Haalt Haaksbergen de taak terug, dan gaan 0,8 fte en de dossiers mee terug, met een jaar voorbereiding.',
    }),
    vul('overeenkomst', { dvo: '{dvo-haaksbergen-salaris}' }),
    stap('inbrengdossiers/INB-01/afrondingen', {}),
  ];
}

const versies = () =>
  perJaar((boekjaar) =>
    WERKVELDEN.map(({ code }) =>
      stap(`menukaarten/${code}/versies`, { boekjaar, toelichting: `Menukaart ${boekjaar}` }),
    ),
  );

const inleesafspraken = () => [
  stap('inleesafspraken', {
    boekjaar: 2024,
    aanleverafspraken: [
      { soort: 'realisatie', ritme: 'maand', dagen: 10 },
      { soort: 'afname', ritme: 'jaar', dagen: 31 },
      { soort: 'begroting', ritme: 'jaar', dagen: 61, moment: 'voor_begin' },
      { soort: 'voorschotten', ritme: 'jaar', dagen: 14 },
    ],
  }),
];

const INRICHTING = {
  verband: VERBAND,
  stappen: [
    ...partijen(),
    ...sleutels(),
    ...cascos(),
    ...menukaarten(),
    ...dvos(),
    ...indicaties(),
    ...kostenplaatsen(),
    ...inbreng(),
    ...versies(),
    ...inleesafspraken(),
  ],
};

const doel = process.argv[2] ?? join(import.meta.dirname, 'inrichting.json');
await writeFile(doel, `${JSON.stringify(INRICHTING, null, 2)}\n`);
