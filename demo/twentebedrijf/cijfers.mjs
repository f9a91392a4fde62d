import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEELNEMERS, PRODUCTEN } from './schema.mjs';

const WERKORGANISATIE = 'twentebedrijf';
const WERKVELDNUMMER = { po: 71, ia: 72, br: 73, fv: 74, fz: 75, jz: 76, co: 77, ex: 78 };
export const kostenplaatsVan = ({ code, werkveld }) => `${WERKVELDNUMMER[werkveld]}${code.slice(-2)}`;
/** Frictie- en proceskosten of the plug-in of Haaksbergen. */
export const KOSTENPLAATS_INBRENG = '7900';
/** Payment for a dienstverband in 2025: (800,000 + 60,000) with 5 % casco on it, over 5,250 of them. */
export const TARIEF_SALARIS = 172;

/** The casco: [budget in euros, actual cost in euros]. The parts differ, the whole does not. */
export const CASCO = {
  7000: { naam: 'Casco, personeel', soort: 'salarissen', 2024: [600_000, 612_000], 2025: [612_000, 618_500] },
  7001: { naam: 'Casco, materieel', soort: 'kantoor', 2024: [90_000, 78_000], 2025: [90_000, 83_500] },
  7002: {
    naam: 'Casco, kapitaallasten',
    soort: 'kapitaallasten',
    2024: [200_000, 200_000],
    2025: [200_000, 200_000],
  },
};

/** Products that came out otherwise than budgeted: actual cost in cents. What one costs more the other costs less. */
const WERKELIJK = {
  2024: { 'PO-03': 81_234_567, 'IA-01': 38_765_433 },
  2025: { 'PO-03': 86_525_000, 'IA-01': 39_475_000 },
};
const INBRENG_HAAKSBERGEN = 60_000;

const som = (getallen) => Object.values(getallen).reduce((a, b) => a + b, 0);
const begroot = (jaar, product) =>
  som(product.inbreng) + (jaar === 2025 && product.code === 'PO-03' ? INBRENG_HAAKSBERGEN : 0);

/** What was agreed for a year; from 2025 on Haaksbergen is among the takers of the salarisadministratie. */
const contract = (jaar, { code, hoeveelheid }) =>
  jaar === 2025 && code === 'PO-03' ? { ...hoeveelheid, haaksbergen: 250 } : hoeveelheid;

/** Enschede grew by twenty dienstverbanden in 2025. */
const gebruik = (jaar, product) =>
  jaar === 2025 && product.code === 'PO-03'
    ? { ...contract(jaar, product), enschede: 1_620 }
    : contract(jaar, product);

export const maakCijfers = (jaar) => ({
  posten: posten(jaar),
  afname: PRODUCTEN.flatMap((product) =>
    Object.entries(gebruik(jaar, product)).map(([deelnemer, hoeveelheid]) => ({
      product: product.code,
      deelnemer,
      hoeveelheid,
    })),
  ),
  voorschotten: voorschotten(jaar),
});

function posten(jaar) {
  const casco = Object.entries(CASCO).map(
    ([
      kostenplaats,
      {
        naam,
        soort,
        [jaar]: [euro, werkelijk],
      },
    ]) => ({
      kostenplaats,
      naam,
      soort,
      begroot: euro,
      werkelijk: werkelijk * 100,
    }),
  );
  const diensten = PRODUCTEN.filter(({ inbreng }) => som(inbreng) > 0).flatMap((product) => {
    const euro = begroot(jaar, product);
    const cent = WERKELIJK[jaar][product.code] ?? euro * 100;
    const plaats = { kostenplaats: kostenplaatsVan(product), naam: product.naam };
    const materieel = euro / 5;
    return [
      { ...plaats, soort: 'salarissen', begroot: euro - materieel, werkelijk: cent - materieel * 100 },
      { ...plaats, soort: 'leverancier', begroot: materieel, werkelijk: materieel * 100 },
    ];
  });
  return [...casco, ...diensten, ...(jaar === 2025 ? INBRENG : [])];
}

/** Nobody budgeted them: they are the inbrenger's, whatever they come to. */
const INBRENG = [
  {
    kostenplaats: KOSTENPLAATS_INBRENG,
    naam: 'frictie inbreng Haaksbergen',
    soort: 'leverancier',
    werkelijk: 1_800_000,
  },
  {
    kostenplaats: KOSTENPLAATS_INBRENG,
    naam: 'proces inbreng Haaksbergen',
    soort: 'inhuur',
    werkelijk: 750_000,
  },
];

/** What everybody was expected to pay, in whole euros. */
function voorschotten(jaar) {
  const inwoners = leesInwoners();
  const alle = som(inwoners);
  const casco = som(Object.values(CASCO).map(({ [jaar]: [euro] }) => euro)) * (jaar === 2025 ? 0.75 : 1);
  return DEELNEMERS.map(({ code: deelnemer }) => ({
    deelnemer,
    werkorganisatie: WERKORGANISATIE,
    bedrag: Math.round(
      (casco * (inwoners[deelnemer] ?? 0)) / alle +
        som(PRODUCTEN.map((product) => verwacht(jaar, product, deelnemer))),
    ),
  }));
}

function verwacht(jaar, product, deelnemer) {
  if (jaar === 2024) return product.inbreng[deelnemer] ?? 0;
  const hoeveelheden = contract(jaar, product);
  const eigen = hoeveelheden[deelnemer] ?? 0;
  if (product.code === 'PO-03') return eigen * TARIEF_SALARIS;
  return eigen === 0 ? 0 : (begroot(jaar, product) * 1.05 * eigen) / som(hoeveelheden);
}

function leesInwoners() {
  const [, ...rijen] = readFileSync(join(import.meta.dirname, 'inwoners-2020-01-01.csv'), 'utf8')
    .trim()
    .split('\n');
  const perNaam = new Map(rijen.map((rij) => rij.split(';').slice(1)));
  return Object.fromEntries(
    DEELNEMERS.filter(({ naam }) => perNaam.has(naam)).map(({ code, naam }) => [
      code,
      Number(perNaam.get(naam)),
    ]),
  );
}
