import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Response } from 'express';
import request from 'supertest';
import { ControlespoorModule, verifyChain, type Spoorregel } from '../../src/controlespoor/index.js';
import { entities } from '../../src/entities.js';
import { DatabaseModule, harden } from '../../src/platform/index.js';
import { Handelingen } from '../../src/toegang/index.js';
import { handeling, makeSpoor, type Spoor } from './spoor.js';

const ADRES = '/v1/verbanden/dowr/controlesporen';

let spoor: Spoor;
let app: NestExpressApplication;
beforeAll(async () => {
  spoor = await makeSpoor();
  app = await serve(spoor.url);
  for (let nummer = 1; nummer <= 12; nummer += 1)
    await spoor.write(
      'dowr',
      handeling({
        actor: nummer % 2 === 0 ? 'Anna de Vries' : 'Bram',
        actie: nummer % 3 === 0 ? 'inlezing.verwerken' : 'berekening.maken',
        object: `berekening/${nummer}`,
        resultaat: nummer === 12 ? 'geweigerd' : 'gelukt',
        voor: { bedrag: '1.10' },
      }),
    );
  await spoor.write('dsz', handeling({ actor: 'Iemand van dsz' }));
});
afterAll(async () => {
  await app.close();
  await spoor.close();
});

/** The room on its own: who may come in is decided by the room toegang, and tested there. */
async function serve(url: string): Promise<NestExpressApplication> {
  class Toets {}
  Module({ imports: [DatabaseModule.forRoot({ url, entities }), ControlespoorModule] })(Toets);
  const made = await NestFactory.create<NestExpressApplication>(Toets, { logger: false });
  harden(made);
  made.use((aanvraag: { gebruiker?: unknown }, _: Response, next: NextFunction) => {
    aanvraag.gebruiker = { naam: 'Accountant', verband: 'dowr', rol: 'controller', deelnemer: null };
    next();
  });
  return await made.init();
}

const get = (adres: string): request.Test => request(app.getHttpServer()).get(adres);

interface Blad {
  readonly totaal: number;
  readonly volgende: number | null;
  readonly regels: readonly { readonly volgnummer: number; readonly actor: string }[];
}
const list = async (vraag: string): Promise<Blad> =>
  (await get(`${ADRES}?${vraag}`).expect(200)).body as Blad;
const vandaag = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
const gisteren = new Date(Date.now() - 86_400_000).toLocaleDateString('sv-SE', {
  timeZone: 'Europe/Amsterdam',
});

