import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityTarget, type MigrationInterface } from 'typeorm';
import { Database } from './database.js';

export interface Verbinding {
  /** Connection string of the role that the service works as. */
  readonly url: string;
  readonly entities: readonly (EntityTarget<object> & (abstract new () => object))[];
  readonly migrations?: readonly (new () => MigrationInterface)[];
  /** Largest number of connections at once. */
  readonly poolSize?: number;
  /** How long one statement may take; 0 for as long as it needs. */
  readonly statementTimeoutMs?: number;
}

/** A connected data source. Tables are only ever made by migrations. */
export async function connect({
  url,
  entities,
  migrations = [],
  poolSize = 10,
  statementTimeoutMs = 120_000,
}: Verbinding): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'migratie',
    synchronize: false,
    poolSize,
    applicationName: 'nulpositie',
    // Compiling a statement takes longer than any of ours runs; the planner cannot know on tables just filled.
    extra: { statement_timeout: statementTimeoutMs, options: '-c jit=off' },
  });
  return await dataSource.initialize();
}

/** Gives every room the `Database`. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static forRoot(verbinding: Verbinding): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: DataSource, useFactory: () => connect(verbinding) }, Database],
      exports: [DataSource, Database],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
