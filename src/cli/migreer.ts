import { migrations } from '../../migrations/index.js';
import { openDatabase, readConfig } from '../platform/index.js';

/** Brings the database to the newest migration and says which ones that took. @returns the exit code */
export async function migreer(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write('Deze opdracht kent geen argumenten: npm run migreer\n');
    return 2;
  }
  const { database: config } = readConfig(process.env);
  const database = await openDatabase({ ...config, migrations });
  await database.stop();
  const { migrated } = database;
  const lines =
    migrated.length > 0 ? migrated.map((name) => `uitgevoerd: ${name}`) : ['Alles was al uitgevoerd.'];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
