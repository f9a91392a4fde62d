import type { EntityManager } from 'typeorm';

/** Now, by the clock of the database that dated facts go by too; in whole milliseconds, which a Date can hold. */
export async function readMoment(manager: EntityManager): Promise<Date> {
  const [row] = await manager.query<{ moment: Date }[]>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS moment`,
  );
  if (row === undefined) throw new Error('The database tells no time');
  return row.moment;
}

/** As it is told to the user, such as `25 november 2026 om 14:05`. */
export const formatMoment = (moment: Date): string =>
  moment.toLocaleString('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
