import { Weigering } from '../gate/weigering.js';
import type { Werkuitslag } from './in-werker.js';
import { markeerXlsx, type Markering } from './markeer-xlsx.js';

/** Marks an untrusted file. */
export async function markeerBestand(markering: Markering): Promise<Werkuitslag<null>> {
  try {
    await markeerXlsx(markering);
    return { ok: true, waarde: null };
  } catch (error) {
    if (error instanceof Weigering) return { ok: false, code: error.code };
    throw error;
  }
}
