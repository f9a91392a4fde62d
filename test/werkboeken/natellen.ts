import { centenVan } from './lezer.js';
import type { Gelezen, Waarde } from './lezer.js';

type Rij = readonly Waarde[];

/** What was added up again, and what came out different. */
export interface Natelling {
  readonly fouten: string[];
  geteld: number;
}

const som = (bedragen: readonly bigint[]): bigint => bedragen.reduce((a, b) => a + b, 0n);
const isGetal = (waarde: Waarde | undefined): boolean => typeof waarde === 'number';
/** Sum of a column over rows; a word in it ("geen") counts for nothing. */
const kolomsom = (rijen: readonly Rij[], kolom: number): bigint =>
  som(rijen.map((rij) => (isGetal(rij[kolom]) ? centenVan(rij[kolom]) : 0n)));

/**
 * Adds up every total of the jaarrekening again, in whole cents, from the cells above and beside it: by what the
 * rows and headings say, without a look at the formulas.
 */
export function readdTotals(boek: Gelezen): Natelling {
  const natelling: Natelling = { fouten: [], geteld: 0 };
  const gelijk = (waar: string, is: Waarde | undefined, hoort: bigint): void => {
    natelling.geteld += 1;
    if (!isGetal(is) || centenVan(is) !== hoort) {
      natelling.fouten.push(`${waar}: ${String(is)} in plaats van ${String(hoort)} cent`);
    }
  };
  const n = readTable(boek.rijen('Samenvatting'), 'Deelnemer').rijen.length;
  const posten = readTable(boek.rijen('Herkomst'), 'Kostenpost');
  gelijk('Herkomst totaal', posten.totaal[3], kolomsom(posten.rijen, 3));
  const kosten = (past: (rij: Rij) => boolean): bigint => kolomsom(posten.rijen.filter(past), 3);

  readdDelingen(boek, n, natelling);
  if (boek.bladen.includes('Hulpkosten')) readdHulpkosten({ boek, n, gelijk, kosten });
  if (boek.bladen.includes('Diensten')) readdDiensten({ boek, n, gelijk, kosten });
  if (boek.bladen.includes('Casco')) readdCasco({ boek, n, gelijk, kosten });
  readdVerrekening(boek.rijen('Verrekening'), n, gelijk);
  readdSaldering(boek.rijen('Saldering'), gelijk);
  for (const kop of ['Definitieve lasten', 'Totaal'] as const) readdSamenvatting(boek, kop, gelijk);
  for (const rij of boek.rijen('Controle').filter(([nr]) => /^C\d{3}$/.test(String(nr)))) {
    gelijk(`Controle ${String(rij[0])}`, rij[5], centenVan(rij[3]) - centenVan(rij[4]));
  }
  return natelling;
}

/** A share or a price: one number divided by another; 0 or a word where there is nothing to divide by. */
function readdDelingen(boek: Gelezen, n: number, natelling: Natelling): void {
  const deling = (
    waar: string,
    is: Waarde | undefined,
    [teller, noemer]: readonly (Waarde | undefined)[],
  ): void => {
    natelling.geteld += 1;
    const hoort = Number(noemer) === 0 ? 0 : Number(teller) / Number(noemer);
    const gelijk = isGetal(is)
      ? Math.abs(Number(is) - hoort) < 1e-9 * Math.max(1, Math.abs(hoort))
      : hoort === 0;
    if (!gelijk) natelling.fouten.push(`${waar}: ${String(is)} in plaats van ${hoort}`);
  };
  const samenvatting = readTable(boek.rijen('Samenvatting'), 'Deelnemer');
  for (const rij of samenvatting.rijen) deling('Aandeel in lasten', rij[6], [rij[2], samenvatting.totaal[2]]);
  for (const blad of ['Casco', 'Sleutels'].filter((naam) => boek.bladen.includes(naam))) {
    readdSleutels(boek.rijen(blad), n, deling);
  }
  if (!boek.bladen.includes('Diensten')) return;
  const producten = boek
    .rijen('Diensten')
    .filter((rij) => rij[0] !== null && isGetal(rij[3 + n]) && isGetal(rij[4 + n]));
  for (const rij of producten) deling(`Prijs ${String(rij[0])}`, rij[6 + 2 * n], [rij[4 + n], rij[3 + n]]);
}

