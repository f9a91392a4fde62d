import type { Product, Rekenmodel } from '../../../src/rekenkern/index.js';
import { Breuk, HONDERD, NUL, som } from './breuk.js';
import { eindfracties } from './hulpkosten.js';
import { aandelen, Geweigerd } from './sleutels.js';
import { verdeel } from './verdeel.js';

/** What must agree, in cents: names joined by a bar, zeros left out. */
export interface NaieveUitkomst {
  readonly lasten: Record<string, bigint>;
  readonly verrekening: Record<string, readonly [bigint, bigint]>;
  readonly doorbelasting: Record<string, bigint>;
  readonly posities: readonly (readonly [string, bigint])[];
  readonly saldering: readonly (readonly [string, string, bigint])[];
}

const centen = (bedrag: string): bigint => Breuk.van(bedrag).maal(HONDERD).vloer;

/**
 * The whole calculation a second time, from the text of the specification, on plain fractions and without any shortcut.
 *
 * @throws Geweigerd at the first thing that may not be divided
 */
export function berekenNaief(model: Rekenmodel): NaieveUitkomst {
  const afronding = model.afronding ?? 'cent';
  const lasten: Record<string, bigint> = {};
  const doorbelasting: Record<string, bigint> = {};
  const deelnemers = model.deelnemers.map(({ code }) => code);
  const tel = (tabel: Record<string, bigint>, naam: string, bedrag: bigint): void => {
    tabel[naam] = (tabel[naam] ?? 0n) + bedrag;
  };
  const belast = (deelnemer: string, werkorganisatie: string, waarvoor: string, bedrag: bigint): void =>
    tel(lasten, `${deelnemer}|${werkorganisatie}|${waarvoor}`, bedrag);

  // 1. Pools
  const pools: Record<string, { vast: bigint; variabel: bigint }> = {};
  const pool = (naam: string) => (pools[naam] ??= { vast: 0n, variabel: 0n });
  for (const { bestemming, bedrag, gedrag, werkorganisatie } of model.kostenposten) {
    if ('deelnemer' in bestemming) continue;
    const naam = 'casco' in bestemming ? { casco: werkorganisatie } : bestemming;
    pool(JSON.stringify(naam))[gedrag ?? 'vast'] += centen(bedrag);
  }

  // 2. Hulpkostenplaatsen
  const eindpools = [
    ...model.werkorganisaties.map(({ code }) => ({ naam: JSON.stringify({ casco: code }), bij: code })),
    ...model.producten.map(({ code, werkorganisatie }) => ({
      naam: JSON.stringify({ product: code }),
      bij: werkorganisatie,
    })),
  ];
  const eigenKosten = (model.hulpkostenplaatsen ?? []).map(({ code }) => ({
    ...pool(JSON.stringify({ hulpkostenplaats: code })),
  }));
  for (const [i, hulp] of (model.hulpkostenplaatsen ?? []).entries()) {
    for (const gedrag of ['vast', 'variabel'] as const) {
      const bedrag = eigenKosten[i]?.[gedrag] ?? 0n;
      if (bedrag === 0n) continue;
      const fracties = eindfracties(model, hulp.code);
      const delen = verdeel(
        bedrag,
        eindpools.map(({ naam }) => fracties.get(naam) ?? NUL),
        afronding,
      );
      for (const [j, { naam, bij }] of eindpools.entries()) {
        pool(naam)[gedrag] += delen[j] ?? 0n;
        if (bij !== hulp.werkorganisatie)
          tel(doorbelasting, `${hulp.werkorganisatie}|${bij}`, delen[j] ?? 0n);
      }
    }
  }

  // 3. Casco regime
  const solidair: Record<string, bigint> = {};
  const naStap2 = structuredClone(pools);
  for (const { code } of model.werkorganisaties) {
    const kosten = totaal(naStap2[JSON.stringify({ casco: code })]);
    const casco = model.cascos.find(({ werkorganisatie }) => werkorganisatie === code);
    if (kosten === 0n) continue;
    if (casco === undefined) throw new Geweigerd('CASCO_ZONDER_REGIME', `werkorganisaties/${code}`);
    const procent =
      casco.regime === 'solidariteit'
        ? NUL
        : casco.regime === 'in_tarief'
          ? HONDERD
          : Breuk.van(casco.aandeelInTarief ?? '0');
    const [inTarief = 0n, rest = 0n] = verdeel(kosten, [procent, HONDERD.min(procent)], afronding);
    solidair[code] = rest;
    if (inTarief === 0n) continue;
    const eigen = model.producten.filter(({ werkorganisatie }) => werkorganisatie === code);
    const basis = eigen.map((product) => totaal(naStap2[JSON.stringify({ product: product.code })]));
    if (basis.some((kosten) => kosten < 0n) || basis.every((kosten) => kosten === 0n)) {
      throw new Geweigerd('OPSLAG_ZONDER_BASIS', `cascos/${code}`);
    }
    const delen = verdeel(
      inTarief,
      basis.map((kosten) => new Breuk(kosten)),
      afronding,
    );
    for (const [i, product] of eigen.entries())
      pool(JSON.stringify({ product: product.code })).vast += delen[i] ?? 0n;
  }

  // 4. Direct
  for (const { bestemming, bedrag, werkorganisatie } of model.kostenposten) {
    if ('deelnemer' in bestemming)
      belast(bestemming.deelnemer, werkorganisatie, 'direct|null', centen(bedrag));
  }

  // 5. Products
  const dienst = (deelnemer: string, werkorganisaties: readonly string[] | undefined): bigint =>
    Object.entries(lasten).reduce((som, [naam, bedrag]) => {
      const [wie, waar = '', soort] = naam.split('|');
      const telt = wie === deelnemer && soort !== 'casco' && (werkorganisaties?.includes(waar) ?? true);
      return telt ? som + bedrag : som;
    }, 0n);
  for (const product of model.producten) {
    const { vast, variabel } = pool(JSON.stringify({ product: product.code }));
    for (const [deelnemer, bedrag] of afrekenen(model, product, vast, variabel)) {
      belast(deelnemer, product.werkorganisatie, `product|${product.code}`, bedrag);
    }
  }

  // 6. Casco by solidarity
  for (const { code } of model.werkorganisaties) {
    const bedrag = solidair[code] ?? 0n;
    const sleutel = model.cascos.find(({ werkorganisatie }) => werkorganisatie === code)?.sleutel ?? '';
    if (bedrag === 0n) continue;
    const delen = aandelen(sleutel, {
      model,
      partijen: deelnemers,
      pad: `cascos/${code}/sleutel`,
      lasten: dienst,
    });
    verdeel(bedrag, delen, afronding).forEach((deel, i) =>
      belast(deelnemers[i] ?? '', code, 'casco|null', deel),
    );
  }

  // 7. Settlement, 8. posities and saldering
  const gastheer = (code: string): string =>
    model.werkorganisaties.find((w) => w.code === code)?.gastheer ?? model.verband;
  const verrekening: Record<string, readonly [bigint, bigint]> = {};
  const netto = new Map(deelnemers.map((code) => [code, 0n]));
  if (model.werkorganisaties.some((w) => w.gastheer === undefined)) netto.set(model.verband, 0n);
  const schuld = (van: string, aan: string, bedrag: bigint): void => {
    netto.set(van, (netto.get(van) ?? 0n) + bedrag);
    netto.set(aan, (netto.get(aan) ?? 0n) - bedrag);
  };
  for (const deelnemer of deelnemers) {
    for (const { code } of model.werkorganisaties) {
      const definitief = Object.entries(lasten).reduce(
        (som, [naam, bedrag]) => (naam.startsWith(`${deelnemer}|${code}|`) ? som + bedrag : som),
        0n,
      );
      const voorschot = model.voorschotten
        .filter((v) => v.deelnemer === deelnemer && v.werkorganisatie === code)
        .reduce((som, { bedrag }) => som + centen(bedrag), 0n);
      if (definitief !== 0n || voorschot !== 0n)
        verrekening[`${deelnemer}|${code}`] = [definitief, voorschot];
      if (gastheer(code) !== deelnemer) schuld(deelnemer, gastheer(code), definitief - voorschot);
    }
  }
  for (const [naam, bedrag] of Object.entries(doorbelasting)) {
    const [van = '', naar = ''] = naam.split('|');
    if (gastheer(van) !== gastheer(naar)) schuld(gastheer(naar), gastheer(van), bedrag);
  }
  for (const { van, naar, bedrag } of model.doorbelastVoorschotten ?? []) {
    if (gastheer(van) !== gastheer(naar)) schuld(gastheer(van), gastheer(naar), centen(bedrag));
  }
  const posities = [...netto];
  return {
    lasten: zonderNul(lasten),
    verrekening,
    doorbelasting: zonderNul(doorbelasting),
    posities,
    saldering: salderen(posities),
  };
}

