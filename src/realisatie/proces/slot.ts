import type { DataSource, EntityManager } from 'typeorm';

/** One load. */
export interface Plek {
  readonly verband: string;
  readonly id: string;
}

const nameOf = ({ verband, id }: Plek): string => `inlezing/${verband}/${id}`;

/**
 * Does work on a load that no other process does at the same time; null when one does. PostgreSQL lets go of it the
 * moment the process is gone, so that an interrupted load is known at once.
 */
export async function withSlot<T>(
  dataSource: DataSource,
  plek: Plek,
  work: () => Promise<T>,
): Promise<T | null> {
  const runner = dataSource.createQueryRunner();
  try {
    const rows = (await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken', [
      nameOf(plek),
    ])) as { taken: boolean }[];
    if (rows[0]?.taken !== true) return null;
    try {
      return await work();
    } finally {
      // A connection that was cut let go of it already.
      await runner
        .query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [nameOf(plek)])
        .catch(() => undefined);
    }
  } finally {
    await runner.release();
  }
}

/** Whether somebody is at work on the load now. */
export async function isBeingDone(manager: EntityManager, plek: Plek): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND (classid::bigint << 32) | objid::bigint = hashtextextended($1, 0)`,
    [nameOf(plek)],
  );
  return rows.length > 0;
}
