import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { entities } from '../../src/entities.js';
import { connect, Database } from '../../src/platform/index.js';
import type { Inleesopdracht } from '../../src/realisatie/index.js';
import { withSlot } from '../../src/realisatie/proces/slot.js';
import { inVerband, makeDatabase, query, toetsserver, type TestDatabase } from '../opzet/database.js';
import { asFile } from './opzet/controleer.js';
import { makeDiensten } from './opzet/diensten.js';
import { Tussenweg } from './opzet/tussenweg.js';
import { setUpVerband, VERBAND } from './opzet/verband.js';
import { makeBlad, type Celinvoer } from './opzet/werkmap.js';

const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag', 'Grootboekrekening'];
const WIE = { verband: VERBAND, gebruiker: 'Anna' };
const TABLES = ['realisatieregel', 'inlezing_bestand', 'inleesvoortgang', 'bestandssom', 'inlezing'];

let tests: TestDatabase;
let diensten: ReturnType<typeof makeDiensten>;
beforeAll(async () => {
  tests = await makeDatabase();
  await setUpVerband(tests.database);
  diensten = makeDiensten(tests.database);
});
afterAll(() => tests.close());
beforeEach(() => query(inVerband(tests.ownerUrl, VERBAND), ...TABLES.map((table) => `DELETE FROM ${table}`)));

const blad = (...rijen: readonly (readonly Celinvoer[])[]): Buffer => makeBlad(KOP, ...rijen);
const goed = (): Buffer => blad([2025, 1, '6401', 10.25], [2025, 2, '0640', -0.25]);
type Keuze = Partial<Pick<Inleesopdracht, 'vervangt' | 'controletotaal'>>;
const opdracht = (pad: string, keuze: Keuze = {}): Inleesopdracht => ({
  ...{ ...WIE, soort: 'realisatie', boekjaar: 2025, bestandsnaam: 'kosten.xlsx', pad, proef: false },
  ...keuze,
});
const takeIn = (bytes: Buffer, keuze?: Keuze) =>
  asFile(bytes, (pad) => diensten.inlezingen.takeIn(opdracht(pad, keuze)));
/** Handed in, with nobody to work on it. */
const handIn = (bytes: Buffer) => asFile(bytes, (pad) => diensten.inlezingen.submit(opdracht(pad)));
const count = async (table: string): Promise<number> =>
  await tests.database.inVerband(VERBAND, async (manager) => {
    const [row] = await manager.query<{ n: number }[]>(`SELECT count(*)::integer AS n FROM ${table}`);
    return row?.n ?? NaN;
  });

describe('een bestand dat op de achtergrond wordt ingelezen', () => {
  it('is na twee seconden nog ontvangen, met zijn bytes en een opdracht zonder inhoud', async () => {
    const { id, status } = await handIn(goed());
    expect(status).toBe('ontvangen');
    expect([await count('inlezing_bestand'), await count('realisatieregel')]).toEqual([1, 0]);
    const [job] = await tests.dataSource.query<{ data: object }[]>('SELECT data FROM pgboss.job');
    expect(job?.data).toEqual({ verband: VERBAND, id });
    expect(await diensten.inlezingen.voortgang(VERBAND, id ?? '')).toMatchObject({
      fase: 'ontvangen',
      onderbroken: false,
    });
  });

  it('wordt door twee tegelijk opgepakt en één keer geboekt', async () => {
    const { id = '' } = await handIn(goed());
    const ander = makeDiensten(tests.database);
    const plek = { verband: VERBAND, id: id ?? '' };
    await Promise.all([diensten.proces.run(plek), ander.proces.run(plek)]);
    expect((await diensten.proces.run(plek)).status).toBe('verwerkt');
    expect(await count('realisatieregel')).toBe(2);
  });

  it('wordt geannuleerd en dan door niemand meer geboekt of nog eens geannuleerd', async () => {
    const { id } = await handIn(goed());
    expect(await diensten.inlezingen.cancel(WIE, id ?? '')).toMatchObject({ status: 'geannuleerd' });
    expect(await diensten.proces.run({ verband: VERBAND, id: id ?? '' })).toMatchObject({
      status: 'geannuleerd',
    });
    expect(await count('realisatieregel')).toBe(0);
    const klaar = { code: 'inlezing_is_klaar', status: 409 };
    await expect(diensten.inlezingen.cancel(WIE, id ?? '')).rejects.toMatchObject(klaar);
    await expect(diensten.inlezingen.resume(WIE, id ?? '')).rejects.toMatchObject(klaar);
  });

  it('waaraan iemand werkt, wordt niet hervat', async () => {
    const { id } = await handIn(goed());
    await withSlot(tests.dataSource, { verband: VERBAND, id: id ?? '' }, async () => {
      await expect(diensten.inlezingen.resume(WIE, id ?? '')).rejects.toMatchObject({
        code: 'inlezing_loopt',
      });
    });
  });
});

