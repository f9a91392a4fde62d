import { Weigering } from '../gate/weigering.js';
import { openRijbron } from '../reader/open-rijbron.js';
import type { Werkuitslag } from '../in-werker.js';
import { markeerXlsx, type Markering } from './markeer-xlsx.js';
import { schrijfWerkmap } from './rijen-werkmap.js';

/** Marks an untrusted file: a workbook in itself, of another format a workbook of its rows. */
export async function markeerBestand(markering: Markering): Promise<Werkuitslag<null>> {
  try {
    await markeer(markering);
    return { ok: true, waarde: null };
  } catch (error) {
    if (error instanceof Weigering) return { ok: false, code: error.code };
    throw error;
  }
}

async function markeer(markering: Markering): Promise<void> {
  const bron = await openRijbron(markering.pad);
  try {
    if (bron.formaat === 'xlsx') return await markeerXlsx(markering);
    const pad = `${markering.doel}-rijen`;
    const namen = await schrijfWerkmap(bron, pad);
    const bevindingen = markering.bevindingen.map((bevinding) => {
      return { ...bevinding, blad: namen.get(bevinding.blad) ?? bevinding.blad };
    });
    return await markeerXlsx({ ...markering, pad, bevindingen });
  } finally {
    bron.close();
  }
}
