// Gives every hostile file of the tests to the real worker, one after the other, and prints what became of it, how long it
// took and how much memory the process grew. `npm run build` first, then: node bench/inlezen/vijandig.mjs
// With a folder as argument it takes the files of that folder instead and prints lines of JSON.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';
import { checkInWorker } from '../../dist/src/realisatie/run-worker.js';

const OPZET = fileURLToPath(new URL('../../test/realisatie/opzet/', import.meta.url));
const NASLAG = {
  boekjaar: 2025,
  kostenplaatsen: [{ code: '6401' }],
  toewijzingen: [{ kostenplaats: '6401', rekeningVan: null, rekeningTot: null }],
  producten: [],
  deelnemers: [],
  werkorganisaties: [],
  sleutels: [],
  afnemers: [],
};

/** The codes, the time and the growth of one file. */
async function measure(pad) {
  const before = process.memoryUsage.rss();
  let peak = before;
  const sampler = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5);
  const start = performance.now();
  const { rijen, totaal, aantallen } = await checkInWorker({
    pad,
    soort: 'realisatie',
    naslag: NASLAG,
  });
  const seconds = (performance.now() - start) / 1_000;
  clearInterval(sampler);
  return { codes: Object.keys(aantallen), rijen, totaal, seconds, groeiMb: (peak - before) / 1_048_576 };
}

/** The generators are TypeScript, which node does not read. */
async function makeFiles(folder) {
  const modules = join(folder, 'modules');
  mkdirSync(modules);
  writeFileSync(join(modules, 'package.json'), '{"type":"module"}');
  for (const naam of ['zip', 'werkmap', 'rekenblad', 'auditfile', 'galerij', 'vijandig']) {
    const options = { compilerOptions: { module: 'esnext', target: 'es2022' } };
    const { outputText } = typescript.transpileModule(
      readFileSync(join(OPZET, `${naam}.ts`), 'utf8'),
      options,
    );
    writeFileSync(join(modules, `${naam}.js`), outputText);
  }
  const { VIJANDIG } = await import(join(modules, 'vijandig.js'));
  return VIJANDIG;
}

const [given] = process.argv.slice(2);
if (given !== undefined)
  for (const naam of readdirSync(given))
    console.log(JSON.stringify({ naam, ...(await measure(join(given, naam))) }));
else {
  const folder = mkdtempSync(join(tmpdir(), 'nulpositie-vijandig-'));
  try {
    const pad = join(folder, 'bestand');
    for (const { naam, maak, codes } of await makeFiles(folder)) {
      writeFileSync(pad, maak());
      const found = await measure(pad);
      const right = [...found.codes].sort().join() === [...codes].sort().join() ? ' ' : '!';
      const figures = `${found.seconds.toFixed(2).padStart(6)} s ${found.groeiMb.toFixed(0).padStart(5)} MB`;
      console.log(
        `${right} ${figures}  ${naam}: ${found.codes.join(', ') || `${found.rijen} rij, ${found.totaal}`}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
