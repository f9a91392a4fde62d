import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { HealthController } from '../../src/platform/health/health.controller.js';
import { harden } from '../../src/platform/http/harden.js';
import { readPort } from '../../src/platform/config.js';

describe('elk antwoord van de dienst', () => {
  let app: NestExpressApplication;
  beforeAll(async () => {
    const module = await Test.createTestingModule({ controllers: [HealthController] }).compile();
    app = module.createNestApplication<NestExpressApplication>({ logger: false });
    harden(app, ({ code }) => `<p>${code}</p>`);
    await app.init();
  });
  afterAll(() => app.close());

  it('leeft', async () => {
    const answer = await request(app.getHttpServer()).get('/health/live').expect(200);
    expect(answer.body).toEqual({ status: 'ok' });
  });

  it.each(['/health/live', '/bestaat-niet'])(
    'staat op %s geen vreemde of ingebedde scripts toe',
    async (path) => {
      const answer = await request(app.getHttpServer()).get(path);
      expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
      expect(answer.headers['content-security-policy']).not.toContain('unsafe');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers).not.toHaveProperty('x-powered-by');
    },
  );

  it.each([
    ['een browser', '/bestaat-niet', 'text/html,*/*;q=0.8', 'text/html'],
    ['een browser onder /v1', '/v1/bestaat-niet', 'text/html,*/*;q=0.8', 'application/problem+json'],
    ['een programma', '/bestaat-niet', 'application/json', 'application/problem+json'],
  ])('antwoordt %s op een fout in zijn eigen vorm', async (_naam, path, accept, soort) => {
    const answer = await request(app.getHttpServer()).get(path).set('Accept', accept).expect(404);
    expect(answer.headers['content-type']).toContain(soort);
    expect(answer.text).toContain('niet_gevonden');
  });

  it('laat geen verbinding eeuwig wachten en leest niet meer dan honderd koppen', () => {
    expect(app.getHttpServer()).toMatchObject({
      headersTimeout: 15_000,
      requestTimeout: 300_000,
      keepAliveTimeout: 10_000,
      maxHeadersCount: 100,
    });
  });

  it('gelooft een meegestuurd adres alleen achter een proxy', async () => {
    const express = app.getHttpAdapter().getInstance() as unknown as { get(name: string): unknown };
    expect(express.get('trust proxy')).toBe(false);
    await request(app.getHttpServer()).get('/health/live').set('X-Forwarded-For', '203.0.113.9').expect(200);
  });

  it.each(['/bestaat-niet', '/health/live/', '/Health/live'])('kent %s niet', async (path) => {
    const answer = await request(app.getHttpServer()).get(path).expect(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status: 404, code: 'niet_gevonden' });
  });
});

describe('de poort', () => {
  it.each([
    [undefined, 3000],
    ['', 3000],
    ['8080', 8080],
  ])('%s wordt %s', (value, port) => expect(readPort(value)).toBe(port));

  it.each(['0', '65536', 'abc', '80.5', '-1'])('weigert %s en zegt wat goed is', (value) => {
    expect(() => readPort(value)).toThrow('1 tot en met 65535');
  });
});
