import { STROKEN } from './ankers.js';
import type { Bladnaam } from './ankers.js';
import type { Gegevens } from './gegevens.js';

/** The sheets this verband uses: who steers on main lines has no products, and few have hulpkosten. */
export function listBladen(gegevens: Gegevens): ReadonlySet<Bladnaam> {
  const gebruikt: Partial<Record<Bladnaam, boolean>> = {
    Hulpkosten: hasHulpkosten(gegevens),
    Casco: gegevens.invoer.rekenmodel.cascos.length > 0,
    Sleutels: dividesByKey(gegevens),
    Diensten: hasDiensten(gegevens),
  };
  return new Set((Object.keys(STROKEN) as Bladnaam[]).filter((naam) => gebruikt[naam] ?? true));
}

function hasHulpkosten({ invoer, stappen }: Gegevens): boolean {
  const { hulpkostenplaatsen = [], doorbelastVoorschotten = [] } = invoer.rekenmodel;
  const verdeelt = hulpkostenplaatsen.some(({ code }) => stappen(`hulpkostenplaats/${code}`).length > 0);
  return verdeelt || doorbelastVoorschotten.length > 0;
}

function hasDiensten({ invoer }: Gegevens): boolean {
  const { producten, kostenposten } = invoer.rekenmodel;
  return producten.length > 0 || kostenposten.some(({ bestemming }) => 'deelnemer' in bestemming);
}

const dividesByKey = ({ invoer, stappen }: Gegevens): boolean =>
  invoer.rekenmodel.producten.some(({ code }) =>
    stappen(`product/${code}`).some(({ grondslag }) => grondslag?.startsWith('sleutel ')),
  );
