// What sign-in, the wall and the audit trail cost on the charge page of the demo: the whole service against the same
// page without guard, session and trail, on a copy of the database whose wall is down. Both in one run, in turns.
// Build first (npm run build), then: node bench/toegang.mjs [seconds a round]
import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const SECONDS = Number(process.argv[2] ?? 3);
const ROUNDS = 5;
const PAGE = '/verbanden/dowr/2024/lasten';

if (isMainThread) await measure();
else await load(workerData);

/** Asks the page over this many connections at once, and says how long each answer took. */
async function load({ port, cookie, connections, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  const end = performance.now() + seconds * 1000;
  const ask = () =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      request({ host: '127.0.0.1', port, path: PAGE, agent, headers: { cookie } }, (response) => {
        let bytes = 0;
        response.on('data', (chunk) => (bytes += chunk.length));
        response.on('end', () => {
          if (response.statusCode !== 200 || bytes < 10_000)
            return reject(new Error(`${response.statusCode}, ${bytes} bytes`));
          times.push(performance.now() - start);
          resolve();
        });
      })
        .on('error', reject)
        .end();
    });
  const one = async () => {
    while (performance.now() < end) await ask();
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  parentPort.postMessage({ times, seconds: (performance.now() - start) / 1000 });
}

async function measure() {
  const { migrations } = await import('../dist/migrations/index.js');
  const { openDatabase } = await import('../dist/src/platform/index.js');
  const { openEmbedded } = await import('../dist/src/platform/database/postgres/embedded.js');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  process.stderr.write = () => true;
  const folder = mkdtempSync(join(tmpdir(), 'nulpositie-bench-'));
  chmodSync(folder, 0o711);
  const server = await openEmbedded({ dataDir: folder });
  const database = await openDatabase({ dataDir: folder, migrations });
  try {
    const whole = { databaseUrl: database.url, demo: true, sessionSecret: 'bench', secure: false };
    await fillDemo(whole);
    const bareUrl = await copyWithoutWall(server, database.url);
    const [a, b] = [await startWhole(whole), await startBare(bareUrl)];
    console.log(`node ${process.versions.node}, ${cpus().length} x ${cpus()[0].model.trim()}\n`);
    console.log('| connections | what | requests a second | p50 | p99 |\n| --- | --- | --- | --- | --- |');
    for (const connections of [1, 8]) await compare([a, b], connections);
    console.log(`\nload average ${loadavg()[0].toFixed(1)} at the end`);
    for (const { app } of [a, b]) await app.close();
  } finally {
    await database.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillDemo(whole) {
  const { makeService } = await import('../dist/src/service.js');
  const { DemoService } = await import('../dist/src/demo/index.js');
  const app = await makeService(whole);
  await app.init();
  await app.get(DemoService).load();
  await app.close();
}

/** A copy of the database, in which every row is there for everybody. */
async function copyWithoutWall({ port, wachtwoorden }, appUrl) {
  const { default: pg } = await import('pg');
  const { localUrl, SUPERUSER } = await import('../dist/src/platform/database/postgres/probe.js');
  const urlOf = (database) => localUrl({ port, user: SUPERUSER, password: wachtwoorden.beheer, database });
  const on = async (database, work) => {
    const client = new pg.Client({ connectionString: urlOf(database) });
    await client.connect();
    return await work(client).finally(() => client.end());
  };
  const source = new URL(appUrl).pathname.slice(1);
  await on('postgres', (client) => client.query(`CREATE DATABASE kaal TEMPLATE ${source}`));
  await on('kaal', async (client) => {
    const { rows } = await client.query(`SELECT oid::regclass AS name FROM pg_class WHERE relrowsecurity`);
    for (const { name } of rows)
      await client.query(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY`);
    await client.query('GRANT CONNECT ON DATABASE kaal TO nulpositie_app');
  });
  for (const name of [source, 'kaal']) await on(name, (client) => client.query('VACUUM ANALYZE'));
  return Object.assign(new URL(appUrl), { pathname: 'kaal' }).href;
}

async function portOf(app) {
  await app.listen(0, '127.0.0.1');
  return app.getHttpServer().address().port;
}

async function startWhole(whole) {
  const { makeService } = await import('../dist/src/service.js');
  const app = await makeService(whole);
  const port = await portOf(app);
  const cookie = await signIn(port);
  return { name: 'whole service', app, port, cookie };
}

function signIn(port) {
  return new Promise((resolve, reject) => {
    const headers = {
      origin: `http://127.0.0.1:${port}`,
      'content-type': 'application/x-www-form-urlencoded',
    };
    request({ port, method: 'POST', path: '/aanmelden', headers, host: '127.0.0.1' }, (response) => {
      response.resume();
      resolve(response.headers['set-cookie'][0].split(';')[0]);
    })
      .on('error', reject)
      .end('account=controller');
  });
}

/** The controller of the page and what it needs, and nothing that asks who is there. */
async function startBare(url) {
  const { NestFactory } = await import('@nestjs/core');
  const { DatabaseModule, Database, harden } = await import('../dist/src/platform/index.js');
  const { entities } = await import('../dist/src/entities.js');
  const { DEMO_ACCOUNTS, Handelingen } = await import('../dist/src/toegang/index.js');
  const { VerbandModule } = await import('../dist/src/verband/index.js');
  const { BerekeningModule } = await import('../dist/src/berekening/index.js');
  const { KaderService } = await import('../dist/src/paginas/kader.service.js');
  const { VerbandPaginasController } = await import('../dist/src/paginas/verband.controller.js');
  const silent = { provide: Handelingen, useValue: { record: async () => {} } };
  const nobody = { module: class Nobody {}, global: true, providers: [silent], exports: [Handelingen] };
  const imports = [DatabaseModule.forRoot({ url, entities }), nobody, VerbandModule, BerekeningModule];
  const bare = { module: class Bare {}, imports };
  const page = { controllers: [VerbandPaginasController], providers: [KaderService] };
  const app = await NestFactory.create({ ...bare, ...page }, { logger: false });
  harden(app);
  const [{ gebruiker }] = DEMO_ACCOUNTS;
  app.use((asked, _answer, next) => {
    Object.assign(asked, { gebruiker, session: {} });
    next();
  });
  const { dataSource } = app.get(Database);
  app.get(Database).inVerband = (_verband, work, { isolation = 'READ COMMITTED' } = {}) =>
    dataSource.transaction(isolation, work);
  return { name: 'without sign-in, wall and audit', app, port: await portOf(app), cookie: '' };
}

async function compare(services, connections) {
  const results = services.map(() => []);
  const round = ({ port, cookie }, seconds) =>
    new Promise((resolve, reject) => {
      const settings = { workerData: { port, cookie, connections, seconds } };
      new Worker(new URL(import.meta.url), settings).once('message', resolve).once('error', reject);
    });
  for (const service of services) await round(service, 2);
  for (let n = 0; n < ROUNDS; n += 1)
    for (const [place, service] of services.entries()) results[place].push(await round(service, SECONDS));
  const figures = results.map((rounds) => {
    const times = rounds.flatMap(({ times }) => times).sort((x, y) => x - y);
    const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
    const rates = rounds.map(({ times, seconds }) => times.length / seconds).sort((x, y) => x - y);
    return { rate: rates[Math.floor(ROUNDS / 2)], p50: at(0.5), p99: at(0.99) };
  });
  const row = (name, { rate, p50, p99 }) =>
    console.log(
      `| ${connections} | ${name} | ${rate.toFixed(0)} | ${p50.toFixed(1)} ms | ${p99.toFixed(1)} ms |`,
    );
  services.forEach(({ name }, place) => row(name, figures[place]));
  const [whole, bare] = figures;
  const times = (x) => `${x.toFixed(2)}x`;
  const ratios = [bare.rate / whole.rate, whole.p50 / bare.p50, whole.p99 / bare.p99].map(times);
  console.log(`| ${connections} | cost (bare rate ÷ whole; whole time ÷ bare) | ${ratios.join(' | ')} |`);
}
