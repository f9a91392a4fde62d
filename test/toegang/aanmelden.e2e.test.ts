import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { DiensttokensService, GebruikersService, type Rol } from '../../src/toegang/index.js';
import { inVerband, query } from '../opzet/database.js';
import { startProefdienst, WACHTWOORD, withProefdienst, type Proefdienst } from './opzet/proefdienst.js';

const DOOR = { actor: 'toets', oorsprong: 'opdrachtregel' };
const RUIM = { perAccount: 1_000, perAdres: 10_000 };

let dienst: Proefdienst;
let gebruikers: GebruikersService;
let tokens: DiensttokensService;
beforeAll(async () => {
  dienst = await startProefdienst({ pogingen: RUIM });
  gebruikers = dienst.app.get(GebruikersService);
  tokens = dienst.app.get(DiensttokensService);
  await make('carla', 'controller');
});
afterAll(() => dienst.close());

const toedeling = (aanmeldnaam: string, rol: Rol, verband = 'dowr') => ({
  aanmeldnaam,
  verband,
  rol,
  deelnemer: rol === 'regiegroeplid' ? 'raalte' : null,
  werkorganisatie: rol === 'teammanager' ? 'ict' : null,
  vanaf: null,
  tot: null,
});

async function make(aanmeldnaam: string, rol: Rol, verband = 'dowr'): Promise<void> {
  await gebruikers.make({ aanmeldnaam, naam: `Persoon ${aanmeldnaam}`, wachtwoord: WACHTWOORD });
  await gebruikers.grantRol(toedeling(aanmeldnaam, rol, verband), DOOR);
}

const aanmelden = (body: object, browser = dienst.browser()) =>
  browser.post('/aanmelden').type('form').send(body);
const cookieOf = (antwoord: request.Response): string => antwoord.get('Set-Cookie')?.[0] ?? '';

