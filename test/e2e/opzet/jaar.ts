import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import request from 'supertest';
import { expect } from '@jest/globals';
import { fillIn, INRICHTING, type Onthouden, type Stap } from '../../../src/demo/inrichting.js';
import { VerzoekenService } from '../../../src/demo/verzoeken.service.js';
import type { Rekenmodel, Uitkomst } from '../../../src/rekenkern/index.js';
import { InlezingenService } from '../../../src/realisatie/index.js';
import { makeService } from '../../../src/service.js';
import { makeDatabase } from '../../opzet/database.js';

const RUIM = 1_000_000;
const DEMO = join(import.meta.dirname, '..', '..', '..', 'demo');

export type Browser = ReturnType<typeof request.agent>;
export type Fase = 'begroting' | 'jaarrekening';

/** A demo verband that is set up and worked in over HTTP only. */
export interface Jaardienst {
  /** The ids that steps kept. */
  readonly onthouden: Onthouden;
  /** Signed in as one of the demo accounts. */
  als(account: string): Promise<Browser>;
  /** Sends a step of inrichting.json as it stands, and expects it to be taken. */
  send(stap: Stap): Promise<unknown>;
  /** What is refused, by the controller unless said otherwise: its status and every sentence. */
  refuse(pad: string, inhoud: object, account?: string): Promise<Weigering>;
  get<Inhoud>(pad: string): Promise<Inhoud>;
  post<Inhoud>(pad: string, inhoud: object, status?: number): Promise<Inhoud>;
  /** Uploads every file of a boekjaar. */
  upload(boekjaar: number): Promise<void>;
  /** Uploads one workbook, whatever comes of it. */
  tryUpload(opdracht: { boekjaar: number; soort: string; bytes: Buffer }): Promise<string>;
  /** The bytes of a workbook. */
  download(pad: string): Promise<Buffer>;
  /** Runs a berekening and gives its uitkomst. */
  run(boekjaar: number, fase: Fase): Promise<Uitkomst>;
  model(boekjaar: number, query?: string): Promise<Rekenmodel>;
  close(): Promise<void>;
}

export interface Weigering {
  readonly status: number;
  readonly code: string;
  /** The sentence of the refusal, and of every field. */
  readonly zinnen: string;
}

/** The steps of a demo verband. */
export function readStappen(verband: string): {
  readonly verband: object;
  readonly stappen: readonly Stap[];
} {
  return INRICHTING.parse(JSON.parse(readFileSync(join(DEMO, verband, 'inrichting.json'), 'utf8')));
}

