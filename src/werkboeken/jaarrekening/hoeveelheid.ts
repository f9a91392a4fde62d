import type { Product } from '../../rekenkern/index.js';
import { Getal } from '../formule/index.js';
import type { Werk } from './werk.js';

/** What the rekenkern charged by: the use, but at least the agreed minimum; null for who takes no part. */
export function chargedQuantity(product: Product, deelnemer: string): string | null {
  const afname = product.afname[deelnemer];
  if (afname === undefined) return null;
  return Getal.max(afname.werkelijk ?? afname.contract ?? '0', afname.minimum ?? '0').toFixed();
}

export function mostDecimals(hoeveelheden: readonly (string | null)[]): string {
  const decimals = (tekstwaarde: string): number => tekstwaarde.split('.')[1]?.length ?? 0;
  return hoeveelheden
    .filter((waarde) => waarde !== null)
    .reduce((meeste, waarde) => (decimals(waarde) > decimals(meeste) ? waarde : meeste), '0');
}

/** Policies that look at what was used. */
const NAAR_AFNAME = ['werkelijk_gebruik', 'vast_variabel', 'tarief_en_sleutel', 'vaste_prijs'];

/** A sentence for each deelnemer that pays for more than it used. */
export function quantityNotes({ gegevens }: Werk): string[] {
  return gegevens.invoer.rekenmodel.producten
    .filter(({ afrekening }) => NAAR_AFNAME.includes(afrekening.beleid))
    .flatMap(({ code, afname }) =>
      Object.entries(afname).flatMap(([deelnemer, { contract, werkelijk, minimum }]) => {
        const gebruik = werkelijk ?? contract ?? '0';
        if (minimum === undefined || new Getal(minimum).lessThanOrEqualTo(gebruik)) return [];
        const naam = gegevens.naamVan(deelnemer);
        return [
          `${code}: ${naam} nam ${dutch(gebruik)} af; het afgesproken minimum van ${dutch(minimum)} telt.`,
        ];
      }),
    );
}

const dutch = (hoeveelheid: string): string => new Getal(hoeveelheid).toFixed().replace('.', ',');
