import { makeBevinding } from './checks/bevindingen.js';
import { Controle, type Controleuitslag } from './checks/controle.js';
import type { BevindingCode, Invulling } from './checks/meldingen.js';
import type { Naslag } from './checks/naslag.js';
import { makeToon } from './checks/schrijf-getal.js';
import type { Profielkeuze } from './importprofiel/profiel.js';
import { CopyText } from './copy-rows.js';
import { Weigering } from './gate/weigering.js';
import type { Ontvanger } from './reader/cel.js';
import { openRijbron } from './reader/open-rijbron.js';
import type { Soort } from './soorten.js';

export interface Controleopdracht {
  /** The file on disk. */
  readonly pad: string;
  readonly soort: Soort;
  readonly naslag: Naslag;
  /** Shared memory whose first number says how many rows there are so far. */
  readonly teller?: Int32Array;
  /** What files of other sources are read with; nothing when it is not said. */
  readonly profielen?: Profielkeuze;
}

/**
 * Reads and checks an untrusted file.
 *
 * @param onRegels gets the rows as COPY text, some at a time, up to the first one with a fout
 */
export async function checkBestand(
  opdracht: Controleopdracht,
  onRegels: (text: string) => void = () => undefined,
): Promise<Controleuitslag> {
  const { pad, soort, naslag, teller, profielen } = opdracht;
  const rows = new CopyText(soort, onRegels, teller);
  const controle = new Controle(soort, { naslag, ...(profielen && { profielen }) }, (regel) =>
    rows.add(regel),
  );
  try {
    await readBron(pad, soort, controle);
    rows.flush();
    return controle.finish();
  } catch (error) {
    if (error instanceof Weigering) return refuse(soort, error.code);
    throw error;
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
    totaal: makeToon(soort)(0n),
    fouten: [makeBevinding(code, {}, invulling)],
    waarschuwingen: [],
    aantallen: { [code]: 1 },
  };
}
