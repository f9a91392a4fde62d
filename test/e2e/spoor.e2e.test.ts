import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type request from 'supertest';
import { readChain, verifyChain, withReadOnly } from '../../src/controlespoor/index.js';
import { DiensttokensService, GebruikersService } from '../../src/toegang/index.js';
import { query } from '../opzet/database.js';
import { makeBlad, type Celinvoer } from '../realisatie/opzet/werkmap.js';
import {
  csrfOf,
  DOOR,
  DOWR,
  grantRol,
  JAAR,
  makePersoon,
  setUp,
  startDienst,
  takeIn,
  WACHTWOORD,
  type Browser,
  type Dienst,
} from './opzet/wereld.js';

const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag', 'Boekdatum'];
const INLEZINGEN = '/v1/verbanden/dowr/inlezingen';
const BEREKENINGEN = '/v1/verbanden/dowr/berekeningen';

interface Regel {
  readonly actie: string;
  readonly resultaat: string;
  readonly actor: string;
  readonly oorsprong: string;
  readonly code: string | null;
  readonly object: string;
}

const upload = (
  browser: Browser,
  rij: readonly Celinvoer[],
  velden: Record<string, string> = {},
): request.Test =>
  browser
    .post(INLEZINGEN)
    .field({ soort: 'realisatie', boekjaar: '2025', ...velden })
    .attach('bestand', makeBlad(KOP, rij), 'kosten.xlsx');

const readSpoor = async ({ database }: Dienst): Promise<Regel[]> =>
  await database.database.inVerband('dowr', (manager) =>
    manager.query(
      'SELECT actie, resultaat, actor, oorsprong, code, object FROM controlespoor ORDER BY volgnummer',
    ),
  );