describe('een verbinding die bij COMMIT wordt doorgesneden', () => {
  it.each(['voor', 'na'] as const)('%s de COMMIT: precies één keer geboekt', async (snede) => {
    const weg = await Tussenweg.open(tests.url);
    const dataSource = await connect({ url: weg.url, entities });
    try {
      const { inlezingen } = makeDiensten(new Database(dataSource));
      weg.cutNext(snede);
      const verslag = await asFile(goed(), (pad) => inlezingen.takeIn(opdracht(pad)));
      expect({ gesneden: weg.gesneden, status: verslag.status }).toEqual({ gesneden: 1, status: 'verwerkt' });
      expect([await count('inlezing'), await count('realisatieregel')]).toEqual([1, 2]);
    } finally {
      await dataSource.destroy();
      weg.close();
    }
  });
});

describe('een controletotaal', () => {
  it('dat klopt, boekt', async () => {
    expect(await takeIn(goed(), { controletotaal: '10' })).toMatchObject({ status: 'verwerkt' });
  });
  it('dat niet klopt, is een fout met het verschil', async () => {
    const { status, fouten } = await takeIn(goed(), { controletotaal: '9.99' });
    expect(status).toBe('geweigerd');
    expect(fouten[0]?.melding).toContain(
      'telt op tot 10,00, maar u gaf 9,99 als controletotaal: een verschil van 0,01',
    );
  });
});

describe('rijen zonder toewijzing', () => {
  it('staan er elk één keer, worden toegewezen, en het bestand wordt opnieuw gecontroleerd', async () => {
    const rij = (rekening: string, bedrag: number): Celinvoer[] => [2025, 1, '6499', bedrag, rekening];
    const bytes = blad(rij('4100', 1.5), rij('4100', 2), rij('4200', 5), [2025, 1, '6401', 9, '4100']);
    const { id, status, ontbrekendeToewijzingen } = await takeIn(bytes);
    const nieuw = { kostenplaats: '6499', bekend: false };
    expect({ status, ontbrekendeToewijzingen }).toEqual({
      status: 'geweigerd',
      ontbrekendeToewijzingen: [
        { ...nieuw, grootboekrekening: '4100', rijen: 2, totaal: '3.50' },
        { ...nieuw, grootboekrekening: '4200', rijen: 1, totaal: '5.00' },
      ],
    });
    await diensten.kostenplaatsen.create(WIE, {
      ...{ boekjaar: 2025, code: '6499', naam: 'Nieuw' },
      toewijzing: {
        ...{ werkorganisatie: 'ict', bestemming: 'casco', gedrag: 'vast', product: null },
        ...{ hulpkostenplaats: null, deelnemer: null, kostensoort: null, taakveld: null, iv3: null },
      },
    });
    const opnieuw = await diensten.inlezingen.recheck(WIE, id ?? '');
    const plek = { verband: VERBAND, id: opnieuw.id ?? '' };
    expect(await diensten.proces.run(plek)).toMatchObject({ status: 'verwerkt', rijen: 4, totaal: '17.50' });
    await expect(diensten.inlezingen.recheck(WIE, plek.id)).rejects.toMatchObject({
      code: 'inlezing_niet_te_hercontroleren',
    });
  });
});

const RUN = (script: string): string =>
  fileURLToPath(new URL(`../../bench/inlezen/${script}.mjs`, import.meta.url));

describe('met echte processen', () => {
  const run = async (script: string, rondes: string): Promise<unknown> => {
    const { ownerUrl: DATABASE_URL } = tests;
    const env = {
      ...{ PATH: process.env['PATH'], DATABASE_URL, RONDES: rondes, RIJEN: '4000' },
      DATABASE_APP_PASSWORD: toetsserver().appPassword,
    };
    const child = spawn(process.execPath, [RUN(script)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, fout] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    if (child.exitCode !== 0) throw new Error(fout);
    return JSON.parse(out);
  };
  const RONDES = process.env['RONDES'] === 'weinig' ? '3' : '12';

  it('kill -9 op willekeurige momenten: alles of niets, en hervatten of laten vallen', async () => {
    expect(await run('kill', RONDES)).toMatchObject({ rondes: Number(RONDES) });
  }, 600_000);

  it('inlezen in een jaar dat op dat moment wordt afgesloten: niets gemist, niets te laat geboekt', async () => {
    expect(await run('race', '20')).toMatchObject({ rondes: 20 });
  }, 600_000);
});
