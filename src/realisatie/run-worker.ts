import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { refuse, type Controleopdracht } from './check-bestand.js';
import type { Controleuitslag } from './checks/controle.js';
import { makeDoorgang, makeRoom, type Doorgang, type Doorgegeven } from './doorgang.js';
import type { WeigeringCode } from './gate/weigering.js';
import { Beurten } from './proces/beurten.js';

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

/** What the worker is told. */
export interface Werkopdracht {
  readonly opdracht: Controleopdracht;
  /** Null when nobody takes the rows. */
  readonly doorgang: Doorgang | null;
}

type Bericht = Doorgegeven | { readonly uitslag: Controleuitslag };

const log = new Logger('inlezen');
const beurten = new Beurten(AT_ONCE);

/**
 * Checks a file in a worker of its own: whatever the file does to it, the answer is a verdict.
 *
 * @param regels takes the rows as COPY text while they are read; it has ended when the verdict is there
 * @throws the reason of the signal when that aborts; what went wrong with `regels`
 */
export async function checkInWorker(
  opdracht: Controleopdracht,
  { deadlineMs = DEADLINE_MS, memoryMb = MEMORY_MB, signal }: Partial<Grenzen> = {},
  regels: Writable | null = null,
): Promise<Controleuitslag> {
  try {
    const uitslag = await beurten.take(() => run(opdracht, { deadlineMs, memoryMb, signal }, regels));
    if (regels !== null) await finished(regels.end());
    return uitslag;
  } catch (error) {
    if (regels !== null) await giveUp(regels);
    throw error;
  }
}

/** What is not to be booked must not keep the connection that it goes over. */
async function giveUp(regels: Writable): Promise<void> {
  const end = finished(regels).catch(() => undefined);
  regels.destroy(new Error('The rows are not wanted any more'));
  await end;
}

async function run(
  opdracht: Controleopdracht,
  { deadlineMs, memoryMb, signal }: Grenzen,
  regels: Writable | null,
): Promise<Controleuitslag> {
  signal?.throwIfAborted();
  const resourceLimits = { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB };
  const doorgang = regels === null ? null : makeDoorgang();
  const workerData: Werkopdracht = { opdracht, doorgang };
  const worker = new Worker(WORKER, { workerData, resourceLimits, env: {}, execArgv: [] });
  let timer: NodeJS.Timeout | undefined;
  let abort: (() => void) | undefined;
  try {
    return await new Promise<Controleuitslag>((resolve, reject) => {
      abort = (): void => reject(signal?.reason as Error);
      signal?.addEventListener('abort', abort, { once: true });
      const give = (code: WeigeringCode): void => resolve(refuse(opdracht.soort, code));
      timer = setTimeout(give, deadlineMs, 'BESTAND_DUURT_TE_LANG');
      regels?.once('error', reject);
      worker.on('message', (bericht: Bericht) => {
        if ('uitslag' in bericht) resolve(bericht.uitslag);
        else regels?.write(bericht.tekst, () => doorgang && makeRoom(doorgang));
      });
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
