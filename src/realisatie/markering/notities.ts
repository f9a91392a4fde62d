import type { Bevinding, Ernst } from '../bevinding.js';
import { parseAddress } from '../reader/cel.js';

/** What is said about one cell. */
export interface Notitie {
  readonly ernst: Ernst;
  readonly teksten: readonly string[];
}

export interface Rijnotities {
  /** About the row: it lands on the first cell of it. */
  eerste: Notitie | null;
  /** By column number. */
  readonly cellen: Map<number, Notitie>;
}

export interface Bladnotities {
  /** About the sheet, or the file: on A1, which itself may be in order. */
  blad: Notitie | null;
  /** By row number. */
  readonly rijen: Map<number, Rijnotities>;
}

const MOST_MARKED = 1_000;

export interface Notitiebron {
  readonly bevindingen: readonly Bevinding[];
  /** How many there are in truth. */
  readonly aantal: number;
  /** Names of the sheets that can be marked, in order. */
  readonly bladen: readonly string[];
}

/** What to write where, by sheet: at most 1,000 findings, fouten first. What names no sheet lands on the first. */
export function makeNotities({ bevindingen, aantal, bladen }: Notitiebron): Map<string, Bladnotities> {
  const notities = new Map<string, Bladnotities>();
  const [eerste] = bladen;
  if (eerste === undefined) return notities;
  const isFout = ({ ernst }: Bevinding): boolean => ernst === 'fout';
  const ordered = [...bevindingen.filter(isFout), ...bevindingen.filter((one) => !isFout(one))];
  const shown = ordered.slice(0, MOST_MARKED);
  for (const bevinding of shown) {
    const blad = bladen.includes(bevinding.blad) ? bevinding.blad : eerste;
    addBevinding(bladOf(notities, blad), bevinding);
  }
  if (aantal > shown.length) {
    const blad = bladOf(notities, eerste);
    blad.blad = join(blad.blad, { ernst: 'waarschuwing', teksten: [meer(shown.length, aantal)] });
  }
  return notities;
}

const meer = (gemerkt: number, aantal: number): string =>
  `In dit bestand zijn ${gemerkt} van de ${aantal} bevindingen gemerkt. Herstel deze en lees het opnieuw in.`;

function bladOf(notities: Map<string, Bladnotities>, naam: string): Bladnotities {
  const found = notities.get(naam) ?? { blad: null, rijen: new Map<number, Rijnotities>() };
  notities.set(naam, found);
  return found;
}

function addBevinding(blad: Bladnotities, { rij, cel, melding, ernst }: Bevinding): void {
  const notitie = { ernst, teksten: [melding] };
  if (rij === null) {
    blad.blad = join(blad.blad, notitie);
    return;
  }
  const place = cel === null ? null : parseAddress(cel);
  const row = blad.rijen.get(rij) ?? { eerste: null, cellen: new Map<number, Notitie>() };
  blad.rijen.set(rij, row);
  if (place === null) row.eerste = join(row.eerste, notitie);
  else row.cellen.set(place.kolom, join(row.cellen.get(place.kolom) ?? null, notitie));
}

/** Two notes on one cell: it counts as the worst of them. */
export function join(one: Notitie | null, other: Notitie): Notitie {
  if (one === null) return other;
  const ernst = one.ernst === 'fout' ? 'fout' : other.ernst;
  const teksten = [...one.teksten, ...other.teksten.filter((tekst) => !one.teksten.includes(tekst))];
  return { ernst, teksten };
}
