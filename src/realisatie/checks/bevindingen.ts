import type { Bevinding, Bevindingenlijst } from '../bevinding.js';
import { toKolomletter } from '../reader/cel.js';
import { writeGetal } from './schrijf-getal.js';
import { formatMelding, isWaarschuwing, type BevindingCode, type Invulling } from './meldingen.js';

const MOST_SHOWN = 1_000;
const LONGEST_VALUE = 200;
/** Findings on a number that was read: it stands in their sentence as people write it. */
const GETALLEN: readonly BevindingCode[] = ['TE_VEEL_DECIMALEN', 'GETAL_TE_GROOT', 'SLEUTELWAARDE_NEGATIEF'];
const PLAIN = /^-?\d+(\.\d+)?$/;

export interface Plaats {
  readonly blad?: string;
  readonly rij?: number;
  /** Number of the column, from 1; with a rij it gives the address of the cell. */
  readonly kolomnummer?: number;
  readonly kolom?: string;
  readonly waarde?: string;
}

/** Collects findings while a file is read. */
export class Bevindingen {
  private readonly fouten: Bevinding[] = [];
  private readonly waarschuwingen: Bevinding[] = [];
  private readonly aantallen: Partial<Record<BevindingCode, number>> = {};
  private faulty = false;

  get hasFout(): boolean {
    return this.faulty;
  }

  /** @param plaats only asked for while the finding is still shown */
  add(code: BevindingCode, plaats: Plaats | (() => Plaats), invulling: Invulling = {}): void {
    const waarschuwing = isWaarschuwing(code);
    if (!waarschuwing) this.faulty = true;
    this.aantallen[code] = (this.aantallen[code] ?? 0) + 1;
    const list = waarschuwing ? this.waarschuwingen : this.fouten;
    if (list.length >= MOST_SHOWN) return;
    list.push(makeBevinding(code, typeof plaats === 'function' ? plaats() : plaats, invulling));
  }

  list(): Bevindingenlijst {
    return { fouten: this.fouten, waarschuwingen: this.waarschuwingen, aantallen: this.aantallen };
  }
}

export function makeBevinding(code: BevindingCode, plaats: Plaats, invulling: Invulling = {}): Bevinding {
  const { blad = '', rij = null, kolomnummer, kolom = null } = plaats;
  const waarde = plaats.waarde === undefined ? null : shorten(plaats.waarde);
  const letter = kolomnummer === undefined ? null : toKolomletter(kolomnummer);
  const cel = letter === null || rij === null ? null : `${letter}${rij}`;
  const getal =
    waarde !== null && GETALLEN.includes(code) && PLAIN.test(waarde) ? writeGetal(waarde) : waarde;
  const melding = formatMelding(code, { blad, rij, cel, kolom, waarde: getal, letter, ...invulling });
  return {
    blad,
    rij,
    cel,
    kolom,
    waarde,
    code,
    melding,
    ernst: isWaarschuwing(code) ? 'waarschuwing' : 'fout',
  };
}

/** Cut, but never through a character that takes two places. */
const shorten = (text: string): string =>
  text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).replace(/[\ud800-\udbff]$/, '')}…` : text;
