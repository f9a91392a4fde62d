import { makeBevinding } from './checks/bevindingen.js';
import { Controle, type Controleuitslag } from './checks/controle.js';
import type { BevindingCode, Invulling } from './checks/meldingen.js';
import type { Naslag } from './checks/naslag.js';
import type { Profielkeuze } from './importprofiel/profiel.js';
import { CopyFile, type Copybestemming } from './copy-rows.js';
import { Weigering } from './gate/weigering.js';
import type { Ontvanger } from './reader/cel.js';
import { openRijbron } from './reader/open-rijbron.js';
import { SOORT, type Soort } from './soorten.js';

export interface Controleopdracht {
  /** The file on disk. */
  readonly pad: string;
  readonly soort: Soort;
  readonly naslag: Naslag;
  /** Where the rows go as COPY text; null when nothing will be booked. */
  readonly copy: Copybestemming | null;
  /** What files of other sources are read with; nothing when it is not said. */
  readonly profielen?: Profielkeuze;
}

/** Reads and checks an untrusted file; the COPY file is only whole when there is no fout. */
export async function checkBestand(opdracht: Controleopdracht): Promise<Controleuitslag> {
  const { pad, soort, naslag, copy, profielen } = opdracht;
  const { periode13 } = naslag;
  const rows = copy === null ? null : new CopyFile(copy, soort);
  const controle = new Controle(soort, { naslag, periode13, ...(profielen && { profielen }) }, (regel) =>
    rows?.add(regel),
  );
  try {
    await readBron(pad, soort, controle);
    return controle.finish();
  } catch (error) {
    if (error instanceof Weigering) return refuse(soort, error.code);
    throw error;
  } finally {
    rows?.close();
  }
}

async function readBron(pad: string, soort: Soort, ontvanger: Ontvanger): Promise<void> {
  const bron = await openRijbron(pad);
  try {
    if (bron.formaat === 'xaf' && soort !== 'realisatie') throw new Weigering('AUDITFILE_ALLEEN_REALISATIE');
    await bron.read(ontvanger);
  } finally {
    bron.close();
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