const totaal = (kosten: { vast: bigint; variabel: bigint } | undefined): bigint =>
  kosten === undefined ? 0n : kosten.vast + kosten.variabel;
const zonderNul = (tabel: Record<string, bigint>): Record<string, bigint> =>
  Object.fromEntries(Object.entries(tabel).filter(([, bedrag]) => bedrag !== 0n));

function afrekenen(
  model: Rekenmodel,
  product: Product,
  vast: bigint,
  variabel: bigint,
): (readonly [string, bigint])[] {
  const { code, afname, tarief = '0', afrekening } = product;
  const { beleid, sleutel = '', risicodrager = '' } = afrekening;
  const pad = `producten/${code}`;
  const kosten = vast + variabel;
  const nemers = model.deelnemers.map((d) => d.code).filter((d) => d in afname);
  if (kosten !== 0n && nemers.length === 0) throw new Geweigerd('PRODUCT_ZONDER_AFNEMER', pad);
  const regels = nemers.map((nemer) => afname[nemer] ?? {});
  const contract = regels.map((regel) => Breuk.van(regel.contract ?? regel.werkelijk ?? '0'));
  const q = regels.map((regel) => {
    const werkelijk = Breuk.van(regel.werkelijk ?? regel.contract ?? '0');
    const minimum = Breuk.van(regel.minimum ?? '0');
    return werkelijk.vergelijk(minimum) < 0 ? minimum : werkelijk;
  });
  const inbreng = regels.map((regel) => centen(regel.inbreng ?? '0'));
  const per = (delen: readonly bigint[]): (readonly [string, bigint])[] =>
    nemers.map((nemer, i) => [nemer, delen[i] ?? 0n] as const);
  const naar = (bedrag: bigint, gewichten: readonly Breuk[]): (readonly [string, bigint])[] => {
    if (bedrag === 0n) return [];
    if (som(gewichten).isNul) throw new Geweigerd('AFNAME_ZONDER_BASIS', `${pad}/afname`);
    return per(verdeel(bedrag, gewichten, model.afronding ?? 'cent'));
  };
  const naarSleutel = (bedrag: bigint): (readonly [string, bigint])[] => {
    if (bedrag === 0n) return [];
    const vraag = { model, partijen: nemers, pad: `${pad}/afrekening/sleutel`, lasten: () => 0n };
    return naar(bedrag, aandelen(sleutel, vraag));
  };
  const prijs = q.map((hoeveelheid) => {
    const exact = Breuk.van(tarief).maal(hoeveelheid).maal(HONDERD);
    return exact.plus(new Breuk(1n, 2n)).vloer;
  });
  const optellen = (delen: readonly bigint[]): bigint => delen.reduce((a, b) => a + b, 0n);
  switch (beleid) {
    case 'werkelijk_gebruik':
      return naar(kosten, q);
    case 'sleutel':
      return naarSleutel(kosten);
    case 'inbreng':
      return [
        ...per(inbreng),
        ...naar(
          kosten - optellen(inbreng),
          inbreng.map((bedrag) => new Breuk(bedrag)),
        ),
      ];
    case 'vast_variabel':
      return [...naar(vast, contract), ...naar(variabel, q)];
    case 'tarief_en_sleutel':
      return [...per(prijs), ...naarSleutel(kosten - optellen(prijs))];
    case 'vaste_prijs':
      return [...per(prijs), [risicodrager, kosten - optellen(prijs)]];
  }
}

/** The largest debtor pays the largest creditor, until nobody owes anything. */
function salderen(posities: readonly (readonly [string, bigint])[]): (readonly [string, string, bigint])[] {
  const stand = posities.map(([partij, netto]) => ({ partij, netto }));
  const betalingen: (readonly [string, string, bigint])[] = [];
  while (stand.some(({ netto }) => netto !== 0n)) {
    const debiteur = [...stand].sort((a, b) => Number(b.netto > a.netto) - Number(b.netto < a.netto))[0];
    const crediteur = [...stand].sort((a, b) => Number(b.netto < a.netto) - Number(b.netto > a.netto))[0];
    if (debiteur === undefined || crediteur === undefined) break;
    const bedrag = debiteur.netto < -crediteur.netto ? debiteur.netto : -crediteur.netto;
    debiteur.netto -= bedrag;
    crediteur.netto += bedrag;
    betalingen.push([debiteur.partij, crediteur.partij, bedrag]);
  }
  return betalingen;
}
