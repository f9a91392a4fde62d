// Everything there is to test, in one run. Ends with `N passed, N failed`, also kept in reports/uitslag.txt.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'reports');
const jestReport = join(reports, 'jest.json');
const bin = (path) => join(root, 'node_modules', ...path.split('/'));

const checks = [
  ['opmaak', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['lint', [bin('eslint/bin/eslint.js'), '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.']],
  [
    'importmuren',
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'migrations',
    ],
  ],
  ['typen', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ['docker-compose', [bin('dclint/bin/dclint.cjs'), 'docker-compose.yml']],
];
const run = (args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
let passed = 0;
let failed = 0;
for (const [name, args] of checks) {
  const ok = run(args);
  console.log(`${ok ? 'goed' : 'FOUT'}  ${name}`);
  if (ok) passed += 1;
  else failed += 1;
}

const jest = [
  '--experimental-vm-modules',
  '--no-warnings',
  bin('jest/bin/jest.js'),
  '--json',
  `--outputFile=${jestReport}`,
];
const jestOk = run([...jest, ...process.argv.slice(2)]);
try {
  const report = JSON.parse(readFileSync(jestReport, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  if (!jestOk && report.numFailedTests + report.numRuntimeErrorTestSuites === 0) failed += 1;
} catch {
  failed += 1;
}
const verdict = `${passed} passed, ${failed} failed`;
writeFileSync(join(reports, 'uitslag.txt'), `${verdict}\n`);
console.log(verdict);
process.exit(failed === 0 ? 0 : 1);
