import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { DemoService } from '../../src/demo/index.js';
import { InlezingenService } from '../../src/realisatie/index.js';
import { makeService } from '../../src/service.js';
import { makeDatabase } from './database.js';

export interface Dienst {
  readonly url: string;
  /** The application's own connection. */
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly app: NestExpressApplication;
  /** A browser-like client that says it comes from our own pages; signed in when an account is named. */
  client(account?: string): Promise<ReturnType<typeof request.agent>>;
  close(): Promise<void>;
}

interface Keuze {
  readonly demo: 'basis' | 'geladen';
  /** Which demo verbanden; only dowr when left out. */
  readonly verbanden?: readonly string[];
}

/** The whole service on a database of its own: with demo verbanden that are only set up, or loaded and calculated. */
export async function startService({ demo, verbanden = ['dowr'] }: Keuze): Promise<Dienst> {
  const database = await makeDatabase();
  const app = await makeService({
    databaseUrl: database.url,
    demo: true,
    sessionSecret: 'alleen voor deze toets',
    secure: false,
  });
  // On a busy machine too, an answer tells how a load ended.
  app.get(InlezingenService).patienceMs = 60_000;
  await app.listen(0, '127.0.0.1');
  await app.get(DemoService).load({ basis: demo === 'basis', verbanden });
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    app,
    client: async (account) => {
      const agent = request.agent(url).set('Origin', url);
      if (account !== undefined) await agent.post('/aanmelden').type('form').send({ account }).expect(303);
      return agent;
    },
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