describe('de regels als JSON', () => {
  it('zijn van dit verband, de nieuwste eerst', async () => {
    const { totaal, regels, volgende } = await list('');
    expect({ totaal, volgende }).toEqual({ totaal: 12, volgende: null });
    expect(regels.map(({ volgnummer }) => volgnummer)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(regels[0]).toEqual({
      volgnummer: 12,
      tijdstip: expect.any(String) as unknown,
      actie: 'inlezing.verwerken',
      object: 'berekening/12',
      resultaat: 'geweigerd',
      oorsprong: '10.0.0.1',
      actor: 'Anna de Vries',
      code: null,
      voor: { bedrag: '1.10' },
      na: null,
      vorigeHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
  });

  it('komen bladzijde voor bladzijde, zonder dubbele en zonder gat', async () => {
    const seen: number[] = [];
    for (let onder: number | null | undefined; onder !== null;) {
      const blad = await list(`aantal=5${onder === undefined ? '' : `&onder=${onder}`}`);
      expect(blad.totaal).toBe(12);
      seen.push(...blad.regels.map(({ volgnummer }) => volgnummer));
      onder = blad.volgende;
    }
    expect(seen).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it.each([
    ['actor', 'actor=anna', 6],
    ['een deel van de actor', 'actor=DE%20VRIES', 6],
    ['geen jokers', 'actor=%25', 0],
    ['actie', 'actie=inlezing', 4],
    ['object', 'object=berekening/1', 4],
    ['resultaat', 'resultaat=geweigerd', 1],
    ['vandaag', `van=${vandaag}&tot=${vandaag}`, 12],
    ['tot gisteren', `tot=${gisteren}`, 0],
    ['vanaf later', 'van=2999-01-01', 0],
    ['twee tegelijk', 'actor=bram&actie=inlezing', 2],
    ['een ander verband', 'actor=dsz', 0],
  ])('zijn te zoeken op %s', async (_, vraag, totaal) => {
    expect(await list(vraag)).toMatchObject({ totaal });
  });

  it('rekenen een dag naar de Nederlandse tijd', async () => {
    await spoor.superuser.query(
      `INSERT INTO controlespoor SELECT 'dsz', n, t, 'a', 'o', 'gelukt', 'x', 'middernacht', NULL, NULL, NULL, '', '', ''
       FROM (VALUES (91, '2025-12-31T22:59:59.999999Z'::timestamptz), (92, '2025-12-31T23:00:00Z'),
                    (93, '2026-07-01T21:59:59Z'), (94, '2026-07-01T22:00:00Z')) AS v (n, t)`,
    );
    const on = async (dag: string): Promise<string[]> =>
      (await spoor.service.list('dsz', { van: dag, tot: dag })).regels.map(({ volgnummer }) => volgnummer);
    expect(await on('2025-12-31')).toEqual(['91']);
    expect(await on('2026-01-01')).toEqual(['92']);
    expect(await on('2026-07-01')).toEqual(['93']);
    expect(await on('2026-07-02')).toEqual(['94']);
  });

  it('worden bij een verkeerde vraag geweigerd, alle fouten tegelijk', async () => {
    const antwoord = await get(
      `${ADRES}?van=31-12-2025&tot=0000-01-01&actor=%00&resultaat=misschien&onder=0&aantal=201&formaat=xml&verkeerd=1`,
    ).expect(400);
    const namen = (antwoord.body as { invalidParams: { name: string }[] }).invalidParams.map(
      ({ name }) => name,
    );
    expect(namen.filter((naam) => naam !== '').sort()).toEqual(
      ['van', 'tot', 'actor', 'resultaat', 'onder', 'aantal', 'formaat'].sort(),
    );
  });
});

describe('het anker', () => {
  it('is de laatste regel', async () => {
    const antwoord = await get(`${ADRES}/anker`).expect(200);
    const { regels } = await spoor.service.list('dowr', {}, { aantal: 1 });
    const { volgnummer, hash, tijdstip } = regels[0]!;
    expect(antwoord.body).toEqual({ verband: 'dowr', volgnummer: Number(volgnummer), hash, tijdstip });
    expect(antwoord.headers['content-disposition']).toBe(
      `attachment; filename=anker-dowr-${volgnummer}.json`,
    );
  });

  it('van een keten zonder regels is er niet', async () => {
    await get('/v1/verbanden/leeg/controlesporen/anker').expect(404);
  });
});

describe('de regels als csv', () => {
  const csv = (adres: string): request.Test =>
    get(adres)
      .buffer(true)
      .parse((res, done) => {
        const parts: Buffer[] = [];
        res.on('data', (part: Buffer) => parts.push(part));
        res.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
      });

  it.each([
    ['formaat', () => csv(`${ADRES}?formaat=csv&actor=bram`)],
    ['Accept', () => csv(`${ADRES}?actor=bram`).set('Accept', 'text/csv')],
  ])('gevraagd met %s', async (_, vraag) => {
    const antwoord = await vraag().expect(200);
    expect(antwoord.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="controlespoor-dowr.csv"',
      'cache-control': 'no-store',
      vary: 'Accept',
    });
    const lines = (antwoord.body as string).split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFverband;volgnummer;/);
    expect(lines.slice(1, -1).map((line) => line.split(';')[1])).toEqual(['1', '3', '5', '7', '9', '11']);
  });

  it('laten een spoor na van wie ze meenam', async () => {
    const before = await spoor.service.list('dowr', {});
    const antwoord = await csv(`${ADRES}?formaat=csv&resultaat=gelukt`).expect(200);
    const after = await spoor.service.list('dowr', {});
    expect(after.totaal).toBe(before.totaal + 1);
    expect(after.regels[0]).toMatchObject({
      actie: 'controlespoor.downloaden',
      object: 'verband/dowr',
      actor: 'Accountant',
      na: '{"resultaat": "gelukt"}',
    });
    expect(antwoord.body).toContain('controlespoor.downloaden');
  });

  it('komen ook bij duizenden regels allemaal, en zijn dan los te controleren', async () => {
    await spoor.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('app.verband', 'dowr', true)`);
      await manager.query(
        `SELECT controlespoor_schrijf('a', 'o', 'gelukt', 'massa', 'x', NULL, NULL, NULL) FROM generate_series(1, 2500)`,
      );
    });
    const { totaal } = await spoor.service.list('dowr', {});
    let text = '';
    for await (const part of spoor.service.exportCsv('dowr', {})) text += part;
    const lines = text.trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(totaal);
    const all: Spoorregel[] = [];
    for (let onder: number | null | undefined; onder !== null;) {
      const blad = await spoor.service.list('dowr', {}, { onder: onder ?? undefined, aantal: 1000 });
      all.unshift(...[...blad.regels].reverse());
      onder = blad.volgende;
    }
    expect(await verifyChain(all)).toMatchObject({ ok: true, aantal: totaal });
  });
});

it('wie een handeling vastlegt, komt hier uit', () => {
  expect(app.get(Handelingen)).toHaveProperty('exportCsv');
});
