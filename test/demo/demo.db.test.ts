import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { BerekeningenService, type BerekeningDetail } from '../../src/berekening/index.js';
import { hoeveelheid } from '../../src/catalogus/index.js';
import { DemoService } from '../../src/demo/index.js';
import { InlezingenService } from '../../src/realisatie/index.js';
import type { Rekenmodel } from '../../src/rekenkern/index.js';
import { makeDatabase, type TestDatabase } from '../opzet/database.js';
import { rekenmodelVan } from './rekenmodel.js';
import { VERBAND, som } from './voorbeeldset.js';

const JAREN = [2024, 2025] as const;
const DOWR = { verbanden: ['dowr'] };

/** What an independent script made of the files. */
const SALDERING = {
  2024: [
    { van: 'raalte', naar: 'deventer', bedrag: '72818.85' },
    { van: 'raalte', naar: 'olst-wijhe', bedrag: '5337.60' },
  ],
  2025: [
    { van: 'raalte', naar: 'deventer', bedrag: '221237.52' },
    { van: 'raalte', naar: 'olst-wijhe', bedrag: '44739.61' },
  ],
};

interface Demo {
  readonly database: TestDatabase;
  readonly app: INestApplicationContext;
  close(): Promise<void>;
}

async function openDemo(): Promise<Demo> {
  const database = await makeDatabase();
  const app = await NestFactory.createApplicationContext(
    AppModule.forRoot({ databaseUrl: database.url, demo: true }),
    { logger: ['error', 'warn'] },
  );
  return {
    database,
    app,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

async function latest(app: INestApplicationContext, jaar: number): Promise<BerekeningDetail> {
  const found = await app.get(BerekeningenService).latest('dowr', jaar);
  if (found === null) throw new Error(`Geen berekening van ${jaar}`);
  return found;
}

async function sha256s(app: INestApplicationContext): Promise<string[]> {
  const lists = await Promise.all(JAREN.map((jaar) => app.get(InlezingenService).list('dowr', jaar)));
  return lists
    .flat()
    .filter(({ status }) => status === 'verwerkt')
    .map(({ sha256 }) => sha256)
    .sort();
}

describe('de voorbeeldset, ingelezen zoals een gebruiker dat doet', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo();
    await demo.app.get(DemoService).load(DOWR);
  }, 180_000);
  afterAll(() => demo.close());

  it.each(JAREN)('sluit in %i, met precies deze betalingen', async (jaar) => {
    const { uitkomst, nummer } = await latest(demo.app, jaar);
    expect(nummer).toBe(2);
    expect(uitkomst.nulpositie.sluit).toBe(true);
    expect(uitkomst.saldering).toEqual(SALDERING[jaar]);
  });

  it.each(JAREN)('geeft van %i hetzelfde rekenmodel als de bestanden zelf', async (jaar) => {
    const { rekenmodel } = await latest(demo.app, jaar);
    const boekjaar = VERBAND.boekjaren.find((kandidaat) => kandidaat.jaar === jaar);
    if (boekjaar === undefined) throw new Error(`Geen boekjaar ${jaar}`);
    expect(withoutExtras(rekenmodel)).toEqual(
      withoutExtras((await rekenmodelVan(boekjaar)) as unknown as Rekenmodel),
    );
  });

  it.each(JAREN)('noemt in %i namen, eenheden en de herkomst van elke sleutel', async (jaar) => {
    const { producten, sleutels } = (await latest(demo.app, jaar)).rekenmodel;
    for (const { naam, eenheid } of producten) expect([naam, eenheid]).not.toContain(undefined);
    const inwoners = sleutels.find(({ code }) => code === 'inwoners');
    expect(inwoners).toMatchObject({ peildatum: '2024-01-01', status: 'voorlopig' });
    expect(sleutels.map(({ code }) => code)).toEqual(
      jaar === 2024 ? ['gelijk', 'inwoners'] : ['gelijk', 'half-om-half', 'inwoners'],
    );
  });

  it('wijst in 2025 6401, 6402 en 0640 toe aan hun product, met de voorloopnul', async () => {
    const { kostenposten } = (await latest(demo.app, 2025)).rekenmodel;
    const product = (id: string): unknown => kostenposten.find((post) => post.id === id)?.bestemming;
    expect(['6401', '6402', '0640', '640'].map(product)).toEqual([
      { product: 'ICT-001' },
      { product: 'BIV-010' },
      { product: 'HRM-003' },
      undefined,
    ]);
  });

  it.each(JAREN)(
    'leidt in %i elke last terug naar rijen die samen het verdeelde bedrag zijn',
    async (jaar) => {
      const { id, uitkomst } = await latest(demo.app, jaar);
      const berekeningen = demo.app.get(BerekeningenService);
      for (const last of uitkomst.lasten) {
        const { pool, rijen } = await berekeningen.rowsBehind('dowr', id, last);
        const zelfde = uitkomst.lasten.filter(
          ({ werkorganisatie, component, product, deelnemer }) =>
            werkorganisatie === last.werkorganisatie &&
            component === last.component &&
            product === last.product &&
            (component !== 'direct' || deelnemer === last.deelnemer),
        );
        const total = som(zelfde.map(({ bedrag }) => BigInt(bedrag.replace('.', ''))));
        expect([last, BigInt(pool.replace('.', ''))]).toEqual([last, total]);
        expect(rijen.length).toBeGreaterThan(0);
      }
    },
  );

  it('verandert niets als zij nog eens wordt geladen', async () => {
    const before = [await sha256s(demo.app), (await latest(demo.app, 2025)).id];
    await demo.app.get(DemoService).load(DOWR);
    expect([await sha256s(demo.app), (await latest(demo.app, 2025)).id]).toEqual(before);
  });

  it('komt na een kill halverwege, met twee die tegelijk verder gaan, op hetzelfde uit', async () => {
    const other = await openDemo();
    try {
      await killHalfway(other.database.url);
      const halfway = (await sha256s(other.app)).length;
      expect(halfway).toBeGreaterThan(0);
      expect(halfway).toBeLessThan(28);
      await Promise.all([other.app.get(DemoService).load(DOWR), other.app.get(DemoService).load(DOWR)]);
      expect(await sha256s(other.app)).toEqual(await sha256s(demo.app));
      for (const jaar of JAREN) {
        const [resumed, once] = [await latest(other.app, jaar), await latest(demo.app, jaar)];
        expect(resumed.invoerHash).toBe(once.invoerHash);
        expect(resumed.uitkomstHash).toBe(once.uitkomstHash);
      }
    } finally {
      await other.close();
    }
  }, 240_000);
});

