import type {
  Definitie,
  SleutelMetHistorie,
  VersieMetHistorie,
  WaardeMetHistorie,
} from '../../../sleutels/index.js';
import type { Peil } from '../../../platform/index.js';
import type { Sleuteltoetsing } from '../../../berekening/index.js';
import { formatGetal } from '../../opmaak/index.js';

interface Bekend {
  readonly bekendVanaf: Date;
  readonly bekendTot: Date | null;
}

/** Whether it was held true at the peil. */
export const isHeld = ({ bekendVanaf, bekendTot }: Bekend, { bekendOp }: Peil): boolean =>
  bekendOp === null
    ? bekendTot === null
    : bekendVanaf <= bekendOp && (bekendTot === null || bekendTot > bekendOp);

/** Whether it was known at the peil, be it that it was corrected by then. */
const isKnown = ({ bekendVanaf }: Bekend, { bekendOp }: Peil): boolean =>
  bekendOp === null || bekendVanaf <= bekendOp;

export interface Waardenset {
  readonly peildatum: string;
  readonly waarden: readonly WaardeMetHistorie[];
  /** What was held true before, oldest first. */
  readonly verbeterd: readonly WaardeMetHistorie[];
}

/** The values by peildatum, the newest first, with what they were before. */
export function groupWaarden({ waarden }: SleutelMetHistorie, peil: Peil): Waardenset[] {
  const known = waarden.filter((waarde) => isKnown(waarde, peil));
  const dagen = [...new Set(known.map(({ peildatum }) => peildatum))].sort().reverse();
  return dagen.map((peildatum) => {
    const own = known.filter((waarde) => waarde.peildatum === peildatum);
    return {
      peildatum,
      waarden: own.filter((waarde) => isHeld(waarde, peil)),
      verbeterd: own.filter((waarde) => !isHeld(waarde, peil)),
    };
  });
}

/** The versies that are held true, the newest first. */
export const heldVersies = ({ versies }: SleutelMetHistorie, peil: Peil): VersieMetHistorie[] =>
  versies.filter((versie) => isHeld(versie, peil)).reverse();

/** What a key comes to in a year, or why it does not. */
export interface Jaardeling {
  readonly boekjaar: number;
  readonly toetsing: Sleuteltoetsing | null;
  readonly reden: string | null;
}

/** The share of a deelnemer in a year, as a decimal percentage; null when it has none. */
export const shareIn = ({ toetsing }: Jaardeling, deelnemer: string): string | null =>
  toetsing?.perDeelnemer.find((regel) => regel.deelnemer === deelnemer)?.sleutel ?? null;

/** Everybody that some year names, with the name of the last one. */
export function partiesOf(jaren: readonly Jaardeling[]): { code: string; naam: string }[] {
  const namen = new Map(
    jaren.flatMap(({ toetsing }) =>
      (toetsing?.perDeelnemer ?? []).map(({ deelnemer, naam }) => [deelnemer, naam] as const),
    ),
  );
  return [...namen].map(([code, naam]) => ({ code, naam }));
}

/** A percentage with two decimals, `44,27%`: enough to compare by eye. */
export function formatPercentage(percentage: string): string {
  const [geheel = '0', deel = ''] = percentage.replace('-', '').split('.');
  const honderdsten = BigInt(geheel) * 10_000n + BigInt(deel.padEnd(4, '0').slice(0, 4));
  const afgerond = (honderdsten + 50n) / 100n;
  const teken = percentage.startsWith('-') && afgerond > 0n ? '−' : '';
  return `${teken}${formatGetal(String(afgerond / 100n))},${String(afgerond % 100n).padStart(2, '0')}%`;
}

export interface Ingroeistap {
  readonly jaar: string;
  /** Of 100. */
  readonly nieuw: string;
}

/** The path of an ingroei, year by year; empty for another key. */
export function ingroeiPath(definitie: Definitie | undefined): Ingroeistap[] {
  if (definitie?.soort !== 'ingroei') return [];
  return Object.entries(definitie.percentages)
    .map(([jaar, nieuw]) => ({ jaar, nieuw }))
    .sort((a, b) => Number(a.jaar) - Number(b.jaar));
}
