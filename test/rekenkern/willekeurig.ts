import fc from 'fast-check';
import type {
  Afname,
  Beleid,
  Bestemming,
  HulpkostenDoel,
  Rekenmodel,
  Sleutel,
} from '../../src/rekenkern/index.js';

/** Draws from a fixed list of fast-check generators, so that a failing model can be made again from its seed. */
export interface Trekking {
  kies<T>(uit: readonly [T, ...T[]] | readonly T[]): T;
  /** Whole number of 0 up to and including max. */
  tot(max: number): number;
  kans(procent: number): boolean;
}

export function trekkingVan(g: fc.GeneratorValue): Trekking {
  const tot = (max: number): number => g(fc.nat, max);
  return {
    tot,
    kies: (uit) => uit[tot(uit.length - 1)] as never,
    kans: (procent) => tot(99) < procent,
  };
}

const NAMEN = ['e', 'a', 'd', 'b', 'c'];
const BELEIDEN: readonly Beleid[] = [
  'werkelijk_gebruik',
  'sleutel',
  'inbreng',
  'vast_variabel',
  'tarief_en_sleutel',
  'vaste_prijs',
];

/** A rekenmodel of correct form, over the whole feature set. It may still be refused when it is calculated. */
export function trekModel(t: Trekking): Rekenmodel {
  const deelnemers = NAMEN.slice(0, 1 + t.tot(4)).map((code) => ({ code }));
  const codes = deelnemers.map(({ code }) => code);
  const werkorganisaties = ['w', 'x', 'y'].slice(0, 1 + t.tot(2)).map((code) => ({
    code,
    ...(t.kans(70) && { gastheer: t.kies(codes) }),
  }));
  const wos = werkorganisaties.map(({ code }) => code);
  const sleutels = trekSleutels(t, codes, wos);
  const vlak = sleutels.filter(({ code }) => !code.startsWith('s')).map(({ code }) => code);
  const producten = ['p', 'q', 'r', 's'].slice(0, t.tot(4)).map((code) => ({
    code,
    werkorganisatie: t.kies(wos),
    tarief: getal(t, 3),
    afrekening: { beleid: t.kies(BELEIDEN), sleutel: t.kies(vlak), risicodrager: t.kies(codes) },
    afname: Object.fromEntries(codes.filter(() => t.kans(70)).map((wie) => [wie, trekAfname(t)])),
  }));
  const hulpen = ['h', 'i', 'j'].slice(0, t.kans(50) ? 0 : t.tot(3));
  const hulpBij = new Map(hulpen.map((code) => [code, t.kies(wos)]));
  const doelen: HulpkostenDoel[] = [
    ...producten.map(({ code }) => ({ product: code })),
    ...wos.map((casco) => ({ casco })),
    ...hulpen.map((hulpkostenplaats) => ({ hulpkostenplaats })),
  ];
  const bijOf = new Map(producten.map(({ code, werkorganisatie }) => [code, werkorganisatie]));
  return {
    schema: 'nulpositie/rekenmodel/1',
    verband: 'verband',
    boekjaar: 2024,
    fase: t.kies(['begroting', 'tussenrapportage', 'jaarrekening'] as const),
    ...(t.kans(50) && { afronding: t.kies(['cent', 'euro'] as const) }),
    deelnemers,
    werkorganisaties,
    sleutels,
    hulpkostenplaatsen: hulpen.map((code) => ({
      code,
      werkorganisatie: hulpBij.get(code) ?? '',
      verdeling: keer(1 + t.tot(4), () => ({ naar: t.kies(doelen), gewicht: getal(t, 1) })),
    })),
    ...(t.kans(70) && { methodeHulpkosten: t.kies(['stapsgewijs', 'wederkerig'] as const) }),
    cascos: wos
      .filter(() => t.kans(97))
      .map((werkorganisatie) => ({
        werkorganisatie,
        regime: t.kies(['solidariteit', 'solidariteit', 'in_tarief', 'gemengd'] as const),
        sleutel: t.kies(sleutels).code,
        aandeelInTarief: t.kies(['0', '25', '33.3', '100', '66.666666666667']),
      })),
    producten,
    kostenposten: keer(t.tot(8), (i) => {
      const [bestemming, werkorganisatie] = trekBestemming(t, { codes, wos, bijOf, hulpBij });
      const gedrag = t.kies(['vast', 'variabel', undefined] as const);
      return { id: `k${i}`, werkorganisatie, bedrag: bedrag(t), ...(gedrag && { gedrag }), bestemming };
    }),
    voorschotten: keer(t.tot(4), () => ({
      deelnemer: t.kies(codes),
      werkorganisatie: t.kies(wos),
      bedrag: bedrag(t),
    })),
    doorbelastVoorschotten: keer(t.tot(2), () => ({
      van: t.kies(wos),
      naar: t.kies(wos),
      bedrag: bedrag(t),
    })),
  };
}

