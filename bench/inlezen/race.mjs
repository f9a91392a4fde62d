// An import into a boekjaar that another process closes at the same moment: no load is missed by the closing, and none is
// booked in a closed year. `npm run build` first, then: RONDES=1000 node bench/inlezen/race.mjs
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startKind } from './kind.mjs';
import { inOmgeving } from './omgeving.mjs';
import { setUp, writeFile } from './verband.mjs';

const rondes = Number(process.env.RONDES ?? 1_000);
const boekjaar = 2025;
const counts = { afgesloten: 0, geboekt: 0 };

await inOmgeving(async ({ url, database, folder, ask }) => {
  const start = performance.now();
  const [inlezer, sluiter] = await Promise.all([startKind(url), startKind(url)]);
  const [eerste, tweede] = [join(folder, 'eerste.xlsx'), join(folder, 'tweede.xlsx')];
  await writeFile(eerste, 3, 'eerste');
  await writeFile(tweede, 3, 'tweede', 3);
  let lag = 30;
  for (let ronde = 1; ronde <= rondes; ronde += 1) {
    const verband = `race-${ronde}`;
    await setUp(database, verband);
    const voor = { verband, soort: 'realisatie', boekjaar, bestandsnaam: 'kosten.xlsx' };
    await inlezer.ask('inlezen', { ...voor, pad: eerste });
    await finished(verband);
    const { id: berekening, ...reden } = await sluiter.ask('rekenen', { verband, boekjaar });
    expect(berekening !== undefined, `round ${ronde}: no berekening ${JSON.stringify(reden)}`);
    const importing = inlezer.ask('inlezen', { ...voor, pad: tweede });
    await sleep(Math.max(0, lag + (Math.random() - 0.5) * 20));
    const closed = await sluiter.ask('afsluiten', { verband, boekjaar, berekening });
    const took = await importing;
    await finished(verband);
    // Aims at the moment at which either may win.
    lag = Math.min(Math.max(lag * (closed.code === undefined ? 1.15 : 0.87), 5), 2_000);
    await judge(ronde, { verband, closed, took });
    if (ronde % 50 === 0) console.error(`${ronde} ${JSON.stringify({ ...counts, lag })}`);
  }
  await inlezer.stop();
  await sluiter.stop();
  const seconds = Math.round((performance.now() - start) / 1_000);
  console.log(JSON.stringify({ rondes, seconds, ...counts }));

  /** An answer waits two seconds; on a busy machine a load may take longer. */
  async function finished(verband) {
    const BUSY = `SELECT FROM inlezing WHERE status = 'ontvangen'`;
    while ((await ask(BUSY, [], verband)).length > 0) await sleep(20);
  }
  /** What the database says, not what was answered. */
  async function judge(ronde, { verband, ...antwoorden }) {
    const say = (what) => `round ${ronde}: ${what} ${JSON.stringify(antwoorden)}`;
    const geldend = await ask(`SELECT id FROM inlezing WHERE status = 'verwerkt'`, [], verband);
    const [afsluiting] = await ask('SELECT berekening FROM boekjaarafsluiting', [], verband);
    if (afsluiting === undefined) {
      expect(geldend.length === 2, say('neither won'));
      counts.geboekt += 1;
      return;
    }
    const inBerekening = await ask(
      'SELECT inlezing AS id FROM berekening_inlezing WHERE berekening = $1',
      [afsluiting.berekening],
      verband,
    );
    expect(sameIds(geldend, inBerekening), say('closed without, or with more than, what is booked'));
    counts.afgesloten += 1;
  }
});

function sameIds(a, b) {
  const [one, other] = [a, b].map((list) => list.map(({ id }) => id).sort());
  return one.join() === other.join();
}

function expect(good, message) {
  if (!good) throw new Error(message);
}
