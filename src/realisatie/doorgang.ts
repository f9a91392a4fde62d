import type { MessagePort } from 'node:worker_threads';

/**
 * Texts that go from one thread to another, which takes them in at its own pace: whoever gives them waits while too many
 * are under way. Shared memory whose first number counts those.
 */
export type Doorgang = Int32Array;

/** What comes out at the other end. */
export interface Doorgegeven {
  readonly tekst: Uint8Array;
}

const MOST_UNDER_WAY = 8;

export const makeDoorgang = (): Doorgang =>
  new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Gives a text to the other thread; blocks this one, which must not be the main one, until there is room. */
export function giveText(port: MessagePort, doorgang: Doorgang, text: string): void {
  for (let n = Atomics.load(doorgang, 0); n >= MOST_UNDER_WAY; n = Atomics.load(doorgang, 0))
    Atomics.wait(doorgang, 0, n);
  Atomics.add(doorgang, 0, 1);
  const tekst = new TextEncoder().encode(text);
  port.postMessage({ tekst } satisfies Doorgegeven, [tekst.buffer]);
}

/** Says that a text was taken in. */
export function makeRoom(doorgang: Doorgang): void {
  Atomics.sub(doorgang, 0, 1);
  Atomics.notify(doorgang, 0);
}