describe('aanmelden met naam en wachtwoord', () => {
  it('lukt, ook met hoofdletters in de naam, en wordt vastgelegd', async () => {
    const browser = dienst.browser();
    await aanmelden({ aanmeldnaam: 'Carla', wachtwoord: WACHTWOORD }, browser).expect(303);
    const { body } = (await browser.get('/v1/verbanden/dowr/proef').expect(200)) as { body: object };
    expect(body).toMatchObject({
      aanmeldnaam: 'carla',
      verband: 'dowr',
      rol: 'controller',
      verbanden: ['dowr'],
    });
    expect(dienst.vastgelegd.alle).toContainEqual({
      verband: 'dowr',
      actie: 'aanmelden',
      object: 'gebruiker/carla',
      resultaat: 'gelukt',
      actor: 'carla',
      oorsprong: expect.stringContaining('127.0.0.1'),
    });
  });

  it('lukt ook waar geen kamer is die handelingen vastlegt', async () => {
    await withProefdienst({ database: dienst.database, vastleggen: false }, async (zonder) => {
      const browser = await zonder.signIn('carla');
      await browser.get('/v1/verbanden/dowr/proef').expect(200);
    });
  });

  it('geeft één antwoord voor alles wat niet lukt, en legt vast wat een bestaand account betreft', async () => {
    await make('gert', 'controller');
    await gebruikers.setActief('gert', false, DOOR);
    const pogingen = [
      { aanmeldnaam: 'carla', wachtwoord: 'niet het wachtwoord' },
      { aanmeldnaam: 'bestaat-niet', wachtwoord: 'niet het wachtwoord' },
      { aanmeldnaam: 'gert', wachtwoord: WACHTWOORD },
      { account: 'controller' },
    ];
    const antwoorden = [];
    for (const poging of pogingen) antwoorden.push(await aanmelden(poging));
    const zonderId = antwoorden.map(({ status, body }) => ({ ...body, status, correlatieId: '' }) as object);
    expect(new Set(zonderId.map((antwoord) => JSON.stringify(antwoord))).size).toBe(1);
    expect(zonderId[0]).toMatchObject({ status: 401, code: 'aanmelden_mislukt' });
    const geweigerd = dienst.vastgelegd.alle.filter(({ resultaat }) => resultaat === 'geweigerd');
    expect(geweigerd.map(({ actie, actor, code }) => [actie, actor, code])).toEqual([
      ['aanmelden', 'carla', 'aanmelden_mislukt'],
      ['aanmelden', 'gert', 'aanmelden_mislukt'],
    ]);
  });

  it('weigert wie geen rol heeft', async () => {
    await gebruikers.make({ aanmeldnaam: 'rolloos', naam: 'Zonder', wachtwoord: WACHTWOORD });
    const { body } = (await aanmelden({ aanmeldnaam: 'rolloos', wachtwoord: WACHTWOORD }).expect(403)) as {
      body: object;
    };
    expect(body).toMatchObject({ code: 'geen_rol' });
  });

  it.each([
    ['zonder wachtwoord', { aanmeldnaam: 'carla' }],
    ['met een nulteken', { aanmeldnaam: 'car\u0000la', wachtwoord: WACHTWOORD }],
    ['met een lijst', { 'aanmeldnaam[]': 'carla', wachtwoord: WACHTWOORD }],
  ])('%s is geen aanmelding', async (_, body) => {
    await aanmelden(body).expect(400);
  });

  it('weigert na te veel pogingen op een account, ook met het goede wachtwoord en op een andere dienst', async () => {
    await make('henk', 'controller');
    await withProefdienst(
      {
        database: dienst.database,
        pogingen: { perAccount: 2, perAdres: 10_000 },
      },
      async (streng) => {
        const probeer = async (url: string, wachtwoord: string): Promise<request.Response> =>
          await request(url)
            .post('/aanmelden')
            .set('Origin', url)
            .type('form')
            .send({ aanmeldnaam: 'henk', wachtwoord });
        await Promise.all([probeer(dienst.url, 'fout'), probeer(streng.url, 'fout')]);
        const antwoord = await probeer(streng.url, WACHTWOORD);
        expect([antwoord.status, (antwoord.body as { code: string }).code]).toEqual([
          429,
          'te_veel_verzoeken',
        ]);
        expect(Number(antwoord.headers['retry-after'])).toBeGreaterThan(800);
        await query(
          dienst.database.ownerUrl,
          `UPDATE aanmeldpoging SET vanaf = now() - interval '16 minutes'`,
        );
        expect((await probeer(streng.url, WACHTWOORD)).status).toBe(303);
      },
    );
  });

  it('weigert na te veel pogingen van een adres, op welk account dan ook', async () => {
    await withProefdienst({ pogingen: { perAccount: 10, perAdres: 3 } }, async (streng) => {
      const statussen = [];
      for (const aanmeldnaam of ['een', 'twee', 'drie', 'vier'])
        statussen.push(
          (
            await request(streng.url)
              .post('/aanmelden')
              .set('Origin', streng.url)
              .type('form')
              .send({ aanmeldnaam, wachtwoord: 'x' })
          ).status,
        );
      expect(statussen).toEqual([401, 401, 401, 429]);
    });
  });
});

describe('een adres', () => {
  it('telt geen aanmeldingen die lukken: een heel gemeentehuis komt van één adres', async () => {
    await withProefdienst(
      { database: dienst.database, pogingen: { perAccount: 1, perAdres: 1 } },
      async (streng) => {
        await query(dienst.database.ownerUrl, 'DELETE FROM aanmeldpoging');
        for (let keer = 0; keer < 3; keer += 1) await streng.signIn('carla');
      },
    );
  });
});

