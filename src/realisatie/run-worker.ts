import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { refuse, type Controleopdracht } from './check-bestand.js';
import type { Controleuitslag } from './checks/controle.js';
import { makeDoorgang, makeRoom, type Doorgang, type Doorgegeven } from './doorgang.js';
import { builtWorker, runWerker, type Grenzen, type Werk } from './in-werker.js';

const WERKER = builtWorker('./inlees.worker.js', import.meta.url);

/** What the worker is told. */
export interface Werkopdracht {
  readonly opdracht: Controleopdracht;
  /** Null when nobody takes the rows. */
  readonly doorgang: Doorgang | null;
}

/**
 * Checks a file in a worker of its own: whatever the file does to it, the answer is a verdict.
 *
 * @param regels takes the rows as COPY text while they are read; it has ended when the verdict is there
 * @throws the reason of the signal when that aborts; what went wrong with `regels`
 */
export async function checkInWorker(
  opdracht: Controleopdracht,
  grenzen: Grenzen = {},
  regels: Writable | null = null,
): Promise<Controleuitslag> {
  if (regels === null) return await run({ opdracht, doorgang: null }, grenzen);
  try {
    const uitslag = await runInto(regels, opdracht, grenzen);
    await finished(regels.end());
    return uitslag;
  } catch (error) {
    await giveUp(regels);
    throw error;
  }
}

/** What goes wrong with `regels` stops the work. */
async function runInto(
  regels: Writable,
  opdracht: Controleopdracht,
  grenzen: Grenzen,
): Promise<Controleuitslag> {
  const doorgang = makeDoorgang();
  const broken = new AbortController();
  regels.once('error', (error) => broken.abort(error));
  const signal = AbortSignal.any([broken.signal, ...(grenzen.signal === undefined ? [] : [grenzen.signal])]);
  const onBericht = ({ tekst }: Doorgegeven): void => void regels.write(tekst, () => makeRoom(doorgang));
  return await run({ opdracht, doorgang }, { ...grenzen, signal, onBericht });
}

async function run(
  opdracht: Werkopdracht,
  grenzen: Omit<Werk<Doorgegeven>, 'werker' | 'opdracht'>,
): Promise<Controleuitslag> {
  const uitslag = await runWerker<Controleuitslag, Doorgegeven>({ werker: WERKER, opdracht, ...grenzen });
  return uitslag.ok ? uitslag.waarde : refuse(opdracht.opdracht.soort, uitslag.code);
}

/** What is not to be booked must not keep the connection that it goes over. */
async function giveUp(regels: Writable): Promise<void> {
  const end = finished(regels).catch(() => undefined);
  regels.destroy(new Error('The rows are not wanted any more'));
  await end;
}
