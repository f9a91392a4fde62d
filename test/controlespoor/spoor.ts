import pg from 'pg';
import type { Anker, Ketencontrole } from '../../src/controlespoor/index.js';
import { ControlespoorService, readChain, verifyChain, withReadOnly } from '../../src/controlespoor/index.js';
import type { Handeling } from '../../src/toegang/index.js';
import {
  inVerband,
  makeDatabase,
  onDatabase,
  query,
  toetsserver,
  type TestDatabase,
} from '../opzet/database.js';

export interface Spoor extends TestDatabase {
  readonly service: ControlespoorService;
  /** Connected as a superuser, for whom no trigger and no right counts. */
  readonly superuser: pg.Client;
  /** Writes these handelingen, each in a transaction of its own. */
  write(verband: string, ...handelingen: readonly Handeling[]): Promise<void>;
  verify(verband: string, anker?: Anker): Promise<Ketencontrole>;
}

export const handeling = (anders: Partial<Handeling> = {}): Handeling => ({
  actie: 'berekening.maken',
  object: 'berekening/1',
  resultaat: 'gelukt',
  actor: 'Controller DOWR',
  oorsprong: '10.0.0.1',
  ...anders,
});

/** A database with the verbanden dowr and dsz, whose trails are empty. */
export async function makeSpoor(): Promise<Spoor> {
  const made = await makeDatabase();
  const { adminUrl } = toetsserver();
  for (const code of ['dowr', 'dsz'])
    await query(
      inVerband(made.ownerUrl, code),
      `INSERT INTO verband VALUES ('${code}', upper('${code}'), '', true)`,
    );
  const superuser = new pg.Client(onDatabase(adminUrl, new URL(made.ownerUrl).pathname.slice(1)));
  await superuser.connect();
  // Switches every trigger off, which only a superuser may.
  await superuser.query('SET session_replication_role = replica');
  const service = new ControlespoorService(made.database);
  return {
    ...made,
    service,
    superuser,
    write: async (verband, ...handelingen) => {
      for (const one of handelingen)
        await made.database.inVerband(verband, (manager) => service.record(manager, one));
    },
    verify: (verband, anker) =>
      withReadOnly(made.url, (client) => verifyChain(readChain(client, verband), anker)),
    close: async () => {
      await superuser.end();
      await made.close();
    },
  };
}
