import type { Afnamematrix, Celstand } from '../../../catalogus/index.js';

export interface Matrixgroep {
  readonly werkveld: string;
  readonly naam: string;
  readonly rijen: Afnamematrix['rijen'];
}

/** What a cell says aloud. */
export const CELWOORDEN: Readonly<Record<Celstand, string>> = {
  afname: 'neemt af',
  indicatie: 'verwacht af te nemen',
  'op afroep': 'neemt af op afroep',
  geen: 'neemt niet af',
};

/** The products by werkveld, in the order of the matrix. */
export function groupRijen(
  { rijen }: Afnamematrix,
  werkvelden: readonly { readonly code: string; readonly naam: string }[],
): Matrixgroep[] {
  const codes = [...new Set(rijen.map(({ werkveld }) => werkveld))];
  return codes.map((werkveld) => ({
    werkveld,
    naam: werkvelden.find(({ code }) => code === werkveld)?.naam ?? werkveld,
    rijen: rijen.filter((rij) => rij.werkveld === werkveld),
  }));
}

/** How many products a deelnemer takes under a DVO. */
export const countAfnames = ({ rijen }: Afnamematrix, deelnemer: string): number =>
  rijen.filter(({ cellen }) => cellen.some((cel) => cel.deelnemer === deelnemer && cel.stand === 'afname'))
    .length;

/** The matrix in one sentence. */
export function describeMatrix({ rijen, deelnemers, boekjaar }: Afnamematrix): string {
  const stand = (gezocht: Celstand): number =>
    rijen.flatMap(({ cellen }) => cellen).filter((cel) => cel.stand === gezocht).length;
  const afnames = stand('afname');
  const overig = [
    ...(stand('indicatie') > 0 ? [`${stand('indicatie')} keer wordt afname verwacht`] : []),
    ...(stand('op afroep') > 0 ? [`${stand('op afroep')} keer gaat het op afroep`] : []),
  ];
  const eerste = `In ${boekjaar} staan ${rijen.length} producten op de menukaarten voor ${deelnemers.length} deelnemers; ${afnames} keer is afname vastgesteld`;
  return `${[eerste, ...overig].join(', ')}.`;
}
