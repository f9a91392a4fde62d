import type { EntityManager } from 'typeorm';
import type { Kostentabel, Ladingen } from './sommen.js';

/** An uploaded row of costs, actual or budgeted, with its place in the file. */
export interface Herkomstregel {
  readonly inlezing: string;
  readonly bestandsnaam: string;
  readonly blad: string;
  readonly rij: number;
  /** Month; null in a begroting. */
  readonly periode: number | null;
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

/** What a budgeted row does not have. */
const EIGEN: Readonly<Record<Kostentabel, string>> = {
  realisatieregel: 'r.periode, r.boekdatum::text AS boekdatum, r.boekstuk',
  begrotingsregel: 'NULL::smallint AS periode, NULL::text AS boekdatum, NULL::text AS boekstuk',
};

/** The rows of these loads on these kostenplaatsen, by file, sheet and row. */
export async function readRegels(
  manager: EntityManager,
  tabel: Kostentabel,
  { verband, inlezingen, kostenplaatsen }: Ladingen & { readonly kostenplaatsen: readonly string[] },
): Promise<Herkomstregel[]> {
  return await manager.query<Herkomstregel[]>(
    `SELECT r.inlezing, i.bestandsnaam, r.blad, r.rij, r.kostenplaats, r.grootboekrekening, r.kostensoort,
            r.product, r.deelnemer, r.omschrijving, ${EIGEN[tabel]}, r.bedrag
       FROM ${tabel} r
       JOIN inlezing i ON i.verband = r.verband AND i.id = r.inlezing
      WHERE r.verband = $1 AND r.inlezing = ANY ($2) AND r.kostenplaats = ANY ($3)
      ORDER BY i.bestandsnaam, i.ingediend_op, i.id, r.blad, r.rij`,
    [verband, inlezingen, kostenplaatsen],
  );
}
