import type { Levering } from './doorbelasting.js';
import { fromCents, toCents } from './geld.js';
import { sum } from './getal.js';
import { totalOf } from './pools.js';
import type { Betaalopdracht, Positie } from './saldering.js';
import type { Stappen } from './stappen.js';
import type { Nulpositie } from './uitkomst.js';
import type { Afrekenregel } from './verrekening.js';

/** Everything that the proof weighs against each other. */
export interface Bewijsstukken extends Stappen {
  readonly leveringen: readonly Levering[];
  readonly verrekening: readonly Afrekenregel[];
  readonly posities: readonly Positie[];
  readonly betalingen: readonly Betaalopdracht[];
}

/**
 * Step 9: both sides of every total, and that they are the same. The cost comes straight from the kostenposten, so that
 * an amount lost on the way shows.
 *
 * @throws Error when a line does not close: a defect of the rekenkern, never of the model
 * @bron TB h. 8 ("0-situatie"); REKENMODEL.md "The steps" 9
 */
export function proveNulpositie(stukken: Bewijsstukken): Nulpositie {
  const lines = {
    perWerkorganisatie: perWerkorganisatie(stukken),
    perProduct: perProduct(stukken),
    perCasco: perCasco(stukken),
    perDeelnemer: perDeelnemer(stukken),
    perPartij: perPartij(stukken),
    totaal: totaal(stukken),
  };
  const all = [...Object.values(lines).flat()] as readonly { readonly verschil: string }[];
  if (all.some(({ verschil }) => verschil !== '0.00')) throw new Error('De uitkomst sluit niet op nul.');
  return { sluit: true, ...lines };
}

function perWerkorganisatie({
  rekening,
  leveringen,
  lasten,
}: Bewijsstukken): Nulpositie['perWerkorganisatie'] {
  const { kostenposten, werkorganisaties } = rekening.model;
  const perCode = new Map<string, bigint>();
  for (const { werkorganisatie, bedrag } of kostenposten) {
    perCode.set(werkorganisatie, (perCode.get(werkorganisatie) ?? 0n) + toCents(bedrag));
  }
  return werkorganisaties.map(({ code }) => {
    const kosten = perCode.get(code) ?? 0n;
    const doorbelastIn = sum(leveringen.filter(({ naar }) => naar === code).map(({ bedrag }) => bedrag));
    const doorbelastUit = sum(leveringen.filter(({ van }) => van === code).map(({ bedrag }) => bedrag));
    const charged = sum(lasten.of(code));
    return {
      werkorganisatie: code,
      ...inEuros({ kosten, doorbelastIn, doorbelastUit, lasten: charged }),
      verschil: fromCents(kosten + doorbelastIn - doorbelastUit - charged),
    };
  });
}

function perProduct({ rekening, pools, lasten }: Bewijsstukken): Nulpositie['perProduct'] {
  return rekening.model.producten.map(({ code, werkorganisatie }) => {
    const pool = pools.producten.get(code);
    const kosten = pool === undefined ? 0n : totalOf(pool);
    const charged = lasten.ofPool({ werkorganisatie, component: 'product', product: code });
    return { product: code, ...inEuros({ kosten, lasten: charged }), verschil: fromCents(kosten - charged) };
  });
}

/** Of each casco the part that is borne by solidarity; the part in the tariff is in the cost of its products. */
function perCasco({ delingen, lasten }: Bewijsstukken): Nulpositie['perCasco'] {
  return delingen.map(({ casco: { werkorganisatie }, totaal, opslag }) => {
    const kosten = totaal - sum(opslag?.delen ?? []);
    const charged = lasten.ofPool({ werkorganisatie, component: 'casco', product: null });
    return {
      werkorganisatie,
      ...inEuros({ kosten, lasten: charged }),
      verschil: fromCents(kosten - charged),
    };
  });
}

function perDeelnemer({ rekening, lasten, verrekening }: Bewijsstukken): Nulpositie['perDeelnemer'] {
  const voorschotPer = addUpBy(
    verrekening,
    ({ place }) => place,
    ({ voorschot }) => voorschot,
  );
  const saldoPer = addUpBy(
    verrekening,
    ({ place }) => place,
    ({ saldo }) => saldo,
  );
  return rekening.deelnemers.map((deelnemer, place) => {
    const charged = sum(rekening.model.werkorganisaties.map(({ code }) => lasten.of(code)[place] ?? 0n));
    const voorschotten = voorschotPer.get(place) ?? 0n;
    const saldo = saldoPer.get(place) ?? 0n;
    return {
      deelnemer,
      ...inEuros({ lasten: charged, voorschotten, saldo }),
      verschil: fromCents(charged - voorschotten - saldo),
    };
  });
}

function perPartij({ posities, betalingen }: Bewijsstukken): Nulpositie['perPartij'] {
  const betaaldPer = addUpBy(
    betalingen,
    ({ van }) => van,
    ({ bedrag }) => bedrag,
  );
  const ontvangenPer = addUpBy(
    betalingen,
    ({ naar }) => naar,
    ({ bedrag }) => bedrag,
  );
  return posities.map(({ partij, netto }) => {
    const betaald = betaaldPer.get(partij) ?? 0n;
    const ontvangen = ontvangenPer.get(partij) ?? 0n;
    return {
      partij,
      ...inEuros({ netto, betaald, ontvangen }),
      verschil: fromCents(netto - betaald + ontvangen),
    };
  });
}

function addUpBy<Row, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  amountOf: (row: Row) => bigint,
): Map<Key, bigint> {
  const totals = new Map<Key, bigint>();
  for (const row of rows) totals.set(keyOf(row), (totals.get(keyOf(row)) ?? 0n) + amountOf(row));
  return totals;
}

function totaal({ rekening, verrekening }: Bewijsstukken): Nulpositie['totaal'] {
  const kosten = sum(rekening.model.kostenposten.map(({ bedrag }) => toCents(bedrag)));
  const voorschotten = sum(rekening.model.voorschotten.map(({ bedrag }) => toCents(bedrag)));
  const saldi = sum(verrekening.map(({ saldo }) => saldo));
  return { ...inEuros({ kosten, voorschotten, saldi }), verschil: fromCents(kosten - voorschotten - saldi) };
}

function inEuros<Name extends string>(cents: Readonly<Record<Name, bigint>>): Record<Name, string> {
  const entries = Object.entries<bigint>(cents).map(([name, bedrag]) => [name, fromCents(bedrag)]);
  return Object.fromEntries(entries) as Record<Name, string>;
}
