import type { EntityManager } from 'typeorm';
import type { Regelgroep } from '../checks/regelgroepen.js';
import { Bestandssom } from './bestandssom.entity.js';
import type { Plek } from './slot.js';

/** Keeps what the rows of the file add up to, as it was counted while it was read, in the place of what it was before. */
export async function storeSommen(
  manager: EntityManager,
  { verband, id }: Plek,
  groepen: readonly Regelgroep[],
): Promise<void> {
  const { tableName } = manager.connection.getMetadata(Bestandssom);
  await manager.delete(Bestandssom, { verband, inlezing: id });
  await manager.query(
    `INSERT INTO ${tableName} (verband, inlezing, sleutel, rijen, totaal)
       SELECT $1, $2, sleutel, rijen, totaal FROM unnest($3::text[], $4::integer[], $5::numeric[])
         AS som (sleutel, rijen, totaal)`,
    [
      verband,
      id,
      groepen.map(({ sleutel }) => sleutel),
      groepen.map(({ rijen }) => rijen),
      groepen.map(({ totaal }) => totaal),
    ],
  );
}
