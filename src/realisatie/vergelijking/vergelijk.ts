import { toUnits, TOTAL_DECIMALS } from '../checks/getal.js';
import type { Regelgroep } from '../checks/regelgroepen.js';
import type { Toon } from '../checks/schrijf-getal.js';
import { byWaarden, type Telling } from '../stand/aansluiting.js';

/** How what a file says of one thing stands to what earlier files said of it. */
export const VERGELIJKSTANDEN = ['gelijk', 'gewijzigd', 'alleen_eerder', 'alleen_nieuw'] as const;
export type Vergelijkstand = (typeof VERGELIJKSTANDEN)[number];

/** What earlier loads and a new file say of the same thing. */
export interface Vergelijkregel {
  /** The values of the fields that the soort goes by, such as periode and kostenplaats; an empty one for nothing. */
  readonly waarden: readonly string[];
  readonly eerder: Telling;
  readonly nieuw: Telling;
  /** New minus earlier. */
  readonly verschil: string;
  readonly stand: Vergelijkstand;
  /** Ids of the earlier loads that say something of it. */
  readonly inlezingen: readonly string[];
}

/** What an earlier load has of the same as a file, and what it has besides. */
export interface Dekking {
  readonly hetzelfde: Telling;
  readonly daarbuiten: Telling;
}

/** What the rows of one load about one thing add up to. */
export type Laadgroep = Regelgroep & { readonly inlezing: string };

interface Som {
  rijen: number;
  units: bigint;
}

/**
 * Lays the groups of earlier loads, added up, beside those of a new file: a line for each thing that any of them says
 * something of. The differences add up to the new total minus the earlier total.
 *
 * @bron INLEZEN.md "Nothing lost, nothing twice"
 */
export function vergelijk(
  eerdere: readonly Laadgroep[],
  nieuwe: readonly Regelgroep[],
  show: Toon,
): Vergelijkregel[] {
  const [oud, nieuw] = [addUp(eerdere), addUp(nieuwe)];
  const inlezingen = new Map<string, string[]>();
  for (const { sleutel, inlezing } of eerdere)
    inlezingen.set(sleutel, [...(inlezingen.get(sleutel) ?? []), inlezing]);
  return [...new Set([...oud.keys(), ...nieuw.keys()])]
    .map((sleutel) => {
      const [a, b] = [oud.get(sleutel) ?? NIETS, nieuw.get(sleutel) ?? NIETS];
      return {
        waarden: sleutel.split('\t'),
        ...{ eerder: tell(a, show), nieuw: tell(b, show), verschil: show(b.units - a.units) },
        ...{ stand: standOf(a, b), inlezingen: inlezingen.get(sleutel) ?? [] },
      };
    })
    .sort(byWaarden);
}

/** What one earlier load has of the things that the new file speaks of too, and what it has of others. */
export function dekkingOf(
  eerdere: readonly Regelgroep[],
  nieuwe: readonly Regelgroep[],
  show: Toon,
): Dekking {
  const genoemd = new Set(nieuwe.map(({ sleutel }) => sleutel));
  const sum = (groepen: readonly Regelgroep[]): Telling => tell(sumOf(groepen), show);
  return {
    hetzelfde: sum(eerdere.filter(({ sleutel }) => genoemd.has(sleutel))),
    daarbuiten: sum(eerdere.filter(({ sleutel }) => !genoemd.has(sleutel))),
  };
}

/** The sums of a comparison. */
export function totaalOf(
  eerdere: readonly Regelgroep[],
  nieuwe: readonly Regelgroep[],
  show: Toon,
): Pick<Vergelijkregel, 'eerder' | 'nieuw' | 'verschil'> {
  const [oud, nieuw] = [sumOf(eerdere), sumOf(nieuwe)];
  return { eerder: tell(oud, show), nieuw: tell(nieuw, show), verschil: show(nieuw.units - oud.units) };
}

const NIETS: Som = { rijen: 0, units: 0n };

function standOf(eerder: Som, nieuw: Som): Vergelijkstand {
  if (nieuw.rijen === 0) return 'alleen_eerder';
  if (eerder.rijen === 0) return 'alleen_nieuw';
  return eerder.rijen === nieuw.rijen && eerder.units === nieuw.units ? 'gelijk' : 'gewijzigd';
}

const tell = ({ rijen, units }: Som, show: Toon): Telling => ({ rijen, totaal: show(units) });

function sumOf(groepen: readonly Regelgroep[]): Som {
  const som = { ...NIETS };
  for (const groep of groepen) add(som, groep);
  return som;
}

function addUp(groepen: readonly Regelgroep[]): Map<string, Som> {
  const sommen = new Map<string, Som>();
  for (const groep of groepen) {
    const som = sommen.get(groep.sleutel) ?? { ...NIETS };
    add(som, groep);
    sommen.set(groep.sleutel, som);
  }
  return sommen;
}

function add(som: Som, { rijen, totaal }: Regelgroep): void {
  som.rijen += rijen;
  som.units += toUnits(totaal, TOTAL_DECIMALS);
}
