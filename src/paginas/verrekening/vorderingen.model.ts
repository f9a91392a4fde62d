import type { Rekenmodel, Uitkomst } from '../../rekenkern/index.js';
import { absBedrag, subtract, sumBedragen } from '../opmaak/index.js';

/** What one party owes another for one werkorganisatie, before everything is netted. */
export interface Vordering {
  readonly van: string;
  readonly naar: string;
  readonly bedrag: string;
  /** What it is for. */
  readonly werkorganisatie: string;
}

/** What a party owes and is owed, and what is left of it. */
export interface Positie {
  readonly partij: string;
  readonly schuldig: string;
  readonly tegoed: string;
  readonly netto: string;
}

/**
 * Every claim behind the saldering: a saldo is owed to the gastheer of the werkorganisatie, and doorbelasting, less
 * what was already paid of it, to the gastheer that delivered. A gastheer's own share is a charge, not a claim.
 *
 * @bron REKENMODEL.md step 8
 */
export function makeVorderingen(model: Rekenmodel, uitkomst: Uitkomst): Vordering[] {
  const gastheer = (code: string): string =>
    model.werkorganisaties.find((kandidaat) => kandidaat.code === code)?.gastheer ?? model.verband;
  const saldi = uitkomst.verrekening.map((rij) => ({
    van: rij.deelnemer,
    naar: rij.gastheer,
    bedrag: rij.saldo,
    werkorganisatie: rij.werkorganisatie,
  }));
  const geleverd = netDoorbelasting(model, uitkomst).map(({ van, naar, bedrag }) => ({
    van: gastheer(naar),
    naar: gastheer(van),
    bedrag,
    werkorganisatie: van,
  }));
  return [...saldi, ...geleverd]
    .filter(({ van, naar, bedrag }) => van !== naar && absBedrag(bedrag) !== '0.00')
    .map(turnPositive);
}

/** A debt below zero is a debt the other way round. */
function turnPositive(vordering: Vordering): Vordering {
  const { van, naar, bedrag } = vordering;
  return bedrag.startsWith('-')
    ? { ...vordering, van: naar, naar: van, bedrag: absBedrag(bedrag) }
    : vordering;
}

function netDoorbelasting(
  { doorbelastVoorschotten = [] }: Rekenmodel,
  { doorbelasting }: Uitkomst,
): { van: string; naar: string; bedrag: string }[] {
  const paren = new Map<string, { van: string; naar: string; bedrag: string }>();
  const add = ({ van, naar, bedrag }: { van: string; naar: string; bedrag: string }): void => {
    const sleutel = `${van}/${naar}`;
    paren.set(sleutel, { van, naar, bedrag: sumBedragen([paren.get(sleutel)?.bedrag ?? '0', bedrag]) });
  };
  doorbelasting.forEach(add);
  doorbelastVoorschotten.forEach((voorschot) =>
    add({ ...voorschot, bedrag: subtract('0', voorschot.bedrag) }),
  );
  return [...paren.values()];
}

/** Per party, in the order of the posities of the uitkomst. */
export function makePosities(uitkomst: Uitkomst, vorderingen: readonly Vordering[]): Positie[] {
  return uitkomst.posities
    .map(({ partij, netto }) => ({
      partij,
      schuldig: sumBedragen(vorderingen.filter(({ van }) => van === partij).map(({ bedrag }) => bedrag)),
      tegoed: sumBedragen(vorderingen.filter(({ naar }) => naar === partij).map(({ bedrag }) => bedrag)),
      netto,
    }))
    .filter(({ schuldig, tegoed }) => schuldig !== '0.00' || tegoed !== '0.00');
}
