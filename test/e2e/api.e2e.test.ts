import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startService, type Dienst } from '../opzet/dienst.js';

interface Beschrijving {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Record<string, unknown> }>>>
  >;
}

describe('de API volgt de NLGov-regels', () => {
  let dienst: Dienst;
  let controller: Awaited<ReturnType<Dienst['client']>>;
  beforeAll(async () => {
    dienst = await startService({ demo: 'basis' });
    controller = await dienst.client('controller');
  });
  afterAll(() => dienst.close());

  it('beschrijft zich voor iedereen en vanaf elke site', async () => {
    const antwoord = await request(dienst.url).get('/v1/openapi.json').expect(200);
    expect(antwoord.headers['access-control-allow-origin']).toBe('*');
    expect(antwoord.headers['content-type']).toContain('application/json');
    const { openapi, paths } = antwoord.body as Beschrijving;
    expect(openapi).toMatch(/^3\./);
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/v1/verbanden',
        '/v1/verbanden/{verband}/deelnemers',
        '/v1/verbanden/{verband}/inlezingen',
        '/v1/verbanden/{verband}/berekeningen/{id}/jaarrekening',
      ]),
    );
    for (const [path, item] of Object.entries(paths)) {
      expect(path).toMatch(/^\/v1(\/[a-z-]+|\/\{[a-zA-Z]+\})+$/);
      for (const { responses } of Object.values(item)) expect(responses).toHaveProperty('401');
    }
  });

  it.each(['/v1/openapi.json', '/v1/verbanden', '/v1/bestaat-niet'])(
    'noemt op %s zijn versie',
    async (path) => {
      const antwoord = await controller.get(path);
      expect(antwoord.headers['api-version']).toMatch(/^\d+\.\d+\.\d+$/);
    },
  );

  it('kent een adres met een schuine streep aan het eind niet', async () => {
    const antwoord = await controller.get('/v1/verbanden/dowr/deelnemers/').expect(404);
    expect(antwoord.headers['content-type']).toContain('application/problem+json');
  });

  it('zegt bij een verkeerde methode welke wel kan', async () => {
    const antwoord = await controller.delete('/v1/verbanden/dowr/deelnemers').expect(405);
    expect(antwoord.headers['allow']).toBe('GET, HEAD, POST');
    expect(antwoord.body).toMatchObject({ status: 405, code: 'methode_niet_toegestaan' });
  });

  it.each([
    ['geen JSON', '{"boekjaar":', 'application/json', 400],
    ['een verkeerd veld', '{"boekjaar":"volgend jaar"}', 'application/json', 400],
    ['een te grote inhoud', JSON.stringify({ boekjaar: 'x'.repeat(200_000) }), 'application/json', 413],
  ])('antwoordt op %s met één vorm', async (_naam, inhoud, soort, status) => {
    const antwoord = await controller
      .post('/v1/verbanden/dowr/berekeningen')
      .set('Content-Type', soort)
      .send(inhoud);
    expect(antwoord.status).toBe(status);
    expect(antwoord.headers['content-type']).toContain('application/problem+json');
    expect(antwoord.body).toHaveProperty('correlatieId');
    expect(JSON.stringify(antwoord.body)).not.toMatch(/node_modules|at .*\(|SyntaxError/);
  });

  it('laat geen bedragen in een tussengeheugen achter', async () => {
    const antwoord = await controller.get('/v1/verbanden/dowr/producten?boekjaar=2025').expect(200);
    expect(antwoord.headers['cache-control']).toBe('no-store');
  });
});
