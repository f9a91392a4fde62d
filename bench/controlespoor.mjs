// How long it takes to write and to verify a long audit trail, on a PostgreSQL of its own.
// Build first (npm run build), then: node bench/controlespoor.mjs [lines]
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrations } from '../dist/migrations/index.js';
import { readChain, withReadOnly } from '../dist/src/controlespoor/read-chain.js';
import { verifyChain } from '../dist/src/controlespoor/verify-chain.js';
import { openDatabase } from '../dist/src/platform/database/index.js';

const LINES = Number(process.argv[2] ?? 100_000);
const VALUES = `'inlezing.verwerken', 'inlezing/' || n, 'gelukt', 'Controller DOWR', '10.0.0.1', NULL, NULL,
  jsonb_build_object('sha256', repeat('a', 64), 'rijen', n, 'totaal', (n * 17.01)::text)`;

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const folder = mkdtempSync(join(tmpdir(), 'nulpositie-bench-'));
chmodSync(folder, 0o711);
const database = await openDatabase({ dataDir: folder, migrations });

const timed = async (work) => {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
};
const withClient = async (url, work) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return await work(client).finally(() => client.end());
};
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const megabytes = (bytes) => (bytes / 1024 / 1024).toFixed(0);
const row = (what, figure) => console.log(`| ${what} | ${figure} |`);

try {
  await withClient(database.ownerUrl, (owner) =>
    owner.query(
      `INSERT INTO verband VALUES ('bench', 'Bench', '', 'netwerk', true), ('een', 'Een', '', 'netwerk', true)`,
    ),
  );
  const writing = await withClient(database.url, async (app) => {
    await app.query(`SELECT set_config('app.verband', 'bench', false)`);
    return await timed(() =>
      app.query(`SELECT count(controlespoor_schrijf(${VALUES})) FROM generate_series(1, ${LINES}) AS n`),
    );
  });
  const single = await withClient(database.url, async (app) => {
    await app.query(`SELECT set_config('app.verband', 'een', false)`);
    const times = [];
    for (let n = 0; n < 500; n += 1) {
      await app.query('BEGIN');
      const call = `SELECT controlespoor_schrijf(${VALUES.replaceAll(/\bn\b/g, String(n))})`;
      times.push((await timed(() => app.query(call))).ms);
      await app.query('COMMIT');
    }
    return median(times);
  });

  const before = process.memoryUsage().rss;
  const verify = () => withReadOnly(database.url, (client) => verifyChain(readChain(client, 'bench')));
  const runs = [];
  for (let run = 0; run < 5; run += 1) runs.push(await timed(verify));
  if (runs.some(({ result }) => !result.ok || result.aantal !== LINES))
    throw new Error('The chain does not hold');

  let peak = 0;
  async function* watched(lines) {
    for await (const line of lines) {
      if (Number(line.volgnummer) % 500 === 0) peak = Math.max(peak, process.memoryUsage().rss);
      yield line;
    }
  }
  await withReadOnly(database.url, (client) => verifyChain(watched(readChain(client, 'bench'))));
  const size = await withClient(database.ownerUrl, (owner) =>
    owner.query(`SELECT pg_total_relation_size('controlespoor') AS bytes`),
  );

  console.log(`node ${process.versions.node}, ${cpus().length} x ${cpus()[0].model.trim()}\n`);
  console.log('| what | figure |\n| --- | --- |');
  row(`write ${LINES} lines by one statement`, `${(writing.ms / 1000).toFixed(1)} s`);
  row('write one line inside a transaction (median of 500)', `${single.toFixed(2)} ms`);
  const times = runs.map(({ ms }) => ms);
  row(
    `verify ${LINES} lines (median of 5; slowest)`,
    `${(median(times) / 1000).toFixed(2)} s; ${(Math.max(...times) / 1000).toFixed(2)} s`,
  );
  row(
    'memory of the verifying process before; at its peak',
    `${megabytes(before)} MB; ${megabytes(peak)} MB`,
  );
  row('size of the table with its index', `${megabytes(Number(size.rows[0].bytes))} MB`);
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
