import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '../../../src/platform/database/postgres/embedded.js';
import { ask, makeFolder, serverPid, startProces, type Proces } from '../../opzet/postgres.js';

let home: string;
let processes: Proces[];
beforeEach(() => {
  home = makeFolder();
  processes = [];
});
afterEach(async () => {
  for (const { process, kill } of processes) if (process.exitCode === null) await kill();
  const pid = serverPid(home);
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
  rmSync(dirname(home), { recursive: true, force: true, maxRetries: 10 });
});

const start = async (...args: Parameters<typeof startProces>): Promise<Proces> => {
  const proces = await startProces(...args);
  processes.push(proces);
  return proces;
};
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await sleep(20);
};

describe('de ingebouwde database', () => {
  it('staat alleen voor deze machine open, met een wachtwoord, en schrijft alles naar schijf', async () => {
    const server = await openEmbedded({ dataDir: home });
    const settings = await ask<{ name: string; setting: string }>(
      server,
      `SELECT name, setting FROM pg_settings
       WHERE name IN ('fsync', 'listen_addresses', 'unix_socket_directories', 'password_encryption') ORDER BY 1`,
    );
    const methods = await ask(server, 'SELECT DISTINCT auth_method FROM pg_hba_file_rules');
    const wrong = { ...server, wachtwoorden: { ...server.wachtwoorden, beheer: 'geraden' } };
    await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await server.stop();
    expect(settings.map(({ name, setting }) => `${name}=${setting}`)).toEqual([
      'fsync=on',
      'listen_addresses=127.0.0.1',
      'password_encryption=scram-sha-256',
      'unix_socket_directories=',
    ]);
    expect(methods).toEqual([{ auth_method: 'scram-sha-256' }]);
    expect(statSync(join(home, 'cluster', 'wachtwoorden.json')).mode & 0o777).toBe(0o600);
    expect(serverPid(home)).toBeUndefined();
  });

  it('bewaart haar gegevens tot de volgende keer', async () => {
    const first = await openEmbedded({ dataDir: home });
    await ask(first, 'CREATE TABLE blijvend AS SELECT 42 AS getal');
    await first.stop();
    const second = await openEmbedded({ dataDir: home });
    expect(await ask(second, 'SELECT getal FROM blijvend')).toEqual([{ getal: 42 }]);
    await second.stop();
  });
});

describe('een achtergebleven server', () => {
  it('wordt na kill -9 overgenomen en daarna gestopt', async () => {
    const killed = await start(home);
    await ask(killed, 'CREATE TABLE blijvend AS SELECT 42 AS getal');
    const pid = serverPid(home);
    await killed.kill();
    const next = await openEmbedded({ dataDir: home });
    expect(next.port).toBe(killed.port);
    expect(serverPid(home)).toBe(pid);
    expect(await ask(next, 'SELECT getal FROM blijvend')).toEqual([{ getal: 42 }]);
    await next.stop();
    expect(serverPid(home)).toBeUndefined();
  });

  it('die zelf is omgevallen wordt opnieuw gestart, met alles wat was vastgelegd', async () => {
    const killed = await start(home);
    await ask(killed, 'CREATE TABLE blijvend AS SELECT 42 AS getal');
    const pid = serverPid(home) ?? 0;
    process.kill(pid, 'SIGKILL');
    await killed.kill();
    await until(() => !isAlive(pid));
    const next = await openEmbedded({ dataDir: home });
    expect(await ask(next, 'SELECT getal FROM blijvend')).toEqual([{ getal: 42 }]);
    await next.stop();
  });

  it('blijft niet achter als een proces op een fout eindigt', async () => {
    const failing = await start(home, 'fout');
    await failing.end();
    expect(failing.process.exitCode).toBe(1);
    expect(serverPid(home)).toBeUndefined();
  });
});

describe('twee processen', () => {
  it('die tegelijk beginnen in een lege map delen één server', async () => {
    const [a, b] = await Promise.all([start(home), start(home)]);
    expect(a.port).toBe(b.port);
    expect(await ask(b, 'SELECT 1 AS een')).toEqual([{ een: 1 }]);
    await a.end();
    await b.end();
    expect(serverPid(home)).toBeUndefined();
  });

  it.each(['eerste', 'tweede'])('de server blijft als de %s weggaat, en stopt met de ander', async (wie) => {
    const first = await start(home);
    const second = await start(home);
    const [leaver, stayer] = wie === 'eerste' ? [first, second] : [second, first];
    expect(second.port).toBe(first.port);
    await leaver.end();
    expect(await ask(stayer, 'SELECT 1 AS een')).toEqual([{ een: 1 }]);
    await stayer.end();
    expect(serverPid(home)).toBeUndefined();
  });

  it('wie de starter overleeft stopt de server', async () => {
    const first = await start(home);
    const second = await start(home);
    await first.kill();
    await second.end();
    expect(serverPid(home)).toBeUndefined();
  });
});

describe('een map die niet klopt', () => {
  const makeCluster = async (): Promise<void> => {
    await (await openEmbedded({ dataDir: home })).stop();
  };

  it('zegt wat er mis is, en blijft zoals zij is', async () => {
    await makeCluster();
    const cluster = join(home, 'cluster');
    for (const [file, melding] of [
      ['gegevens/PG_VERSION', 'beschadigd: PG_VERSION ontbreekt'],
      ['gegevens/global', /De database start niet[^]*pg_control/],
      ['wachtwoorden.json', 'wachtwoorden.json ontbreekt'],
    ] as const) {
      renameSync(join(cluster, file), join(home, 'weg'));
      await expect(openEmbedded({ dataDir: home })).rejects.toThrow(melding);
      renameSync(join(home, 'weg'), join(cluster, file));
    }
    const version = join(cluster, 'gegevens', 'PG_VERSION');
    writeFileSync(version, '12\n');
    await expect(openEmbedded({ dataDir: home })).rejects.toThrow(
      /van PostgreSQL 12, maar hier draait versie \d+/,
    );
    expect(readFileSync(version, 'utf8')).toBe('12\n');
  });

  it('met een half gemaakte database begint opnieuw', async () => {
    mkdirSync(join(home, 'half-123', 'gegevens'), { recursive: true });
    await makeCluster();
    expect(readdirSync(home)).toEqual(['cluster']);
  });

  it('na kill -9 tijdens het aanmaken begint opnieuw', async () => {
    const script = fileURLToPath(new URL('../../opzet/embedded.mjs', import.meta.url));
    const child = spawn(process.execPath, [script, home], { stdio: 'ignore' });
    await until(() => readdirSync(home).some((name) => name.startsWith('half-')));
    child.kill('SIGKILL');
    await once(child, 'exit');
    await makeCluster();
    expect(readdirSync(home)).toEqual(['cluster']);
  });
});