describe('alleen de stamgegevens van de voorbeeldset', () => {
  it('richten het verband in zonder iets in te lezen of door te rekenen', async () => {
    const demo = await openDemo();
    try {
      await demo.app.get(DemoService).load({ ...DOWR, basis: true });
      expect(await sha256s(demo.app)).toEqual([]);
      const stand = await demo.app.get(BerekeningenService).stand('dowr', 2025);
      expect(stand).toMatchObject({ laatste: null, inlezingen: [], perWerkorganisatie: { length: 6 } });
    } finally {
      await demo.close();
    }
  });
});

/** The model as the files alone can tell it: without names and origins, advances of one pair added up. */
function withoutExtras(model: Rekenmodel): object {
  const pairs = new Map<string, bigint>();
  for (const { deelnemer, werkorganisatie, bedrag } of model.voorschotten) {
    const pair = `${deelnemer} ${werkorganisatie}`;
    pairs.set(pair, (pairs.get(pair) ?? 0n) + BigInt(bedrag.replace('.', '')));
  }
  return {
    ...model,
    sleutels: model.sleutels
      .map((sleutel) => without(sleutel, 'peildatum', 'bron', 'status'))
      .sort((a, b) => (String(a['code']) < String(b['code']) ? -1 : 1)),
    producten: model.producten.map((product) => ({
      ...without(product, 'naam'),
      afname: mapValues(product.afname, (afname) => mapValues(afname as Record<string, string>, hoeveelheid)),
    })),
    kostenposten: model.kostenposten.map(({ gedrag = 'vast', ...post }) => ({ gedrag, ...post })),
    voorschotten: [...pairs].sort(),
  };
}

const without = (object: object, ...fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([field]) => !fields.includes(field)));

const mapValues = <From, To>(object: Readonly<Record<string, From>>, change: (value: From) => To) =>
  Object.fromEntries(Object.entries(object).map(([field, value]) => [field, change(value)]));

/** Loads the demo in a process of its own, as the service does at start, and kills it in the middle of the files. */
async function killHalfway(url: string): Promise<void> {
  const dist = (path: string): string => new URL(`../../dist/src/${path}`, import.meta.url).href;
  const script = `
    import 'reflect-metadata';
    import { NestFactory } from '@nestjs/core';
    import { AppModule } from '${dist('app.module.js')}';
    import { DemoService } from '${dist('demo/index.js')}';
    const app = await NestFactory.createApplicationContext(
      AppModule.forRoot({ databaseUrl: process.env.URL, demo: true }),
    );
    await app.get(DemoService).load({ verbanden: ['dowr'], onProgress: (line) => console.log(line) });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, URL: url },
    stdio: 'pipe',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('(4 van 14)')) child.kill('SIGKILL');
    });
  }
  await new Promise((resolve) => child.once('exit', resolve));
  expect([child.signalCode, said]).toEqual(['SIGKILL', expect.stringContaining('(4 van 14)')]);
}
