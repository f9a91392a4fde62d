import { chmodSync, existsSync, mkdtempSync, readlinkSync, rmdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFolder } from '../../folder.js';
import { OpstartFout } from '../../opstart-fout.js';
import { clusterIn } from './cluster.js';
import { assertOurs, canReach, chooseUser } from './run-as.js';

/**
 * Where the cluster is: the data folder, unless the user that PostgreSQL runs as does not get there because root
 * started us in a home that is closed to others. Then it is in `rootHome`, and a link in the data folder says where.
 */
export function chooseHome(dataDir: string, rootHome: string): string {
  ensureFolder(dataDir);
  const link = join(dataDir, 'elders');
  const elsewhere = readLink(link);
  if (elsewhere === undefined && canReach(chooseUser(clusterIn(dataDir).data), dataDir)) return dataDir;
  if (existsSync(clusterIn(dataDir).folder)) throw closed(dataDir);
  if (ensureFolder(rootHome)) chmodSync(rootHome, 0o711);
  assertOurs(rootHome);
  const home = elsewhere ?? makeHome(link, rootHome);
  ensureFolder(home);
  assertOurs(home);
  return home;
}

function makeHome(link: string, rootHome: string): string {
  const home = mkdtempSync(join(rootHome, 'gegevens-'));
  chmodSync(home, 0o711);
  try {
    symlinkSync(home, link);
    return home;
  } catch (error) {
    // Another process that starts at the same moment was first.
    rmdirSync(home);
    const other = readLink(link);
    if (other === undefined) throw error;
    return other;
  }
}

function readLink(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

function closed(dataDir: string): OpstartFout {
  return new OpstartFout(
    `De database in ${dataDir} is niet te bereiken voor de gebruiker die PostgreSQL draait.`,
    'Geef de mappen erboven leesrecht voor anderen (chmod o+x), of start Nulpositie als de eigenaar. Er is niets gewijzigd.',
  );
}
