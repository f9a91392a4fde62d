import {
  fromCents,
  toCents,
  type Afname,
  type Kostenpost,
  type Product,
  type Rekenmodel,
} from '../../rekenkern/index.js';
import { totalOf } from '../pool.js';
import { quantityOf } from './hoeveelheid.js';
import { keysWithoutWeight, withDeelnemer, type Nieuweling } from './met-deelnemer.js';
import { refuse, tryOut } from './probeer.js';
import { fixPools, readEindpools, type Eindpools } from './vastgezet.js';
import { compareLasten, type Deelnemerverschil } from './verschil.js';

export interface Toetredingsvraag extends Nieuweling {
  readonly model: Rekenmodel;
  /** What the newcomer takes, by code of the product. */
  readonly afname: Readonly<Record<string, Afname>>;
  /** Cost that comes with it, beside what grows by itself. */
  readonly kosten: readonly Omit<Kostenpost, 'id'>[];
}

/** Euros: voor + groei + erbij = na. */
export interface Toetredingskosten {
  readonly voor: string;
  /** Variabel cost of products that grows with the use of the newcomer. */
  readonly groei: string;
  readonly erbij: string;
  readonly na: string;
}

export interface Toetredingsberekening {
  readonly methode: string;
  /** The year that the cost, the use and the keys are of. */
  readonly basisjaar: number;
  readonly kosten: Toetredingskosten;
  /** What the newcomer pays. */
  readonly nieuw: Deelnemerverschil;
  /** What each of the others pays before and after. */
  readonly anderen: readonly Deelnemerverschil[];
  readonly sluit: boolean;
}

const METHODE =
  'De kosten, de afname en de sleutels van het basisjaar blijven gelijk; er is geen index toegepast. De variabele kosten van een product groeien mee met de afname van de toetreder, vaste kosten en casco niet, behalve waar u kosten opgeeft die erbij komen. De toetreder betaalt vanaf zijn eerste dag mee naar hetzelfde beleid en dezelfde sleutels als de anderen. Hij erft niets: geen saldo, voorschot of rechtstreekse kosten van voor zijn toetreding tellen mee.';

/**
 * What an entry does to everybody: what the newcomer pays, and what each of the others pays before and after. A newcomer
 * inherits nothing.
 *
 * @throws DomeinFout rekenmodel_geweigerd when a key has no value for the newcomer, or the situation cannot be divided
 * @bron DOMEIN section 3 rules 5 and 8; DOWR art. 14
 */
export function calculateToetreding(vraag: Toetredingsvraag): Toetredingsberekening {
  const { model, deelnemer, kosten } = vraag;
  const voor = tryOut(model, 'de situatie voor de toetreding');
  const eindpools = readEindpools(voor.spoor);
  const groei = listGroei(model, vraag.afname, eindpools);
  const situatie = makeSituatie(vraag, eindpools, groei);
  const na = tryOut(situatie, 'de situatie na de toetreding');
  const [nieuw, ...anderen] = compareLasten([deelnemer, ...model.deelnemers], {
    oud: voor.lasten,
    nieuw: na.lasten,
  });
  if (nieuw === undefined) throw new Error('No newcomer among the charges');
  const bedragen = { voor: totalOf(model.kostenposten), groei: totalOf(groei), erbij: totalOf(kosten) };
  const total = Object.values(bedragen).reduce((sum, bedrag) => sum + toCents(bedrag), 0n);
  if (total !== toCents(totalOf(na.lasten))) {
    throw new Error(`The entry does not close: the cost is ${total}, charged is ${totalOf(na.lasten)}`);
  }
  return {
    methode: METHODE,
    basisjaar: model.boekjaar,
    kosten: { ...bedragen, na: fromCents(total) },
    nieuw,
    anderen,
    sluit: na.nulpositie.sluit,
  };
}

function makeSituatie(
  { model, deelnemer, sleutels, afname, kosten }: Toetredingsvraag,
  eindpools: Eindpools,
  groei: readonly Kostenpost[],
): Rekenmodel {
  const fixed = fixPools(model, eindpools);
  const situatie = {
    ...fixed,
    producten: fixed.producten.map((product) => addTaker(product, deelnemer.code, afname[product.code])),
    kostenposten: [
      ...fixed.kostenposten,
      ...groei,
      ...kosten.map((post, place) => ({ ...post, id: `erbij-${place}` })),
    ],
  };
  const meldingen = [
    ...unknownProducts(model, afname),
    ...keysWithoutWeight(situatie, { deelnemer, sleutels }),
  ];
  if (meldingen.length > 0) throw refuse('de situatie na de toetreding', meldingen);
  return withDeelnemer(situatie, { deelnemer, sleutels });
}

function unknownProducts({ producten, boekjaar }: Rekenmodel, afname: Toetredingsvraag['afname']) {
  return Object.keys(afname)
    .filter((code) => !producten.some((product) => product.code === code))
    .map((code) => ({
      code: 'PRODUCT_ONBEKEND',
      pad: `afname/${code}`,
      melding: `Product ${code} staat niet op de menukaart van ${boekjaar}. Kies een product dat er wel op staat.`,
    }));
}

function addTaker(product: Product, code: string, regel: Afname | undefined): Product {
  return regel === undefined ? product : { ...product, afname: { ...product.afname, [code]: regel } };
}

/** Variabel cost grows in proportion to the use, half a cent up; without any use so far nobody knows by how much. */
function listGroei(
  { producten }: Rekenmodel,
  afname: Toetredingsvraag['afname'],
  eindpools: Eindpools,
): Kostenpost[] {
  return producten.flatMap(({ code, werkorganisatie, afname: takers }, place) => {
    const variabel = eindpools.get(`product/${code}`)?.variabel ?? 0n;
    const used = Object.values(takers).reduce((sum, regel) => sum + quantityOf(regel), 0n);
    const more = quantityOf(afname[code] ?? {});
    if (variabel <= 0n || used === 0n || more === 0n) return [];
    const bedrag = fromCents((2n * variabel * more + used) / (2n * used));
    return [
      { id: `groei-${place}`, werkorganisatie, bedrag, gedrag: 'variabel', bestemming: { product: code } },
    ];
  });
}