/** Keys, and the shares of the cascos that are divided by them; the last row of a key is the one that counts. */
function readdSleutels(
  casco: readonly Rij[],
  n: number,
  deling: (waar: string, is: Waarde | undefined, delen: readonly (Waarde | undefined)[]) => void,
): void {
  const sleutels = casco.slice(casco.findIndex(([a]) => a === 'Sleutel') + 1);
  const einde = sleutels.findIndex(([code]) => String(code).startsWith('Aandeel = '));
  const wegend = sleutels.slice(0, einde).filter((rij) => rij[0] !== null && isGetal(rij[3 + n]));
  const perSleutel = new Map(wegend.map((rij) => [rij[0], rij]));
  const cascos = casco.some((rij) => rij[2] === 'Kosten casco') ? readCascos(casco).rijen : [];
  for (let d = 0; d < n; d += 1) {
    for (const rij of wegend.filter((sleutel) => isGetal(sleutel[3 + d])))
      deling(`Sleutel ${String(rij[0])}`, rij[4 + n + d], [rij[3 + d], rij[3 + n]]);
    for (const rij of cascos) {
      const sleutel = perSleutel.get(rij[5 + 2 * n] ?? null);
      deling(`Casco ${String(rij[0])}`, rij[4 + n + d], [sleutel?.[3 + d] ?? 0, sleutel?.[3 + n] ?? 0]);
    }
  }
}

const readCascos = (casco: readonly Rij[]) =>
  readTable(casco.slice(casco.findIndex((rij) => rij[2] === 'Kosten casco')), 'Werkorganisatie');

/** What the other sheets say was delivered to a product or casco, and what of a casco went into the tariff. */
function received(boek: Gelezen): {
  hulp: (soort: string, code: string) => bigint;
  tarief: Map<string, bigint>;
} {
  const doelen = boek.bladen.includes('Hulpkosten')
    ? boek.rijen('Hulpkosten').filter((rij) => isGetal(rij[8]) && rij[2] !== null)
    : [];
  const opslag = boek.bladen.includes('Casco') ? readOpslag(boek.rijen('Casco')) : [];
  return {
    hulp: (soort, code) =>
      kolomsom(
        doelen.filter((rij) => rij[1] === soort && rij[2] === code),
        8,
      ),
    tarief: new Map(opslag.map((rij) => [String(rij[0]), centenVan(rij[4])])),
  };
}

function readOpslag(casco: readonly Rij[]): readonly Rij[] {
  const kop = casco.findIndex((rij) => rij[1] === 'Casco of product');
  if (kop < 0) return [];
  const rest = casco.slice(kop + 1);
  return rest.slice(
    0,
    rest.findIndex((rij) => !isGetal(rij[4])),
  );
}

function readdHulpkosten({ boek, gelijk, kosten }: Bron): void {
  const rijen = boek.rijen('Hulpkosten');
  const begin = rijen.findIndex((rij) => rij[4] === 'Kosten');
  if (begin < 0) return;
  const { rijen: plaatsen, totaal } = readTable(rijen.slice(begin), 'Werkorganisatie');
  const doelen = rijen.filter((rij) => isGetal(rij[8]) && rij[2] !== null);
  for (const rij of plaatsen) {
    const code = String(rij[0]);
    const eigen = doelen.filter((doel) => doel[0] === code);
    gelijk(
      `Hulpkosten ${code}`,
      rij[4],
      kosten((post) => post[7] === code),
    );
    gelijk(`Hulpkosten ${code} vast en variabel`, rij[4], centenVan(rij[2]) + centenVan(rij[3]));
    [6, 7, 8].forEach((k, i) => gelijk(`Hulpkosten ${code} geleverd`, rij[2 + i], kolomsom(eigen, k)));
    const subtotaal = rijen.find(([naam]) => naam === `Totaal ${code}`) ?? [];
    [6, 7, 8].forEach((k) => gelijk(`Hulpkosten totaal ${code}`, subtotaal[k], kolomsom(eigen, k)));
  }
  [2, 3, 4].forEach((k) => gelijk('Hulpkosten totaal', totaal[k], kolomsom(plaatsen, k)));
}

type Gelijk = (waar: string, is: Waarde | undefined, hoort: bigint) => void;
interface Bron {
  readonly boek: Gelezen;
  readonly n: number;
  readonly gelijk: Gelijk;
  readonly kosten: (past: (rij: Rij) => boolean) => bigint;
}

