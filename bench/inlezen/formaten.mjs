// How long it takes to read and check the same rows in each format, against exceljs' streaming reader that only walks
// through the .xlsx, in the same run. `npm run build` first, then: node bench/inlezen/formaten.mjs [rows]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 3;
const rows = Number(process.argv[2] ?? 200_000);
const METING = fileURLToPath(new URL('./meting.mjs', import.meta.url));
// An auditfile is not packed: no more than these fit in the 50 MB that a file may be.
const rowsOf = (format) => (format === 'xaf' ? Math.min(rows, 100_000) : rows);
const SCHRIJVERS = fileURLToPath(new URL('./schrijvers.mjs', import.meta.url));
const measure = (...args) =>
  JSON.parse(execFileSync(process.execPath, [METING, ...args], { encoding: 'utf8' }));
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const folder = mkdtempSync(join(tmpdir(), 'nulpositie-bench-'));
try {
  const files = Object.fromEntries(
    ['xlsx', 'ods', 'csv', 'xaf'].map((ext) => [ext, join(folder, `groot.${ext}`)]),
  );
  for (const [format, file] of Object.entries(files))
    execFileSync(process.execPath, [SCHRIJVERS, format, file, String(rowsOf(format))]);
  const found = { exceljs: [], xlsx: [], ods: [], csv: [], xaf: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const what of Object.keys(found))
      found[what].push(
        what === 'exceljs' ? measure('exceljs', files.xlsx) : measure('controle', files[what]),
      );
  const base = median(found.exceljs.map(({ seconds }) => seconds));
  for (const [what, list] of Object.entries(found)) {
    if (list.some((one) => one.rows !== rowsOf(what))) throw new Error(`${what} did not see every row`);
    const seconds = median(list.map((one) => one.seconds));
    const cpu = median(list.map(({ cpuSeconds }) => cpuSeconds));
    const megabytes = statSync(files[what] ?? files.xlsx).size / 1e6;
    console.log(
      `| ${what} | ${rowsOf(what)} rows | ${megabytes.toFixed(1)} MB | ${seconds.toFixed(1)} s | ${(seconds / base).toFixed(2)}x | ${cpu.toFixed(1)} s | ${Math.round(median(list.map(({ peakMb }) => peakMb)))} MB |`,
    );
  }
  console.log(`load average ${loadavg()[0].toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
