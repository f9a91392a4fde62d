import type { Sleutel } from '../../rekenkern/index.js';
import type { Gegevens } from './gegevens.js';
import type { Afnemers, Weegvraag } from './weging.js';

/** A key among whom it may charge, and what it divides there; as a part of another key it divides nothing itself. */
export interface Sleutelgebruik {
  readonly sleutel: Sleutel;
  readonly afnemers: Afnemers;
  readonly doelen: readonly string[];
}

export const gebruikKey = (sleutel: string, afnemers: Afnemers): string =>
  [sleutel, ...(afnemers ?? ['/'])].join(' ');

/** The keys that divide a casco, with the keys they are made of; parts first. */
export function listCascogebruik(gegevens: Gegevens): Sleutelgebruik[] {
  return listGebruik(
    gegevens,
    gegevens.invoer.rekenmodel.cascos.flatMap(({ werkorganisatie, sleutel }) => {
      const verdeelt = gegevens.stappen(`casco/${werkorganisatie}`).some(({ wat }) => wat === 'kosten');
      return verdeelt && sleutel !== undefined ? [{ sleutel, afnemers: null, doel: werkorganisatie }] : [];
    }),
  );
}

/** The keys that divide a product among its takers, with the keys they are made of; parts first. */
export function listProductgebruik(gegevens: Gegevens): Sleutelgebruik[] {
  return listGebruik(
    gegevens,
    gegevens.invoer.rekenmodel.producten.flatMap(({ code, afrekening: { sleutel } }) => {
      const stap = gegevens
        .stappen(`product/${code}`)
        .find(({ grondslag }) => grondslag?.startsWith('sleutel '));
      return stap && sleutel !== undefined ? [{ sleutel, afnemers: stap.naar, doel: code }] : [];
    }),
  );
}

interface Direct {
  readonly sleutel: string;
  readonly afnemers: Afnemers;
  readonly doel: string;
}

function listGebruik({ invoer }: Gegevens, direct: readonly Direct[]): Sleutelgebruik[] {
  const sleutels = new Map(invoer.rekenmodel.sleutels.map((sleutel) => [sleutel.code, sleutel]));
  const gevonden = new Map<string, Sleutelgebruik>();
  const visit = (code: string, afnemers: Afnemers): void => {
    const sleutel = sleutels.get(code);
    const key = gebruikKey(code, afnemers);
    if (sleutel === undefined || gevonden.has(key)) return;
    for (const deel of partsOf(sleutel)) visit(deel, afnemers);
    const doelen = direct.flatMap((d) => (gebruikKey(d.sleutel, d.afnemers) === key ? [d.doel] : []));
    gevonden.set(key, { sleutel, afnemers, doelen });
  };
  for (const { sleutel, afnemers } of direct) visit(sleutel, afnemers);
  return [...gevonden.values()];
}

export function partsOf(sleutel: Sleutel): readonly string[] {
  if (sleutel.soort === 'samengesteld') return sleutel.delen.map((deel) => deel.sleutel);
  return sleutel.soort === 'begrensd' ? [sleutel.sleutel] : [];
}

/** What a formula cannot redo: where a bounded key was clamped, and how shares were rounded. */
export function listVragen(
  gebruik: readonly Sleutelgebruik[],
  sleutels: readonly Sleutel[],
): Map<string, Weegvraag> {
  const vragen = new Map<string, Weegvraag>();
  const ask = (vraag: Weegvraag): void => void vragen.set(vraagKey(vraag), vraag);
  for (const { sleutel, afnemers } of gebruik) {
    if (sleutel.decimalen !== undefined) ask({ sleutel, afnemers, afgerond: true });
    if (sleutel.soort !== 'begrensd') continue;
    ask({ sleutel, afnemers, afgerond: false });
    const basis = sleutels.find(({ code }) => code === sleutel.sleutel);
    if (basis !== undefined) ask({ sleutel: basis, afnemers, afgerond: true });
  }
  return vragen;
}

export const vraagKey = ({ sleutel, afnemers, afgerond }: Weegvraag): string =>
  `${gebruikKey(sleutel.code, afnemers)} ${String(afgerond)}`;
