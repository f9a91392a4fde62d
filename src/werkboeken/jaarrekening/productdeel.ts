import type { Product } from '../../rekenkern/index.js';
import { Getal, letterOf } from '../formule/index.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, getal, leeg, quantityFormat, tekst } from '../werkmap/cel.js';
import { roundsAlike } from './afronding.js';
import type { Bouw } from './dienstenblad.js';
import { verdict } from './dienstenblad.js';
import type { Gegevens } from './gegevens.js';
import { chargedQuantity, mostDecimals } from './hoeveelheid.js';
import type { Stap } from './stappen.js';
import { roundingLimit } from './werk.js';

/** The parts that the charges of a product are made of; none by use, where the row of the product tells it all. */
export function describeDelen({ stappen }: Gegevens, { code, afrekening }: Product): readonly Stap[] {
  return afrekening.beleid === 'werkelijk_gebruik' ? [] : stappen(`product/${code}`);
}

interface Deelrij {
  readonly product: Product;
  readonly deel: Stap;
  readonly hoofdrij: number;
  /** The first row of the parts. */
  readonly eerste: number;
}

type Deelbouw = Bouw & Deelrij & { readonly rij: number };

const AANDEEL = '[$-413]0.0000%';
const INVOER = 'np_stijl_deelinvoer';

/** One part of the charges of a product: an amount, by what it is divided, and what each pays of it. */
export function writeDeel(bouw: Bouw, deelrij: Deelrij): void {
  const { blad, tabel, k, werk } = bouw;
  const rij = blad.rij;
  const a = (kolom: number): string => `${letterOf(kolom)}${rij}`;
  const b: Deelbouw = { ...bouw, ...deelrij, rij };
  const { deel } = deelrij;
  const { cellen, formaat } = basisOf(b);
  const heeftBasis = cellen.some(({ formule: f, getal: g }) => f !== undefined || g !== undefined);
  const limit = deel.noemer === '' ? '0.01' : roundingLimit(werk.gegevens.invoer.rekenmodel);
  tabel.rij(
    [
      leeg,
      tekst(NAMEN[deel.wat]),
      tekst(grondslagOf(deel)),
      ...cellen,
      heeftBasis ? formule(`SUM(${a(k.afname)}:${a(k.gebruik - 1)})`, { formaat }) : leeg,
      formule(amountOf(b), { verwacht: deel.bedrag }),
      ...werk.gegevens.deelnemers.map(({ code }, d) => chargeOf(b, code, d)),
      formule(`SUM(${a(k.last)}:${a(k.totaal - 1)})`, { verwacht: deel.bedrag }),
      tariefCell(b),
      formule(distanceOf(b)),
      formule(verdict(a(k.kosten), a(k.totaal), `${a(k.totaal + 2)}<${limit}`), { verwacht: 'sluit' }),
    ],
    'deel',
  );
}

const NAMEN: Readonly<Record<Stap['wat'], string>> = {
  kosten: 'kosten',
  vast: 'vaste kosten',
  variabel: 'variabele kosten',
  tarief: 'tarief × afname',
  inbreng: 'inbreng',
  rest: 'rest: kosten min wat hierboven staat',
  regime: 'casco',
  opslag: 'casco in het tarief',
  direct: 'rechtstreeks',
};

function grondslagOf({ wat, grondslag }: Stap): string {
  if (wat === 'inbreng') return 'inbreng';
  if (grondslag === null) return 'risicodrager';
  return wat === 'tarief' ? 'naar afname' : `naar ${grondslag}`;
}

const isKey = ({ grondslag }: Stap): boolean => grondslag?.startsWith('sleutel ') === true;

