import type { Aandeel, Uitleg } from '../../berekening/index.js';
import type { Product, Rekenmodel } from '../../rekenkern/index.js';
import type { Namen } from '../namen.js';
import { formatEuro, formatGetal, join, speakBedrag } from '../opmaak/index.js';
import { describeHoeveelheid } from './lasten.model.js';
import { explainSleutel } from './sleutel.js';

/** A term of the formula: what it says, and what it is. */
export interface Term {
  readonly tekst: string;
  readonly onder: string;
}

export interface Formule {
  readonly last: Term;
  readonly pool: Term;
  /** Absent for a charge that is not divided. */
  readonly breuk: { readonly teller: string; readonly noemer: string; readonly onder: string } | null;
  /** The formula as a screen reader says it. */
  readonly gesproken: string;
}

/** The calculation of one charge as it is written on paper: `€ 97.452,13 = € 145.697,35 × 912/1.363,5`. */
export function makeFormule(uitleg: Uitleg, namen: Namen): Formule {
  const { eigen, pool, grondslag, totaleBasis } = uitleg;
  const wie = namen.deelnemer(eigen.deelnemer);
  const last = { tekst: formatEuro(eigen.bedrag), onder: `${wie} betaalt` };
  const gesproken = `${wie} betaalt ${speakBedrag(eigen.bedrag)}. Dat is ${speakBedrag(pool)}`;
  if (grondslag.soort === 'rechtstreeks') {
    const heel = { tekst: formatEuro(pool), onder: 'rechtstreeks geboekte kosten' };
    return { last, pool: heel, breuk: null, gesproken: `${gesproken}, zonder verdeling.` };
  }
  if (grondslag.soort === 'stappen') {
    const heel = { tekst: formatEuro(pool), onder: 'kosten van het product, verdeeld in stappen' };
    return { last, pool: heel, breuk: null, gesproken: `${gesproken}, verdeeld in stappen.` };
  }
  const [teller, noemer] = [formatGetal(eigen.basis), formatGetal(totaleBasis)];
  const naam = uitleg.last.component === 'product' ? 'kosten van het product' : 'kosten van het casco';
  const onder =
    grondslag.soort === 'sleutel'
      ? `${wie} op het totaal van sleutel ${unitOf(uitleg)}`
      : `${wie} op het totaal, in ${unitOf(uitleg)}`;
  return {
    last,
    pool: { tekst: formatEuro(pool), onder: naam },
    breuk: { teller, noemer, onder },
    gesproken: `${gesproken}, maal ${teller} gedeeld door ${noemer}.`,
  };
}

/** What the weights of a division are counted in. */
export function unitOf({ grondslag }: Uitleg): string {
  if (grondslag.soort === 'afname' || grondslag.soort === 'contract')
    return grondslag.product.eenheid ?? 'hoeveelheid';
  return grondslag.soort === 'sleutel' ? grondslag.sleutel.code : 'bedrag';
}

/** The short facts that stand under a formula. */
export function makeWeetjes(model: Rekenmodel, uitleg: Uitleg, namen: Namen): [kop: string, tekst: string][] {
  return [
    [
      uitleg.last.component === 'product' ? 'Wie neemt af' : 'Wie betaalt',
      describePartijen(model, uitleg, namen),
    ],
    ['Beleid', describeBeleid(uitleg)],
    ['Afronding', describeAfronding(uitleg, namen)],
  ];
}

function describePartijen(model: Rekenmodel, { grondslag, partijen, eigen }: Uitleg, namen: Namen): string {
  if (grondslag.soort === 'rechtstreeks') return `Alleen ${namen.deelnemer(eigen.deelnemer)}.`;
  if (grondslag.soort === 'sleutel') {
    const delen = partijen.map(
      ({ deelnemer, basis }) => `${namen.deelnemer(deelnemer)} ${formatGetal(basis)}`,
    );
    return `${partijen.length === model.deelnemers.length ? 'Alle deelnemers' : 'De afnemers'}: ${join(delen)}.`;
  }
  const delen = partijen.map(({ deelnemer, basis }) =>
    grondslag.soort === 'stappen'
      ? namen.deelnemer(deelnemer)
      : `${namen.deelnemer(deelnemer)} ${describeHoeveelheid(basis, grondslag.product.eenheid)}`,
  );
  const buiten = model.deelnemers.filter(({ code }) => !(code in grondslag.product.afname));
  const vrij =
    buiten.length === 0
      ? ''
      : ` ${join(buiten.map(({ code }) => namen.deelnemer(code)))} ${buiten.length === 1 ? 'neemt' : 'nemen'} dit niet af en ${buiten.length === 1 ? 'betaalt' : 'betalen'} er niets van.`;
  return `${join(delen)}.${vrij}${minimumNote(grondslag.product, namen)}`;
}

function minimumNote({ afname, eenheid }: Product, namen: Namen): string {
  return Object.entries(afname)
    .filter(([, { werkelijk, minimum }]) => werkelijk !== undefined && isMore(minimum ?? '0', werkelijk))
    .map(
      ([deelnemer, { werkelijk = '0', minimum = '0' }]) =>
        ` ${namen.deelnemer(deelnemer)} gebruikte ${formatGetal(werkelijk)}; het minimum van ${describeHoeveelheid(minimum, eenheid)} telt.`,
    )
    .join('');
}

/** Compares two decimal strings that are not negative, digit by digit. */
function isMore(a: string, b: string): boolean {
  const [heelA = '', deelA = ''] = a.split('.');
  const [heelB = '', deelB = ''] = b.split('.');
  return heelA === heelB ? deelA.padEnd(12, '0') > deelB.padEnd(12, '0') : BigInt(heelA) > BigInt(heelB);
}

function describeBeleid({ grondslag, zinnen }: Uitleg): string {
  switch (grondslag.soort) {
    case 'rechtstreeks':
      return 'Rechtstreeks: kosten die voor één deelnemer zijn gemaakt, draagt die deelnemer zelf.';
    case 'afname':
      return 'Werkelijk gebruik: de kosten gaan naar wie het afneemt, naar de afgenomen hoeveelheid.';
    case 'sleutel':
      return explainSleutel(grondslag.sleutel);
    case 'contract':
      return 'Vast en variabel: de vaste kosten gaan naar wat is afgesproken, de variabele naar gebruik.';
    case 'tarief':
    case 'inbreng':
    case 'risico':
    case 'stappen':
      return zinnen.join(' ');
  }
}

function describeAfronding({ partijen, eigen }: Uitleg, namen: Namen): string {
  const { bedrag, afgekapt } = eigen.exact;
  if (!afgekapt && /^-?\d+\.\d\d0*$/.test(bedrag)) return 'Komt precies op centen uit; er is niets afgerond.';
  const precies = `Precies € ${exactTekst(eigen)}; ${eigen.restcent ? 'met een restcent naar boven' : 'naar beneden'} afgerond.`;
  const met = partijen.filter(({ restcent }) => restcent).map(({ deelnemer }) => namen.deelnemer(deelnemer));
  if (met.length === 0) return precies;
  return `${precies} De ${met.length === 1 ? 'restcent ging' : 'restcenten gingen'} naar ${join(met)}, met het grootste breukdeel.`;
}

/** The exact amount as far as it is kept; dots say that it goes on. */
export const exactTekst = ({ exact }: Pick<Aandeel, 'exact'>): string =>
  `${formatGetal(exact.bedrag)}${exact.afgekapt ? '…' : ''}`;
