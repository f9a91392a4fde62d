import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { OpstartFout } from '../opstart-fout.js';
import { APP_ROLE } from './grant.js';

export interface Rol {
  readonly name: string;
  readonly password: string;
}

/** The same database, as another role. */
export function urlAs(url: string, { name, password }: Rol): string {
  const other = new URL(url);
  other.username = encodeURIComponent(name);
  other.password = encodeURIComponent(password);
  return other.href;
}

const NO_RIGHT = '42501';
const codeOf = (error: unknown): string | undefined =>
  error instanceof pg.DatabaseError ? error.code : undefined;

async function knowsPassword(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    // The password is checked before the right to enter this database.
    return codeOf(error) === NO_RIGHT;
  } finally {
    await client.end().catch(() => undefined);
  }
}

// Roles belong to the whole server: another database of it may be making the same one at this moment.
const COLLISIONS: readonly (string | undefined)[] = ['XX000', '42710', '23505'];

/**
 * Makes the role with this password, or sets its password when that is another.
 *
 * @param admin connected as a role that may create roles
 * @param url of a database of the same server
 */
export async function ensureRole(admin: pg.Client, url: string, role: Rol): Promise<void> {
  const name = admin.escapeIdentifier(role.name);
  const password = admin.escapeLiteral(role.password);
  for (let attempt = 1; ; attempt += 1) {
    const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role.name]);
    if (rowCount === 1 && (await knowsPassword(urlAs(url, role)))) return;
    try {
      await admin.query(`${rowCount === 1 ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN PASSWORD ${password}`);
      return;
    } catch (error) {
      if (codeOf(error) === NO_RIGHT) throw mayNotMake(role.name);
      if (attempt === 20 || !COLLISIONS.includes(codeOf(error))) throw error;
      await sleep(25 * attempt);
    }
  }
}

function mayNotMake(role: string): OpstartFout {
  return new OpstartFout(
    `De gebruiker van DATABASE_URL mag de rol ${role} niet maken of wijzigen. Laat de beheerder van de database uitvoeren:`,
    `  CREATE ROLE ${role} LOGIN PASSWORD '...';   (of ALTER ROLE, als de rol er al is)`,
    'en geef hetzelfde wachtwoord aan Nulpositie met DATABASE_APP_PASSWORD of DATABASE_APP_PASSWORD_FILE.',
  );
}

/** Row level security and ownership hold for the application only when its role has no way around them. */
export async function assertHarmless(admin: pg.Client): Promise<void> {
  const { rowCount } = await admin.query(
    `SELECT FROM pg_roles WHERE rolname = $1
       AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolname = current_user
            OR pg_has_role(oid, current_user, 'MEMBER'))`,
    [APP_ROLE],
  );
  if (rowCount === 0) return;
  throw new OpstartFout(
    `De rol ${APP_ROLE} mag te veel: zij is beheerder, passeert rijbeveiliging of is lid van de eigenaar.`,
    `Laat de beheerder van de database uitvoeren: ALTER ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS NOCREATEROLE;`,
    `en laat DATABASE_URL een andere gebruiker noemen dan ${APP_ROLE}.`,
  );
}

/** Only the owner and the application come in, and only the owner makes anything that lasts. */
export async function closeDatabase(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('SELECT current_database() AS name');
  const database = owner.escapeIdentifier(rows[0]?.name ?? '');
  // In one go, and so in one transaction: a service that runs meanwhile never loses its rights.
  await owner.query(
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
     GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${APP_ROLE};
     REVOKE ALL ON SCHEMA public FROM PUBLIC, ${APP_ROLE};
     GRANT USAGE ON SCHEMA public TO ${APP_ROLE}`,
  );
}
