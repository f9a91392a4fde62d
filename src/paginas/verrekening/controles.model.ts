import type { Rekenmodel, Uitkomst } from '../../rekenkern/index.js';
import { namesOf } from '../namen.js';
import { subtract, sumBedragen } from '../opmaak/index.js';

/** A check: what stands left, what stands right, and what lies between them. */
export interface Controle {
  readonly naam: string;
  readonly links: string;
  readonly rechts: string;
  readonly verschil: string;
}

/** Every check of the nulpositie with both its sides. */
export interface Controles {
  readonly perProduct: readonly Controle[];
  readonly perCasco: readonly Controle[];
  readonly overAlles: readonly Controle[];
  /** How many checks there are, and how many come out on nothing. */
  readonly aantal: number;
  readonly sluitend: number;
}

export function makeControles(model: Rekenmodel, { nulpositie, saldering, posities }: Uitkomst): Controles {
  const namen = namesOf(model);
  const perProduct = nulpositie.perProduct.map(({ product, kosten, lasten, verschil }) => ({
    naam: namen.product(product),
    links: kosten,
    rechts: lasten,
    verschil,
  }));
  const perCasco = nulpositie.perCasco.map(({ werkorganisatie, kosten, lasten, verschil }) => ({
    naam: namen.werkorganisatie(werkorganisatie),
    links: kosten,
    rechts: lasten,
    verschil,
  }));
  const { kosten, voorschotten, saldi, verschil } = nulpositie.totaal;
  const schuld = sumBedragen(posities.map(({ netto }) => netto).filter((netto) => !netto.startsWith('-')));
  const betaald = sumBedragen(saldering.map(({ bedrag }) => bedrag));
  const overAlles = [
    { naam: 'Saldi = kosten − voorschotten', links: saldi, rechts: subtract(kosten, voorschotten), verschil },
    {
      naam: 'Betalingen = netto schuld',
      links: betaald,
      rechts: schuld,
      verschil: subtract(betaald, schuld),
    },
  ];
  const alle = [
    ...nulpositie.perWerkorganisatie,
    ...nulpositie.perDeelnemer,
    ...nulpositie.perPartij,
    ...perProduct,
    ...perCasco,
    ...overAlles,
  ];
  return {
    perProduct,
    perCasco,
    overAlles,
    aantal: alle.length,
    sluitend: alle.filter((controle) => controle.verschil === '0.00').length,
  };
}