describe('een sessie', () => {
  it('krijgt bij aanmelden een nieuw nummer, dat ook een meegebracht nummer vervangt', async () => {
    const eerste = cookieOf(await aanmelden({ aanmeldnaam: 'carla', wachtwoord: WACHTWOORD }));
    const tweede = await request(dienst.url)
      .post('/aanmelden')
      .set('Origin', dienst.url)
      .set('Cookie', eerste.split(';')[0] ?? '')
      .type('form')
      .send({ aanmeldnaam: 'carla', wachtwoord: WACHTWOORD });
    expect(cookieOf(tweede).split(';')[0]).not.toBe(eerste.split(';')[0]);
    await request(dienst.url)
      .get('/v1/verbanden/dowr/proef')
      .set('Cookie', eerste.split(';')[0] ?? '')
      .expect(401);
  });

  it('zit in een koekje dat geen script leest en geen andere site meestuurt', async () => {
    const koekje = cookieOf(await aanmelden({ aanmeldnaam: 'carla', wachtwoord: WACHTWOORD }));
    expect(koekje).toMatch(/^nulpositie=.*; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
  });

  it('heet achter TLS __Host- en gaat alleen over TLS; elke antwoord zegt dat TLS blijft', async () => {
    await withProefdienst({ database: dienst.database, secure: true }, async (veilig) => {
      const antwoord = await request(veilig.url)
        .post('/aanmelden')
        .set({ Origin: veilig.url, 'X-Forwarded-Proto': 'https' })
        .type('form')
        .send({ aanmeldnaam: 'carla', wachtwoord: WACHTWOORD });
      expect(cookieOf(antwoord)).toMatch(
        /^__Host-nulpositie=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(cookieOf(antwoord)).not.toMatch(/domain/i);
      for (const adres of ['/', '/bestaat-niet', '/v1/verbanden/dowr/proef'])
        expect((await request(veilig.url).get(adres)).headers['strict-transport-security']).toBe(
          'max-age=31536000',
        );
      const zonder = await request(dienst.url).get('/');
      expect(zonder.headers).not.toHaveProperty('strict-transport-security');
    });
  });

  const age = (veld: string, waarde: string): Promise<void> =>
    query(
      dienst.database.ownerUrl,
      `UPDATE zitting SET sess = jsonb_set(sess::jsonb, '{${veld}}', to_jsonb(${waarde}))::json
       WHERE sess::jsonb ? 'gebruiker'`,
    );

  it('eindigt na twaalf uur, hoe druk zij ook gebruikt is', async () => {
    const browser = await dienst.signIn('carla');
    await age('sinds', `(extract(epoch FROM now() - interval '11 hours 59 minutes') * 1000)::bigint`);
    await browser.get('/v1/verbanden/dowr/proef').expect(200);
    await age('sinds', `(extract(epoch FROM now() - interval '12 hours 1 second') * 1000)::bigint`);
    await browser.get('/v1/verbanden/dowr/proef').expect(401);
  });

  it('eindigt na een half uur zonder gebruik, en schuift op bij elk gebruik', async () => {
    const browser = await dienst.signIn('carla');
    await query(dienst.database.ownerUrl, `UPDATE zitting SET expire = now() + interval '1 minute'`);
    await browser.get('/v1/verbanden/dowr/proef').expect(200);
    const [stand]: { minuten: number }[] = await dienst.database.dataSource.query(
      `SELECT max(round(extract(epoch FROM expire - now()::timestamp) / 60))::int AS minuten FROM zitting`,
    );
    expect(stand?.minuten).toBe(30);
    await query(dienst.database.ownerUrl, `UPDATE zitting SET expire = now() - interval '1 second'`);
    await browser.get('/v1/verbanden/dowr/proef').expect(401);
  });

  describe('eindigt meteen', () => {
    beforeEach(async () => {
      await query(dienst.database.ownerUrl, 'DELETE FROM zitting');
    });

    it.each<[string, (aanmeldnaam: string) => Promise<unknown>]>([
      ['als iemand geblokkeerd wordt', (naam) => gebruikers.setActief(naam, false, DOOR)],
      ['als een rol erbij komt', (naam) => gebruikers.grantRol(toedeling(naam, 'secretaris'), DOOR)],
      ['als een rol eindigt', (naam) => gebruikers.endRol(toedeling(naam, 'controller'), DOOR)],
      ['met een ander wachtwoord', (naam) => gebruikers.setWachtwoord(naam, 'mist zwaluw tegel kruik', DOOR)],
      ['door elders overal af te melden', (naam) => gebruikers.signOutEverywhere(naam, DOOR)],
    ])('%s', async (geval, doe) => {
      const naam = `wie-${geval.replaceAll(' ', '-')}`;
      await make(naam, 'controller');
      const [een, twee] = [await dienst.signIn(naam), await dienst.signIn(naam)];
      await een.get('/v1/verbanden/dowr/proef').expect(200);
      await doe(naam);
      await een.get('/v1/verbanden/dowr/proef').expect(401);
      await twee.get('/v1/verbanden/dowr/proef').expect(401);
    });
  });

  it('eindigt overal met de knop, en bij afmelden alleen hier', async () => {
    const [een, twee, drie] = [
      await dienst.signIn('carla'),
      await dienst.signIn('carla'),
      await dienst.signIn('carla'),
    ];
    const token = async (browser: typeof een): Promise<object> => ({
      _csrf: ((await browser.get('/verbanden/dowr/formulier')).body as { token: string }).token,
    });
    const afgemeld = await een
      .post('/afmelden')
      .type('form')
      .send(await token(een))
      .expect(303);
    expect(cookieOf(afgemeld)).toMatch(/^nulpositie=; Path=\/; Expires=Thu, 01 Jan 1970/);
    await een.get('/v1/verbanden/dowr/proef').expect(401);
    await twee.get('/v1/verbanden/dowr/proef').expect(200);
    await twee
      .post('/afmelden/overal')
      .type('form')
      .send(await token(twee))
      .expect(303);
    await drie.get('/v1/verbanden/dowr/proef').expect(401);
    const acties = dienst.vastgelegd.alle.slice(-2).map(({ actie, actor }) => [actie, actor]);
    expect(acties).toEqual([
      ['afmelden', 'carla'],
      ['afmelden.overal', 'carla'],
    ]);
  });
});

describe('een formulier', () => {
  let browser: ReturnType<Proefdienst['browser']>;
  let token: string;
  beforeAll(async () => {
    browser = await dienst.signIn('carla');
    ({ token } = (await browser.get('/verbanden/dowr/formulier')).body as { token: string });
  });

  const send = (body: object) => browser.post('/verbanden/dowr/formulier').type('form').send(body);

  it('met het teken van deze sessie wordt aangenomen, en de kamer erachter ziet dat teken niet', async () => {
    const { body } = (await send({ _csrf: token, a: '1' }).expect(201)) as { body: object };
    expect(body).toEqual({ a: '1' });
  });

  it.each<[string, () => Promise<object>]>([
    ['zonder teken', () => Promise.resolve({ a: '1' })],
    ['met een leeg teken', () => Promise.resolve({ _csrf: '' })],
    ['met een ander teken', () => Promise.resolve({ _csrf: 'x'.repeat(token.length) })],
    ['met een teken van andere tekens', () => Promise.resolve({ _csrf: 'é'.repeat(token.length) })],
    ['met twee tekens', () => Promise.resolve({ _csrf: [token, token] })],
    [
      'met het teken van een andere sessie van dezelfde persoon',
      async () => {
        const ander = await dienst.signIn('carla');
        return { _csrf: ((await ander.get('/verbanden/dowr/formulier')).body as { token: string }).token };
      },
    ],
  ])('%s wordt geweigerd', async (_, body) => {
    const antwoord = await send(await body()).expect(403);
    expect(antwoord.body).toMatchObject({ code: 'verlopen_formulier' });
  });

  it('om af te melden heeft het teken ook nodig', async () => {
    await browser.post('/afmelden').expect(403);
    await browser.post('/afmelden/overal').expect(403);
    await browser.get('/v1/verbanden/dowr/proef').expect(200);
  });

  it('met een bestand draagt het teken in zijn adres', async () => {
    const upload = (vraag: string) =>
      browser.post(`/verbanden/dowr/bestand${vraag}`).attach('bestand', Buffer.from('inhoud'), 'a.xlsx');
    const { body } = (await upload(`?_csrf=${token}`).expect(201)) as { body: object };
    expect(body).toEqual({ omvang: 6 });
    await upload('').expect(403);
    await upload('').field('_csrf', token).expect(403);
  });

  it('zonder bestand niet: het adres komt in geschiedenis en logboeken', async () => {
    await browser.post(`/verbanden/dowr/formulier?_csrf=${token}`).type('form').send({ a: '1' }).expect(403);
  });

  it.each([
    ['van een andere site', { Origin: 'https://kwaad.nl' }],
    ['zonder herkomst', { Origin: '' }],
    ['van een andere site met onze Origin', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('%s wordt geweigerd, ook met het teken', async (_, koppen) => {
    const antwoord = await send({ _csrf: token }).set(koppen).expect(403);
    expect(antwoord.body).toMatchObject({ code: 'vreemde_herkomst' });
  });

  it.each([
    ['text/plain', '/verbanden/dowr/formulier', '{"a":1}'],
    ['application/json', '/verbanden/dowr/formulier', '{"a":1}'],
    ['text/plain', '/v1/verbanden/dowr/inlezingen', '{"a":1}'],
    ['application/x-www-form-urlencoded', '/v1/verbanden/dowr/inlezingen', 'a=1'],
    ['application/xml', '/v1/verbanden/dowr/inlezingen', '<a/>'],
  ])('als %s aan %s wordt niet gelezen', async (soort, adres, inhoud) => {
    const antwoord = await browser.post(adres).type(soort).send(inhoud).expect(415);
    expect(antwoord.body).toMatchObject({ code: 'soort_niet_ondersteund' });
  });
});

describe('op /v1', () => {
  it('leest een sessie wel, maar wijzigt zij buiten de demo niets', async () => {
    const browser = await dienst.signIn('carla');
    await browser.get('/v1/verbanden/dowr/proef').expect(200);
    await browser.post('/v1/verbanden/dowr/inlezingen').send({ a: 1 }).expect(401);
  });

  it.each<[Rol, number[]]>([
    ['controller', [200, 200, 403, 403]],
    ['teammanager', [200, 200, 403, 403]],
    ['regiegroeplid', [200, 200, 403, 403]],
    ['directiebestuur', [200, 200, 403, 403]],
    ['bvr-lid', [200, 200, 403, 403]],
    ['secretaris', [200, 200, 403, 403]],
    ['accountant', [200, 200, 403, 200]],
    ['beheerder', [403, 403, 200, 200]],
  ])('mag een %s wat de tabel zegt, en in een ander verband niets', async (rol, verwacht) => {
    await make(`rol-${rol}`, rol);
    const browser = await dienst.signIn(`rol-${rol}`);
    const routes = ['proef', 'jaarrekening', 'gebruikers', 'rechtenoverzicht'];
    const get = async (verband: string): Promise<number[]> => {
      const statussen = [];
      for (const route of routes)
        statussen.push((await browser.get(`/v1/verbanden/${verband}/${route}`)).status);
      return statussen;
    };
    expect(await get('dowr')).toEqual(verwacht);
    expect(await get('twente')).toEqual([404, 404, 404, 404]);
    expect(await get('bestaat-niet')).toEqual([404, 404, 404, 404]);
  });

  it('ziet een ander verband er precies zo uit als een dat niet bestaat', async () => {
    const browser = await dienst.signIn('carla');
    const [vreemd, onbekend] = [
      await browser.get('/v1/verbanden/twente/proef'),
      await browser.get('/v1/verbanden/bestaat-niet/proef'),
    ];
    const zonderId = ({ status, type, body }: request.Response): unknown[] => {
      return [status, type, { ...(body as object), correlatieId: '' }];
    };
    expect(zonderId(vreemd)).toEqual(zonderId(onbekend));
  });

  it('is een route die geen recht noemt voor iedereen dicht', async () => {
    const browser = await dienst.signIn('carla');
    const antwoord = await browser.get('/v1/verbanden/dowr/vergeten').expect(500);
    expect(antwoord.text).not.toContain('vergeten');
  });

  it('geldt een rol van een dag tot een dag', async () => {
    await gebruikers.make({ aanmeldnaam: 'tijd', naam: 'Persoon tijd', wachtwoord: WACHTWOORD });
    const geef = async (vanaf: string, tot: string | null): Promise<number> => {
      await query(
        inVerband(dienst.database.ownerUrl, 'dowr'),
        `DELETE FROM roltoekenning WHERE gebruiker = (SELECT id FROM gebruiker WHERE aanmeldnaam = 'tijd')`,
      );
      await gebruikers.grantRol({ ...toedeling('tijd', 'controller'), vanaf, tot }, DOOR);
      return (await aanmelden({ aanmeldnaam: 'tijd', wachtwoord: WACHTWOORD })).status;
    };
    const dag = (verschil: number): string =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(
        Date.now() + verschil * 86_400_000,
      );
    expect(await geef(dag(0), dag(1))).toBe(303);
    expect(await geef(dag(-9), null)).toBe(303);
    expect(await geef(dag(-9), dag(0))).toBe(403);
    expect(await geef(dag(1), null)).toBe(403);
  });

  it('houdt bij wanneer een rol het laatst gebruikt is', async () => {
    await make('gebruikt', 'accountant');
    const browser = await dienst.signIn('gebruikt');
    const regel = async (): Promise<unknown> =>
      ((await browser.get('/v1/verbanden/dowr/rechtenoverzicht')).body as { wie: string }[]).find(
        ({ wie }) => wie === 'gebruikt',
      );
    const vandaag = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now());
    expect(await regel()).toEqual({
      soort: 'gebruiker',
      wie: 'gebruikt',
      naam: 'Persoon gebruikt',
      rol: 'accountant',
      deelnemer: null,
      werkorganisatie: null,
      rechten: ['inzien', 'downloaden', 'controlespoor_inzien'],
      geldt: true,
      bron: 'beheer',
      vanaf: vandaag,
      tot: null,
      laatstGebruikt: vandaag,
    });
  });

  it('geeft het rechtenoverzicht ook als csv', async () => {
    await make('csv', 'beheerder');
    const browser = await dienst.signIn('csv');
    const antwoord = await browser.get('/v1/verbanden/dowr/rechtenoverzicht?formaat=csv').expect(200);
    expect(antwoord.type).toBe('text/csv');
    expect(antwoord.headers['content-disposition']).toBe('attachment; filename=rechtenoverzicht.csv');
    expect(antwoord.text).toMatch(/^\uFEFF?"soort";"wie";"naam";"rol"/);
    expect(antwoord.text).toContain('"gebruiker";"csv";"Persoon csv";"beheerder";"";"";');
  });
});

describe('een diensttoken', () => {
  const nieuw = async (rechten: ('inzien' | 'inlezen' | 'downloaden')[], verband = 'dowr') =>
    await tokens.make({ verband, naam: 'Koppeling', rechten, dagen: 30 }, DOOR);
  const vraag = (method: 'get' | 'post', adres: string, token: string) =>
    request(dienst.url)[method](adres).set('Authorization', `Bearer ${token}`);

  it('mag wat erin staat en niets anders, zonder koekje en zonder Origin', async () => {
    const { id, token } = await nieuw(['inzien', 'inlezen']);
    const { body } = (await vraag('get', '/v1/verbanden/dowr/proef', token).expect(200)) as { body: object };
    expect(body).toMatchObject({ id, naam: 'Koppeling', rol: 'koppeling', verband: 'dowr', rollen: [] });
    await vraag('post', '/v1/verbanden/dowr/inlezingen', token).send({ a: 1 }).expect(201);
    await vraag('get', '/v1/verbanden/dowr/jaarrekening', token).expect(403);
    await vraag('get', '/v1/verbanden/twente/proef', token).expect(404);
    await vraag('get', '/verbanden/dowr/formulier', token).expect(401);
    expect((await vraag('get', '/v1/verbanden', token)).body as string[]).toEqual(['dowr']);
  });

  it('wordt niet bewaard: alleen een hash ervan', async () => {
    const { token } = await nieuw(['inzien']);
    const [{ alles } = { alles: '' }]: { alles: string }[] = await dienst.database.database.inVerband(
      'dowr',
      (manager) => manager.query(`SELECT string_agg(d::text, ' ') AS alles FROM diensttoken d`),
    );
    expect(alles).not.toContain(token.split('.')[2]);
    expect(alles).toMatch(/[0-9a-f]{64}/);
  });

  it.each<[string, () => Promise<string>]>([
    [
      'dat verlopen is',
      async () => {
        const { id, token } = await nieuw(['inzien']);
        await query(
          inVerband(dienst.database.ownerUrl, 'dowr'),
          `UPDATE diensttoken SET verloopt_op = now() - interval '1 second' WHERE id = '${id}'`,
        );
        return token;
      },
    ],
    [
      'dat ingetrokken is',
      async () => {
        const { id, token } = await nieuw(['inzien']);
        await tokens.revoke('dowr', id, DOOR);
        return token;
      },
    ],
    ['met een letter anders', async () => `${(await nieuw(['inzien'])).token}x`],
    [
      'met een ander verband erin',
      async () =>
        (await nieuw(['inzien'])).token.replace(
          /\.[^.]+\./,
          `.${Buffer.from('twente').toString('base64url')}.`,
        ),
    ],
    ['met een nulteken', () => Promise.resolve(`np1.${Buffer.from('\u0000').toString('base64url')}.x`)],
    ['zonder inhoud', () => Promise.resolve('np1.')],
  ])('%s wordt geweigerd', async (_, make) => {
    const antwoord = await vraag('get', '/v1/verbanden/dowr/proef', await make());
    expect([antwoord.status, antwoord.headers['www-authenticate']]).toEqual([
      401,
      'Bearer realm="nulpositie", error="invalid_token"',
    ]);
  });

  it('kan nooit gebruikers beheren, niet voor altijd gelden en niet in een verband dat niet bestaat', async () => {
    const token = { verband: 'dowr', naam: 'x', rechten: ['inzien'] as const, dagen: 30 };
    const fout = (anders: object) => tokens.make({ ...token, ...anders }, DOOR);
    await expect(fout({ rechten: ['gebruikers_beheren'] })).rejects.toThrow('alleen voor mensen');
    await expect(fout({ rechten: ['verbanden_maken'] })).rejects.toThrow('alleen voor mensen');
    await expect(fout({ rechten: [] })).rejects.toThrow('ten minste één recht');
    await expect(fout({ dagen: 367 })).rejects.toThrow('van 1 tot en met 366 dagen');
    await expect(fout({ verband: 'bestaat-niet' })).rejects.toThrow('Dit bestaat niet');
  });
});

describe('de demo', () => {
  let demo: Proefdienst;
  beforeAll(async () => {
    demo = await startProefdienst({ demo: true, database: dienst.database });
  });
  afterAll(() => demo.close());

  it('meldt met één klik aan, ook bij twee tegelijk, en een sessie mag /v1 gebruiken', async () => {
    const [browser, tweede] = [demo.browser(), demo.browser()];
    await Promise.all([
      aanmelden({ account: 'controller' }, browser).expect(303),
      aanmelden({ account: 'regiegroeplid-raalte' }, tweede).expect(303),
    ]);
    await browser.post('/v1/verbanden/dowr/inlezingen').send({ a: 1 }).expect(201);
    const { body } = (await tweede.get('/v1/verbanden/dowr/proef').expect(200)) as { body: object };
    expect(body).toMatchObject({
      naam: 'Regiegroeplid Raalte',
      rol: 'regiegroeplid',
      deelnemer: 'raalte',
      rollen: [{ rol: 'regiegroeplid', deelnemer: 'raalte', werkorganisatie: null }],
    });
  });

  it('is zonder demo nergens meer goed voor: geen klik, geen sessie, geen rol', async () => {
    const klik = await aanmelden({ account: 'controller' }, demo.browser());
    await request(dienst.url)
      .get('/v1/verbanden/dowr/proef')
      .set('Cookie', cookieOf(klik).split(';')[0] ?? '')
      .expect(404);
    await aanmelden({ account: 'controller' }).expect(401);
    await aanmelden({ aanmeldnaam: 'controller', wachtwoord: 'controller' }).expect(401);
  });
});

describe('wat te vaak gaat', () => {
  it('krijgt 429 met Retry-After: aanmelden, inlezen en downloaden, elk apart', async () => {
    await withProefdienst(
      {
        demo: true,
        database: dienst.database,
        limieten: { aanmelden: 2, inlezen: 1, downloaden: 1 },
      },
      async (krap) => {
        const browser = krap.browser();
        const klik = () => aanmelden({ account: 'controller' }, browser);
        const inlezen = () => browser.post('/v1/verbanden/dowr/inlezingen').send({});
        const downloaden = () => browser.get('/v1/verbanden/dowr/jaarrekening');
        await klik().expect(303);
        await inlezen().expect(201);
        await downloaden().expect(200);
        for (const vraag of [inlezen, downloaden]) {
          const antwoord = await vraag().expect(429);
          expect(Number(antwoord.headers['retry-after'])).toBeGreaterThan(0);
          expect(antwoord.body).toMatchObject({ code: 'te_veel_verzoeken' });
        }
        await klik().expect(303);
        await klik().expect(429);
        await browser.get('/v1/verbanden/dowr/proef').expect(200);
      },
    );
  });
});

describe('security.txt', () => {
  it('zegt waar een zwakte te melden is, met een datum die nog komt', async () => {
    await withProefdienst(
      {
        database: dienst.database,
        securityContact: 'mailto:veiligheid@gemeente.nl',
      },
      async (met) => {
        const { text, type } = await request(met.url).get('/.well-known/security.txt').expect(200);
        expect(type).toBe('text/plain');
        expect(text).toMatch(
          /^Contact: mailto:veiligheid@gemeente\.nl\nExpires: (\S+)\nPreferred-Languages: nl, en\n$/,
        );
        expect(Date.parse(/Expires: (\S+)/.exec(text)?.[1] ?? '')).toBeGreaterThan(Date.now());
      },
    );
  });

  it('is er niet als niemand genoemd is', async () => {
    await request(dienst.url).get('/.well-known/security.txt').expect(404);
  });
});
