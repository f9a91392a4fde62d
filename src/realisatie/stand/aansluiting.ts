import type { EntityManager } from 'typeorm';
import { toUnits, TOTAL_DECIMALS } from '../checks/getal.js';
import { makeToon, type Toon } from '../checks/schrijf-getal.js';
import type { Plek } from '../proces/slot.js';
import { findInlezing } from '../opslag.js';
import { sleutelOf } from '../overlap.js';
import { SOORT, type Soort } from '../soorten.js';

/** Rows and what they add up to. */
export interface Telling {
  readonly rijen: number;
  /** A decimal string: euros, or a quantity. */
  readonly totaal: string;
}

/** What a file has of one thing, beside what the database has of it. */
export interface Aansluitregel {
  /** The values of the fields that the soort goes by, such as periode and kostenplaats; an empty one for nothing. */
  readonly waarden: readonly string[];
  readonly bestand: Telling;
  readonly geboekt: Telling;
  /** Booked minus file. */
  readonly verschil: string;
}

export interface Aansluiting {
  readonly inlezing: string;
  readonly soort: Soort;
  readonly bestandsnaam: string;
  /** The names of the fields, in the order of the waarden. */
  readonly velden: readonly string[];
  readonly regels: readonly Aansluitregel[];
  readonly totaal: Omit<Aansluitregel, 'waarden'>;
  /** What it had to add up to; null when nobody said. */
  readonly controletotaal: string | null;
  /** Whether every line, and the control total, fits. */
  readonly sluit: boolean;
}

interface Rij {
  readonly sleutel: string;
  readonly bestand_rijen: number;
  readonly bestand_totaal: string;
  readonly geboekt_rijen: number;
  readonly geboekt_totaal: string;
}

/**
 * Lays the sums of a file, as they were counted while it was read, beside what the database holds of it now.
 *
 * @throws DomeinFout niet_gevonden
 * @bron INLEZEN.md "Nothing lost, nothing twice"
 */
export async function readAansluiting(manager: EntityManager, { verband, id }: Plek): Promise<Aansluiting> {
  const inlezing = await findInlezing(manager, verband, id);
  const { soort, bestandsnaam } = inlezing;
  const { tabel, overlap: velden } = SOORT[soort];
  const rijen = tabel === null ? [] : await manager.query<Rij[]>(aansluitQuery(soort), [verband, id]);
  const show = makeToon(soort);
  const regels = rijen.map((rij) => describeRegel(rij, show)).sort(byWaarden);
  const totaal = addUp(regels, show);
  const controletotaal =
    inlezing.controletotaal === null ? null : show(toUnits(inlezing.controletotaal, TOTAL_DECIMALS));
  const fits = regels.every(({ bestand, geboekt }) => isEven(bestand, geboekt));
  const sluit = fits && (controletotaal === null || controletotaal === totaal.geboekt.totaal);
  return { inlezing: id, soort, bestandsnaam, velden, regels, totaal, controletotaal, sluit };
}

function aansluitQuery(soort: Soort): string {
  const { tabel, telt } = SOORT[soort];
  return `WITH bestand AS (
      SELECT sleutel, rijen, totaal FROM bestandssom WHERE verband = $1 AND inlezing = $2
    ), geboekt AS (
      SELECT ${sleutelOf(soort)} AS sleutel, count(*)::integer AS rijen, sum(${telt}) AS totaal
        FROM ${tabel} WHERE verband = $1 AND inlezing = $2 GROUP BY 1
    )
    SELECT sleutel, coalesce(b.rijen, 0) AS bestand_rijen, coalesce(b.totaal, 0)::text AS bestand_totaal,
           coalesce(g.rijen, 0) AS geboekt_rijen, coalesce(g.totaal, 0)::text AS geboekt_totaal
      FROM bestand b FULL JOIN geboekt g USING (sleutel)`;
}

function describeRegel(rij: Rij, show: Toon): Aansluitregel {
  const [bestand, geboekt] = [rij.bestand_totaal, rij.geboekt_totaal].map((totaal) =>
    toUnits(totaal, TOTAL_DECIMALS),
  ) as [bigint, bigint];
  return {
    waarden: rij.sleutel.split('\t'),
    bestand: { rijen: rij.bestand_rijen, totaal: show(bestand) },
    geboekt: { rijen: rij.geboekt_rijen, totaal: show(geboekt) },
    verschil: show(geboekt - bestand),
  };
}

function addUp(regels: readonly Aansluitregel[], show: Toon): Aansluiting['totaal'] {
  const sum = (part: 'bestand' | 'geboekt'): { rijen: number; units: bigint } => ({
    rijen: regels.reduce((som, regel) => som + regel[part].rijen, 0),
    units: regels.reduce((som, regel) => som + toUnits(regel[part].totaal, TOTAL_DECIMALS), 0n),
  });
  const [bestand, geboekt] = [sum('bestand'), sum('geboekt')];
  return {
    bestand: { rijen: bestand.rijen, totaal: show(bestand.units) },
    geboekt: { rijen: geboekt.rijen, totaal: show(geboekt.units) },
    verschil: show(geboekt.units - bestand.units),
  };
}

const isEven = (a: Telling, b: Telling): boolean => a.rijen === b.rijen && a.totaal === b.totaal;

type Waarden = Pick<Aansluitregel, 'waarden'>;

/** Periode 2 comes before periode 10. */
export function byWaarden(a: Waarden, b: Waarden): number {
  for (const [place, waarde] of a.waarden.entries()) {
    const order = waarde.localeCompare(b.waarden[place] ?? '', 'nl', { numeric: true });
    if (order !== 0) return order;
  }
  return 0;
}
