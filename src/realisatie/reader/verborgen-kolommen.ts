import { LIMITS } from '../gate/limits.js';
import type { Rij, VerborgenKolom } from './cel.js';

/** The hidden columns of a sheet, with how far down each of them holds something. */
export class VerborgenKolommen {
  private readonly hidden = new Set<number>();
  private readonly lastRow = new Map<number, number>();

  /** Beyond the columns that are read, a file may hide as many as it likes. */
  hide(from: number, to: number): void {
    for (let kolom = from; kolom <= Math.min(to, LIMITS.columns); kolom += 1) this.hidden.add(kolom);
  }

  note({ nummer, cellen }: Rij): void {
    if (this.hidden.size === 0) return;
    for (const { kolom, soort, waarde } of cellen)
      if (this.hidden.has(kolom) && (soort === 'geen' || waarde.trim() !== ''))
        this.lastRow.set(kolom, nummer);
  }

  list(): VerborgenKolom[] {
    return [...this.lastRow].map(([kolom, laatsteRij]) => ({ kolom, laatsteRij }));
  }
}
