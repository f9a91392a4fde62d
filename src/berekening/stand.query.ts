import type { EntityManager } from 'typeorm';
import type { Soort } from '../realisatie/index.js';
import type { Ladingen } from './sommen.js';

/** How many rows of a load say the same about where they belong. */
export interface Regeltelling {
  readonly inlezing: string;
  readonly soort: Soort;
  readonly kostenplaats: string | null;
  readonly grootboekrekening: string | null;
  readonly product: string | null;
  readonly werkorganisatie: string | null;
  readonly rijen: number;
}

/** Counts the rows of these loads, for each place that they name. */
export async function countRijen(
  manager: EntityManager,
  { verband, inlezingen }: Ladingen,
): Promise<Regeltelling[]> {
  return await manager.query<Regeltelling[]>(COUNT_RIJEN, [verband, inlezingen]);
}

const COUNT_RIJEN = `
  SELECT inlezing, 'realisatie' AS soort, kostenplaats, grootboekrekening, product, NULL AS werkorganisatie,
         count(*)::integer AS rijen
    FROM realisatieregel WHERE verband = $1 AND inlezing = ANY ($2)
   GROUP BY inlezing, kostenplaats, grootboekrekening, product
  UNION ALL
  SELECT inlezing, 'afname', NULL, NULL, product, NULL, count(*)::integer
    FROM afnameregel WHERE verband = $1 AND inlezing = ANY ($2)
   GROUP BY inlezing, product
  UNION ALL
  SELECT inlezing, 'voorschotten', NULL, NULL, NULL, werkorganisatie, count(*)::integer
    FROM voorschotregel WHERE verband = $1 AND inlezing = ANY ($2)
   GROUP BY inlezing, werkorganisatie`;
