import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { BerekeningenService } from '../../../src/berekening/index.js';
import { CatalogusService } from '../../../src/catalogus/index.js';
import { findDemoBestanden, readDemoVerband } from '../../../src/demo/bestanden.js';
import { DEMO_VERBAND, type DemoVerband } from '../../../src/demo/verband.schema.js';
import { Database } from '../../../src/platform/index.js';
import { InlezingenService, KostenplaatsenService } from '../../../src/realisatie/index.js';
import { makeService, type ServiceInstellingen } from '../../../src/service.js';
import { SleutelsService } from '../../../src/sleutels/index.js';
import { GebruikersService, type Rol } from '../../../src/toegang/index.js';
import { VerbandService } from '../../../src/verband/index.js';
import { makeDatabase, type TestDatabase } from '../../opzet/database.js';

export const WACHTWOORD = 'kruik tegel zwaluw mist';
export const DOOR = { actor: 'toets', oorsprong: 'opdrachtregel' };
export const JAAR = 2024;
/** Begins every name in the second verband, and none in the first. */
export const MERK = 'GINDS';
const RUIM = 1_000_000;

export type Browser = ReturnType<typeof request.agent>;

/** A load and a calculation that are really there. */
export interface Inhoud {
  readonly inlezing: string;
  readonly berekening: string;
}

export interface Dienst {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly database: TestDatabase;
  /** A browser on our own pages, signed in when somebody is named. */
  browser(aanmeldnaam?: string): Promise<Browser>;
  close(): Promise<void>;
}

type Keuze = Partial<ServiceInstellingen> & { readonly database?: TestDatabase };

/** The whole service, with nobody and nothing in it; on a database of its own unless one is given. */
export async function startDienst({ database: given, ...anders }: Keuze = {}): Promise<Dienst> {
  const database = given ?? (await makeDatabase());
  const app = await makeService({
    databaseUrl: database.url,
    demo: true,
    sessionSecret: 'alleen voor deze toets',
    secure: false,
    limieten: { aanmelden: RUIM, inlezen: RUIM, downloaden: RUIM },
    toegang: { pogingen: { perAccount: RUIM, perAdres: RUIM } },
    ...anders,
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    app,
    database,
    browser: async (aanmeldnaam) => {
      const browser = request.agent(url).set('Origin', url);
      if (aanmeldnaam !== undefined)
        await browser
          .post('/aanmelden')
          .type('form')
          .send({ aanmeldnaam, wachtwoord: WACHTWOORD })
          .expect(303);
      return browser;
    },
    close: async () => {
      await app.close();
      if (given === undefined) await database.close();
    },
  };
}

/** The demo verband by another code, with other names: what shows one of those shows what it should not. */
export function makeGinds(): DemoVerband {
  const rename = (key: string, value: unknown): unknown =>
    key === 'naam' && typeof value === 'string' ? `${MERK} ${value}` : value;
  const ginds = JSON.parse(JSON.stringify(readDemoVerband(), rename)) as object;
  return DEMO_VERBAND.parse({ ...ginds, code: 'ginds' });
}

/** Sets up a verband, takes its year 2024 in and calculates it, the way its users do. */
export async function fill({ app }: Pick<Dienst, 'app'>, verband: DemoVerband): Promise<Inhoud> {
  await setUp(app, verband);
  const inlezing = await takeIn({ app }, verband.code);
  const { id: berekening } = await app
    .get(BerekeningenService)
    .run({ verband: verband.code, gebruiker: 'toets' }, { boekjaar: JAAR, fase: 'jaarrekening' });
  return { inlezing, berekening };
}

/** Takes the files of 2024 in. @returns id of one of the loads */
export async function takeIn({ app }: Pick<Dienst, 'app'>, verband: string): Promise<string> {
  const ids: string[] = [];
  for (const { boekjaar, soort, bestandsnaam, pad } of findDemoBestanden(JAAR)) {
    const opdracht = { verband, boekjaar, soort, bestandsnaam, pad, proef: false, gebruiker: 'toets' };
    const { id } = await app.get(InlezingenService).takeIn(opdracht);
    if (id !== null) ids.push(id);
  }
  return ids[0] ?? '';
}

/** Sets up a verband without any amounts. */
export async function setUp(
  app: NestExpressApplication,
  { sleutels, boekjaren, ...verband }: DemoVerband,
): Promise<void> {
  const { code } = verband;
  await app.get(Database).inVerband(code, async (manager) => {
    const jaren = boekjaren.map(({ jaar }) => jaar);
    await app.get(VerbandService).setUp(manager, { ...verband, boekjaren: jaren });
    await app.get(SleutelsService).setUp(manager, code, sleutels);
    for (const { jaar, producten, cascos, kostenplaatsen } of boekjaren) {
      const inJaar = { verband: code, boekjaar: jaar };
      await app.get(CatalogusService).setUp(manager, inJaar, producten);
      await app.get(SleutelsService).setUpCascos(manager, inJaar, cascos);
      await app.get(KostenplaatsenService).setUp(manager, inJaar, kostenplaatsen);
    }
  });
}

/** A local account with one role. */
export async function makePersoon(
  { app }: Pick<Dienst, 'app'>,
  aanmeldnaam: string,
  { rol, verband = 'dowr', deelnemer = 'raalte' }: { rol: Rol; verband?: string; deelnemer?: string },
): Promise<void> {
  await app
    .get(GebruikersService)
    .make({ aanmeldnaam, naam: `Persoon ${aanmeldnaam}`, wachtwoord: WACHTWOORD });
  await grantRol({ app }, aanmeldnaam, { rol, verband, deelnemer });
}

export async function grantRol(
  { app }: Pick<Dienst, 'app'>,
  aanmeldnaam: string,
  { rol, verband = 'dowr', deelnemer = 'raalte' }: { rol: Rol; verband?: string; deelnemer?: string },
): Promise<void> {
  const plaats = {
    deelnemer: rol === 'regiegroeplid' ? deelnemer : null,
    werkorganisatie: rol === 'teammanager' ? 'ict' : null,
  };
  const toedeling = { aanmeldnaam, verband, rol, ...plaats, vanaf: null, tot: null };
  await app.get(GebruikersService).grantRol(toedeling, DOOR);
}

/** The token that a form of this browser must carry. */
export async function csrfOf(browser: Browser, pagina = `/verbanden/dowr/${JAAR}`): Promise<string> {
  const { text } = await browser.get(pagina).expect(200);
  return /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
}
