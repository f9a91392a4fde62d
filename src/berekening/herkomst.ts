import type { EntityManager } from 'typeorm';
import { nietGevonden } from '../platform/index.js';
import type { Rekenmodel } from '../rekenkern/index.js';
import { kostenpostId } from './kostenpost.js';
import { poolOf, totalOf, type LastSleutel } from './pool.js';
import type { Ladingen } from './sommen.js';

/** An uploaded row of actual costs, with its place in the file. */
export interface Herkomstregel {
  readonly inlezing: string;
  readonly bestandsnaam: string;
  readonly blad: string;
  readonly rij: number;
  readonly periode: number;
  readonly kostenplaats: string;
  readonly grootboekrekening: string | null;
  readonly kostensoort: string | null;
  readonly product: string | null;
  readonly deelnemer: string | null;
  readonly omschrijving: string | null;
  /** ISO date. */
  readonly boekdatum: string | null;
  readonly boekstuk: string | null;
  /** Euros. */
  readonly bedrag: string;
}

/** The uploaded rows behind the pool that a charge is a share of. */
export interface Herkomst {
  readonly last: LastSleutel;
  /** Euros: what is divided, and the total of the rows. */
  readonly pool: string;
  /** By file, sheet and row. */
  readonly rijen: readonly Herkomstregel[];
}

/**
 * The rows behind the pool of a charge, by the model that was calculated: a toewijzing that changed since changes nothing.
 *
 * @throws DomeinFout niet_gevonden for a party, werkorganisatie or product that the model does not know
 * @throws Error when the rows do not add up to the pool, which is our own mistake
 */
export async function readHerkomst(
  manager: EntityManager,
  {
    rekenmodel,
    last,
    ...ladingen
  }: Ladingen & { readonly rekenmodel: Rekenmodel; readonly last: LastSleutel },
): Promise<Herkomst> {
  if (!isKnown(rekenmodel, last)) throw nietGevonden();
  const posten = poolOf(rekenmodel, last);
  const ids = new Set(posten.map(({ id }) => id));
  const kostenplaatsen = [...new Set(posten.map(({ id }) => id.split(':')[0] ?? id))];
  const rijen = await readRijen(manager, ladingen, kostenplaatsen);
  const own = rijen.filter((rij) => ids.has(kostenpostId(rij)));
  const pool = totalOf(posten);
  if (totalOf(own) !== pool)
    throw new Error(`The rows behind the pool are ${totalOf(own)}, the pool is ${pool}`);
  return { last, pool, rijen: own };
}

function isKnown(model: Rekenmodel, { deelnemer, werkorganisatie, product }: LastSleutel): boolean {
  return (
    model.deelnemers.some(({ code }) => code === deelnemer) &&
    model.werkorganisaties.some(({ code }) => code === werkorganisatie) &&
    (product === null || model.producten.some(({ code }) => code === product))
  );
}

async function readRijen(
  manager: EntityManager,
  { verband, inlezingen }: Ladingen,
  kostenplaatsen: readonly string[],
): Promise<Herkomstregel[]> {
  return await manager.query<Herkomstregel[]>(
    `SELECT r.inlezing, i.bestandsnaam, r.blad, r.rij, r.periode, r.kostenplaats, r.grootboekrekening, r.kostensoort,
            r.product, r.deelnemer, r.omschrijving, r.boekdatum::text AS boekdatum, r.boekstuk, r.bedrag
       FROM realisatieregel r
       JOIN inlezing i ON i.verband = r.verband AND i.id = r.inlezing
      WHERE r.verband = $1 AND r.inlezing = ANY ($2) AND r.kostenplaats = ANY ($3)
      ORDER BY i.bestandsnaam, i.ingediend_op, i.id, r.blad, r.rij`,
    [verband, inlezingen, kostenplaatsen],
  );
}
