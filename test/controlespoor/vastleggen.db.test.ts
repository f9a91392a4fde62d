import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { entities } from '../../src/entities.js';
import { connect, Database } from '../../src/platform/index.js';
import { handeling, makeSpoor, type Spoor } from './spoor.js';

let spoor: Spoor;
let breed: DataSource;
beforeAll(async () => {
  spoor = await makeSpoor();
  breed = await connect({ url: spoor.url, entities, poolSize: 20 });
});
afterAll(async () => {
  await breed.destroy();
  await spoor.close();
});

const nummers = async (verband: string): Promise<number[]> => {
  const { regels } = await spoor.service.list(verband, {}, { aantal: 1000 });
  return regels.map(({ volgnummer }) => Number(volgnummer)).reverse();
};
const oneTo = (end: number): number[] => Array.from({ length: end }, (_, index) => index + 1);

describe('een handeling', () => {
  it('krijgt alle velden, het volgnummer en de tijd van de database', async () => {
    const voor = { bedrag: '1.10', deelnemers: ['raalte'] };
    await spoor.write('dowr', handeling({ code: 'te_laat', resultaat: 'geweigerd', voor, na: null }));
    const { totaal, regels, volgende } = await spoor.service.list('dowr', {});
    expect({ totaal, volgende }).toEqual({ totaal: 1, volgende: null });
    expect(regels).toEqual([
      expect.objectContaining({
        verband: 'dowr',
        volgnummer: '1',
        tijdstip: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/) as unknown,
        actie: 'berekening.maken',
        object: 'berekening/1',
        resultaat: 'geweigerd',
        oorsprong: '10.0.0.1',
        actor: 'Controller DOWR',
        code: 'te_laat',
        voor: '{"bedrag": "1.10", "deelnemers": ["raalte"]}',
        na: 'null',
        vorigeHash: '0'.repeat(64),
      }),
    ]);
  });

  it('zonder verband wordt niet vastgelegd', async () => {
    const record = spoor.dataSource.transaction((manager) => spoor.service.record(manager, handeling()));
    await expect(record).rejects.toThrow('in een transactie van een verband');
  });

  it('met een onbekend resultaat wordt niet vastgelegd', async () => {
    const write = spoor.write('dowr', handeling({ resultaat: 'misschien' as 'gelukt' }));
    await expect(write).rejects.toThrow('controlespoor_resultaat');
  });

  it('die wordt teruggedraaid laat geen regel en geen gat na', async () => {
    const before = await nummers('dowr');
    const work = spoor.database.inVerband('dowr', async (manager) => {
      await manager.query(`INSERT INTO boekjaar VALUES ('dowr', 2025)`);
      await spoor.service.record(manager, handeling());
      throw new Error('halverwege');
    });
    await expect(work).rejects.toThrow('halverwege');
    expect(await nummers('dowr')).toEqual(before);
    await spoor.write('dowr', handeling());
    expect(await nummers('dowr')).toEqual(oneTo(before.length + 1));
    expect(await spoor.verify('dowr')).toMatchObject({ ok: true, aantal: before.length + 1 });
  });
});

describe('de keten', () => {
  it('loopt voor elk verband apart', async () => {
    const before = (await nummers('dowr')).length;
    for (let round = 0; round < 10; round += 1) {
      await spoor.write('dowr', handeling());
      await spoor.write('dsz', handeling());
    }
    expect(await spoor.verify('dowr')).toMatchObject({ ok: true, aantal: before + 10 });
    expect(await spoor.verify('dsz')).toMatchObject({ ok: true, aantal: 10 });
  });

  it('heeft na twintig transacties tegelijk geen gat en staat op volgorde van tijd', async () => {
    const database = new Database(breed);
    const before = (await nummers('dowr')).length;
    const one = async (index: number): Promise<void> =>
      await database.inVerband(index % 4 === 0 ? 'dsz' : 'dowr', async (manager) => {
        await spoor.service.record(manager, handeling({ actor: `Eerste ${index}` }));
        await manager.query('SELECT pg_sleep(random() / 50)');
        await spoor.service.record(manager, handeling({ actor: `Tweede ${index}` }));
        if (index % 5 === 0) throw new Error('terug');
      });
    const done = await Promise.allSettled(oneTo(20).map(one));
    const kept = oneTo(20).filter((index) => index % 4 !== 0 && index % 5 !== 0);
    expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    const { regels } = await spoor.service.list('dowr', {}, { aantal: 1000 });
    const times = regels.map(({ tijdstip }) => tijdstip).reverse();
    expect(await nummers('dowr')).toEqual(oneTo(before + 2 * kept.length));
    expect(times).toEqual([...times].sort());
    expect(await spoor.verify('dowr')).toMatchObject({ ok: true });
    expect(await spoor.verify('dsz')).toMatchObject({ ok: true });
    const sharing = regels.slice(0, 2 * kept.length).map(({ actor }) => actor.replace(/^\w+ /, ''));
    for (let place = 0; place < sharing.length; place += 2) expect(sharing[place]).toBe(sharing[place + 1]);
  });

  it('geeft een transactie die haar kop niet kan zien 40001, en geen gat', async () => {
    const before = (await nummers('dowr')).length;
    const old = spoor.database.inVerband(
      'dowr',
      async (manager) => {
        await manager.query('SELECT FROM verband');
        await spoor.write('dowr', handeling());
        await spoor.service.record(manager, handeling());
      },
      { isolation: 'REPEATABLE READ' },
    );
    await expect(old).rejects.toMatchObject({ code: '40001' });
    expect(await nummers('dowr')).toEqual(oneTo(before + 1));
  });
});

describe('elke tekst', () => {
  it.each([
    ['html', `<script>alert("x")</script>`],
    ['regels en tabs', 'een\r\ntwee\tdrie\u0001\u007f'],
    ['aanhalingstekens', `'"\\"'\\u0000$$`],
    ['buiten het BMP', '🏛 Olst-Wijhe ﷽ e\u0301 \u202E omgekeerd'],
    ['een NUL en een half teken', 'a\0b\uD800c'],
    ['heel lang', 'é'.repeat(1_000_000)],
    ['leeg', ''],
  ])('%s hasht in PostgreSQL en hier gelijk', async (_, tekst) => {
    await spoor.write(
      'dsz',
      handeling({ actor: tekst, object: tekst, voor: tekst, na: { [tekst]: [tekst] } }),
    );
    expect(await spoor.verify('dsz')).toMatchObject({ ok: true });
  });

  it('en elke waarde ook', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.jsonValue(), async (actor, na) => {
        await spoor.write('dsz', handeling({ actor, na }));
      }),
      { numRuns: 100 },
    );
    await spoor.write('dsz', handeling({ na: { groot: 2 ** 64, klein: 1e-300, e: 1e21 } }));
    expect(await spoor.verify('dsz')).toMatchObject({ ok: true });
  });
});
