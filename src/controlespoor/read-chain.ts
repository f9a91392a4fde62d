import pg from 'pg';
import { KOLOMMEN, type Spoorregel } from './spoorregel.js';

const BATCH = 1000;

/** A connection of its own on which PostgreSQL refuses every change. */
export async function withReadOnly<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'nulpositie controle',
    options: '-c default_transaction_read_only=on',
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The verbanden that have a chain, or may have one. @param ownerUrl only the owner sees which there are */
export async function listVerbanden(ownerUrl: string): Promise<string[]> {
  return await withReadOnly(ownerUrl, async (client) => {
    const { rows } = await client.query<{ code: string }>('SELECT code FROM verband ORDER BY code');
    return rows.map(({ code }) => code);
  });
}

/** All lines of a verband, oldest first, as they are at one moment. However many there are, few are in memory. */
export async function* readChain(client: pg.Client, verband: string): AsyncGenerator<Spoorregel, void> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await client.query(`SELECT set_config('app.verband', $1, true)`, [verband]);
    // The index has the lines in order. Without statistics PostgreSQL would sort a long chain, on disk, instead.
    await client.query('SET LOCAL enable_sort = off');
    await client.query(
      `DECLARE keten NO SCROLL CURSOR FOR
       SELECT ${KOLOMMEN} FROM controlespoor WHERE verband = $1 ORDER BY controlespoor.volgnummer`,
      [verband],
    );
    yield* fetchAll(client);
  } finally {
    await client.query('ROLLBACK');
  }
}

/** PostgreSQL makes the next batch ready while the caller looks at this one. */
async function* fetchAll(client: pg.Client): AsyncGenerator<Spoorregel, void> {
  const fetch = (): Promise<pg.QueryResult<Spoorregel>> => {
    const batch = client.query<Spoorregel>(`FETCH ${BATCH} FROM keten`);
    // It may fail before its turn; then its turn is where that is told.
    batch.catch(() => undefined);
    return batch;
  };
  let next = fetch();
  try {
    for (;;) {
      const { rows } = await next;
      if (rows.length === 0) return;
      next = fetch();
      yield* rows;
    }
  } finally {
    // A caller that stops halfway does not want it; the connection must have seen it come in.
    await next.catch(() => undefined);
  }
}
