import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { CatalogusModule } from '../../../src/catalogus/index.js';
import { ControlespoorModule } from '../../../src/controlespoor/index.js';
import { entities } from '../../../src/entities.js';
import { Database, DatabaseModule, harden } from '../../../src/platform/index.js';
import { GebruikersService, keepSessions, ToegangModule, type Rol } from '../../../src/toegang/index.js';
import { VerbandModule, VerbandService } from '../../../src/verband/index.js';
import { makeDatabase } from '../../opzet/database.js';

const WACHTWOORD = 'kruik tegel zwaluw mist';
const DOOR = { actor: 'toets', oorsprong: 'opdrachtregel' };

export type Browser = ReturnType<typeof request.agent>;

export interface Catalogusdienst {
  /** Signed in with this role, by an account of its own. */
  browser(rol: Rol): Promise<Browser>;
  close(): Promise<void>;
}

/** The rooms up to the catalogus over HTTP, with a verband `dowr` that has two deelnemers and ict. */
export async function startCatalogusdienst(): Promise<Catalogusdienst> {
  const database = await makeDatabase();

  @Module({
    imports: [
      DatabaseModule.forRoot({ url: database.url, entities }),
      ToegangModule.forRoot({ demo: true }),
      ControlespoorModule,
      VerbandModule,
      CatalogusModule,
    ],
  })
  class CatalogusdienstModule {}

  const app = await NestFactory.create<NestExpressApplication>(CatalogusdienstModule, { logger: false });
  harden(app);
  keepSessions(app, { secret: 'alleen voor deze toets', secure: false });
  await app.listen(0, '127.0.0.1');
  await setUp(app);
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return {
    browser: async (rol) => {
      await makePersoon(app, rol);
      const browser = request.agent(url).set('Origin', url);
      const aanmelding = { aanmeldnaam: rol, wachtwoord: WACHTWOORD };
      await browser.post('/aanmelden').type('form').send(aanmelding).expect(303);
      return browser;
    },
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

async function setUp(app: NestExpressApplication): Promise<void> {
  const gastheerschappen = [{ vanaf: '2020-01-01', gastheer: 'deventer' }];
  await app.get(Database).inVerband('dowr', (manager) =>
    app.get(VerbandService).setUp(manager, {
      ...{ code: 'dowr', naam: 'DOWR', omschrijving: '', rechtsvorm: 'bestuursconvenant', voorbeeld: true },
      boekjaren: [2025],
      deelnemers: [
        { code: 'deventer', naam: 'Deventer', soort: 'gemeente', volgorde: 1 },
        { code: 'raalte', naam: 'Raalte', soort: 'gemeente', volgorde: 2 },
      ],
      werkorganisaties: [{ code: 'ict', naam: 'DOWR-I', volgorde: 1, gastheerschappen }],
    }),
  );
}

async function makePersoon(app: NestExpressApplication, rol: Rol): Promise<void> {
  const gebruikers = app.get(GebruikersService);
  await gebruikers.make({ aanmeldnaam: rol, naam: rol, wachtwoord: WACHTWOORD });
  const plaats = { deelnemer: null, werkorganisatie: null, vanaf: null, tot: null };
  await gebruikers.grantRol({ aanmeldnaam: rol, verband: 'dowr', rol, ...plaats }, DOOR);
}
