import {
  findCel,
  HULPBLADEN,
  readColumns,
  readMenukaart,
  type MenukaartInvoer,
  type Staand,
} from '../../catalogus/index.js';
import type { OngeldigVeld } from '../../platform/index.js';
import { kiesBlad } from './kies-blad.js';
import { leesCellen, type Tekstrij } from './lees-cellen.js';
import type { Lijst, Lijstfout } from './lijst.js';

export interface Menukaartvraag {
  readonly boekjaar: number;
  readonly werkveld: string;
  /** The name of its sheet in a workbook of more menukaarten. */
  readonly blad: string;
  /** What the menukaart says of its products now. */
  readonly staand: Staand;
}

export interface Menukaartlezing {
  readonly invoer: MenukaartInvoer;
  /** What is wrong with a field of the invoer, in the cell that it came from. */
  readonly place: (veld: OngeldigVeld) => Lijstfout;
}

export type GelezenMenukaartlijst =
  | { readonly ok: true; readonly lezing: Menukaartlezing }
  | { readonly ok: false; readonly fouten: readonly Lijstfout[] };

/** The menukaart in a file, or everything that is wrong with it. */
export function leesMenukaartlijst(lijst: Lijst, vraag: Menukaartvraag): GelezenMenukaartlijst {
  const { blad, fout } = kiesBlad(lijst.bladen, { naam: vraag.blad, hulpbladen: HULPBLADEN });
  if (fout !== undefined) return { ok: false, fouten: [...lijst.fouten, fout] };
  const kolommen = readColumns(leesCellen(blad).rijen);
  const { rijen, fouten } = leesCellen(blad, (kolom) => kolommen.has(kolom));
  const { boekjaar, werkveld, staand } = vraag;
  const gelezen = readMenukaart(rijen, { boekjaar, werkveld }, staand);
  const inRijen = gelezen.ok
    ? []
    : gelezen.fouten.map(({ cel, rij, melding }) => {
        return { blad: blad.naam, cel: cel ?? (rij === null ? null : `A${rij}`), melding };
      });
  const own = new Set(fouten.map(({ cel }) => cel));
  const all = [...lijst.fouten, ...fouten, ...inRijen.filter(({ cel }) => !own.has(cel))];
  if (!gelezen.ok || all.length > 0) return { ok: false, fouten: all };
  return {
    ok: true,
    lezing: { invoer: gelezen.invoer, place: (veld) => placeVeld(veld, { rijen, blad: blad.naam }) },
  };
}

function placeVeld(
  { name, reason }: OngeldigVeld,
  { rijen, blad }: { readonly rijen: readonly Tekstrij[]; readonly blad: string },
): Lijstfout {
  const found = /^regels\/(\d+)\/(\w+)$/.exec(name);
  const cel = found === null ? null : findCel(rijen, { regel: Number(found[1]), veld: found[2] ?? '' });
  return { blad, cel, melding: reason };
}
