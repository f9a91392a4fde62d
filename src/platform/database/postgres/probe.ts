import pg from 'pg';

/**
 * What answers at a port: `open` our server, `bezig` one that starts or stops, `anders` one that does not know the
 * password, `stil` nothing that talks as PostgreSQL does.
 */
export type Antwoord = 'open' | 'bezig' | 'anders' | 'stil';

export const SUPERUSER = 'postgres';
const CANNOT_CONNECT_NOW = '57P03';

/** Address of a database of the embedded server. */
export function localUrl(server: { port: number; user: string; password: string; database: string }): string {
  return `postgres://${server.user}:${server.password}@127.0.0.1:${server.port}/${server.database}?sslmode=disable`;
}

export async function probe(port: number, password: string): Promise<Antwoord> {
  const client = new pg.Client({
    connectionString: localUrl({ port, user: SUPERUSER, password, database: 'postgres' }),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'open';
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) return 'stil';
    return error.code === CANNOT_CONNECT_NOW ? 'bezig' : 'anders';
  } finally {
    await client.end().catch(() => undefined);
  }
}
