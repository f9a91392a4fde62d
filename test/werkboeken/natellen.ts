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
  readdDiensten({ boek, n, gelijk, kosten });
  readdCasco({ boek, n, gelijk, kosten });
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
  const casco = boek.rijen('Casco');
  const sleutels = casco.slice(casco.findIndex(([a]) => a === 'Sleutel') + 1);
  const einde = sleutels.findIndex((rij) => !isGetal(rij[3 + n]));
  const perSleutel = new Map(sleutels.slice(0, einde).map((rij) => [rij[0], rij]));
  const cascos = readTable(casco, 'Werkorganisatie').rijen;
  for (let d = 0; d < n; d += 1) {
    for (const rij of perSleutel.values())
      deling(`Sleutel ${String(rij[0])}`, rij[4 + n + d], [rij[3 + d], rij[3 + n]]);
    for (const rij of cascos) {
      const sleutel = perSleutel.get(rij[5 + 2 * n] ?? null);
      deling(`Casco ${String(rij[0])}`, rij[4 + n + d], [sleutel?.[3 + d] ?? 0, sleutel?.[3 + n] ?? 0]);
    }
  }
  const producten = boek.rijen('Diensten').filter((rij) => isGetal(rij[3 + n]) && isGetal(rij[4 + n]));
  for (const rij of producten) deling(`Prijs ${String(rij[0])}`, rij[6 + 2 * n], [rij[4 + n], rij[3 + n]]);
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
  let groep: Rij[] = [];
  const subtotalen: Rij[] = [];
  for (const rij of regels) {
    const naam = String(rij[0]);
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
      const direct = rij[2] === 'rechtstreeks' && isGetal(rij[lasten]) && rij[3] === null;
      gelijk(
        `Diensten ${naam} kosten`,
        rij[eersteBedrag],
        kosten((post) => (direct ? post[0] === naam && post[2] === 'rechtstreeks' : post[4] === naam)),
      );
    }
  }
}

function readdCasco({ boek, n, gelijk, kosten }: Bron): void {
  const { rijen, totaal } = readTable(boek.rijen('Casco'), 'Werkorganisatie');
  for (const rij of rijen) {
    const naam = String(rij[0]);
    gelijk(`Casco ${naam} lasten`, rij[3 + n], som(rij.slice(3, 3 + n).map(centenVan)));
    gelijk(
      `Casco ${naam} kosten`,
      rij[2],
      kosten((post) => post[0] === naam && post[2] === 'casco'),
    );
  }
  for (let k = 2; k <= 3 + n; k += 1) gelijk(`Casco totaal kolom ${k}`, totaal[k], kolomsom(rijen, k));
}

function readdVerrekening(alle: readonly Rij[], n: number, gelijk: Gelijk): void {
  const regels = alle.slice(alle.findIndex(([a]) => a === 'Code') + 1).filter((rij) => isGetal(rij[3]));
  const groepen: { rijen: Rij[]; totaal: Rij }[] = [];
  let rijen: Rij[] = [];
  for (const rij of regels) {
    gelijk('Verrekening definitief', rij[6], som(rij.slice(3, 6).map(centenVan)));
    gelijk('Verrekening saldo', rij[8], centenVan(rij[6]) - centenVan(rij[7]));
    if (String(rij[0]).startsWith('Totaal ')) {
      groepen.push({ rijen, totaal: rij });
      rijen = [];
    } else rijen.push(rij);
  }
  gelijk('Verrekening aantal groepen', groepen.length / 100, BigInt(n + 1));
  for (const { rijen: groep, totaal } of groepen) {
    for (let k = 3; k <= 8; k += 1) gelijk(`Verrekening ${String(totaal[0])}`, totaal[k], kolomsom(groep, k));
  }
  const alleDeelnemers = groepen.at(-1)?.rijen ?? [];
  alleDeelnemers.forEach((rij, w) => {
    const eigen = groepen.slice(0, -1).map((groep) => groep.rijen[w] ?? []);
    for (let k = 3; k <= 8; k += 1) gelijk(`Verrekening alle ${String(rij[0])}`, rij[k], kolomsom(eigen, k));
  });
}

function readdSaldering(alle: readonly Rij[], gelijk: Gelijk): void {
  const betalingen = readTable(alle, 'Aan');
  const brug = readTable(alle, 'Gastheer van');
  const vorderingen = readTable(alle, 'Gastheer', 'Netto per partij');
  gelijk('Saldering betalingen', betalingen.totaal[2], kolomsom(betalingen.rijen, 2));
  brug.rijen.forEach((rij, p) => {
    const [naam] = rij;
    const paid = (kolom: number): bigint =>
      kolomsom(
        betalingen.rijen.filter((b) => b[kolom] === naam),
        2,
      );
    gelijk('Brug netto', rij[5], som(rij.slice(2, 5).map(centenVan)));
    gelijk('Brug netto uit de vorderingen', rij[5], kolomsom(vorderingen.rijen, 2 + p));
    gelijk('Brug betalingen', rij[6], paid(0) - paid(1));
    gelijk('Brug na betaling', rij[7], 0n);
  });
  for (let k = 2; k <= 7; k += 1) gelijk('Brug totaal', brug.totaal[k], kolomsom(brug.rijen, k));
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
