import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { refuse, type Controleopdracht } from './check-bestand.js';
import type { Controleuitslag } from './checks/controle.js';
import type { WeigeringCode } from './gate/weigering.js';

// A worker is plain node, which reads no TypeScript: the sources use the worker that the build made of them.
const WORKER = new URL(
  './inlees.worker.js',
  import.meta.url.replace(/\/src\/(?=realisatie\/[^/]+\.ts$)/, '/dist/src/'),
);
const DEADLINE_MS = 120_000;
const MEMORY_MB = 288;
const YOUNG_MEMORY_MB = 64;
/** Reading is work for a processor: more at once would only take memory. */
const AT_ONCE = 2;

export interface Grenzen {
  readonly deadlineMs: number;
  /** Of the heap of the worker. */
  readonly memoryMb: number;
  /** Stops the work: what comes back then is nothing. */
  readonly signal: AbortSignal | undefined;
}

const log = new Logger('inlezen');
const waiting: (() => void)[] = [];
let running = 0;

/**
 * Checks a file in a worker of its own: whatever the file does to it, the answer is a verdict.
 *
 * @throws the reason of the signal when that aborts
 */
export async function checkInWorker(
  opdracht: Controleopdracht,
  { deadlineMs = DEADLINE_MS, memoryMb = MEMORY_MB, signal }: Partial<Grenzen> = {},
): Promise<Controleuitslag> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await run(opdracht, { deadlineMs, memoryMb, signal });
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

async function run(
  opdracht: Controleopdracht,
  { deadlineMs, memoryMb, signal }: Grenzen,
): Promise<Controleuitslag> {
  signal?.throwIfAborted();
  const resourceLimits = { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB };
  const worker = new Worker(WORKER, { workerData: opdracht, resourceLimits, env: {}, execArgv: [] });
  let timer: NodeJS.Timeout | undefined;
  let abort: (() => void) | undefined;
  try {
    return await new Promise<Controleuitslag>((resolve, reject) => {
      abort = (): void => reject(signal?.reason as Error);
      signal?.addEventListener('abort', abort, { once: true });
      const give = (code: WeigeringCode): void => resolve(refuse(opdracht.soort, code));
      timer = setTimeout(give, deadlineMs, 'BESTAND_DUURT_TE_LANG');
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return give('BESTAND_TE_ZWAAR');
        log.error({ melding: 'Reading a file failed', soort: opdracht.soort, error });
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