/** The whole service with a verband that has begun, and nothing else. */
export async function beginVerband(verband: string): Promise<Jaardienst> {
  const database = await makeDatabase();
  const app = await makeService({
    databaseUrl: database.url,
    demo: true,
    sessionSecret: 'alleen voor deze toets',
    secure: false,
    limieten: { aanmelden: RUIM, inlezen: RUIM, downloaden: RUIM },
  });
  // On a busy machine too, an answer tells how a load ended.
  app.get(InlezingenService).patienceMs = 60_000;
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const browsers = new Map<string, Browser>();
  const als = async (account: string): Promise<Browser> => {
    const known = browsers.get(account);
    if (known !== undefined) return known;
    const browser = request.agent(url).set('Origin', url);
    await browser.post('/aanmelden').type('form').send({ account }).expect(303);
    browsers.set(account, browser);
    return browser;
  };
  // Whoever begins a verband is a beheerder already, and here nobody is anything yet.
  const vorm = await app.get(VerzoekenService).begin('toets', readStappen(verband).verband);
  const v1 = `/v1/verbanden/${verband}`;
  const onthouden: Onthouden = new Map([['vorm', vorm]]);

  const get = async <Inhoud>(pad: string): Promise<Inhoud> =>
    (await (await als('controller')).get(`${v1}/${pad}`).expect(200)).body as Inhoud;
  const post = async <Inhoud>(pad: string, inhoud: object, status = 201): Promise<Inhoud> => {
    const { body, status: found } = (await (
      await als('controller')
    )
      .post(`${v1}/${pad}`)
      .send(inhoud)) as Antwoord;
    expect({ pad, status: found, body: found === status ? null : body }).toEqual({
      pad,
      status,
      body: null,
    });
    return body as Inhoud;
  };
  return {
    onthouden,
    als,
    get,
    post,
    send: async (stap) => await sendStap({ als, v1, map: join(DEMO, verband) }, stap, onthouden),
    refuse: async (pad, inhoud, account = 'controller') => {
      const { body, status } = (await (await als(account)).post(`${v1}/${pad}`).send(inhoud)) as Antwoord;
      const { code, title, invalidParams = [] } = body as Probleem;
      return { status, code, zinnen: [title, ...invalidParams.map(({ reason }) => reason)].join('\n') };
    },
    upload: async (boekjaar) => {
      const folder = join(DEMO, verband, String(boekjaar));
      for (const bestand of readdirSync(folder).sort())
        await upload(await als('controller'), `${v1}/inlezingen`, { boekjaar, pad: join(folder, bestand) });
    },
    tryUpload: async ({ boekjaar, soort, bytes }) => {
      const { text } = await (
        await als('controller')
      )
        .post(`${v1}/inlezingen`)
        .field({ soort, boekjaar: String(boekjaar) })
        .attach('bestand', bytes, 'proef.xlsx');
      return text;
    },
    download: async (pad) => {
      const { body } = (await (
        await als('controller')
      )
        .get(`${v1}/${pad}`)
        .buffer(true)
        .parse(readBytes)
        .expect(200)) as Antwoord;
      return body as Buffer;
    },
    run: async (boekjaar, fase) => {
      const { id } = await post<{ id: string }>('berekeningen', { boekjaar, fase });
      return (await get<{ uitkomst: Uitkomst }>(`berekeningen/${id}`)).uitkomst;
    },
    model: async (boekjaar, query = '') => await get<Rekenmodel>(`modellen/${boekjaar}${query}`),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** What comes back over HTTP, as far as a test looks. */
interface Antwoord {
  readonly status: number;
  readonly body: unknown;
}

interface Probleem {
  readonly code: string;
  readonly title: string;
  readonly invalidParams?: readonly { readonly reason: string }[];
}

interface Plaats {
  readonly als: (account: string) => Promise<Browser>;
  readonly v1: string;
  /** Where the files of the steps stand. */
  readonly map: string;
}

async function sendStap({ als, v1, map }: Plaats, stap: Stap, onthouden: Onthouden): Promise<unknown> {
  const { verzoek, inhoud, als: wie, bestand, onthoud } = fillIn(stap, onthouden);
  const vraag = (await als(wie)).post(`${v1}/${verzoek}`);
  const { status, body } = (
    bestand === undefined
      ? await vraag.send(inhoud)
      : await vraag.field(inhoud as Record<string, string>).attach('bestand', join(map, bestand))
  ) as Antwoord;
  const antwoord = body as { id?: string };
  expect({
    verzoek,
    inhoud: status === 201 ? null : inhoud,
    status,
    fout: status === 201 ? null : body,
  }).toEqual({ verzoek, inhoud: null, status: 201, fout: null });
  if (onthoud !== undefined && antwoord.id !== undefined) onthouden.set(onthoud, antwoord.id);
  return body;
}

async function upload(
  browser: Browser,
  adres: string,
  { boekjaar, pad }: { boekjaar: number; pad: string },
): Promise<void> {
  const bestand = pad.split('/').at(-1) ?? '';
  const soort = /^[a-z]+/.exec(bestand)?.[0] ?? '';
  const { body } = (await browser
    .post(adres)
    .field({ soort, boekjaar: String(boekjaar) })
    .attach('bestand', pad)) as Antwoord;
  expect({ bestand, verslag: body }).toMatchObject({
    bestand,
    verslag: { status: 'verwerkt', fouten: [], waarschuwingen: [] },
  });
}

function readBytes(response: request.Response, done: (fout: Error | null, bytes: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => {
    done(null, Buffer.concat(parts));
  });
}

/** What somebody pays for one thing: a product, or `casco` or `direct`. */
export function lastVan({ lasten }: Uitkomst, deelnemer: string, wat: string): string | undefined {
  return lasten.find(
    (last) =>
      last.deelnemer === deelnemer &&
      (last.product === wat || (last.product === null && last.component === wat)),
  )?.bedrag;
}
