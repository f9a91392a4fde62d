import { makeBevinding } from './checks/bevindingen.js';
import { Controle, type Controleuitslag } from './checks/controle.js';
import type { BevindingCode, Invulling } from './checks/meldingen.js';
import type { Naslag } from './checks/naslag.js';
import { CopyFile, type Copybestemming } from './copy-rows.js';
import { Weigering } from './gate/weigering.js';
import { readXlsx } from './reader/xlsx/read-xlsx.js';
import { SOORT, type Soort } from './soorten.js';

export interface Controleopdracht {
  /** The file on disk. */
  readonly pad: string;
  readonly soort: Soort;
  readonly naslag: Naslag;
  /** Where the rows go as COPY text; null when nothing will be booked. */
  readonly copy: Copybestemming | null;
}

/** Reads and checks an untrusted file; the COPY file is only whole when there is no fout. */
export async function checkBestand({ pad, soort, naslag, copy }: Controleopdracht): Promise<Controleuitslag> {
  const rows = copy === null ? null : new CopyFile(copy, soort);
  const controle = new Controle(soort, naslag, (regel) => rows?.add(regel));
  try {
    await readXlsx(pad, controle);
    return controle.finish();
  } catch (error) {
    if (error instanceof Weigering) return refuse(soort, error.code);
    throw error;
  } finally {
    rows?.close();
  }
}

/** The outcome of a file that is refused as a whole. */
export function refuse(soort: Soort, code: BevindingCode, invulling: Invulling = {}): Controleuitslag {
  return {
    rijen: 0,
    totaal: SOORT[soort].telt === 'bedrag' ? '0.00' : '0',
    fouten: [makeBevinding(code, {}, invulling)],
    waarschuwingen: [],
    aantallen: { [code]: 1 },
  };
}