/** What each weighs in this part: a quantity, an inbreng, or the share that the key gives. */
function basisOf(b: Deelbouw): { cellen: Cel[]; formaat?: string } {
  const { werk, deel, product, k, hoofdrij } = b;
  const { deelnemers } = werk.gegevens;
  const each = (cel: (code: string, d: number) => Cel): Cel[] =>
    deelnemers.map(({ code }, d) => (deel.naar.includes(code) ? cel(code, d) : leeg));
  if (deel.grondslag === null || deel.wat === 'inbreng') return { cellen: deelnemers.map(() => leeg) };
  if (isKey(deel)) {
    const aandelen = b.sleutels.aandelen(product.afrekening.sleutel, deel.naar);
    const cellen = each((_, d) => formule(aandelen?.[d] ?? '0', { formaat: AANDEEL }));
    return { cellen, formaat: AANDEEL };
  }
  if (deel.grondslag === 'inbreng') {
    const formaat = '[$-413]#,##0.00';
    return { cellen: each((_, d) => formule(`${letterOf(k.last + d)}${b.eerste}`, { formaat })), formaat };
  }
  if (deel.grondslag === 'contract') {
    const contract = (code: string): string =>
      product.afname[code]?.contract ?? product.afname[code]?.werkelijk ?? '0';
    const formaat = quantityFormat(mostDecimals(deel.naar.map(contract)));
    return { cellen: each((code) => getal(contract(code), { stijl: INVOER, formaat })), formaat };
  }
  const formaat = quantityFormat(mostDecimals(deel.naar.map((code) => chargedQuantity(product, code))));
  return { cellen: each((_, d) => formule(`${letterOf(k.afname + d)}${hoofdrij}`, { formaat })), formaat };
}

/** The amount of this part: all of the cost, a kind of it, what tarief or inbreng come to, or what those leave. */
function amountOf({ deel, product, kosten, opslag, k, hoofdrij, eerste, rij }: Deelbouw): string {
  const letter = letterOf(k.kosten);
  switch (deel.wat) {
    case 'vast':
    case 'variabel':
      return kosten.deel(product.code, `$A${hoofdrij}`, { gedrag: deel.wat, opslag });
    case 'tarief':
    case 'inbreng':
      return `SUM(${letterOf(k.last)}${rij}:${letterOf(k.totaal - 1)}${rij})`;
    case 'rest':
      return `${letter}${hoofdrij}-${letter}${eerste}`;
    case 'kosten':
    case 'regime':
    case 'opslag':
    case 'direct':
      return `${letter}${hoofdrij}`;
  }
}

/** A formula where it gives the same cent, else the given charge; for an inbreng what was agreed. */
function chargeOf(b: Deelbouw, code: string, d: number): Cel {
  const { deel, k, rij, product } = b;
  const plaats = deel.naar.indexOf(code);
  const bedrag = deel.delen[plaats];
  if (bedrag === undefined) return leeg;
  if (deel.wat === 'rest' && deel.grondslag === null) {
    return formule(`${letterOf(k.kosten)}${rij}`, { verwacht: bedrag });
  }
  const exact = new Getal(product.tarief ?? '0').times(deel.tellers[plaats] ?? '0');
  if (deel.wat === 'tarief' && roundsAlike(exact)) {
    const tarief = `$${letterOf(k.totaal + 1)}${rij}`;
    return formule(`ROUND(${tarief}*${letterOf(k.afname + d)}${rij},2)`, { verwacht: bedrag });
  }
  return getal(bedrag, { stijl: INVOER });
}

function tariefCell({ deel, product: { tarief = '0' } }: Deelbouw): Cel {
  if (deel.wat !== 'tarief') return leeg;
  const decimalen = Math.max(2, Math.min(tarief.split('.')[1]?.length ?? 0, 6));
  return getal(tarief, { stijl: INVOER, formaat: `[$-413]#,##0.${'0'.repeat(decimalen)}` });
}

/** How far the charges lie from the exact shares; zero where nothing is divided. */
function distanceOf({ deel, werk, k, rij }: Deelbouw): string {
  const a = (kolom: number): string => `${letterOf(kolom)}${rij}`;
  const afstanden = werk.gegevens.deelnemers.flatMap(({ code }, d) => {
    if (!deel.naar.includes(code) || deel.grondslag === null) return [];
    const exact =
      deel.wat === 'tarief'
        ? `${a(k.totaal + 1)}*${a(k.afname + d)}`
        : `${a(k.kosten)}*${a(k.afname + d)}/${a(k.gebruik)}`;
    return [`ABS(${a(k.last + d)}-${exact})`];
  });
  return afstanden.length === 0 ? '0' : `MAX(${afstanden.join(',')})`;
}
