import { parseCelgetal } from '../checks/getal.js';
import { toKolomletter } from '../reader/cel.js';
import type { Lijstblad, Lijstcel, Lijstfout } from './lijst.js';

/** A row with every cell as text; numbers as plain decimals. */
export interface Tekstrij {
  readonly nummer: number;
  readonly cellen: readonly { readonly kolom: number; readonly waarde: string }[];
}

/** The cells of a sheet as texts, with a fout for each one in the columns asked for that holds none. */
export function leesCellen(
  { naam, rijen }: Lijstblad,
  isRead: (kolom: number) => boolean = () => true,
): { readonly rijen: readonly Tekstrij[]; readonly fouten: readonly Lijstfout[] } {
  const fouten: Lijstfout[] = [];
  const gelezen = rijen.map(({ nummer, cellen }) => ({
    nummer,
    cellen: cellen.map((cel) => {
      const { waarde, melding } = readCel(cel);
      if (melding !== null && isRead(cel.kolom))
        fouten.push({ blad: naam, cel: `${toKolomletter(cel.kolom)}${nummer}`, melding });
      return { kolom: cel.kolom, waarde };
    }),
  }));
  return { rijen: gelezen, fouten };
}

function readCel({ soort, waarde }: Lijstcel): { waarde: string; melding: string | null } {
  if (soort === 'tekst') return { waarde, melding: null };
  if (soort !== 'getal') return { waarde, melding: MELDINGEN[soort] };
  const getal = parseCelgetal(waarde);
  if ('waarde' in getal) return { waarde: getal.waarde, melding: null };
  return { waarde, melding: `“${waarde}” is geen getal dat kan worden gelezen. Typ de waarde opnieuw.` };
}

const MELDINGEN = {
  datum: 'In deze cel staat een datum. Geef de cel de opmaak Tekst en typ de waarde opnieuw.',
  foutwaarde: 'De formule in deze cel geeft een fout. Herstel de formule of typ de waarde.',
  geen: 'De formule in deze cel is nooit uitgerekend. Open het bestand in Excel en sla het op, of typ de waarde.',
} as const;
