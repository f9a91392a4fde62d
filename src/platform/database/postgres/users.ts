import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster.js';
import { isAlive } from './lock.js';

// Which processes use the server, so that the last one out stops it, also when the one that started it was killed.
const file = ({ folder }: Cluster): string => join(folder, 'gebruik.json');

function read(cluster: Cluster): number[] {
  try {
    return (JSON.parse(readFileSync(file(cluster), 'utf8')) as number[]).filter(isAlive);
  } catch {
    return [];
  }
}

const write = (cluster: Cluster, users: readonly number[]): void =>
  writeFileSync(file(cluster), JSON.stringify(users), { mode: 0o600 });

/** Nobody but this process uses a server that it has just started. */
export function firstIn(cluster: Cluster): void {
  write(cluster, [process.pid]);
}

export function oneMoreIn(cluster: Cluster): void {
  write(cluster, [...read(cluster), process.pid]);
}

/** @returns true when this was the last user that is alive */
export function oneOut(cluster: Cluster): boolean {
  const users = read(cluster);
  const mine = users.indexOf(process.pid);
  return writeLeft(cluster, mine < 0 ? users : users.toSpliced(mine, 1));
}

/** This process ends. @returns true when no other user is alive */
export function allOut(cluster: Cluster): boolean {
  return writeLeft(
    cluster,
    read(cluster).filter((user) => user !== process.pid),
  );
}

function writeLeft(cluster: Cluster, left: readonly number[]): boolean {
  write(cluster, left);
  return left.length === 0;
}
