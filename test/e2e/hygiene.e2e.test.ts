import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { findDemoBestanden } from '../../src/demo/bestanden.js';
import { BESTANDEN } from '../../src/paginas/stijl/bestanden.js';
import { onDatabase, query, toetsserver } from '../opzet/database.js';
import { adresOf, REGELS, type Plaats } from './opzet/regels.js';
import {
  csrfOf,
  DOWR,
  fill,
  JAAR,
  makePersoon,
  setUp,
  startDienst,
  takeIn,
  WACHTWOORD,
  type Browser,
  type Dienst,
} from './opzet/wereld.js';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

/** What anybody may keep: the description of the API, and files whose name belongs to one content. */
const BEWAARBAAR = /^(\/v1\/openapi\.json|\/bestanden\/.+)$/;

const COOKIE = {
  open: /^nulpositie=[^;]*; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
  veilig: /^__Host-nulpositie=[^;]*; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
};

/** What is wrong with the headers of this answer. */
function faultsOf(adres: string, antwoord: request.Response, tls: 'open' | 'veilig'): string[] {
  const koppen = antwoord.headers as Record<string, string | undefined>;
  const pad = adres.split('?')[0] ?? '';
  const bewaarbaar = BEWAARBAAR.test(pad) && antwoord.status === 200;
  const verwacht: Record<string, string | undefined> = {
    'content-security-policy': CSP,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-powered-by': undefined,
    etag: undefined,
    'strict-transport-security': tls === 'veilig' ? 'max-age=31536000' : undefined,
    'api-version': pad.startsWith('/v1/') ? '1.0.0' : undefined,
    ...(bewaarbaar ? {} : { 'cache-control': 'no-store' }),
    'access-control-allow-origin': pad === '/v1/openapi.json' ? '*' : undefined,
  };
  const wrong = Object.entries(verwacht)
    .filter(([kop, waarde]) => koppen[kop] !== waarde)
    .map(([kop]) => `${adres} (${antwoord.status}) ${kop}: ${koppen[kop] ?? 'ontbreekt'}`);
  const cookies = (antwoord.get('Set-Cookie') ?? []).filter((cookie) => !COOKIE[tls].test(cookie));
  return [...wrong, ...cookies.map((cookie) => `${adres}: ${cookie}`)];
}

let dienst: Dienst;
let hier: Plaats;
beforeAll(async () => {
  dienst = await startDienst();
  hier = { verband: 'dowr', inhoud: await fill(dienst, DOWR) };
  await makePersoon(dienst, 'carla', { rol: 'controller' });
  await makePersoon(dienst, 'anton', { rol: 'accountant' });
}, 600_000);
afterAll(() => dienst.close());

const [BESTAND = ''] = BESTANDEN.keys();
const ONGEWOON: readonly [method: 'get' | 'post' | 'delete', adres: string][] = [
  ['get', '/bestaat-niet'],
  ['get', '/v1/bestaat-niet'],
  ['get', `/bestanden/${BESTAND}`],
  ['get', '/v1/verbanden/%E0%A4%A/deelnemers'],
  ['delete', '/v1/verbanden/dowr/deelnemers'],
  ['delete', '/aanmelden'],
  ['get', '/v1/verbanden/dowr/producten?boekjaar=tien'],
  ['get', '/v1/verbanden/dowr/controlesporen?formaat=csv'],
  ['get', '/v1/verbanden/dowr/rechtenoverzicht?formaat=csv'],
];

const alle = (): [method: 'get' | 'post' | 'delete', adres: string][] => [
  ...Object.entries(REGELS).map(([route, regel]): [method: 'get' | 'post', adres: string] => {
    const [method = '', path = ''] = route.split(' ');
    return [method.toLowerCase() as 'get' | 'post', adresOf(path, regel, hier)];
  }),
  ...ONGEWOON,
];