describe('elke handeling', () => {
  let dienst: Dienst;
  beforeAll(async () => {
    dienst = await startDienst();
    await setUp(dienst.app, DOWR);
    await makePersoon(dienst, 'carla', { rol: 'controller' });
    await makePersoon(dienst, 'anton', { rol: 'accountant' });
  });
  afterAll(() => dienst.close());

  /** Does something and gives what it added to the trail, each line as one text. */
  const during = async (work: () => Promise<unknown>): Promise<string[]> => {
    const before = await readSpoor(dienst);
    await work();
    return (await readSpoor(dienst))
      .slice(before.length)
      .map(({ actie, resultaat, actor, oorsprong, code }) =>
        [actie, resultaat, actor, oorsprong.replace('::ffff:', ''), code ?? ''].join(' ').trim(),
      );
  };
  const BIJ_CARLA = 'carla 127.0.0.1';
  const ONTVANGEN = `inlezing.ontvangen gelukt ${BIJ_CARLA}`;
  const INGELEZEN = 'inlezing.inlezen gelukt carla achtergrond';

  it('laat haar regel na: aanmelden, mislukken en afmelden', async () => {
    const browser = await dienst.browser();
    const signIn = (wachtwoord: string): request.Test =>
      browser.post('/aanmelden').type('form').send({ aanmeldnaam: 'carla', wachtwoord });
    expect(await during(() => signIn('verkeerd').expect(401))).toEqual([
      `aanmelden geweigerd ${BIJ_CARLA} aanmelden_mislukt`,
    ]);
    expect(await during(() => signIn(WACHTWOORD).expect(303))).toEqual([`aanmelden gelukt ${BIJ_CARLA}`]);
    const signOut = async (adres: string): Promise<void> => {
      await browser
        .post(adres)
        .type('form')
        .send({ _csrf: await csrfOf(browser) })
        .expect(303);
    };
    expect(await during(() => signOut('/afmelden'))).toEqual([`afmelden gelukt ${BIJ_CARLA}`]);
    await signIn(WACHTWOORD).expect(303);
    expect(await during(() => signOut('/afmelden/overal'))).toEqual([`afmelden.overal gelukt ${BIJ_CARLA}`]);
  });

  it('laat haar regel na: proberen, weigeren, inlezen en bevestigen', async () => {
    const browser = await dienst.browser('carla');
    const proef = () => upload(browser, [2025, 1, '6401', 1], { proef: 'true' }).expect(201);
    expect(await during(proef)).toEqual([`inlezing.proberen gelukt ${BIJ_CARLA}`]);
    // Handing a file in and what becomes of it are two things: a job does the second, for whoever did the first.
    expect(await during(() => upload(browser, [2025, 1, '640', 1]).expect(400))).toEqual([
      ONTVANGEN,
      'inlezing.inlezen geweigerd carla achtergrond KOSTENPLAATS_ONBEKEND',
    ]);
    expect(await during(() => upload(browser, [2025, 2, '6401', 1]).expect(201))).toEqual([
      ONTVANGEN,
      INGELEZEN,
    ]);
    let adres = '';
    const wacht = async (): Promise<void> => {
      const { headers } = await upload(browser, [2025, 1, '6401', 7, '01-02-2025']).expect(201);
      adres = headers['location'] ?? '';
    };
    expect(await during(wacht)).toEqual([ONTVANGEN, INGELEZEN]);
    expect(await during(() => browser.post(`${adres}/verwerkingen`).expect(201))).toEqual([
      `inlezing.verwerken gelukt ${BIJ_CARLA}`,
    ]);
    const regels = await readSpoor(dienst);
    expect(regels.at(-1)?.object).toBe(`inlezing/${adres.split('/').at(-1) ?? ''}`);
  });

  it('laat haar regel na: doorrekenen, geweigerd en gelukt, en het werkboek halen', async () => {
    const browser = await dienst.browser('carla');
    const run = (): request.Test => browser.post(BEREKENINGEN).send({ boekjaar: JAAR });
    expect(await during(() => run().expect(400))).toEqual([
      `berekening.maken geweigerd ${BIJ_CARLA} rekenmodel_geweigerd`,
    ]);
    await takeIn(dienst, 'dowr');
    expect(await during(() => run().expect(201))).toEqual([`berekening.maken gelukt ${BIJ_CARLA}`]);
    // Nothing changed, so nothing is made.
    expect(await during(() => run().expect(201))).toEqual([]);
    const lijst = await browser.get(`${BEREKENINGEN}?boekjaar=${JAAR}`).expect(200);
    const [{ id } = { id: '' }] = lijst.body as { id: string }[];
    expect(await during(() => browser.get(`${BEREKENINGEN}/${id}/jaarrekening`).expect(200))).toEqual([
      `werkboek.downloaden gelukt ${BIJ_CARLA}`,
    ]);
    expect((await readSpoor(dienst)).at(-1)?.object).toBe(`berekening/${id}`);
  });

  it('laat haar regel na: rollen, blokkades, diensttokens en het meenemen van het spoor', async () => {
    const gebruikers = dienst.app.get(GebruikersService);
    const tokens = dienst.app.get(DiensttokensService);
    await makePersoon(dienst, 'dora', { rol: 'secretaris' });
    const beheer = async (): Promise<void> => {
      await grantRol(dienst, 'dora', { rol: 'controller' });
      const rol = { verband: 'dowr', rol: 'controller', deelnemer: null, werkorganisatie: null } as const;
      await gebruikers.endRol({ aanmeldnaam: 'dora', ...rol }, DOOR);
      await gebruikers.setActief('dora', false, DOOR);
      await gebruikers.setActief('dora', true, DOOR);
      await gebruikers.setWachtwoord('dora', 'mist zwaluw tegel kruik', DOOR);
      const token = { verband: 'dowr', naam: 'Koppeling', rechten: ['inzien'] as const, dagen: 1 };
      await tokens.revoke('dowr', (await tokens.make(token, DOOR)).id, DOOR);
    };
    expect(await during(beheer)).toEqual(
      [
        'rol.toekennen',
        'rol.beeindigen',
        'gebruiker.blokkeren',
        'gebruiker.deblokkeren',
        'gebruiker.wachtwoord',
        'diensttoken.maken',
        'diensttoken.intrekken',
      ].map((actie) => `${actie} gelukt toets opdrachtregel`),
    );
    const browser = await dienst.browser('anton');
    const csv = () => browser.get('/v1/verbanden/dowr/controlesporen?formaat=csv').expect(200);
    expect(await during(csv)).toEqual(['controlespoor.downloaden gelukt anton 127.0.0.1']);
  });

  it('van een koppeling staat op naam van haar token', async () => {
    const token = { verband: 'dowr', naam: 'Koppeling', rechten: ['inlezen'] as const, dagen: 1 };
    const { id, token: geheim } = await dienst.app.get(DiensttokensService).make(token, DOOR);
    const browser = await dienst.browser();
    const proef = () =>
      upload(browser, [2025, 3, '6401', 1], { proef: 'true' })
        .set('Authorization', `Bearer ${geheim}`)
        .expect(201);
    expect(await during(proef)).toEqual([`inlezing.proberen gelukt diensttoken/${id} 127.0.0.1`]);
  });

  it('staat in een keten die sluit, zonder geheimen erin', async () => {
    const controle = await withReadOnly(dienst.database.url, (client) =>
      verifyChain(readChain(client, 'dowr')),
    );
    expect(controle).toMatchObject({ ok: true, aantal: (await readSpoor(dienst)).length });
    const [{ alles } = { alles: '' }]: { alles: string }[] = await dienst.database.database.inVerband(
      'dowr',
      (manager) => manager.query(`SELECT string_agg(regel, ' ') AS alles FROM controlespoor`),
    );
    for (const geheim of [WACHTWOORD, 'verkeerd', 'argon2', 'np1.']) expect(alles).not.toContain(geheim);
  });
});

