import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { BerekeningenService } from '../../../src/berekening/index.js';
import { findDemoBestanden, readBijlage, readInrichting } from '../../../src/demo/bestanden.js';
import { DemoService } from '../../../src/demo/index.js';
import { INRICHTING, type Inrichting } from '../../../src/demo/inrichting.js';
import { InlezingenService } from '../../../src/realisatie/index.js';
import { makeService, type ServiceInstellingen } from '../../../src/service.js';
import { GebruikersService, type Rol } from '../../../src/toegang/index.js';
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
  // On a busy machine too, an answer tells how a load ended.
  app.get(InlezingenService).patienceMs = 60_000;
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

/** The demo verband dowr, as its users set it up. */
export const DOWR = readInrichting('dowr');

/** The demo verband by another code, with other names: what shows one of those shows what it should not. */
export function makeGinds(): Inrichting {
  const rename = (key: string, value: unknown): unknown =>
    key === 'naam' && typeof value === 'string' ? `${MERK} ${value}` : value;
  const { verband, stappen } = JSON.parse(JSON.stringify(DOWR, rename)) as Inrichting;
  return INRICHTING.parse({ verband: { ...verband, code: 'ginds' }, stappen });
}

/** Sets up a verband, takes its year 2024 in and calculates it, the way its users do. */
export async function fill({ app }: Pick<Dienst, 'app'>, inrichting: Inrichting): Promise<Inhoud> {
  const { code } = inrichting.verband;
  await setUp(app, inrichting);
  const inlezing = await takeIn({ app }, code);
  const { id: berekening } = await app
    .get(BerekeningenService)
    .run({ verband: code, gebruiker: 'toets' }, { boekjaar: JAAR, fase: 'jaarrekening' });
  return { inlezing, berekening };
}

/** What a request may name by its id, by the collection in the address. */
const TABELLEN = {
  vormen: 'verbandvorm',
  deelnames: 'deelname',
  looptijden: 'looptijd',
  gastheerschappen: 'gastheerschap',
  onderbrengingen: 'onderbrenging',
  roltoekenningen: 'roltoekenning',
  // With a wijziging.
  dvos: "dvo WHERE code = 'DVO-ict'",
  menukaartregels: 'menukaartregel',
  prestatienormen: 'prestatienorm',
  metingen: 'meting',
  toewijzingen: 'toewijzing',
};

/** An id of each kind in this verband. */
export async function findIds(
  { database }: Pick<Dienst, 'database'>,
  verband: string,
): Promise<Record<string, string>> {
  const parts = Object.entries(TABELLEN).map(
    ([naam, tabel]) => `(SELECT id FROM ${tabel} LIMIT 1) AS ${naam}`,
  );
  const [ids = {}]: Record<string, string>[] = await database.database.inVerband(verband, (manager) =>
    manager.query(`SELECT ${parts.join(', ')}`),
  );
  return ids;
}

/** Takes the files of 2024 in. @returns id of one of the loads */
export async function takeIn({ app }: Pick<Dienst, 'app'>, verband: string): Promise<string> {
  const ids: string[] = [];
  for (const { boekjaar, soort, bestandsnaam, pad } of findDemoBestanden('dowr', JAAR)) {
    const opdracht = { verband, boekjaar, soort, bestandsnaam, pad, proef: false, gebruiker: 'toets' };
    const { id } = await app.get(InlezingenService).takeIn(opdracht);
    if (id !== null) ids.push(id);
  }
  return ids[0] ?? '';
}

/** Sets up a verband without any amounts; the names in its files are those of its deelnemers. */
export async function setUp(app: NestExpressApplication, inrichting: Inrichting): Promise<void> {
  const begin = inrichting.verband.code === 'ginds' ? `${MERK} ` : '';
  const readNamen = (bestand: string): string =>
    readBijlage('dowr', bestand).replaceAll(/^(GM\d+;)/gm, `$1${begin}`);
  await app.get(DemoService).setUp(inrichting, { readBijlage: readNamen });
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