describe('elk antwoord', () => {
  it.each(['niemand', 'carla', 'anton'])('aan %s draagt de koppen die het moet dragen', async (wie) => {
    const browser = await dienst.browser(wie === 'niemand' ? undefined : wie);
    const faults: string[] = [];
    // Whoever signs out is nobody: those come last.
    const vragen = alle().sort(
      ([, a], [, b]) => Number(a.includes('afmelden')) - Number(b.includes('afmelden')),
    );
    for (const [method, adres] of vragen)
      for (const accept of ['application/json', 'text/html'])
        faults.push(...faultsOf(adres, await browser[method](adres).set('Accept', accept), 'open'));
    expect(faults).toEqual([]);
  });

  it.each([
    ['met een half verzoek', 'application/json', '{"boekjaar":', 400],
    ['met te veel', 'application/json', JSON.stringify({ boekjaar: 'x'.repeat(200_000) }), 413],
    ['als platte tekst', 'text/plain', '{"boekjaar":2024}', 415],
  ])('%s ook', async (_, soort, inhoud, status) => {
    const browser = await dienst.browser('carla');
    const adres = '/v1/verbanden/dowr/berekeningen';
    const antwoord = await browser.post(adres).set('Content-Type', soort).send(inhoud);
    expect([antwoord.status, faultsOf(adres, antwoord, 'open')]).toEqual([status, []]);
  });

  it('zegt achter TLS dat het daar blijft, en zet het koekje alleen daar', async () => {
    const veilig = await startDienst({ database: dienst.database, secure: true });
    try {
      const tls = { Origin: veilig.url, 'X-Forwarded-Proto': 'https' };
      const gegevens = { aanmeldnaam: 'carla', wachtwoord: WACHTWOORD };
      const aangemeld = await request(veilig.url).post('/aanmelden').set(tls).type('form').send(gegevens);
      const [koekje = ''] = aangemeld.get('Set-Cookie') ?? [];
      expect(koekje).toMatch(COOKIE.veilig);
      const faults = faultsOf('/aanmelden', aangemeld, 'veilig');
      for (const [method, adres] of alle().filter(([, adres]) => !adres.startsWith('/afmelden'))) {
        const vraag = request(veilig.url)[method](adres).set(tls);
        faults.push(...faultsOf(adres, await vraag.set('Cookie', koekje.split(';')[0] ?? ''), 'veilig'));
      }
      expect(faults).toEqual([]);
      const onveilig = await request(veilig.url)
        .post('/aanmelden')
        .set('Origin', veilig.url)
        .type('form')
        .send(gegevens);
      expect(onveilig.get('Set-Cookie')).toBeUndefined();
    } finally {
      await veilig.close();
    }
  });
});

