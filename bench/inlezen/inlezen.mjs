// How long it takes to read, check and book a large file, against exceljs' streaming reader that only walks through
// the same file, in the same run. `npm run build` first, then: node bench/inlezen/inlezen.mjs [rows]
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrations } from '../../dist/migrations/index.js';
import { entities } from '../../dist/src/entities.js';
import { connect, Database, openDatabase } from '../../dist/src/platform/index.js';
import { writeSection } from './resultaat.mjs';
import { setUp, writeFile } from './verband.mjs';

const ROUNDS = 3;
const rows = Number(process.argv[2] ?? 200_000);
const METING = fileURLToPath(new URL('./meting.mjs', import.meta.url));
const measure = (...args) =>
  JSON.parse(execFileSync(process.execPath, [METING, ...args], { encoding: 'utf8' }));

const folder = mkdtempSync(join(tmpdir(), 'nulpositie-bench-'));
chmodSync(folder, 0o711);
const server = await openDatabase({ dataDir: join(folder, 'data'), migrations });
try {
  const dataSource = await connect({ url: server.url, entities });
  await setUp(new Database(dataSource));
  await dataSource.destroy();
  const found = { exceljs: [], controle: [], geheel: [] };
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const file = join(folder, `groot-${round}.xlsx`);
    await writeFile(file, rows, round);
    bytes = statSync(file).size;
    for (const what of Object.keys(found)) found[what].push(measure(what, file, server.url));
    console.log(JSON.stringify({ round, load: loadavg()[0], ...lastOf(found) }));
  }
  const machine = `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'onbekend'}`;
  writeSection({ rows, bytes, found, machine, load: loadavg()[0] });
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

function lastOf(found) {
  return Object.fromEntries(Object.entries(found).map(([what, list]) => [what, list.at(-1)]));
}
