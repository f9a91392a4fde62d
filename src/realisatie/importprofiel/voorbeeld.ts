import type { Werkuitslag } from '../in-werker.js';
import { isFilled } from '../checks/rijen.js';
import { clean } from '../checks/tekst.js';
import { Weigering } from '../gate/weigering.js';
import type { Blad, Ontvanger, Rij } from '../reader/cel.js';
import { openRijbron } from '../reader/open-rijbron.js';

/** What a file looks like: its first filled row and those under it. */
export interface Voorbeeld {
  readonly blad: string;
  /** Empty where there is no name. */
  readonly koppen: readonly string[];
  /** As wide as the headers. */
  readonly rijen: readonly (readonly string[])[];
}

const MOST_ROWS = 20;
const LONGEST = 100;

/** Keeps the first rows of the first sheet that has any and can be seen. */
class Eerste implements Ontvanger {
  readonly rijen: Rij[] = [];
  naam: string | null = null;
  private blad: Blad = { naam: '', verborgen: false };

  startBlad(blad: Blad): void {
    this.blad = blad;
  }

  addRij(rij: Rij): void {
    if (this.blad.verborgen || this.rijen.length > MOST_ROWS || !rij.cellen.some(isFilled)) return;
    this.naam ??= this.blad.naam;
    if (this.naam === this.blad.naam) this.rijen.push(rij);
  }

  endBlad(): void {
    // Only rows are of interest.
  }

  report(): void {
    // What is wrong with a file is told when it is read in.
  }
}

/** Reads an untrusted file for its headers and first rows; to be done in a worker. */
export async function readVoorbeeld(pad: string): Promise<Werkuitslag<Voorbeeld>> {
  try {
    const bron = await openRijbron(pad);
    const eerste = new Eerste();
    try {
      await bron.read(eerste);
    } finally {
      bron.close();
    }
    return { ok: true, waarde: describe(eerste) };
  } catch (error) {
    if (error instanceof Weigering) return { ok: false, code: error.code };
    throw error;
  }
}

function describe({ naam, rijen: [kop, ...rijen] }: Eerste): Voorbeeld {
  const breedte = Math.max(0, ...(kop?.cellen ?? []).filter(isFilled).map(({ kolom }) => kolom));
  const textsOf = (rij: Rij | undefined): string[] =>
    Array.from({ length: breedte }, (_, place) => {
      const cel = rij?.cellen.find(({ kolom }) => kolom === place + 1);
      return clean(cel?.waarde ?? '').slice(0, LONGEST);
    });
  return { blad: naam ?? '', koppen: textsOf(kop), rijen: rijen.map(textsOf) };
}