function trekBestemming(
  t: Trekking,
  uit: {
    readonly codes: readonly string[];
    readonly wos: readonly string[];
    readonly bijOf: ReadonlyMap<string, string>;
    readonly hulpBij: ReadonlyMap<string, string>;
  },
): [Bestemming, string] {
  const soort = t.tot(9);
  if (soort < 4 && uit.bijOf.size > 0) {
    const [product, bij] = t.kies([...uit.bijOf]);
    return [{ product }, bij];
  }
  if (soort < 7 && uit.hulpBij.size > 0) {
    const [hulpkostenplaats, bij] = t.kies([...uit.hulpBij]);
    return [{ hulpkostenplaats }, bij];
  }
  return soort < 9 ? [{ casco: true }, t.kies(uit.wos)] : [{ deelnemer: t.kies(uit.codes) }, t.kies(uit.wos)];
}

function trekAfname(t: Trekking): Afname {
  return {
    contract: getal(t, 1),
    ...(t.kans(70) && { werkelijk: getal(t, 2) }),
    ...(t.kans(20) && { minimum: getal(t, 1) }),
    ...(t.kans(60) && { inbreng: bedrag(t).replace('-', '') }),
  };
}

/** Keys for anything, and keys whose code begins with s, which look at charges and serve cascos only. */
function trekSleutels(t: Trekking, codes: readonly string[], wos: readonly string[]): Sleutel[] {
  const per = (): Record<string, string> => Object.fromEntries(codes.map((code) => [code, getal(t, 2)]));
  const decimalen = (): { decimalen?: number } => (t.kans(30) ? { decimalen: t.tot(3) } : {});
  const deel = codes.filter(() => t.kans(80));
  const sleutels: Sleutel[] = [
    { code: 'inw', soort: 'gewichten', gewichten: per(), ...decimalen() },
    { code: 'gel', soort: 'gelijk', ...(t.kans(50) && { deelnemers: deel }), ...decimalen() },
    { code: 'pct', soort: 'percentages', percentages: trekPercentages(t, codes), ...decimalen() },
  ];
  const uit = sleutels.map(({ code }) => code);
  sleutels.push({ code: 'mix', soort: 'samengesteld', delen: trekDelen(t, uit), ...decimalen() });
  const grenzen = (): Record<string, string> =>
    Object.fromEntries(codes.filter(() => t.kans(40)).map((code) => [code, String(t.tot(60))]));
  sleutels.push({
    code: 'grens',
    soort: 'begrensd',
    sleutel: t.kies([...uit, 'mix']),
    ...(t.kans(60) && { minimum: trekMinimum(t, codes) }),
    ...(t.kans(60) && { maximum: grenzen() }),
    ...decimalen(),
  });
  sleutels.push({
    code: 'dubbel',
    soort: 'samengesteld',
    delen: trekDelen(t, [...uit, 'mix', 'grens']),
    ...decimalen(),
  });
  sleutels.push({
    code: 's',
    soort: 'pondspondsgewijs',
    ...(t.kans(40) && { werkorganisaties: [t.kies(wos)] }),
    ...decimalen(),
  });
  sleutels.push({ code: 'smix', soort: 'samengesteld', delen: trekDelen(t, ['inw', 's']), ...decimalen() });
  return sleutels;
}

const trekMinimum = (t: Trekking, codes: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    codes.filter(() => t.kans(40)).map((code) => [code, t.kies(['0', '5', '12.5', '33.333', '20'])]),
  );

function trekDelen(t: Trekking, uit: readonly string[]): { sleutel: string; aandeel: string }[] {
  const eerste = 1 + t.tot(98);
  return [
    { sleutel: t.kies(uit), aandeel: `${eerste}.5` },
    { sleutel: t.kies(uit), aandeel: `${99 - eerste}.5` },
  ];
}

/** Percentages with two decimals that add up to exactly 100. */
export function trekPercentages(t: Trekking, codes: readonly string[]): Record<string, string> {
  let over = 10000;
  const honderdsten = codes.map((_, i) => {
    const deel = i === codes.length - 1 ? over : t.tot(over);
    over -= deel;
    return deel;
  });
  return Object.fromEntries(codes.map((code, i) => [code, metKomma(honderdsten[i] ?? 0, 2)]));
}

function keer<T>(aantal: number, maak: (i: number) => T): T[] {
  return Array.from({ length: aantal }, (_, i) => maak(i));
}

/** A quantity, often small, sometimes zero, sometimes as large and as fine as the form allows. */
function getal(t: Trekking, decimalen: number): string {
  const soort = t.tot(19);
  if (soort === 0) return '0';
  if (soort === 1) return `${1 + t.tot(99998)}9999999.${t.tot(99999)}000001`;
  return soort < 10 ? String(1 + t.tot(9)) : metKomma(t.tot(100000), decimalen);
}

function bedrag(t: Trekking): string {
  const teken = t.kans(25) ? '-' : '';
  const soort = t.tot(19);
  if (soort === 0) return '0.00';
  if (soort === 1) return `${teken}${1 + t.tot(998)}9999999.${10 + t.tot(89)}`;
  return teken + metKomma(1 + t.tot(soort < 6 ? 300 : 10_000_000), 2);
}

function metKomma(eenheden: number, decimalen: number): string {
  const cijfers = String(eenheden).padStart(decimalen + 1, '0');
  return `${cijfers.slice(0, -decimalen)}.${cijfers.slice(-decimalen)}`;
}
