import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import {
  Body,
  Controller,
  Get,
  Global,
  Module,
  Post,
  UploadedFile,
  UseInterceptors,
  type LoggerService,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FileInterceptor, type NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import type { EntityManager } from 'typeorm';
import { entities } from '../../../src/entities.js';
import { DatabaseModule, harden } from '../../../src/platform/index.js';
import {
  AlsGebruiker,
  CsrfToken,
  Handelingen,
  keepSessions,
  ToegangModule,
  Vereist,
  type Gebruiker,
  type Handeling,
  type Limieten,
  type ToegangInstellingen,
} from '../../../src/toegang/index.js';
import { inVerband, makeDatabase, query, type TestDatabase } from '../../opzet/database.js';

/** A route of each kind, in place of the rooms that are not under test. */
@Controller()
class ProefController {
  @Get('v1/verbanden/:verband/proef')
  @Vereist('inzien')
  read(@AlsGebruiker() gebruiker: Gebruiker): Gebruiker {
    return gebruiker;
  }

  @Get('v1/verbanden')
  @Vereist('inzien')
  list(@AlsGebruiker() { verbanden }: Gebruiker): readonly string[] {
    return verbanden;
  }

  @Post('v1/verbanden/:verband/inlezingen')
  @Vereist('inlezen')
  change(@Body() body: unknown): unknown {
    return body ?? {};
  }

  @Get('v1/verbanden/:verband/jaarrekening')
  @Vereist('downloaden')
  download(): string {
    return 'werkboek';
  }

  @Get('v1/verbanden/:verband/gebruikers')
  @Vereist('gebruikers_beheren')
  manage(): string[] {
    return [];
  }

  @Get('v1/verbanden/:verband/vergeten')
  forgotten(): string {
    return 'deze route noemt geen recht';
  }

  @Get('verbanden/:verband/formulier')
  @Vereist('inzien')
  form(@CsrfToken() token: string): { token: string } {
    return { token };
  }

  @Post('verbanden/:verband/formulier')
  @Vereist('inzien')
  send(@Body() body: unknown): unknown {
    return body ?? {};
  }

  @Post('verbanden/:verband/bestand')
  @Vereist('inzien')
  @UseInterceptors(FileInterceptor('bestand'))
  upload(@UploadedFile() bestand: { size: number } | undefined): { omvang: number } {
    return { omvang: bestand?.size ?? 0 };
  }
}

/** Keeps the acts, to look at. */
export class Vastgelegd extends Handelingen {
  override findAanvrager(): undefined {
    return undefined;
  }

  override async runFor<T>(_aanvrager: string | undefined, work: () => Promise<T>): Promise<T> {
    return await work();
  }

  readonly alle: (Handeling & { verband: string })[] = [];

  override async record(manager: EntityManager, handeling: Handeling): Promise<void> {
    const [stand]: { verband: string }[] = await manager.query(
      `SELECT current_setting('app.verband', true) AS verband`,
    );
    this.alle.push({ ...handeling, verband: stand?.verband ?? '' });
  }
}

@Global()
@Module({ providers: [{ provide: Handelingen, useClass: Vastgelegd }], exports: [Handelingen] })
class VastleggingModule {}

export interface Proefkeuze extends Partial<ToegangInstellingen> {
  readonly secure?: boolean;
  readonly limieten?: Limieten;
  readonly logger?: LoggerService;
  /** False for a service without a room that keeps acts. */
  readonly vastleggen?: boolean;
  /** Of a service that runs already, to have two on one database. */
  readonly database?: TestDatabase;
}

export interface Proefdienst {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly database: TestDatabase;
  readonly vastgelegd: Vastgelegd;
  /** A browser on our own pages, with a memory for cookies. */
  browser(): ReturnType<typeof request.agent>;
  /** Signed in by name and password. */
  signIn(aanmeldnaam: string, wachtwoord?: string): Promise<ReturnType<typeof request.agent>>;
  close(): Promise<void>;
}

/** Two verbanden with two deelnemers each, and nobody in them. */
export async function makeVerbanden(): Promise<TestDatabase> {
  const database = await makeDatabase();
  for (const verband of ['dowr', 'twente'])
    await query(
      inVerband(database.ownerUrl, verband),
      `INSERT INTO verband VALUES ('${verband}', 'Verband ${verband}', '', true)`,
      `INSERT INTO deelnemer VALUES ('${verband}', 'raalte', 'Raalte', 'gemeente', 1),
                                    ('${verband}', 'deventer', 'Deventer', 'gemeente', 2)`,
      `INSERT INTO werkorganisatie VALUES ('${verband}', 'ict', 'ICT', 1)`,
    );
  return database;
}

export const WACHTWOORD = 'kruik tegel zwaluw mist';

/** The room on its own: sign-in, guard and sessions, on a database of its own. */
export async function startProefdienst(keuze: Proefkeuze = {}): Promise<Proefdienst> {
  const { secure = false, vastleggen = true, limieten, logger, database: given, ...instellingen } = keuze;
  const database = given ?? (await makeVerbanden());
  const app = await NestFactory.create<NestExpressApplication>(
    {
      module: class Proefmodule {},
      imports: [
        DatabaseModule.forRoot({ url: database.url, entities }),
        ToegangModule.forRoot({ demo: false, ...instellingen }),
        ...(vastleggen ? [VastleggingModule] : []),
      ],
      controllers: [ProefController],
    },
    { logger: logger ?? false },
  );
  harden(app, undefined, { secure });
  keepSessions(app, { secret: 'alleen voor deze toets', secure, ...(limieten && { limieten }) });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const browser = (): ReturnType<typeof request.agent> => request.agent(url).set('Origin', url);
  return {
    url,
    app,
    database,
    vastgelegd: vastleggen ? app.get<Vastgelegd>(Handelingen) : new Vastgelegd(),
    browser,
    signIn: async (aanmeldnaam, wachtwoord = WACHTWOORD) => {
      const agent = browser();
      await agent.post('/aanmelden').type('form').send({ aanmeldnaam, wachtwoord }).expect(303);
      return agent;
    },
    close: async () => {
      await app.close();
      if (given === undefined) await database.close();
    },
  };
}

/** A service beside the others, for as long as `work` takes. */
export async function withProefdienst<T>(
  keuze: Proefkeuze,
  work: (dienst: Proefdienst) => Promise<T>,
): Promise<T> {
  const dienst = await startProefdienst(keuze);
  try {
    return await work(dienst);
  } finally {
    await dienst.close();
  }
}
