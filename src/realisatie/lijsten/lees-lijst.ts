import { makeBevinding } from '../checks/bevindingen.js';
import { Weigering } from '../gate/weigering.js';
import type { Werkuitslag } from '../in-werker.js';
import type { Blad, Leesmelding, Ontvanger, Rij } from '../reader/cel.js';
import { openRijbron } from '../reader/open-rijbron.js';
import type { Lijst, Lijstblad, Lijstfout, Lijstrij } from './lijst.js';

/** Far more than any menukaart holds, and little enough to hand over whole. */
const MOST_CELLS = 200_000;
const MOST_CHARACTERS = 8_000_000;

/** Reads an untrusted file that is small enough to be held in memory as a whole. */
export async function leesLijst(pad: string): Promise<Werkuitslag<Lijst>> {
  try {
    return { ok: true, waarde: await read(pad) };
  } catch (error) {
    if (error instanceof Weigering) return { ok: false, code: error.code };
    throw error;
  }
}

async function read(pad: string): Promise<Lijst> {
  const bron = await openRijbron(pad);
  try {
    if (bron.formaat === 'xaf') throw new Weigering('AUDITFILE_ALLEEN_REALISATIE');
    const ontvanger = new Lijstontvanger();
    await bron.read(ontvanger);
    return ontvanger.finish();
  } finally {
    bron.close();
  }
}

class Lijstontvanger implements Ontvanger {
  private readonly bladen: Lijstblad[] = [];
  private readonly fouten: Lijstfout[] = [];
  private blad: Blad = { naam: '', verborgen: false };
  private rijen: Lijstrij[] = [];
  private cells = 0;
  private characters = 0;

  startBlad(blad: Blad): void {
    this.blad = blad;
    this.rijen = [];
  }

  addRij({ nummer, cellen }: Rij): void {
    if (this.blad.verborgen) return;
    const filled = cellen.filter(({ soort, waarde }) => soort === 'geen' || waarde.trim() !== '');
    if (filled.length === 0) return;
    this.cells += filled.length;
    this.characters += filled.reduce((sum, { waarde }) => sum + waarde.length, 0);
    if (this.cells > MOST_CELLS || this.characters > MOST_CHARACTERS) throw new Weigering('BESTAND_TE_ZWAAR');
    this.rijen.push({
      nummer,
      cellen: filled.map(({ kolom, soort, waarde }) => ({ kolom, soort, waarde })),
    });
  }

  endBlad(): void {
    if (this.rijen.length > 0) this.bladen.push({ naam: this.blad.naam, rijen: this.rijen });
  }

  report({ code, rij, invulling }: Leesmelding): void {
    const { melding } = makeBevinding(code, {}, invulling ?? {});
    this.fouten.push({ blad: this.blad.naam, cel: rij === undefined ? null : `A${rij}`, melding });
  }

  finish(): Lijst {
    return { bladen: this.bladen, fouten: this.fouten };
  }
}
