import type { ProductMetAfnemers } from '../catalogus/index.js';
import type { Afname, Casco, Product, Rekenmodel, Voorschot } from '../rekenkern/index.js';
import type { Gegevens } from './gegevens.js';
import { makeKostenposten } from './kostenpost.js';

/**
 * The rekenmodel of a boekjaar. The same gegevens always give the same model, and so the same hash: lists stand in
 * their declared order, or by code, and what says nothing (a default, a price that the policy does not use) is left out.
 *
 * A sum on a kostenplaats without toewijzing has no place in the model: `findHindernissen` names those.
 *
 * @bron REKENMODEL.md "The model"
 */
export function buildRekenmodel(gegevens: Gegevens): Rekenmodel {
  const { verband, boekjaar, vorm, deelnemers, werkorganisaties } = gegevens.model;
  return {
    schema: 'nulpositie/rekenmodel/1',
    verband: verband.code,
    boekjaar,
    fase: gegevens.fase,
    ...(vorm.afronding === 'euro' && { afronding: 'euro' }),
    deelnemers: deelnemers.map(({ code, naam, soort }) => ({ code, naam, soort })),
    werkorganisaties: werkorganisaties.map(({ code, naam, gastheer }) => {
      return gastheer === null ? { code, naam } : { code, naam, gastheer };
    }),
    sleutels: byKey(
      gegevens.sleutels.flatMap(({ reken }) => (reken === null ? [] : [reken])),
      ({ code }) => code,
    ),
    ...makeHulpkosten(gegevens),
    cascos: makeCascos(gegevens),
    producten: gegevens.producten.map((product) => makeProduct(product, gegevens)),
    kostenposten: byKey(makeKostenposten(gegevens), ({ id }) => id),
    voorschotten: makeVoorschotten(gegevens),
  };
}

/** The order of hulpkostenplaatsen is part of the model. @bron REKENMODEL.md "The steps" 2 */
function makeHulpkosten({
  hulpkostenplaatsen,
  methodeHulpkosten,
}: Gegevens): Pick<Rekenmodel, 'hulpkostenplaatsen' | 'methodeHulpkosten'> {
  if (hulpkostenplaatsen.length === 0) return {};
  const plaatsen = hulpkostenplaatsen.map(({ code, werkorganisatie, verdeling }) => {
    return { code, werkorganisatie, verdeling };
  });
  return {
    hulpkostenplaatsen: plaatsen,
    ...(methodeHulpkosten === 'wederkerig' && { methodeHulpkosten }),
  };
}

function makeCascos({ cascos, model }: Gegevens): Casco[] {
  return model.werkorganisaties.flatMap(({ code }) =>
    cascos
      .filter(({ werkorganisatie }) => werkorganisatie === code)
      .map(({ werkorganisatie, regime, sleutel, aandeelInTarief }) => ({
        werkorganisatie,
        regime,
        ...(sleutel !== null && { sleutel }),
        ...(regime === 'gemengd' && aandeelInTarief !== null && { aandeelInTarief }),
      })),
  );
}

const MET_TARIEF: readonly string[] = ['tarief_en_sleutel', 'vaste_prijs'];
const MET_SLEUTEL: readonly string[] = ['sleutel', 'tarief_en_sleutel'];

function makeProduct(product: ProductMetAfnemers, gegevens: Gegevens): Product {
  const { code, naam, werkorganisatie, eenheid, tarief, beleid, sleutel, risicodrager } = product;
  return {
    code,
    naam,
    werkorganisatie,
    eenheid,
    ...(tarief !== null && MET_TARIEF.includes(beleid) && { tarief }),
    afrekening: {
      beleid,
      ...(sleutel !== null && MET_SLEUTEL.includes(beleid) && { sleutel }),
      ...(risicodrager !== null && beleid === 'vaste_prijs' && { risicodrager }),
    },
    afname: Object.fromEntries(makeAfname(product, gegevens)),
  };
}

/**
 * A taker without uploaded use has no `werkelijk`: the rekenkern then counts its contract, and warns. A begroting counts
 * the contract only.
 */
function makeAfname(
  { code, beleid, afnemers }: ProductMetAfnemers,
  { afname }: Gegevens,
): [string, Afname][] {
  const used = afname.filter(({ product }) => product === code);
  return afnemers.map(({ deelnemer, contract, minimum, inbreng }) => {
    const werkelijk = used.find((som) => som.deelnemer === deelnemer)?.hoeveelheid;
    return [
      deelnemer,
      {
        contract,
        ...(werkelijk !== undefined && { werkelijk }),
        ...(minimum !== null && { minimum }),
        ...(inbreng !== null && beleid === 'inbreng' && { inbreng }),
      },
    ];
  });
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
