import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OpstartFout } from '../../opstart-fout.js';
import { program, type Binaries } from './binaries.js';
import type { Cluster } from './cluster.js';
import { isAlive } from './lock.js';
import { probe } from './probe.js';
import { serverEnv, type RunAs } from './run-as.js';

export interface Installation {
  readonly cluster: Cluster;
  readonly binaries: Binaries;
  readonly user: RunAs;
  /** Password of the superuser. */
  readonly password: string;
}

const PATIENCE_MS = 120_000;
const SILENCE_MS = 5_000;

/** Process and port of the server that PostgreSQL itself says runs on this cluster. */
function findRunning({ data }: Cluster): { readonly pid: number; readonly port: number } | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 && port > 0 && isAlive(pid) ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A server that a killed process left behind, or one that another process started.
 *
 * @returns its port, or undefined when there is none
 */
export async function adopt(installation: Installation): Promise<number | undefined> {
  for (const started = Date.now(); Date.now() - started < PATIENCE_MS; await sleep(50)) {
    const running = findRunning(installation.cluster);
    if (running === undefined) return undefined;
    const answer = await probe(running.port, installation.password);
    if (answer === 'open') return running.port;
    if (answer === 'anders') throw wrongPassword(installation.cluster);
    // One that stays silent is no server: its number went to another process when the machine fell over.
    if (answer === 'stil' && Date.now() - started > SILENCE_MS) return undefined;
  }
  throw new OpstartFout(
    'De database is bezig met starten of stoppen en komt niet verder.',
    logOf(installation.cluster),
  );
}

/** Starts the server on a free port of this machine only. @returns the port */
export async function start(installation: Installation): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = launch(installation, port);
    const giveUp = (): void => void child.kill('SIGQUIT');
    process.once('exit', giveUp);
    const ended = await untilOpen(installation, port, child).finally(() => process.off('exit', giveUp));
    if (ended === undefined) return port;
    giveUp();
    if (attempt < 5 && /could not bind|in use/i.test(logOf(installation.cluster))) continue;
    throw new OpstartFout(
      `De database start niet (${ended}). Er is niets gewijzigd; dit schreef PostgreSQL:`,
      logOf(installation.cluster),
      `Het hele verslag staat in ${installation.cluster.log}.`,
    );
  }
}

function launch({ binaries, cluster, user }: Installation, port: number): ChildProcess {
  const log = openSync(cluster.log, 'w', 0o600);
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    // A path to a socket may be too long for PostgreSQL, and a Windows machine has none.
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
  ];
  const child = spawn(
    program(binaries.folder, 'postgres'),
    ['-D', cluster.data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...user,
      cwd: cluster.folder,
      env: serverEnv(process.env),
      stdio: ['ignore', log, log],
      // Ctrl-C is for us; the server is stopped after the last transaction.
      detached: true,
      windowsHide: true,
    },
  );
  closeSync(log);
  child.unref();
  return child;
}

/** @returns undefined when the server is open, else how it ended */
async function untilOpen(
  { cluster, password }: Installation,
  port: number,
  child: ChildProcess,
): Promise<string | undefined> {
  let ended: string | undefined;
  child.once('exit', (code, signal) => (ended = `code ${code ?? signal ?? 'onbekend'}`));
  child.once('error', (error) => (ended = error.message));
  for (const started = Date.now(); Date.now() - started < PATIENCE_MS; await sleep(25)) {
    if (ended !== undefined) return ended;
    const answer = await probe(port, password);
    if (answer === 'open') return undefined;
    if (answer === 'anders' && findRunning(cluster)?.port === port) {
      child.kill('SIGINT');
      throw wrongPassword(cluster);
    }
  }
  return 'geen antwoord';
}

/** Lets running statements go and writes everything to disk; waits until that is done. */
export function stop({ cluster, binaries, user }: Omit<Installation, 'password'>): void {
  spawnSync(
    program(binaries.folder, 'pg_ctl'),
    ['stop', '-D', cluster.data, '-m', 'fast', '-w', '-t', '60'],
    {
      ...user,
      cwd: cluster.folder,
      env: serverEnv(process.env),
    },
  );
}

function wrongPassword({ folder }: Cluster): OpstartFout {
  return new OpstartFout(
    `Het wachtwoord in ${join(folder, 'wachtwoorden.json')} hoort niet bij de database in die map.`,
    'Zet het juiste bestand terug uit uw reservekopie. Er is niets gewijzigd.',
  );
}

function logOf({ log }: Cluster): string {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
