import type { EntityManager } from 'typeorm';
import { Inlezing } from '../realisatie/index.js';
import type { Rijtelling } from './stand.js';

/** The processed loads of a boekjaar, oldest first. */
export async function readInlezingen(
  manager: EntityManager,
  verband: string,
  boekjaar: number,
): Promise<Inlezing[]> {
  return await manager.find(Inlezing, {
    where: { verband, boekjaar, status: 'verwerkt' },
    order: { ingediendOp: 'ASC', id: 'ASC' },
  });
}

/** Counts the rows of the processed loads per werkorganisatie: of the product on the row, or of the kostenplaats. */
export async function countRijen(
  manager: EntityManager,
  verband: string,
  boekjaar: number,
): Promise<Rijtelling[]> {
  return await manager.query<Rijtelling[]>(COUNT_RIJEN, [verband, boekjaar]);
}

const COUNT_RIJEN = `
  WITH regel AS (
    SELECT r.inlezing, coalesce(p.werkorganisatie, t.werkorganisatie) AS werkorganisatie
      FROM realisatieregel r
      LEFT JOIN product p ON (p.verband, p.boekjaar, p.code) = (r.verband, r.boekjaar, r.product)
      LEFT JOIN toewijzing t ON (t.verband, t.boekjaar, t.kostenplaats) = (r.verband, r.boekjaar, r.kostenplaats)
     WHERE r.verband = $1 AND r.boekjaar = $2
    UNION ALL
    SELECT a.inlezing, p.werkorganisatie
      FROM afnameregel a
      JOIN product p ON (p.verband, p.boekjaar, p.code) = (a.verband, a.boekjaar, a.product)
     WHERE a.verband = $1 AND a.boekjaar = $2
    UNION ALL
    SELECT v.inlezing, v.werkorganisatie FROM voorschotregel v WHERE v.verband = $1 AND v.boekjaar = $2)
  SELECT i.id AS inlezing, i.soort, regel.werkorganisatie, count(*)::integer AS rijen
    FROM regel
    JOIN inlezing i ON i.verband = $1 AND i.id = regel.inlezing
   WHERE i.status = 'verwerkt'
   GROUP BY i.id, i.soort, i.ingediend_op, regel.werkorganisatie
   ORDER BY i.ingediend_op, i.id`;