describe('een wijziging die niet van onze eigen pagina komt', () => {
  let open: Dienst;
  let browser: Browser;
  let csrf: string;
  let inlezing: string;
  beforeAll(async () => {
    open = await startDienst();
    await setUp(open.app, DOWR);
    inlezing = await takeIn(open, 'dowr');
    await makePersoon(open, 'carla', { rol: 'controller' });
    browser = await open.browser('carla');
    csrf = await csrfOf(browser);
  }, 600_000);
  afterAll(() => open.close());

  const [bestand] = findDemoBestanden('dowr', 2025);

  /** Every change that the service knows, as it would succeed. */
  const wijzigingen = (): Record<string, (token: string) => request.Test> => ({
    doorrekenen: (token) =>
      browser.post(`/verbanden/dowr/${JAAR}/berekeningen`).type('form').send({ _csrf: token }),
    inlezen: (token) =>
      browser
        .post(`/verbanden/dowr/2025/inlezen?_csrf=${token}`)
        .field('soort', bestand?.soort ?? '')
        .attach('bestand', bestand?.pad ?? ''),
    verwerken: (token) =>
      browser
        .post(`/verbanden/dowr/${JAAR}/inlezen/${inlezing}/verwerkingen`)
        .type('form')
        .send({ _csrf: token }),
    afmelden: (token) => browser.post('/afmelden').type('form').send({ _csrf: token }),
    'afmelden overal': (token) => browser.post('/afmelden/overal').type('form').send({ _csrf: token }),
    'doorrekenen op /v1': () => browser.post('/v1/verbanden/dowr/berekeningen').send({ boekjaar: JAAR }),
    'inlezen op /v1': () =>
      browser
        .post('/v1/verbanden/dowr/inlezingen')
        .field({ soort: bestand?.soort ?? '', boekjaar: '2025' })
        .attach('bestand', bestand?.pad ?? ''),
    'verwerken op /v1': () => browser.post(`/v1/verbanden/dowr/inlezingen/${inlezing}/verwerkingen`),
  });

  /** Whatever a change would leave behind, the audit trail first. */
  const count = async (): Promise<unknown> =>
    await open.database.database.inVerband('dowr', (manager) =>
      manager.query(
        `SELECT (SELECT count(*) FROM controlespoor) AS spoor, (SELECT count(*) FROM inlezing) AS inlezingen,
           (SELECT count(*) FROM berekening) AS berekeningen,
           (SELECT sessies_vanaf::text FROM gebruiker WHERE aanmeldnaam = 'carla') AS sessies`,
      ),
    );

  const codeOf = ({ text }: request.Response): string =>
    ['vreemde_herkomst', 'verlopen_formulier', 'soort_niet_ondersteund'].find((code) =>
      text.includes(code),
    ) ?? '';
  const refuse = async (vraag: request.Test): Promise<[number, string]> => {
    const antwoord = await vraag.set('Accept', 'application/json');
    return [antwoord.status, codeOf(antwoord)];
  };

  it.each<[string, Record<string, string>]>([
    ['van een andere site', { Origin: 'https://kwaad.nl' }],
    ['van een adres dat op het onze lijkt', { Origin: 'http://127.0.0.1.kwaad.nl' }],
    ['zonder herkomst', { Origin: '' }],
    ['met een herkomst die niets is', { Origin: 'null' }],
    ['van een andere site volgens de browser', { 'Sec-Fetch-Site': 'cross-site' }],
    ['van een zustersite volgens de browser', { 'Sec-Fetch-Site': 'same-site' }],
  ])('%s wordt geweigerd en verandert niets', async (_, koppen) => {
    const before = await count();
    for (const [wat, send] of Object.entries(wijzigingen()))
      expect([wat, ...(await refuse(send(csrf).set(koppen)))]).toEqual([wat, 403, 'vreemde_herkomst']);
    const aanmelding = request(open.url).post('/aanmelden').set(koppen).type('form');
    expect(await refuse(aanmelding.send({ aanmeldnaam: 'carla', wachtwoord: WACHTWOORD }))).toEqual([
      403,
      'vreemde_herkomst',
    ]);
    expect(await count()).toEqual(before);
    await browser.get('/v1/verbanden/dowr').expect(200);
  });

  it.each<[string, () => string]>([
    ['zonder teken', () => ''],
    ['met een verkeerd teken', () => 'x'.repeat(csrf.length)],
  ])('%s wordt geweigerd en verandert niets', async (_, token) => {
    const before = await count();
    for (const [wat, send] of Object.entries(wijzigingen()))
      if (!wat.endsWith('/v1')) {
        const { status, text } = await send(token());
        expect([wat, status]).toEqual([wat, 403]);
        expect(text).toContain('Dit formulier hoort niet bij uw aanmelding');
      }
    expect(await count()).toEqual(before);
  });

  it('als platte tekst wordt niet gelezen en verandert niets', async () => {
    const before = await count();
    const inhoud = JSON.stringify({ boekjaar: JAAR, _csrf: csrf });
    for (const adres of [
      '/v1/verbanden/dowr/berekeningen',
      '/v1/verbanden/dowr/inlezingen',
      `/v1/verbanden/dowr/inlezingen/${inlezing}/verwerkingen`,
      `/verbanden/dowr/${JAAR}/berekeningen`,
      `/verbanden/dowr/${JAAR}/inlezen`,
      '/afmelden',
    ])
      for (const soort of ['text/plain', 'text/plain; application/json', 'application/octet-stream'])
        expect([
          adres,
          ...(await refuse(browser.post(adres).set('Content-Type', soort).send(inhoud))),
        ]).toEqual([adres, 415, 'soort_niet_ondersteund']);
    expect(await count()).toEqual(before);
  });

  it('had van onze eigen pagina alles veranderd', async () => {
    const before = await count();
    const { doorrekenen, inlezen, 'afmelden overal': afmelden } = wijzigingen();
    await doorrekenen?.(csrf).expect(303);
    await inlezen?.(csrf).expect(303);
    await afmelden?.(csrf).expect(303);
    const [stand] = (await count()) as Record<string, string>[];
    const [eerst] = before as Record<string, string>[];
    const meer = (veld: string): number => Number(stand?.[veld]) - Number(eerst?.[veld]);
    // A file that is handed in leaves a line, and another when it is booked.
    expect([meer('spoor'), meer('inlezingen'), meer('berekeningen')]).toEqual([4, 1, 1]);
    expect(stand?.['sessies']).not.toBe(eerst?.['sessies']);
  });
});

