import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import type { WeigeringCode } from '../gate/weigering.js';

const DEADLINE_MS = 120_000;
const MEMORY_MB = 288;
const YOUNG_MEMORY_MB = 64;
const AT_ONCE = 2;

/** What a worker says back: what it made, or why the file cannot be read. */
export type Werkuitslag<T> =
  { readonly ok: true; readonly waarde: T } | { readonly ok: false; readonly code: WeigeringCode };

export interface Werk {
  /** Of the worker's own file, built. */
  readonly werker: URL;
  /** What it must do; copied to it. */
  readonly opdracht: unknown;
  readonly deadlineMs?: number;
  /** Of its heap. */
  readonly memoryMb?: number;
}

const log = new Logger('inlezen');
const waiting: (() => void)[] = [];
let running = 0;

/** Lets a worker of its own look into an untrusted file: whatever the file does to it, the service gets an answer. */
export async function inWerker<T>(werk: Werk): Promise<Werkuitslag<T>> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await run<T>(werk);
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

async function run<T>(werk: Werk): Promise<Werkuitslag<T>> {
  const { werker, opdracht, deadlineMs = DEADLINE_MS, memoryMb = MEMORY_MB } = werk;
  const resourceLimits = { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB };
  const worker = new Worker(werker, { workerData: opdracht, resourceLimits, env: {}, execArgv: [] });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Werkuitslag<T>>((resolve) => {
      const give = (code: WeigeringCode): void => resolve({ ok: false, code });
      timer = setTimeout(give, deadlineMs, 'BESTAND_DUURT_TE_LANG');
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return give('BESTAND_TE_ZWAAR');
        log.error({ melding: 'A worker failed on a file', error });
        return give('BESTAND_ONLEESBAAR');
      });
      worker.once('exit', () => give('BESTAND_ONLEESBAAR'));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** The built file of a worker: a worker is plain node, which reads no TypeScript. */
export const builtWorker = (name: string, from: string): URL =>
  new URL(name, from.replace(/\/src\/(?=realisatie\/.+\.ts$)/, '/dist/src/'));
