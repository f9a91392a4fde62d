import { overlapt, type Geldig, type OngeldigVeld } from '../platform/index.js';
import { inWoorden } from './meldingen.js';

/** What is wrong with a period as such. */
export function faultsOfPeriode({ vanaf, tot }: Geldig): OngeldigVeld[] {
  if (tot === null || tot > vanaf) return [];
  return [
    { name: 'tot', reason: `De periode eindigt voordat zij begint. Kies voor tot een dag na ${vanaf}.` },
  ];
}

/** What is wrong with ending a fact on this day. */
export function faultsOfEinde(feit: Geldig, tot: string): OngeldigVeld[] {
  if (tot <= feit.vanaf)
    return [{ name: 'tot', reason: `Dit geldt ${inWoorden(feit)}. Kies voor tot een dag na ${feit.vanaf}.` }];
  if (feit.tot !== null && tot >= feit.tot)
    return [{ name: 'tot', reason: `Dit eindigt al per ${feit.tot}. Kies een eerdere dag, of laat het zo.` }];
  return [];
}

type Gastheerperiode = Geldig & { readonly gastheer: string };
interface Namen {
  /** Name of the werkorganisatie. */
  readonly werkorganisatie: string;
  /** Name of a deelnemer by its code. */
  readonly noem: (gastheer: string) => string;
}

/**
 * Why a gastheer cannot run a werkorganisatie in this period, in Dutch; null when it can. One runs it at a time, and
 * no day is left out between the first and the last.
 *
 * @bron DOWR art. 4.3
 */
export function wrongGastheerperiode(
  nieuw: Geldig,
  bestaande: readonly Gastheerperiode[],
  { werkorganisatie, noem }: Namen,
): string | null {
  const inTheWay = bestaande.find((bestaand) => overlapt(bestaand, nieuw));
  if (inTheWay !== undefined) {
    const wie = `${werkorganisatie} heeft al een gastheer: ${noem(inTheWay.gastheer)}, ${inWoorden(inTheWay)}.`;
    return inTheWay.vanaf < nieuw.vanaf
      ? `${wie} Beëindig dat gastheerschap eerst per ${nieuw.vanaf}, of kies een periode die er niet mee overlapt.`
      : `${wie} Kies een periode die er niet mee overlapt.`;
  }
  const touches = bestaande.some(({ vanaf, tot }) => tot === nieuw.vanaf || vanaf === nieuw.tot);
  if (bestaande.length === 0 || touches) return null;
  const einde =
    bestaande
      .map(({ tot }) => tot ?? '')
      .sort()
      .at(-1) ?? '';
  return `Zo heeft ${werkorganisatie} een tijd geen gastheer. Laat de periode beginnen op ${einde}, de dag waarop de vorige gastheer ophoudt.`;
}

/** What stands in the way of a period for something else than a gastheer, in Dutch; null when nothing does. */
export function wrongPeriode(nieuw: Geldig, bestaande: readonly Geldig[], wat: string): string | null {
  const inTheWay = bestaande.find((bestaand) => overlapt(bestaand, nieuw));
  if (inTheWay === undefined) return null;
  return `${wat} ${inWoorden(inTheWay)}. Beëindig dat eerst, of kies een periode die er niet mee overlapt.`;
}
