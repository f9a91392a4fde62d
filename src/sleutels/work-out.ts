import type { PerDeelnemer, Sleutel } from '../rekenkern/index.js';
import type { Definitie } from './definitie.js';
import { toUnits } from './eenheden.js';
import { herkomstVan } from './herkomst.js';
import type { Sleutelgegevens, Waarde } from './sleutel-in-jaar.js';

export interface Uitwerking {
  readonly reken: Sleutel | null;
  /** What keeps it from being one, apart from its parts. */
  readonly hindernis: string | null;
}

interface Onderwerp {
  readonly code: string;
  readonly definitie: Exclude<Definitie, { soort: 'ingroei' }>;
  /** The set that counts. */
  readonly waarden: readonly Waarde[];
}

type InJaar = Pick<Sleutelgegevens, 'boekjaar' | 'deelnemers' | 'werkorganisaties'>;

/**
 * A key as the rekenkern takes it: only whoever takes part in the boekjaar and whatever exists in it is named, for a
 * rekenmodel knows nobody else.
 */
export function workOut(onderwerp: Onderwerp, inJaar: InJaar): Uitwerking {
  const { code, definitie } = onderwerp;
  const { decimalen } = definitie;
  const basis = { code, ...(decimalen !== undefined && { decimalen }) };
  switch (definitie.soort) {
    case 'gewichten':
    case 'percentages':
      return workOutWaarden(onderwerp, inJaar);
    case 'gelijk': {
      if (definitie.deelnemers === undefined) return ready({ ...basis, soort: 'gelijk' });
      const deelnemers = definitie.deelnemers.filter((deelnemer) => inJaar.deelnemers.includes(deelnemer));
      return deelnemers.length === 0
        ? nobodyLeft(code, inJaar.boekjaar)
        : ready({ ...basis, soort: 'gelijk', deelnemers });
    }
    case 'samengesteld':
      return ready({ ...basis, soort: 'samengesteld', delen: definitie.delen });
    case 'begrensd':
      return ready({
        ...basis,
        soort: 'begrensd',
        sleutel: definitie.sleutel,
        ...boundsIn('minimum', definitie.minimum, inJaar),
        ...boundsIn('maximum', definitie.maximum, inJaar),
      });
    case 'pondspondsgewijs': {
      const { werkorganisaties } = definitie;
      if (werkorganisaties === undefined) return ready({ ...basis, soort: 'pondspondsgewijs' });
      const existing = werkorganisaties.filter((each) => inJaar.werkorganisaties.includes(each));
      return existing.length === 0
        ? nobodyLeft(code, inJaar.boekjaar)
        : ready({ ...basis, soort: 'pondspondsgewijs', werkorganisaties: existing });
    }
  }
}

const ready = (reken: Sleutel): Uitwerking => ({ reken, hindernis: null });
const stuck = (hindernis: string): Uitwerking => ({ reken: null, hindernis });

const nobodyLeft = (code: string, boekjaar: number): Uitwerking =>
  stuck(
    `Van wie sleutel "${code}" noemt is er in ${boekjaar} niemand meer. Leg vast hoe hij vanaf 1 januari ${boekjaar} verdeelt.`,
  );

function boundsIn<Naam extends 'minimum' | 'maximum'>(
  naam: Naam,
  grenzen: PerDeelnemer | undefined,
  { deelnemers }: InJaar,
): { [key in Naam]?: PerDeelnemer } {
  const found = Object.entries(grenzen ?? {}).filter(([deelnemer]) => deelnemers.includes(deelnemer));
  return (found.length === 0 ? {} : { [naam]: Object.fromEntries(found) }) as {
    [key in Naam]?: PerDeelnemer;
  };
}

function workOutWaarden(
  { code, definitie, waarden }: Onderwerp,
  { boekjaar, deelnemers }: InJaar,
): Uitwerking {
  const herkomst = herkomstVan(waarden);
  const present = waarden.filter(({ deelnemer }) => deelnemers.includes(deelnemer));
  if (herkomst === null || present.length === 0)
    return stuck(
      `Sleutel "${code}" heeft nog geen waarden voor ${boekjaar}. Leg ze vast met een peildatum tot en met 31 december ${boekjaar}.`,
    );
  const gone = waarden.find((waarde) => !present.includes(waarde) && toUnits(waarde.waarde) > 0n);
  if (definitie.soort === 'percentages' && gone !== undefined)
    return stuck(
      `De percentages van sleutel "${code}" op ${herkomst.peildatum} tellen "${gone.deelnemer}" mee, en die neemt in ${boekjaar} niet deel. Leg voor ${boekjaar} nieuwe percentages vast.`,
    );
  const perDeelnemer = Object.fromEntries(present.map(({ deelnemer, waarde }) => [deelnemer, waarde]));
  const basis = {
    code,
    ...(definitie.decimalen !== undefined && { decimalen: definitie.decimalen }),
    ...herkomst,
  };
  return ready(
    definitie.soort === 'percentages'
      ? { ...basis, soort: 'percentages', percentages: perDeelnemer }
      : { ...basis, soort: 'gewichten', gewichten: perDeelnemer },
  );
}
