import type { Knoop } from './ontleden.js';
import { parseFormule } from './ontleden.js';
import { FUNCTIES, isEqual } from './functies.js';
import type { Resultaat, Waarde } from './waarde.js';
import { Getal, pairwise, toGetal, toTekst } from './waarde.js';

/** The value of a cell, by sheet and address; null when it is empty. */
export type Opzoeken = (blad: string, adres: string) => Waarde;

/**
 * The value of a formula on exact decimals.
 * @throws Error on what would show an error value in Excel: our mistake, so nothing is written
 */
export function evaluate(formule: string, blad: string, lookUp: Opzoeken): Waarde {
  const uitkomst = evaluateNode(parseFormule(formule), blad, lookUp);
  if (Array.isArray(uitkomst) || uitkomst === null) throw new Error(`Formule zonder één waarde: ${formule}`);
  return uitkomst as Waarde;
}

function evaluateNode(knoop: Knoop, blad: string, lookUp: Opzoeken): Resultaat {
  switch (knoop.soort) {
    case 'getal':
      return new Getal(knoop.tekst);
    case 'tekst':
      return knoop.tekst;
    case 'cel':
      return knoop.tot === null
        ? lookUp(knoop.blad ?? blad, knoop.van)
        : addressesOf(knoop.van, knoop.tot).map((adres) => lookUp(knoop.blad ?? blad, adres));
    case 'functie':
      return call(knoop, blad, lookUp);
    case 'bewerking':
      return pairwise(
        evaluateNode(knoop.links, blad, lookUp),
        evaluateNode(knoop.rechts, blad, lookUp),
        (a, b) => operate(knoop.teken, a, b),
      );
  }
}

function call({ naam, argumenten }: Knoop & { soort: 'functie' }, blad: string, lookUp: Opzoeken): Resultaat {
  const [voorwaarde, dan, anders] = argumenten;
  if (naam === 'IF' && voorwaarde && dan && anders) {
    return evaluateNode(evaluateNode(voorwaarde, blad, lookUp) === true ? dan : anders, blad, lookUp);
  }
  const functie = FUNCTIES[naam];
  if (functie === undefined) throw new Error(`Onbekende functie ${naam}`);
  return functie(...argumenten.map((argument) => evaluateNode(argument, blad, lookUp)));
}

function operate(teken: string, a: Waarde, b: Waarde): Waarde {
  if (teken === '&') return toTekst(a) + toTekst(b);
  if (teken === '=') return isSame(a, b);
  if (teken === '<>') return !isSame(a, b);
  const [links, rechts] = [toGetal(a), toGetal(b)];
  switch (teken) {
    case '+':
      return links.plus(rechts);
    case '-':
      return links.minus(rechts);
    case '*':
      return links.times(rechts);
    case '/':
      if (rechts.isZero()) throw new Error('Deling door nul in een formule.');
      return links.dividedBy(rechts);
    case '<':
      return links.lessThan(rechts);
    case '>':
      return links.greaterThan(rechts);
    case '<=':
      return links.lessThanOrEqualTo(rechts);
    case '>=':
      return links.greaterThanOrEqualTo(rechts);
    default:
      throw new Error(`Onbekende bewerking ${teken}`);
  }
}

/** As `=` does: an empty cell is zero beside a number, and no text beside a text. */
function isSame(a: Waarde, b: Waarde): boolean {
  const filled = (waarde: Waarde, ander: Waarde): Waarde =>
    waarde ?? (typeof ander === 'string' ? '' : new Getal(0));
  return isEqual(filled(a, b), filled(b, a));
}

/** The addresses of a range in reading order. */
function addressesOf(van: string, tot: string): string[] {
  const [a, b] = [parseAdres(van), parseAdres(tot)];
  const adressen: string[] = [];
  for (let rij = a.rij; rij <= b.rij; rij += 1) {
    for (let kolom = a.kolom; kolom <= b.kolom; kolom += 1) adressen.push(`${letterOf(kolom)}${rij}`);
  }
  return adressen;
}

/** `AB12` to column 28, row 12. */
export function parseAdres(adres: string): { kolom: number; rij: number } {
  const [, letters = '', rij = ''] = /^([A-Z]+)(\d+)$/.exec(adres) ?? [];
  const kolom = [...letters].reduce((getal, letter) => getal * 26 + letter.charCodeAt(0) - 64, 0);
  return { kolom, rij: Number(rij) };
}

/** Column 28 to `AB`. */
export function letterOf(kolom: number): string {
  const rest = (kolom - 1) % 26;
  const voor = Math.floor((kolom - 1) / 26);
  return `${voor > 0 ? letterOf(voor) : ''}${String.fromCharCode(65 + rest)}`;
}
