import { geldtIn, type OngeldigVeld } from '../../../platform/index.js';
import type { Gevraagd, Menukaartplaats, Omgeving } from '../regel.js';

/** A product can be agreed only for years in which this werkorganisatie has it on its menukaart, in this pakket. */
export function checkOpMenukaart(omgeving: Omgeving, gevraagd: readonly Gevraagd[]): OngeldigVeld[] {
  const years = [...new Set(omgeving.menukaart.map(({ boekjaar }) => boekjaar))].sort();
  return gevraagd.flatMap(({ regel, plek, vervalt }) => {
    if (vervalt) return [];
    if (!omgeving.producten.includes(regel.product))
      return [{ name: `${plek}/product`, reason: onbekend(regel.product) }];
    const reason = years
      .filter((boekjaar) => geldtIn(regel, boekjaar))
      .map((boekjaar) => faultIn(omgeving, regel.product, boekjaar))
      .find((found) => found !== null);
    return reason === undefined ? [] : [{ name: `${plek}/product`, reason }];
  });
}

const onbekend = (product: string): string =>
  `Er is geen product “${product}”. Zet het eerst op een menukaart, of geef de code van een product dat er is.`;

function faultIn({ kader, menukaart }: Omgeving, product: string, boekjaar: number): string | null {
  const plaats = menukaart.find((een) => een.product === product && een.boekjaar === boekjaar);
  if (plaats === undefined)
    return `${product} staat niet op de menukaart van ${boekjaar}. Zet het daarop, of laat de regel eindigen op ${boekjaar}-01-01.`;
  return otherWerkorganisatie(plaats, kader.werkorganisatie) ?? otherPakket(plaats, kader.pakket);
}

function otherWerkorganisatie({ product, boekjaar, ...plaats }: Menukaartplaats, own: string): string | null {
  if (plaats.werkorganisatie === own) return null;
  return `${product} is in ${boekjaar} een product van ${plaats.werkorganisatie}, en deze DVO is met ${own}. Maak een DVO met ${plaats.werkorganisatie}.`;
}

function otherPakket({ product, boekjaar, pakket }: Menukaartplaats, own: string | null): string | null {
  if (own === null || pakket === own) return null;
  return `${product} hoort in ${boekjaar} bij het ${pakket}pakket, en deze DVO gaat over het ${own}pakket. Maak er een DVO voor het ${pakket}pakket voor.`;
}
