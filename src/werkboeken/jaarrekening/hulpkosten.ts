import type { Blad } from '../werkmap/blad.js';
import { formule, leeg, tekst } from '../werkmap/cel.js';
import { writeDoorbelasting } from './doorbelasting.js';
import type { Doorbelasting } from './doorbelasting.js';
import { writeEinddoelen } from './einddoelen.js';
import type { Herkomst } from './herkomst.js';
import { listPlaatsen } from './hulplijst.js';
import type { Geleverd } from './kosten.js';
import type { Plaats } from './hulplijst.js';
import { writeLeveringen } from './leveringen.js';
import type { Oordelen } from './oordelen.js';
import type { Werk } from './werk.js';

/** Where other sheets find what hulpkostenplaatsen delivered. */
export interface Hulpkosten extends Geleverd {
  /** Cost of each place, and what it delivered. */
  readonly plaatsen: readonly { readonly code: string; readonly kosten: string; readonly geleverd: string }[];
  readonly doorbelasting: readonly Doorbelasting[];
  readonly oordelen: readonly Oordelen[];
}

const GEEN: Hulpkosten = { geleverd: () => [], plaatsen: [], doorbelasting: [], oordelen: [] };

/** Costs of places that work for others: what they cost, what was agreed, and where it ended up. */
export function writeHulpkosten(werk: Werk, herkomst: Herkomst): Hulpkosten {
  if (!werk.heeft('Hulpkosten')) return GEEN;
  const blad = werk.blad('Hulpkosten');
  const plaatsen = listPlaatsen(werk.gegevens);
  if (plaatsen.length === 0) return { ...GEEN, doorbelasting: writeDoorbelasting(werk, blad, []) };
  const kosten = writeKosten({ werk, blad, herkomst }, plaatsen);
  const leveringen = writeLeveringen(werk, blad, plaatsen);
  const einddoelen = writeEinddoelen({ werk, blad, plaatsen, leveringen, kosten });
  return {
    geleverd: einddoelen.geleverd,
    plaatsen: plaatsen.map(({ code }, i) => ({
      code,
      kosten: blad.ref(5, kosten[i] ?? 0),
      geleverd: einddoelen.totaal(i),
    })),
    doorbelasting: writeDoorbelasting(werk, blad, einddoelen.tussen),
    oordelen: [einddoelen.oordelen],
  };
}

interface Bouw {
  readonly werk: Werk;
  readonly blad: Blad;
  readonly herkomst: Herkomst;
}

/** @returns the row of each place: vast in C, variabel in D, together in E */
function writeKosten({ werk, blad, herkomst }: Bouw, plaatsen: readonly Plaats[]): number[] {
  const tabel = werk.tabel(blad, 'hulpkostenplaatsen');
  tabel.titel();
  tabel.kop();
  const rijen = plaatsen.map(({ code, werkorganisatie }) => {
    const rij = blad.rij;
    const sum = (gedrag: string): string =>
      herkomst.sum({ hulpkostenplaats: `$A${rij}`, gedrag: `"${gedrag}"` });
    return tabel.rij([
      tekst(code),
      tekst(werk.gegevens.naamVanWerkorganisatie(werkorganisatie)),
      formule(sum('vast')),
      formule(sum('variabel')),
      formule(`C${rij}+D${rij}`),
    ]);
  });
  const som = (letter: string) => formule(`SUM(${letter}${rijen[0]}:${letter}${rijen.at(-1)})`);
  tabel.rij([tekst('Totaal'), leeg, som('C'), som('D'), som('E')], 'totaal');
  blad.skip();
  return rijen;
}
