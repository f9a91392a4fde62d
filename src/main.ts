import 'reflect-metadata';
import { migrations } from '../migrations/index.js';
import { DemoService } from './demo/index.js';
import { openDatabase, OpstartFout, readConfig } from './platform/index.js';
import { makeService } from './service.js';
import { readToegang } from './toegang/index.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function start(): Promise<void> {
  const { port, demo, database: place, sessionSecret, production } = readConfig(process.env);
  const { limieten, ...toegang } = readToegang(process.env);
  say('Database openen');
  const database = await openDatabase({ ...place, migrations });
  const app = await makeService({
    databaseUrl: database.url,
    demo,
    toegang,
    sessionSecret,
    secure: production,
    limieten,
  });
  const stop = async (): Promise<void> => {
    await app.close();
    await database.stop();
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  try {
    if (demo) await app.get(DemoService).load({ onProgress: say });
    await app.listen(port);
  } catch (error) {
    await app.close();
    await database.stop();
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? portTaken(port) : error;
  }
  say(`Nulpositie luistert op http://localhost:${port}`);
}

const portTaken = (port: number): OpstartFout =>
  new OpstartFout(
    `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld met PORT=${port + 1} npm start.`,
  );

try {
  await start();
} catch (error) {
  if (!(error instanceof OpstartFout)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
