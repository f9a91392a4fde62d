// How fast the rekenkern divides, against a bare loop over the same objects with Number() and floats.
//   node bench/rekenkern.mjs [folder of the build, default dist]
// Prints the figures of bench/RESULTS.md. The loop rounds each cell by itself: it shows what exact cents cost, not how to do it.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [folder = 'dist', ...flags] = process.argv.slice(2);
const from = (file) => import(pathToFileURL(resolve(folder, 'src/rekenkern', file)).href);
const { bereken, hashRekenmodel } = await from('index.js');
const { divideKosten, settleBoekjaar } = await from('bereken.js');
const { Fouten } = await from('fouten.js');
const { openRekening } = await from('rekening.js');
const { writeSpoor } = await from('spoor.js');
const { checkModel } = await from('vorm/check-model.js');

/** Every deelnemer takes every product; half of the quantities have a decimal. */
function makeModel(deelnemers, producten) {
  const codes = Array.from({ length: deelnemers }, (_, i) => `gemeente-${i}`);
  const quantity = (i, p) => `${((i * 7919 + p * 31) % 1000) + 1}${i % 2 === 0 ? '' : '.5'}`;
  const product = (_, p) => ({
    code: `product-${p}`,
    werkorganisatie: 'ict',
    afrekening: { beleid: 'werkelijk_gebruik' },
    afname: Object.fromEntries(
      codes.map((code, i) => [code, { contract: `${100 + i}`, werkelijk: quantity(i, p) }]),
    ),
  });
  const kostenpost = (_, p) => ({
    id: `k${p}`,
    werkorganisatie: 'ict',
    bedrag: (123456.78 + p * 17.31).toFixed(2),
    bestemming: { product: `product-${p}` },
  });
  return {
    schema: 'nulpositie/rekenmodel/1',
    verband: 'v',
    boekjaar: 2024,
    fase: 'jaarrekening',
    deelnemers: codes.map((code) => ({ code })),
    werkorganisaties: [{ code: 'ict' }],
    producten: Array.from({ length: producten }, product),
    kostenposten: Array.from({ length: producten }, kostenpost),
  };
}

/** The same rows, without exactness: a float for every number, no remainder handling. */
function bareLoop(model) {
  const kosten = new Map();
  for (const { bestemming, bedrag } of model.kostenposten) {
    kosten.set(bestemming.product, (kosten.get(bestemming.product) ?? 0) + Number(bedrag));
  }
  const rows = [];
  for (const { code, werkorganisatie, afname } of model.producten) {
    let total = 0;
    for (const deelnemer in afname) total += Number(afname[deelnemer].werkelijk);
    for (const deelnemer in afname) {
      const bedrag = (((kosten.get(code) ?? 0) * Number(afname[deelnemer].werkelijk)) / total).toFixed(2);
      rows.push({ deelnemer, werkorganisatie, component: 'product', product: code, bedrag });
    }
  }
  return rows;
}

const check = (model) => checkModel(model, new Fouten());
const divide = (model) => divideKosten(openRekening(model, new Fouten()));
const settle = (stappen) => settleBoekjaar(stappen, { rekenkern: '', invoerHash: '' });

/** Milliseconds of each part, the best of a few rounds taken in turn. */
function measure(model, rounds) {
  const checked = check(model);
  const parts = {
    loop: () => bareLoop(model),
    zonder: () => settle(divide(checked)),
    met: () => {
      const stappen = divide(checked);
      return [settle(stappen), writeSpoor(stappen)];
    },
    vorm: () => check(model),
    hash: () => hashRekenmodel(model),
    geheel: () => bereken(model),
  };
  const best = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, part] of Object.entries(parts)) {
      globalThis.gc?.();
      const start = performance.now();
      part();
      best[name] = Math.min(best[name] ?? Infinity, performance.now() - start);
    }
  }
  return best;
}

if (flags.includes('--geheugen')) {
  const antwoord = bereken(makeModel(342, 1000), { spoor: true });
  console.log(JSON.stringify({ ok: antwoord.ok, maxRss: process.resourceUsage().maxRSS }));
} else {
  console.log(`node ${process.version}; milliseconds, best of the rounds\n`);
  const line = (cells) => console.log(cells.map((cell) => String(cell).padStart(11)).join(' '));
  line([
    'deelnemers',
    'producten',
    'lasten',
    'losse lus',
    'zonder',
    'x lus',
    'met spoor',
    'x zonder',
    'vorm',
    'hash',
    'bereken()',
  ]);
  for (const [deelnemers, producten, rounds] of [
    [342, 100, 15],
    [342, 1000, 7],
    [342, 3000, 3],
  ]) {
    const { loop, zonder, met, vorm, hash, geheel } = measure(makeModel(deelnemers, producten), rounds);
    const ms = (value) => value.toFixed(0);
    const ratio = (a, b) => (a / b).toFixed(1);
    line([
      deelnemers,
      producten,
      deelnemers * producten,
      ms(loop),
      ms(zonder),
      ratio(zonder, loop),
      ms(met),
      ratio(met, zonder),
      ms(vorm),
      ms(hash),
      ms(geheel),
    ]);
  }
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), folder, '--geheugen'], {
    encoding: 'utf8',
  });
  console.log(
    `\nbereken() with spoor, 342 x 1000, a process of its own: ${(JSON.parse(child.stdout).maxRss / 1024).toFixed(0)} MB at its peak`,
  );
}
