import type { Afname, Casco, Product, Rekenmodel, Sleutel, Voorschot } from '../rekenkern/index.js';
import type { ProductMetAfnemers } from '../catalogus/index.js';
import type { SleutelInJaar } from '../sleutels/index.js';
import type { Afnamesom, Gegevens } from './gegevens.js';
import { makeKostenpost } from './kostenpost.js';

/**
 * The rekenmodel of a boekjaar. The same gegevens always give the same model, and so the same hash: lists stand in
 * their declared order, or by code.
 *
 * A sum on a kostenplaats without toewijzing has no place in the model: `findHindernissen` names those.
 *
 * @bron REKENMODEL.md "The model"
 */
export function buildRekenmodel(gegevens: Gegevens): Rekenmodel {
  const { verband, boekjaar, deelnemers, werkorganisaties } = gegevens.model;
  return {
    schema: 'nulpositie/rekenmodel/1',
    verband: verband.code,
    boekjaar,
    fase: 'jaarrekening',
    deelnemers: deelnemers.map(({ code, naam, soort }) => ({ code, naam, soort })),
    werkorganisaties: werkorganisaties.map(({ code, naam, gastheer }) => {
      return gastheer === null ? { code, naam } : { code, naam, gastheer };
    }),
    sleutels: byKey(gegevens.sleutels.flatMap(makeSleutel), ({ code }) => code),
    cascos: makeCascos(gegevens),
    producten: gegevens.producten.map((product) => makeProduct(product, gegevens.afname)),
    kostenposten: makeKostenposten(gegevens),
    voorschotten: makeVoorschotten(gegevens),
  };
}

/** A key without values that count for the boekjaar is left out. */
function makeSleutel({ code, soort, peildatum, bron, status, waarden }: SleutelInJaar): Sleutel[] {
  if (soort === 'gelijk') return [{ code, soort }];
  if (peildatum === null || bron === null || status === null) return [];
  const perDeelnemer = Object.fromEntries(waarden.map(({ deelnemer, waarde }) => [deelnemer, waarde]));
  const herkomst = { code, peildatum, bron, status };
  return soort === 'gewichten'
    ? [{ ...herkomst, soort, gewichten: perDeelnemer }]
    : [{ ...herkomst, soort, percentages: perDeelnemer }];
}

function makeCascos({ cascos, model }: Gegevens): Casco[] {
  return model.werkorganisaties.flatMap(({ code }) =>
    cascos
      .filter(({ werkorganisatie }) => werkorganisatie === code)
      .map(({ werkorganisatie, regime, sleutel }) => ({ werkorganisatie, regime, sleutel })),
  );
}

/** A taker without uploaded use has no `werkelijk`: the rekenkern then counts its contract, and warns. */
function makeProduct(product: ProductMetAfnemers, afname: readonly Afnamesom[]): Product {
  const { code, naam, werkorganisatie, eenheid, beleid, afnemers } = product;
  const used = afname.filter((som) => som.product === code);
  const takers = afnemers.map(({ deelnemer, contract, minimum }): [string, Afname] => {
    const werkelijk = used.find((som) => som.deelnemer === deelnemer)?.hoeveelheid;
    const optional = { ...(werkelijk !== undefined && { werkelijk }), ...(minimum !== null && { minimum }) };
    return [deelnemer, { contract, ...optional }];
  });
  const afrekening = { beleid };
  return { code, naam, werkorganisatie, eenheid, afrekening, afname: Object.fromEntries(takers) };
}

function makeKostenposten({ kosten, toewijzingen, producten }: Gegevens): Rekenmodel['kostenposten'] {
  const owners = new Map(producten.map(({ code, werkorganisatie }) => [code, werkorganisatie]));
  const byKostenplaats = new Map(toewijzingen.map((toewijzing) => [toewijzing.kostenplaats, toewijzing]));
  const posten = kosten.flatMap((som) => {
    const toewijzing = byKostenplaats.get(som.kostenplaats);
    return toewijzing === undefined ? [] : [makeKostenpost(som, toewijzing, owners)];
  });
  return byKey(posten, ({ id }) => id);
}

function makeVoorschotten({ voorschotten }: Gegevens): Voorschot[] {
  const rows = voorschotten.map(({ deelnemer, werkorganisatie, bedrag }) => {
    return { deelnemer, werkorganisatie, bedrag };
  });
  return byKey(rows, ({ deelnemer, werkorganisatie }) => `${deelnemer}/${werkorganisatie}`);
}

/** In the order of a key, by code unit: no locale can change the hash. */
function byKey<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
