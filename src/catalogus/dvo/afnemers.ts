import type { Geldig } from '../../platform/index.js';
import { hoeveelheid } from '../menukaart/hoeveelheid.js';
import type { Beleid } from '../menukaart/keuzes.js';
import { daysIn } from './periode.js';
import { weighByDays } from './weging.js';

/** What the taking of a product costs and how it is settled, as far as it departs from the menukaart. */
export interface Prijsafspraak {
  /** Agreed price per eenheid, a decimal string; null: the tarief of the menukaart. */
  readonly tarief: string | null;
  /** Settlement policy; null: that of the menukaart. */
  readonly beleid: Beleid | null;
  /** Who bears what a fixed price does not cover; null: who the menukaart names. */
  readonly risicodrager: string | null;
}

/** A line that is vastgesteld. Quantities are for a whole year, inbreng in euros for a whole year. */
export interface Afnameafspraak extends Geldig, Prijsafspraak {
  readonly deelnemer: string;
  readonly product: string;
  readonly contract: string | null;
  readonly minimum: string | null;
  readonly inbreng: string | null;
}

/** A deelnemer that takes a product in a boekjaar, with what it agreed to, weighed by the days that it held. */
export interface AfnemerInJaar {
  readonly deelnemer: string;
  /** In the eenheid of the product; `0` when none was agreed. */
  readonly contract: string;
  readonly minimum: string | null;
  /** Euros, in cents. */
  readonly inbreng: string | null;
}

/** Who takes a product in a boekjaar, and the one price and policy that all of them agreed to. */
export interface AfnemersVanProduct extends Prijsafspraak {
  readonly afnemers: readonly AfnemerInJaar[];
}

/**
 * The takers of a boekjaar, by product: every deelnemer with a line that holds on at least one of its days, in the
 * order of `volgorde`. Who took a product until halfway the year is a taker of that year, for half the quantity.
 *
 * @param regels lines that are vastgesteld; the products of a year agree on one price and policy
 * @param volgorde codes of the deelnemers, in their order
 */
export function weighAfnemers(
  regels: readonly Afnameafspraak[],
  boekjaar: number,
  volgorde: readonly string[],
): Map<string, AfnemersVanProduct> {
  const inYear = regels.filter((regel) => daysIn(regel, boekjaar) > 0);
  const producten = [...new Set(inYear.map(({ product }) => product))].sort();
  return new Map(
    producten.map((product) => {
      const ofProduct = inYear.filter((regel) => regel.product === product);
      const afnemers = volgorde.flatMap((deelnemer) => {
        const own = ofProduct.filter((regel) => regel.deelnemer === deelnemer);
        return own.length === 0 ? [] : [weighAfnemer(deelnemer, own, boekjaar)];
      });
      return [product, { ...prijsafspraakOf(ofProduct), afnemers }];
    }),
  );
}

/** Of any line: all lines of a product in a year agree. */
function prijsafspraakOf([regel]: readonly Prijsafspraak[]): Prijsafspraak {
  const { tarief = null, beleid = null, risicodrager = null } = regel ?? {};
  return { tarief, beleid, risicodrager };
}

function weighAfnemer(deelnemer: string, regels: readonly Afnameafspraak[], boekjaar: number): AfnemerInJaar {
  const weigh = (key: 'contract' | 'minimum' | 'inbreng', decimalen: number): string | null => {
    const delen = regels.flatMap(({ vanaf, tot, [key]: waarde }) => {
      return waarde === null ? [] : [{ vanaf, tot, waarde }];
    });
    return delen.length === 0 ? null : weighByDays(delen, { boekjaar, decimalen });
  };
  const plain = (waarde: string | null): string | null => (waarde === null ? null : hoeveelheid(waarde));
  return {
    deelnemer,
    contract: plain(weigh('contract', 12)) ?? '0',
    minimum: plain(weigh('minimum', 12)),
    inbreng: weigh('inbreng', 2),
  };
}