function readdDiensten({ boek, n, gelijk, kosten }: Bron): void {
  const [eersteBedrag, lasten] = [3 + n + 1, 3 + n + 2];
  const alle = boek.rijen('Diensten');
  const regels = alle.slice(alle.findIndex(([a]) => a === 'Code') + 1);
  const { hulp, tarief } = received(boek);
  let groep: Rij[] = [];
  const subtotalen: Rij[] = [];
  for (const [plaats, rij] of regels.entries()) {
    const naam = String(rij[0]);
    if (rij[0] === null) continue;
    const telOp = (waarvan: readonly Rij[]): void => {
      for (let k = eersteBedrag; k <= lasten + n; k += 1) {
        gelijk(`Diensten ${naam} kolom ${k}`, rij[k], kolomsom(waarvan, k));
      }
    };
    if (naam === 'Totaal') telOp(subtotalen);
    else if (naam.startsWith('Totaal ')) {
      telOp(groep);
      subtotalen.push(rij);
      groep = [];
    } else if (isGetal(rij[eersteBedrag])) {
      groep.push(rij);
      gelijk(
        `Diensten ${naam} lasten`,
        rij[lasten + n],
        som(
          rij
            .slice(lasten, lasten + n)
            .filter(isGetal)
            .map(centenVan),
        ),
      );
      const einde = regels.findIndex((volgende, i) => i > plaats && volgende[0] !== null);
      const delen = regels.slice(plaats + 1, einde);
      for (let k = lasten; delen.length > 0 && k <= lasten + n; k += 1) {
        if (isGetal(rij[k])) gelijk(`Diensten ${naam} uit delen`, rij[k], kolomsom(delen, k));
      }
      if (delen.length > 0)
        gelijk(`Diensten ${naam} kosten uit delen`, rij[eersteBedrag], kolomsom(delen, eersteBedrag));
      const direct = rij[2] === 'rechtstreeks' && isGetal(rij[lasten]) && rij[3] === null;
      gelijk(
        `Diensten ${naam} kosten`,
        rij[eersteBedrag],
        kosten((post) => (direct ? post[0] === naam && post[2] === 'rechtstreeks' : post[4] === naam)) +
          (direct ? 0n : hulp('product', naam) + (tarief.get(naam) ?? 0n)),
      );
    }
  }
}

function readdCasco({ boek, n, gelijk, kosten }: Bron): void {
  const { rijen, totaal } = readCascos(boek.rijen('Casco'));
  const { hulp } = received(boek);
  const opslag = readOpslag(boek.rijen('Casco'));
  const inTarief = (code: string): bigint =>
    kolomsom(
      opslag.filter((rij) => rij[0] === code && String(rij[1]).startsWith('Casco ')),
      4,
    );
  for (const rij of rijen) {
    const naam = String(rij[0]);
    gelijk(`Casco ${naam} lasten`, rij[3 + n], som(rij.slice(3, 3 + n).map(centenVan)));
    gelijk(
      `Casco ${naam} kosten`,
      rij[2],
      kosten((post) => post[0] === naam && post[2] === 'casco') + hulp('casco', naam) - inTarief(naam),
    );
  }
  for (let k = 2; k <= 3 + n; k += 1) gelijk(`Casco totaal kolom ${k}`, totaal[k], kolomsom(rijen, k));
}

function readdVerrekening(alle: readonly Rij[], n: number, gelijk: Gelijk): void {
  const kop = alle.find(([a]) => a === 'Code') ?? [];
  const [definitief, laatste] = [kop.indexOf('Definitieve lasten'), kop.indexOf('Saldo')];
  const regels = alle.slice(alle.findIndex(([a]) => a === 'Code') + 1).filter((rij) => isGetal(rij[3]));
  const groepen: { rijen: Rij[]; totaal: Rij }[] = [];
  let rijen: Rij[] = [];
  for (const rij of regels) {
    gelijk('Verrekening definitief', rij[definitief], som(rij.slice(3, definitief).map(centenVan)));
    gelijk('Verrekening saldo', rij[laatste], centenVan(rij[definitief]) - centenVan(rij[definitief + 1]));
    if (String(rij[0]).startsWith('Totaal ')) {
      groepen.push({ rijen, totaal: rij });
      rijen = [];
    } else rijen.push(rij);
  }
  gelijk('Verrekening aantal groepen', groepen.length / 100, BigInt(n + 1));
  for (const { rijen: groep, totaal } of groepen) {
    for (let k = 3; k <= laatste; k += 1)
      gelijk(`Verrekening ${String(totaal[0])}`, totaal[k], kolomsom(groep, k));
  }
  const alleDeelnemers = groepen.at(-1)?.rijen ?? [];
  alleDeelnemers.forEach((rij, w) => {
    const eigen = groepen.slice(0, -1).map((groep) => groep.rijen[w] ?? []);
    for (let k = 3; k <= laatste; k += 1)
      gelijk(`Verrekening alle ${String(rij[0])}`, rij[k], kolomsom(eigen, k));
  });
}