describe('een handeling en haar regel', () => {
  let dienst: Dienst;
  let browser: Browser;
  let berekening: string;
  beforeAll(async () => {
    dienst = await startDienst();
    await setUp(dienst.app, DOWR);
    await takeIn(dienst, 'dowr');
    await makePersoon(dienst, 'carla', { rol: 'controller' });
    browser = await dienst.browser('carla');
    const { headers } = await browser.post(BEREKENINGEN).send({ boekjaar: JAAR }).expect(201);
    berekening = (headers['location'] ?? '').split('/').at(-1) ?? '';
    // What follows can be calculated anew; that month was taken in already, so it is asked about first.
    const nogEens = await upload(browser, [JAAR, 1, '6401', 1], { boekjaar: String(JAAR) }).expect(201);
    await browser.post(`${nogEens.headers['location'] ?? ''}/verwerkingen`).expect(201);
  }, 600_000);
  afterAll(() => dienst.close());

  const count = async (): Promise<unknown> =>
    await dienst.database.database.inVerband('dowr', (manager) =>
      manager.query(
        `SELECT (SELECT count(*) FROM controlespoor) AS spoor, (SELECT count(*) FROM inlezing) AS inlezingen,
           (SELECT count(*) FROM realisatieregel) AS regels, (SELECT count(*) FROM berekening) AS berekeningen,
           (SELECT count(*) FROM roltoekenning) AS rollen, (SELECT count(*) FROM diensttoken) AS tokens,
           (SELECT count(*) FROM gebruiker WHERE NOT actief) AS geblokkeerd`,
      ),
    );

  const handelingen: Record<string, () => Promise<unknown>> = {
    inlezen: () => upload(browser, [2025, 4, '6401', 1]).expect(500),
    proberen: () => upload(browser, [2025, 4, '6401', 1], { proef: 'true' }).expect(500),
    'inlezen wat niet goed is': () => upload(browser, [2025, 4, '640', 1]).expect(500),
    doorrekenen: () => browser.post(BEREKENINGEN).send({ boekjaar: JAAR }).expect(500),
    'een werkboek halen': () => browser.get(`${BEREKENINGEN}/${berekening}/jaarrekening`).expect(500),
    aanmelden: () =>
      browser
        .post('/aanmelden')
        .type('form')
        .send({ aanmeldnaam: 'carla', wachtwoord: WACHTWOORD, _csrf: '' })
        .expect(500),
    'een rol geven': () =>
      expect(grantRol(dienst, 'carla', { rol: 'secretaris' })).rejects.toThrow('permission denied'),
    blokkeren: () =>
      expect(dienst.app.get(GebruikersService).setActief('carla', false, DOOR)).rejects.toThrow(
        'permission denied',
      ),
    'een diensttoken maken': () =>
      expect(
        dienst.app
          .get(DiensttokensService)
          .make({ verband: 'dowr', naam: 'x', rechten: ['inzien'], dagen: 1 }, DOOR),
      ).rejects.toThrow('permission denied'),
  };

  it('zijn er allebei of allebei niet: kan de regel niet, dan gebeurt er niets', async () => {
    const functie = `FUNCTION controlespoor_schrijf`;
    await query(dienst.database.ownerUrl, `REVOKE EXECUTE ON ${functie} FROM nulpositie_app`);
    try {
      const before = await count();
      for (const [wat, doe] of Object.entries(handelingen)) {
        await doe();
        expect([wat, await count()]).toEqual([wat, before]);
      }
    } finally {
      await query(dienst.database.ownerUrl, `GRANT EXECUTE ON ${functie} TO nulpositie_app`);
    }
  });

  it.each<[string, string, () => request.Test]>([
    ['inlezen', 'inlezing', () => upload(browser, [2025, 5, '6401', 1])],
    ['doorrekenen', 'berekening', () => browser.post(BEREKENINGEN).send({ boekjaar: JAAR })],
  ])('zijn er allebei niet als %s aan het eind toch niet kan', async (_, tabel, doe) => {
    await query(
      dienst.database.ownerUrl,
      `CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'stop'; END $$`,
      `CREATE CONSTRAINT TRIGGER stop AFTER INSERT ON ${tabel} DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION stop()`,
    );
    const before = await count();
    try {
      await doe().expect(500);
      expect(await count()).toEqual(before);
    } finally {
      await query(dienst.database.ownerUrl, 'DROP FUNCTION stop CASCADE');
    }
    await doe().expect(201);
    const controle = await withReadOnly(dienst.database.url, (client) =>
      verifyChain(readChain(client, 'dowr')),
    );
    expect(controle).toMatchObject({ ok: true, aantal: (await readSpoor(dienst)).length });
  });
});
