import type { EntityManager } from 'typeorm';
import { hoeveelheid } from '../catalogus/index.js';
import type { Afnamesom, Kostensom, Voorschotsom } from './gegevens.js';

/** The uploaded rows of these loads, and of no others. */
export interface Ladingen {
  readonly verband: string;
  /** Ids of processed loads. */
  readonly inlezingen: readonly string[];
}

/** Where the costs of a fase stand: as budgeted, or as booked. */
export type Kostentabel = 'begrotingsregel' | 'realisatieregel';

/** The costs of the loads, per kostenplaats, account, product and deelnemer on the rows. @bron docs/adr/0002 */
export async function sumKosten(
  manager: EntityManager,
  tabel: Kostentabel,
  { verband, inlezingen }: Ladingen,
): Promise<Kostensom[]> {
  return await manager.query<Kostensom[]>(
    `SELECT kostenplaats, grootboekrekening, product, deelnemer, sum(bedrag)::text AS bedrag
       FROM ${tabel} WHERE verband = $1 AND inlezing = ANY ($2)
      GROUP BY kostenplaats, grootboekrekening, product, deelnemer`,
    [verband, inlezingen],
  );
}

/** The use in the loads: several rows of one product and deelnemer add up. @bron INLEZEN.md */
export async function sumAfname(
  manager: EntityManager,
  { verband, inlezingen }: Ladingen,
): Promise<Afnamesom[]> {
  const sommen = await manager.query<Afnamesom[]>(
    `SELECT product, deelnemer, sum(hoeveelheid)::text AS hoeveelheid
       FROM afnameregel WHERE verband = $1 AND inlezing = ANY ($2)
      GROUP BY product, deelnemer ORDER BY product, deelnemer`,
    [verband, inlezingen],
  );
  return sommen.map((som) => ({ ...som, hoeveelheid: hoeveelheid(som.hoeveelheid) }));
}

/** The advances in the loads, per deelnemer and werkorganisatie. */
export async function sumVoorschotten(
  manager: EntityManager,
  { verband, inlezingen }: Ladingen,
): Promise<Voorschotsom[]> {
  return await manager.query<Voorschotsom[]>(
    `SELECT deelnemer, werkorganisatie, sum(bedrag)::text AS bedrag
       FROM voorschotregel WHERE verband = $1 AND inlezing = ANY ($2)
      GROUP BY deelnemer, werkorganisatie`,
    [verband, inlezingen],
  );
}
