import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { migrations } from '../../migrations/index.js';
import { AppModule } from '../app.module.js';
import { DemoService } from '../demo/index.js';
import { openDatabase, readConfig } from '../platform/index.js';

export interface ServiceKeuze {
  /** Folder of the embedded database, when not the one of the configuration. */
  readonly dataDir?: string;
  /** Whether to load the demo first, when not as the configuration says. */
  readonly demo?: boolean;
}

/** Runs one command on the service without its web side; the database it started is stopped afterwards. */
export async function withService<T>(
  work: (app: INestApplicationContext) => Promise<T>,
  keuze: ServiceKeuze = {},
): Promise<T> {
  const config = readConfig(process.env);
  const demo = keuze.demo ?? config.demo;
  const { dataDir } = keuze;
  // A folder of its own means the database that comes along, also where the configuration names a server.
  const place = dataDir === undefined ? config.database : { ...config.database, dataDir, url: undefined };
  const database = await openDatabase({ ...place, migrations });
  try {
    const app = await NestFactory.createApplicationContext(
      AppModule.forRoot({ databaseUrl: database.url, demo }),
      { logger: ['error', 'warn'] },
    );
    try {
      if (demo) await app.get(DemoService).load();
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
}
