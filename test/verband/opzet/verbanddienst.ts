import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { ControlespoorModule } from '../../../src/controlespoor/index.js';
import { entities } from '../../../src/entities.js';
import { DatabaseModule, harden } from '../../../src/platform/index.js';
import { keepSessions, ToegangModule } from '../../../src/toegang/index.js';
import { VerbandModule } from '../../../src/verband/index.js';
import { makeDatabase, type TestDatabase } from '../../opzet/database.js';

export const WACHTWOORD = 'kruik tegel zwaluw mist';

export type Browser = ReturnType<typeof request.agent>;

export interface Verbanddienst {
  readonly app: NestExpressApplication;
  readonly database: TestDatabase;
  /** Signed in by name and password. */
  browser(aanmeldnaam: string): Promise<Browser>;
  close(): Promise<void>;
}

/** The rooms that a verband stands on, over HTTP, with nobody and nothing in them. */
export async function startVerbanddienst(): Promise<Verbanddienst> {
  const database = await makeDatabase();

  @Module({
    imports: [
      DatabaseModule.forRoot({ url: database.url, entities }),
      ToegangModule.forRoot({ demo: true }),
      ControlespoorModule,
      VerbandModule,
    ],
  })
  class VerbanddienstModule {}

  const app = await NestFactory.create<NestExpressApplication>(VerbanddienstModule, { logger: false });
  harden(app);
  keepSessions(app, { secret: 'alleen voor deze toets', secure: false });
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return {
    app,
    database,
    browser: async (aanmeldnaam) => {
      const browser = request.agent(url).set('Origin', url);
      const aanmelding = { aanmeldnaam, wachtwoord: WACHTWOORD };
      await browser.post('/aanmelden').type('form').send(aanmelding).expect(303);
      return browser;
    },
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
