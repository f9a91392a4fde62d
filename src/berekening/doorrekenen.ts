import { DomeinFout } from '../platform/index.js';
import {
  bereken,
  hashRekenmodel,
  toCents,
  type Melding,
  type Rekenmodel,
  type Uitkomst,
} from '../rekenkern/index.js';
import type { Gegevens } from './gegevens.js';
import { findHindernissen } from './hindernissen.js';
import { totalOf } from './pool.js';
import { buildRekenmodel } from './rekenmodel.builder.js';

export interface Doorrekening {
  readonly rekenmodel: Rekenmodel;
  readonly uitkomst: Uitkomst;
}

/**
 * Makes the rekenmodel of a boekjaar and calculates it.
 *
 * @throws DomeinFout rekenmodel_geweigerd with every reason: `name` is the place in the model, `reason` the sentence
 * @throws Error when the uitkomst does not close, which is our own mistake: nothing may be stored then
 */
export function calculate(gegevens: Gegevens): Doorrekening {
  const rekenmodel = buildRekenmodel(gegevens);
  const hindernissen = findHindernissen(gegevens);
  const antwoord = bereken(rekenmodel);
  if (!antwoord.ok) throw refused(withoutRepeats([...hindernissen, ...antwoord.fouten]));
  if (hindernissen.length > 0) throw refused(hindernissen);
  assertCloses(rekenmodel, antwoord.uitkomst);
  return { rekenmodel, uitkomst: antwoord.uitkomst };
}

/** Two reasons for one place: the first one says more, the second follows from it. */
function withoutRepeats(meldingen: readonly Melding[]): Melding[] {
  return meldingen.filter(({ pad }, place) => meldingen.findIndex((other) => other.pad === pad) === place);
}

/** Every reason at once: `name` is the place in the model, `reason` the sentence. */
export function refused(meldingen: readonly Melding[]): DomeinFout {
  return new DomeinFout({
    code: 'rekenmodel_geweigerd',
    melding:
      'Dit boekjaar kan nog niet worden doorgerekend. Herstel wat hieronder staat en probeer het opnieuw.',
    invalidParams: meldingen.map(({ pad, melding }) => ({ name: pad, reason: melding })),
  });
}

/**
 * The last gate before a run is stored, apart from the rekenkern's own proof: the uitkomst is of this model, closes,
 * and charges exactly what was spent.
 *
 * @bron REKENMODEL.md step 9
 */
export function assertCloses(rekenmodel: Rekenmodel, uitkomst: Uitkomst): void {
  if (uitkomst.invoerHash !== hashRekenmodel(rekenmodel)) {
    throw new Error('The uitkomst is of another rekenmodel');
  }
  const costs = totalOf(rekenmodel.kostenposten);
  const charges = totalOf(uitkomst.lasten);
  const { sluit, totaal, perWerkorganisatie, perProduct, perCasco, perDeelnemer, perPartij } =
    uitkomst.nulpositie;
  const lines = [...perWerkorganisatie, ...perProduct, ...perCasco, ...perDeelnemer, ...perPartij, totaal];
  const open = lines.filter(({ verschil }) => toCents(verschil) !== 0n);
  if (!sluit || open.length > 0 || costs !== charges) {
    throw new Error(`The uitkomst does not close: costs ${costs}, charges ${charges}`);
  }
}
