import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { Beurten } from './beurten.js';
import type { WeigeringCode } from './gate/weigering.js';

const DEADLINE_MS = 120_000;
const MEMORY_MB = 288;
const YOUNG_MEMORY_MB = 64;
/** Reading is work for a processor: more at once would only take memory. */
const AT_ONCE = 2;

/** What a worker says back in the end: what it made, or why the file cannot be read. */
export type Werkuitslag<T> =
  { readonly ok: true; readonly waarde: T } | { readonly ok: false; readonly code: WeigeringCode };

export interface Grenzen {
  readonly deadlineMs?: number;
  /** Of the heap of the worker. */
  readonly memoryMb?: number;
  /** Stops the work: what comes back then is nothing. */
  readonly signal?: AbortSignal | undefined;
}

export interface Werk<B = never> extends Grenzen {
  /** Of the worker's own file, built. */
  readonly werker: URL;
  /** What it must do; copied to it. */
  readonly opdracht: unknown;
  /** Hears what the worker says before its uitslag. */
  readonly onBericht?: (bericht: B) => void;
}

const log = new Logger('inlezen');
const beurten = new Beurten(AT_ONCE);

/** As `runWerker`, when it is its turn. */
export async function inWerker<T>(werk: Werk): Promise<Werkuitslag<T>> {
  return await beurten.take(() => runWerker<T>(werk));
}

/**
 * Lets a worker of its own look into an untrusted file: whatever the file does to it, the service gets an answer.
 *
 * @throws the reason of the signal when that aborts
 */
export async function runWerker<T, B = never>(werk: Werk<B>): Promise<Werkuitslag<T>> {
  const { werker, opdracht, deadlineMs = DEADLINE_MS, memoryMb = MEMORY_MB, signal, onBericht } = werk;
  signal?.throwIfAborted();
  const resourceLimits = { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB };
  const worker = new Worker(werker, { workerData: opdracht, resourceLimits, env: {}, execArgv: [] });
  let timer: NodeJS.Timeout | undefined;
  let abort: (() => void) | undefined;
  try {
    return await new Promise<Werkuitslag<T>>((resolve, reject) => {
      abort = (): void => reject(signal?.reason as Error);
      signal?.addEventListener('abort', abort, { once: true });
      const give = (code: WeigeringCode): void => resolve({ ok: false, code });
      timer = setTimeout(give, deadlineMs, 'BESTAND_DUURT_TE_LANG');
      worker.on('message', (bericht: Werkuitslag<T> | B) => {
        if (isUitslag(bericht)) resolve(bericht);
        else onBericht?.(bericht);
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return give('BESTAND_TE_ZWAAR');
        log.error({ melding: 'A worker failed on a file', error });
        return give('BESTAND_ONLEESBAAR');
      });
      worker.once('exit', () => give('BESTAND_ONLEESBAAR'));
    });
  } finally {
    clearTimeout(timer);
    if (abort !== undefined) signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}

const isUitslag = <T, B>(bericht: Werkuitslag<T> | B): bericht is Werkuitslag<T> =>
  typeof bericht === 'object' && bericht !== null && 'ok' in bericht;

/** The built file of a worker: a worker is plain node, which reads no TypeScript. */
export const builtWorker = (name: string, from: string): URL =>
  new URL(name, from.replace(/\/src\/(?=realisatie\/.+\.ts$)/, '/dist/src/'));
