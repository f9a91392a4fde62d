import type { Blad, Kolom } from './blad.js';
import type { Cel } from './cel.js';
import type { Sjabloon } from './sjabloon.js';
import { shortText } from './tekst.js';

export type Rijsoort =
  'titel' | 'kop' | 'groep' | 'rij' | 'berekend' | 'deel' | 'subtotaal' | 'totaal' | 'noot';

/** How often a column is there that is not repeated: once, or not at all. */
export const once = (aanwezig: boolean): Herhaling[string] => ({ woord: '', namen: aanwezig ? [''] : [] });

/**
 * Columns of the sample that are repeated: per anchor suffix the word of its heading, and a name for each copy; a
 * column without copies is left out.
 */
export type Herhaling = Readonly<
  Record<string, { readonly woord: string; readonly namen: readonly string[] }>
>;

/** A table of a sheet: rows of the sample kinds, with columns that are repeated per deelnemer or werkorganisatie. */
export class Tabel {
  private readonly kolommen: readonly Kolom[];

  constructor(
    private readonly blad: Blad,
    private readonly naam: string,
    { sjabloon, herhaal = {} }: { readonly sjabloon: Sjabloon; readonly herhaal?: Herhaling },
  ) {
    this.kolommen = expandColumns(sjabloon, `np_${naam}`, herhaal);
  }

  get breedte(): number {
    return this.kolommen.length;
  }

  titel(): number {
    return this.blad.strook(`np_${this.naam}_titel`);
  }

  kop(): number {
    return this.blad.strook(`np_${this.naam}_kop`, [], this.kolommen);
  }

  rij(cellen: readonly (Cel | undefined)[], soort: Rijsoort = 'rij'): number {
    return this.blad.strook(`np_${this.naam}_${soort}`, cellen, this.kolommen);
  }

  noot(cel?: Cel): number {
    return this.blad.strook(`np_${this.naam}_noot`, [cel]);
  }
}

function expandColumns(sjabloon: Sjabloon, anker: string, herhaal: Herhaling): Kolom[] {
  const { blad, rij } = sjabloon.plaats(`${anker}_kop`);
  const perKolom = new Map(
    Object.entries(herhaal).map(([deel, copies]) => [sjabloon.plaats(`${anker}_${deel}`).kolom, copies]),
  );
  const aantal = sjabloon.voorbeeld(blad).getRow(rij).cellCount;
  return Array.from({ length: aantal }, (_, i) => i + 1).flatMap((bron): Kolom[] => {
    const copies = perKolom.get(bron);
    if (copies === undefined) return [{ bron, woorden: {}, breed: perKolom.size > 0 }];
    return copies.namen.map((naam) => ({ bron, woorden: { [copies.woord]: shortText(naam) }, breed: true }));
  });
}