describe('wat te vaak gaat', () => {
  const UITVOER = ['jaarrekening', 'rekenmodel', 'uitkomst'].map(
    (wat) => (id: string) => `/v1/verbanden/dowr/berekeningen/${id}/${wat}`,
  );

  it('krijgt 429 met Retry-After: aanmelden, inlezen en elke uitvoer', async () => {
    const limieten = { aanmelden: 2, inlezen: 1, downloaden: 1 };
    const start = () => startDienst({ database: dienst.database, limieten });
    const expectRefused = async (vraag: request.Test): Promise<void> => {
      const antwoord = await vraag.set('Accept', 'application/json');
      expect([antwoord.status, (antwoord.body as { code?: string }).code]).toEqual([
        429,
        'te_veel_verzoeken',
      ]);
      expect(Number(antwoord.headers['retry-after'])).toBeGreaterThan(0);
      expect(faultsOf(antwoord.request.url.replace(/^.*?\d(?=\/)/, ''), antwoord, 'open')).toEqual([]);
    };
    const { berekening } = hier.inhoud;
    const krap = await start();
    try {
      const [carla, anton] = [await krap.browser('carla'), await krap.browser('anton')];
      await expectRefused(carla.post('/aanmelden').type('form').send({ account: 'x' }));
      await carla.post('/v1/verbanden/dowr/inlezingen').expect(400);
      await expectRefused(carla.post('/v1/verbanden/dowr/inlezingen'));
      await expectRefused(carla.post(`/verbanden/dowr/${JAAR}/inlezen`));
      for (const browser of [carla, anton])
        await browser.get(`/v1/verbanden/dowr/berekeningen/${berekening}/rekenmodel`).expect(200);
      for (const adres of UITVOER) await expectRefused(carla.get(adres(berekening)));
      for (const adres of [
        'controlesporen?formaat=csv',
        'controlesporen/anker',
        'rechtenoverzicht?formaat=csv',
      ])
        await expectRefused(anton.get(`/v1/verbanden/dowr/${adres}`));
      await carla.get('/v1/verbanden/dowr').expect(200);
    } finally {
      await krap.close();
    }
  });
});

describe('een fout van ons', () => {
  let lines: string[];
  const spy = jest.spyOn(process.stderr, 'write');
  beforeAll(() => {
    lines = [];
    spy.mockImplementation((line) => lines.push(String(line)) > 0);
  });
  afterAll(() => spy.mockRestore());

  const INWENDIG =
    /relation|database|postgres|select |password|ECONN|127\.0\.0\.1|node_modules|\.[tj]s\b|at .*\(/i;

  /** The body says nothing but an id; the line in the log with that id says what it was. */
  const expectVague = async (vraag: request.Test): Promise<void> => {
    const antwoord = await vraag;
    const [id] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(antwoord.text) ?? [];
    expect([antwoord.status, antwoord.text]).toEqual([
      500,
      expect.stringContaining('Er ging bij ons iets mis.') as unknown,
    ]);
    // The page names its own style sheets.
    expect(antwoord.text.replace(/<link[^>]*>/g, '')).not.toMatch(INWENDIG);
    const events = lines.map(
      (line) => JSON.parse(line) as { correlatieId?: string; niveau: string; error?: object },
    );
    const [event, ...rest] = events.filter(({ correlatieId }) => correlatieId === id);
    expect([event?.niveau, rest]).toEqual(['fout', []]);
    expect(event?.error).toMatchObject({ message: expect.any(String) as unknown });
    expect(faultsOf(antwoord.request.url.replace(/^.*?\d(?=\/)/, ''), antwoord, 'open')).toEqual([]);
  };

  it('noemt niets van binnen en wijst naar haar regel in het log', async () => {
    const stuk = await startDienst();
    try {
      await setUp(stuk.app, DOWR);
      await makePersoon(stuk, 'carla', { rol: 'controller' });
      const browser = await stuk.browser('carla');
      await query(stuk.database.ownerUrl, 'ALTER TABLE berekening RENAME TO elders');
      await expectVague(browser.get('/v1/verbanden/dowr/berekeningen'));
      await expectVague(browser.get(`/verbanden/dowr/${JAAR}/lasten`).set('Accept', 'text/html'));
      const { adminUrl } = toetsserver();
      const naam = new URL(stuk.database.url).pathname.slice(1);
      await query(
        onDatabase(adminUrl, 'postgres'),
        `ALTER DATABASE ${naam} ALLOW_CONNECTIONS false`,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${naam}'`,
      );
      await expectVague(browser.get('/v1/verbanden/dowr/deelnemers'));
      await expectVague(browser.get(`/verbanden/dowr/${JAAR}`).set('Accept', 'text/html'));
      await expectVague(
        browser.post('/aanmelden').type('form').send({ aanmeldnaam: 'carla', wachtwoord: 'x' }),
      );
      // Who asks whether it lives brings no cookie.
      await request(stuk.url).get('/health/live').expect(200);
      expect((await request(stuk.url).get('/health/ready')).status).toBe(503);
    } finally {
      await stuk.close();
    }
  });
});
