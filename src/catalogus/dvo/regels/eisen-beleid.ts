import { geldtIn, type OngeldigVeld } from '../../../platform/index.js';
import type { Gevraagd, Menukaartplaats, Omgeving, Regel } from '../regel.js';

/** What a line and the menukaart say together. */
interface Samen {
  readonly beleid: string;
  readonly contract: string | null;
  readonly inbreng: string | null;
  readonly tarief: string | null;
  readonly sleutel: string | null;
  readonly risicodrager: string | null;
}

type Eis = readonly [nodig: Exclude<keyof Samen, 'beleid'>, reason: string];

const TARIEF: Eis = [
  'tarief',
  'Voor dit beleid is een tarief nodig. Geef het op de regel of op de menukaart.',
];
const SLEUTEL: Eis = [
  'sleutel',
  'Voor dit beleid is een sleutel nodig, en die staat op de menukaart. Geef het product daar een sleutel.',
];

/** What each policy needs. @bron REKENMODEL.md step 5 */
const EISEN: Readonly<Record<string, readonly Eis[]>> = {
  inbreng: [
    [
      'inbreng',
      'Dit product wordt naar inbreng afgerekend. Geef de inbreng van deze deelnemer in euro’s per jaar.',
    ],
  ],
  vast_variabel: [
    ['contract', 'De vaste kosten gaan naar het contract. Geef de afgesproken hoeveelheid per jaar.'],
  ],
  sleutel: [SLEUTEL],
  tarief_en_sleutel: [TARIEF, SLEUTEL],
  vaste_prijs: [
    TARIEF,
    [
      'risicodrager',
      'Bij een vaste prijs draagt iemand het verschil met de werkelijke kosten. Noem de risicodrager op de regel of op de menukaart.',
    ],
  ],
};

/** Every line says what the policy needs that holds for it in each of its years. */
export function checkEisenBeleid({ menukaart }: Omgeving, gevraagd: readonly Gevraagd[]): OngeldigVeld[] {
  return gevraagd.flatMap(({ regel, plek, vervalt }) => {
    if (vervalt) return [];
    const plaatsen = menukaart.filter(
      ({ product, boekjaar }) => product === regel.product && geldtIn(regel, boekjaar),
    );
    const faults = plaatsen.flatMap((plaats) => missing(combine(regel, plaats)));
    return [...new Map(faults).entries()].map(([field, reason]) => ({ name: `${plek}/${field}`, reason }));
  });
}

function combine(regel: Regel, plaats: Menukaartplaats): Samen {
  return {
    beleid: regel.beleid ?? plaats.beleid,
    contract: regel.contract,
    inbreng: regel.inbreng,
    tarief: regel.tarief ?? plaats.tarief,
    sleutel: plaats.sleutel,
    risicodrager: regel.risicodrager ?? plaats.risicodrager,
  };
}

const missing = (samen: Samen): Eis[] =>
  (EISEN[samen.beleid] ?? []).filter(([nodig]) => samen[nodig] === null);
