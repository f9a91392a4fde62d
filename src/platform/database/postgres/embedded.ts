import { join, resolve } from 'node:path';
import { findBinaries, findPackage, findSystemFolders } from './binaries.js';
import { clusterIn, ensureCluster, readWachtwoorden, type Wachtwoorden } from './cluster.js';
import { chooseHome } from './home.js';
import { tryLastLock, unlock, withLock } from './lock.js';
import { chooseUser } from './run-as.js';
import { adopt, start, stop, type Installation } from './server.js';
import { allOut, firstIn, oneMoreIn, oneOut } from './users.js';

export interface Embedded {
  readonly port: number;
  readonly wachtwoorden: Wachtwoorden;
  /** Stops the server when no other process uses it. */
  readonly stop: () => Promise<void>;
}

export interface Places {
  /** Folder of the cluster; made when it is not there. */
  readonly dataDir: string;
  readonly packageRoot?: string | undefined;
  readonly systemFolders?: readonly string[] | undefined;
  /** Where root keeps what the user without rights cannot reach in a home that is closed to others. */
  readonly rootHome?: string | undefined;
}

/** The PostgreSQL that comes with the product, started or adopted. */
export async function openEmbedded(places: Places): Promise<Embedded> {
  const { rootHome = '/var/lib/nulpositie' } = places;
  const home = chooseHome(resolve(places.dataDir), rootHome);
  const user = chooseUser(clusterIn(home).data);
  const lock = join(home, 'slot');
  return await withLock(lock, async () => {
    const binaries = findBinaries({
      user,
      copies: join(user.uid === undefined ? home : rootHome, 'programma'),
      packageRoot: 'packageRoot' in places ? places.packageRoot : findPackage(),
      systemFolders: places.systemFolders ?? findSystemFolders(),
    });
    const cluster = ensureCluster(home, binaries, user);
    const wachtwoorden = readWachtwoorden(cluster);
    const installation = { cluster, binaries, user, password: wachtwoorden.beheer };
    const adopted = await adopt(installation);
    const port = adopted ?? (await start(installation));
    if (adopted === undefined) firstIn(cluster);
    else oneMoreIn(cluster);
    return { port, wachtwoorden, stop: leave(installation, lock) };
  });
}

/** Also leaves when the process ends by an error; only a kill -9 leaves the server for the next process to adopt. */
function leave(installation: Installation, lock: string): () => Promise<void> {
  let left = false;
  const onExit = (): void => {
    // Another process that holds the lock is about to use the server, or to stop it.
    if (!tryLastLock(lock)) return;
    if (allOut(installation.cluster)) stop(installation);
    unlock(lock);
  };
  // Before whoever throws the folder away at the end.
  process.prependListener('exit', onExit);
  return async () =>
    await withLock(lock, () => {
      if (left) return;
      left = true;
      process.off('exit', onExit);
      if (oneOut(installation.cluster)) stop(installation);
    });
}
