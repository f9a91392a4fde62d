import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Pool } from 'pg';
import PgBoss from 'pg-boss';
import { DataSource, type EntityManager } from 'typeorm';

/** What a job is about: ids only, never content. */
export type Jobgegevens = Readonly<Record<string, string>>;
export type Jobwerk = (gegevens: Jobgegevens) => Promise<void>;

const POLLING_SECONDS = 1;
/** How long a stop waits for work that is under way; whoever runs containers waits ten seconds. */
const PATIENCE_MS = 8_000;

/**
 * Work that goes on after the answer, shared by every process of the service on one database. A job that fails is
 * tried again as its queue says, by whichever process comes first; so is one whose process died. Work is therefore
 * such that doing it again changes nothing.
 */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly boss: PgBoss;
  private readonly workers: string[] = [];
  private started: Promise<unknown> | null = null;
  private readonly queues: string[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(
    dataSource: DataSource,
    private readonly host: HttpAdapterHost,
  ) {
    const db = { executeSql: (text: string, values: unknown[]) => ask(dataSource, text, values) };
    this.boss = new PgBoss({ db, migrate: false, schedule: false, supervise: true });
    this.boss.on('error', (error) => this.log.error({ melding: 'Jobs', error }));
  }

  /** Adds a job in the caller's transaction: it is there when that is committed, and only then. */
  async send(manager: EntityManager, queue: string, gegevens: Jobgegevens): Promise<void> {
    const { queryRunner } = manager;
    if (queryRunner === undefined) throw new Error('A job is only added in a transaction');
    const executeSql = async (text: string, values: unknown[]): Promise<{ rows: object[] }> => {
      const { records = [] } = await queryRunner.query(text, values, true);
      return { rows: records as object[] };
    };
    await this.boss.send(queue, gegevens, { db: { executeSql } });
  }

  /** Looks for work at once instead of at the next round. */
  wake(): void {
    for (const worker of this.workers) this.boss.notifyWorker(worker);
  }

  /** Does the jobs of a queue, this many at once; only in a service that answers requests too. */
  async work(queue: string, atOnce: number, work: Jobwerk): Promise<void> {
    // A command that is done with its own work stops; it must not have begun somebody else's.
    if ((this.host.httpAdapter as unknown) === undefined) return;
    this.started ??= this.boss.start();
    await this.started;
    this.queues.push(queue);
    const options = { pollingIntervalSeconds: POLLING_SECONDS };
    for (let place = 0; place < atOnce; place += 1) {
      const worker = await this.boss.work<Jobgegevens>(queue, options, async (jobs) => {
        for (const { data } of jobs) await this.runJob(work(data));
        // Where there was one there may be more.
        this.boss.notifyWorker(worker);
      });
      this.workers.push(worker);
    }
  }

  /** Takes no more jobs; what is under way may end, or else is given back for another process or for the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.started === null) return;
    for (const queue of this.queues) await this.boss.offWork(queue);
    await Promise.race([Promise.allSettled(this.running), sleep(PATIENCE_MS, null, { ref: false })]);
    // What has just ended is written down without anybody waiting for it.
    if (this.running.size === 0) await sleep(20);
    await this.boss.stop({ graceful: false, close: false });
  }

  private async runJob(job: Promise<void>): Promise<void> {
    this.running.add(job);
    try {
      await job;
    } finally {
      this.running.delete(job);
    }
  }
}

/** On the pool that the rooms use too: jobs need no connections of their own. After its end nothing is found any more. */
async function ask(dataSource: DataSource, text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
  if (!dataSource.isInitialized) return { rows: [] };
  return await poolOf(dataSource).query(text, values);
}

function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { readonly master: Pool }).master;
}
