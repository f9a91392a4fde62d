import type { Rekenmodel } from '../../rekenkern/index.js';
import { letterOf } from '../formule/index.js';
import { safeText } from '../werkmap/tekst.js';
import { Blad } from '../werkmap/blad.js';
import type { Sjabloon } from '../werkmap/sjabloon.js';
import { Tabel } from '../werkmap/tabel.js';
import type { Herhaling } from '../werkmap/tabel.js';
import { Werkmap } from '../werkmap/werkmap.js';
import type { Bladnaam } from './ankers.js';
import { listBladen } from './bladen.js';
import { STROKEN } from './ankers.js';
import type { Gegevens } from './gegevens.js';

/** What every sheet is made with. */
export class Werk {
  readonly werkmap = new Werkmap();
  private readonly woorden: Readonly<Record<string, string>>;
  private readonly bladen: ReadonlySet<Bladnaam>;

  constructor(
    readonly sjabloon: Sjabloon,
    readonly gegevens: Gegevens,
  ) {
    this.woorden = wordsOf(gegevens);
    this.bladen = listBladen(gegevens);
  }

  get documentregel(): string {
    return this.woorden['documentregel'] ?? '';
  }

  /** Whether the verband uses what a sheet shows. */
  heeft(naam: Bladnaam): boolean {
    return this.bladen.has(naam);
  }

  blad(naam: Bladnaam): Blad {
    const { sjabloon, werkmap, woorden } = this;
    return new Blad(naam, { sjabloon, werkmap, woorden }, STROKEN[naam]);
  }

  tabel(blad: Blad, naam: string, herhaal: Herhaling = {}): Tabel {
    return new Tabel(blad, naam, { sjabloon: this.sjabloon, herhaal });
  }
}

function wordsOf({ invoer }: Gegevens): Record<string, string> {
  const { verband, berekening, rekenmodel } = invoer;
  const boekjaar = String(rekenmodel.boekjaar);
  const merk = berekening.uitkomstHash.replace(/^sha256:/, '').slice(0, 12);
  const naam = [...safeText(verband.naam)].slice(0, 50).join('');
  const voorbeeld = verband.voorbeeld ? ' · VOORBEELD, bedragen verzonnen' : '';
  return {
    boekjaar,
    documentregel: `${naam} · Jaarrekening ${boekjaar} · berekening ${berekening.nummer} · ${STATUS}${voorbeeld}`,
    afronding: rekenmodel.afronding === 'euro' ? 'hele euro’s, losse centen bij de grootste' : 'hele centen',
    methode: rekenmodel.methodeHulpkosten ?? 'stapsgewijs',
    voettekst: `${naam}, jaarrekening ${boekjaar}, berekening ${berekening.nummer}, vingerafdruk ${merk}`,
  };
}

/** Decisions are not part of this document yet. */
export const STATUS = 'doorgerekend, nog niet vastgesteld';

/** `+` between references; a grand total names each subtotal. */
export const plus = (refs: readonly string[]): string => (refs.length === 0 ? '0' : refs.join('+'));

/** A range within one column or one row: `D9:D14`. */
export const reeks = (van: { kolom: number; rij: number }, tot: { kolom: number; rij: number }): string =>
  `${letterOf(van.kolom)}${van.rij}:${letterOf(tot.kolom)}${tot.rij}`;

/** Rounding moves a charge by less than this, in euros: a cent, or with whole euros also the cents set aside. */
export const roundingLimit = ({ afronding }: Rekenmodel): string => (afronding === 'euro' ? '2' : '0.01');
