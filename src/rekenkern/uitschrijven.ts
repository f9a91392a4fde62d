import { fromCents } from './geld.js';
import { proveNulpositie, type Bewijsstukken } from './nulpositie.js';
import type { Melding, Uitkomst } from './uitkomst.js';

/** By which rules it was calculated, and of what. */
export interface Stempel {
  readonly rekenkern: string;
  readonly invoerHash: string;
}

/** Writes the outcome down: euros with two decimals, and the proof that it closes on zero. */
export function writeUitkomst(
  stukken: Bewijsstukken,
  stempel: Stempel,
  waarschuwingen: readonly Melding[],
): Uitkomst {
  const { rekening, lasten, verrekening, leveringen, posities, betalingen } = stukken;
  const nulpositie = proveNulpositie(stukken);
  return {
    schema: 'nulpositie/uitkomst/1',
    ...stempel,
    lasten: lasten.rows,
    perDeelnemer: nulpositie.perDeelnemer.map(({ deelnemer, lasten: charged, voorschotten, saldo }) => ({
      deelnemer,
      lasten: charged,
      voorschotten,
      saldo,
    })),
    verrekening: verrekening.map(({ place, werkorganisatie, gastheer, definitief, voorschot, saldo }) => ({
      deelnemer: rekening.deelnemers[place] ?? '',
      werkorganisatie,
      gastheer,
      definitief: fromCents(definitief),
      voorschot: fromCents(voorschot),
      saldo: fromCents(saldo),
    })),
    doorbelasting: leveringen
      .filter(({ bedrag }) => bedrag !== 0n)
      .map(({ van, naar, bedrag }) => ({ van, naar, bedrag: fromCents(bedrag) })),
    posities: posities.map(({ partij, netto }) => ({ partij, netto: fromCents(netto) })),
    saldering: betalingen.map(({ van, naar, bedrag }) => ({ van, naar, bedrag: fromCents(bedrag) })),
    nulpositie,
    waarschuwingen,
  };
}
