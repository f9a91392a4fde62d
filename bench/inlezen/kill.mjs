// kill -9 at random moments of a load: afterwards all of its rows are there or none, and an interrupted load says so and
// can be resumed or dropped. `npm run build` first, then: RONDES=200 node bench/inlezen/kill.mjs
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startKind } from './kind.mjs';
import { inOmgeving } from './omgeving.mjs';
import { makeDiensten, setUp, VERBAND, writeFile } from './verband.mjs';

const rondes = Number(process.env.RONDES ?? 200);
const rows = Number(process.env.RIJEN ?? 20_000);
const TABLES = ['realisatieregel', 'bestandssom', 'inlezing_bestand', 'inleesvoortgang', 'inlezing'];
let since = new Date();
const counts = { ontvangen: 0, verwerkt: 0, niets: 0, hervat: 0, vervallen: 0 };

await inOmgeving(async ({ url, database, folder, ask, owner }) => {
  await setUp(database);
  const { inlezingen, proces } = makeDiensten(database);
  const pad = join(folder, 'groot.xlsx');
  await writeFile(pad, rows, 'kill');
  const opdracht = { verband: VERBAND, soort: 'realisatie', boekjaar: 2025, bestandsnaam: 'groot.xlsx', pad };
  const env = { ...process.env, TMPDIR: folder };
  const start = performance.now();
  const eerste = await startKind(url, env);
  const begin = performance.now();
  await eerste.ask('inlezen', opdracht);
  while ((await newest()).status === 'ontvangen') await sleep(20);
  const whole = performance.now() - begin;
  await eerste.stop();
  await empty();
  for (let ronde = 1; ronde <= rondes; ronde += 1) {
    const kind = await startKind(url, env);
    void kind.ask('inlezen', opdracht);
    await sleep(Math.random() * whole * 1.1);
    await kind.kill();
    await judge(ronde);
    await empty();
    if (ronde % 25 === 0) console.error(`${ronde} ${JSON.stringify(counts)}`);
  }
  // The folders of the dead are taken away by the next one that starts.
  const laatste = await startKind(url, env);
  const left = readdirSync(folder).filter((name) => name.startsWith('nulpositie-inlezen-'));
  expect(left.length === 1, `${left.length} folders are left`);
  await laatste.stop();
  const seconds = Math.round((performance.now() - start) / 1_000);
  console.log(JSON.stringify({ rondes, rijen: rows, laadtijdMs: Math.round(whole), seconds, ...counts }));

  async function newest() {
    const [lading = { status: 'niets' }] = await inlezingen.list(VERBAND, 2025);
    return lading;
  }
  async function countRows() {
    const [{ n }] = await ask('SELECT count(*)::integer AS n FROM realisatieregel');
    return n;
  }
  /** PostgreSQL ends what it was doing for a process that is gone; only then it is clear what was kept. */
  async function settled() {
    const GONE = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user
      AND application_name = 'nulpositie' AND pid <> pg_backend_pid() AND backend_start > $1`;
    while ((await ask(GONE, [since])).length > 0) await sleep(10);
  }
  async function judge(ronde) {
    await settled();
    const { status, id } = await newest();
    const found = await countRows();
    counts[status] += 1;
    expect(found === (status === 'verwerkt' ? rows : 0), `round ${ronde}: ${status} with ${found} rows`);
    if (status !== 'ontvangen') return;
    const { fase, onderbroken } = await inlezingen.voortgang(VERBAND, id);
    expect(onderbroken || fase === 'ontvangen', `round ${ronde}: an interrupted load does not say so`);
    if (ronde % 2 === 0) {
      await inlezingen.cancel({ verband: VERBAND, gebruiker: 'bench' }, id);
      await proces.run({ verband: VERBAND, id });
      expect((await countRows()) === 0, `round ${ronde}: a dropped load booked rows`);
      counts.vervallen += 1;
    } else {
      const again = await Promise.all([1, 2].map(() => proces.run({ verband: VERBAND, id })));
      expect(
        again.some((verslag) => verslag.status === 'verwerkt'),
        `round ${ronde}: not resumed`,
      );
      expect((await countRows()) === rows, `round ${ronde}: resumed to ${await countRows()} rows`);
      counts.hervat += 1;
    }
  }
  async function empty() {
    for (const table of TABLES) await owner.query(`DELETE FROM ${table}`);
    await owner.query('DELETE FROM pgboss.job');
    const [{ nu }] = await ask('SELECT clock_timestamp() AS nu');
    since = nu;
  }
});

function expect(good, message) {
  if (!good) throw new Error(message);
}
