import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Embedded } from '../../src/platform/database/postgres/embedded.js';
import { localUrl, SUPERUSER } from '../../src/platform/database/postgres/probe.js';

type Server = Pick<Embedded, 'port' | 'wachtwoorden'>;

/** A folder as people have them: with a space and letters beyond ASCII. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nulpositie-'));
  chmodSync(folder, 0o711);
  const inside = join(folder, 'Gedeelde map coöperatie');
  mkdirSync(inside, { mode: 0o755 });
  return inside;
}

/** Runs one statement as the superuser. */
export async function ask<T extends object>(
  server: Server,
  sql: string,
  database = 'postgres',
): Promise<T[]> {
  const client = new pg.Client({
    connectionString: localUrl({
      ...server,
      user: SUPERUSER,
      password: server.wachtwoorden.beheer,
      database,
    }),
  });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Process of the server on this cluster; undefined when it does not run. */
export function serverPid(home: string): number | undefined {
  const file = join(home, 'cluster', 'gegevens', 'postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

export interface Proces extends Server {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  /** Lets it end in its own way and waits for that. */
  readonly end: () => Promise<void>;
  /** kill -9. */
  readonly kill: () => Promise<void>;
}

/** Another node process that uses the server in this folder. */
export async function startProces(dataDir: string, einde: 'netjes' | 'fout' = 'netjes'): Promise<Proces> {
  const script = fileURLToPath(new URL('embedded.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir, einde], {
    stdio: ['pipe', 'pipe', einde === 'fout' ? 'ignore' : 'inherit'],
  });
  const gone = once(child, 'exit');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    ...(JSON.parse(line) as Server),
    process: child,
    end: async () => {
      child.stdin.end();
      await gone;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
