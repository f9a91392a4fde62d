import type { Database } from '../../platform/index.js';
import { Inlezing } from '../inlezing.entity.js';
import { Inleesvoortgang, type Inleesfase } from './inleesvoortgang.entity.js';
import type { Plek } from './slot.js';

const TICK_MS = 500;

/** Counts what has been done of a load; the counter lies in memory that its worker counts in too. */
export class Meter {
  readonly teller = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  private readonly stop = new AbortController();
  private stand: Inleesfase = 'lezen';

  /** Aborted when the load is cancelled. */
  get signal(): AbortSignal {
    return this.stop.signal;
  }

  get fase(): Inleesfase {
    return this.stand;
  }

  get rijen(): number {
    return Atomics.load(this.teller, 0);
  }

  start(fase: Inleesfase): void {
    this.stand = fase;
    Atomics.store(this.teller, 0, 0);
  }

  count = (rijen: number): void => void Atomics.add(this.teller, 0, rijen);

  cancel(): void {
    this.stop.abort();
  }
}

/** Does work with a meter, and writes down now and then where it stands, for whoever waits; hears of a cancellation. */
export async function withMeter<T>(
  database: Database,
  plek: Plek,
  work: (meter: Meter) => Promise<T>,
): Promise<T> {
  const meter = new Meter();
  await record(database, plek, meter);
  let writing: Promise<void> = Promise.resolve();
  // A tick that fails says nothing of the work itself: the next one tries again.
  const tick = (): void => void (writing = record(database, plek, meter).catch(() => undefined));
  const ticks = setInterval(tick, TICK_MS);
  try {
    return await work(meter);
  } finally {
    clearInterval(ticks);
    await writing;
  }
}

async function record(database: Database, { verband, id }: Plek, meter: Meter): Promise<void> {
  const stand = { fase: meter.fase, rijen: meter.rijen, bijgewerktOp: new Date() };
  await database.inVerband(verband, async (manager) => {
    await manager.upsert(Inleesvoortgang, { verband, inlezing: id, ...stand }, ['verband', 'inlezing']);
    const [inlezing] = await manager.find(Inlezing, { select: { status: true }, where: { verband, id } });
    if (inlezing?.status === 'geannuleerd') meter.cancel();
  });
}