function readdSaldering(alle: readonly Rij[], gelijk: Gelijk): void {
  const betalingen = readTable(alle, 'Aan');
  const brug = readTable(alle, 'Gastheer van');
  const vorderingen = readTable(alle, 'Gastheer', 'Netto per partij');
  const netto = brug.kop.indexOf('Betalingen') - 1;
  gelijk('Saldering betalingen', betalingen.totaal[2], kolomsom(betalingen.rijen, 2));
  brug.rijen.forEach((rij, p) => {
    const [naam] = rij;
    const paid = (kolom: number): bigint =>
      kolomsom(
        betalingen.rijen.filter((b) => b[kolom] === naam),
        2,
      );
    gelijk('Brug netto', rij[netto], som(rij.slice(2, netto).map(centenVan)));
    gelijk('Brug netto uit de vorderingen', rij[netto], kolomsom(vorderingen.rijen, 2 + p));
    gelijk('Brug betalingen', rij[netto + 1], paid(0) - paid(1));
    gelijk('Brug na betaling', rij[netto + 2], 0n);
  });
  for (let k = 2; k <= netto + 2; k += 1) gelijk('Brug totaal', brug.totaal[k], kolomsom(brug.rijen, k));
  for (const rij of vorderingen.rijen) gelijk('Vordering sluit', rij[2 + brug.rijen.length], 0n);
  for (let k = 2; k < 2 + brug.rijen.length; k += 1) {
    gelijk('Netto per partij', vorderingen.totaal[k], kolomsom(vorderingen.rijen, k));
  }
}

/** Both tables of the Samenvatting and that of the Voorblad. */
function readdSamenvatting(boek: Gelezen, laatsteKop: string, gelijk: Gelijk): void {
  const rijen = boek.rijen('Samenvatting');
  const perDeelnemer = readTable(rijen, 'Deelnemer');
  if (laatsteKop === 'Definitieve lasten') {
    for (let k = 2; k <= 4; k += 1)
      gelijk('Samenvatting', perDeelnemer.totaal[k], kolomsom(perDeelnemer.rijen, k));
    const voorblad = boek.rijen('Voorblad');
    const kop = voorblad.findIndex(([a]) => a === 'Deelnemer');
    const tot = voorblad.findIndex(([a], i) => i > kop && a === 'Totaal');
    for (let k = 1; k <= 3; k += 1) {
      gelijk('Voorblad', voorblad[tot]?.[k], kolomsom(voorblad.slice(kop + 1, tot), k));
    }
    return;
  }
  const matrix = readTable(
    rijen.slice(rijen.findIndex((rij) => rij === perDeelnemer.totaal) + 1),
    'Deelnemer',
  );
  const breedte = matrix.kop.indexOf('Totaal');
  matrix.rijen.forEach((rij, d) => {
    gelijk('Matrix rij', rij[breedte], som(rij.slice(2, breedte).map(centenVan)));
    gelijk('Matrix en lasten', rij[breedte], centenVan(perDeelnemer.rijen[d]?.[2]));
  });
  for (let k = 2; k <= breedte; k += 1) gelijk('Matrix totaal', matrix.totaal[k], kolomsom(matrix.rijen, k));
}

/** The table whose heading has this word in its second column, down to its total. */
function readTable(alle: readonly Rij[], tweede: string, slot = 'Totaal') {
  const kop = alle.findIndex((rij) => rij[1] === tweede);
  const tot = alle.findIndex(([a], i) => i > kop && a === slot);
  if (kop < 0 || tot < 0) throw new Error(`Geen tabel met ${tweede}`);
  return { kop: alle[kop] ?? [], rijen: alle.slice(kop + 1, tot), totaal: alle[tot] ?? [] };
}
