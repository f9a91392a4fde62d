import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { routerOf } from '../../src/platform/http/methoden.js';
import { startService, type Dienst } from '../opzet/dienst.js';

/** What anybody may see without signing in; everything else must refuse. */
const OPENBAAR = [
  'GET /health/live',
  'GET /health/ready',
  'GET /v1/openapi.json',
  'GET /aanmelden',
  'POST /aanmelden',
  'POST /afmelden',
  'POST /afmelden/overal',
  'GET /aanmelden/oidc',
  'GET /aanmelden/oidc/terug',
  'GET /.well-known/security.txt',
  'GET /toegankelijkheid',
];

interface Route {
  readonly path: string;
  readonly methods: Readonly<Record<string, boolean>>;
}

describe('toegang', () => {
  let dienst: Dienst;
  beforeAll(async () => {
    dienst = await startService({ demo: 'basis' });
  });
  afterAll(() => dienst.close());

  const routes = (): [string, string][] =>
    routerOf(dienst.app).stack.flatMap((laag) => {
      const route = laag.route as unknown as Route | undefined;
      if (route === undefined) return [];
      return Object.keys(route.methods).map((method): [string, string] => [method.toUpperCase(), route.path]);
    });

  it('weigert elke route die niet openbaar is', async () => {
    const dicht = routes().filter(
      ([method, path]) => !OPENBAAR.includes(`${method} ${path}`) && !path.startsWith('/bestanden/'),
    );
    expect(dicht.length).toBeGreaterThan(20);
    for (const [method, path] of dicht) {
      const adres = path.replace(':verband', 'dowr').replace(':boekjaar', '2024').replace(/:\w+/g, 'x');
      const client = request(dienst.url);
      const antwoord = await client[method.toLowerCase() as 'get'](adres).set('Origin', dienst.url);
      expect([`${method} ${path}`, [401, 303, 302].includes(antwoord.status)]).toEqual([
        `${method} ${path}`,
        true,
      ]);
    }
  });

  it('laat een ander verband er precies zo uitzien als een dat niet bestaat', async () => {
    const controller = await dienst.client('controller');
    const vreemd = await controller.get('/v1/verbanden/twentebedrijf/deelnemers').expect(404);
    const onbekend = await controller.get('/v1/verbanden/bestaat-niet/deelnemers').expect(404);
    const zonderId = (body: unknown): object => ({ ...(body as object), correlatieId: null });
    expect(zonderId(vreemd.body)).toEqual(zonderId(onbekend.body));
  });

  it('laat een regiegroeplid wel inzien, niet inlezen en niet doorrekenen', async () => {
    const lid = await dienst.client('regiegroeplid-raalte');
    await lid.get('/v1/verbanden/dowr/deelnemers').expect(200);
    await lid.post('/v1/verbanden/dowr/inlezingen').expect(403);
    await lid.post('/v1/verbanden/dowr/berekeningen').send({ boekjaar: 2024 }).expect(403);
  });

  it('weigert een onbekend account en een formulier van een andere site', async () => {
    const vreemd = await request(dienst.url).post('/aanmelden').type('form').send({ account: 'controller' });
    expect([vreemd.status, (vreemd.body as { code: string }).code]).toEqual([403, 'vreemde_herkomst']);
    const agent = await dienst.client();
    await agent.post('/aanmelden').type('form').send({ account: 'baas' }).expect(401);
  });

  it('geeft bij aanmelden een nieuwe sessie en vergeet haar bij afmelden', async () => {
    const agent = await dienst.client('controller');
    const eerste = await agent.post('/aanmelden').type('form').send({ account: 'bvr-lid' });
    const koekje = eerste.headers['set-cookie']?.[0] ?? '';
    expect(koekje).toMatch(/HttpOnly/);
    expect(koekje).toMatch(/SameSite=Lax/);
    await agent.post('/afmelden').expect(403);
    const { text } = await agent.get('/verbanden/dowr/2024');
    const [, csrf] = /name="_csrf" value="([^"]+)"/.exec(text) ?? [];
    await agent.post('/afmelden').type('form').send({ _csrf: csrf }).expect(303);
    const oud = await request(dienst.url)
      .get('/v1/verbanden/dowr')
      .set('Cookie', koekje.split(';')[0] ?? '');
    expect(oud.status).toBe(401);
  });
});
