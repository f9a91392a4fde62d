import { geldtOp, type Geldig } from '../../../platform/index.js';
import type {
  Deelname,
  Gastheerschap,
  Looptijd,
  Onderbrenging,
  Verbandvorm,
  Vorm,
} from '../../../verband/index.js';
import { formatDatum } from '../../opmaak/index.js';
import { describePeriode } from '../tijd/tijdbeeld.model.js';

/** Everything dated that the set-up of a verband holds true. */
export interface Vastgelegd {
  readonly vormen: readonly Verbandvorm[];
  readonly deelnames: readonly Deelname[];
  readonly looptijden: readonly Looptijd[];
  readonly gastheerschappen: readonly Gastheerschap[];
  readonly onderbrengingen: readonly Onderbrenging[];
}

/** Something that was recorded, and when. */
export interface Vastlegging {
  readonly op: Date;
  readonly wat: string;
}

type Noem = (code: string) => string;

/** What was recorded last, the newest first. */
export function listVastleggingen(feiten: Vastgelegd, noem: Noem, aantal: number): Vastlegging[] {
  const lijn = (feit: Geldig & { bekendVanaf: Date }, wat: string): Vastlegging => ({
    op: feit.bekendVanaf,
    wat: `${wat}, ${describePeriode(feit)}`,
  });
  const all = [
    ...feiten.vormen.map((feit) => lijn(feit, `Vorm: ${feit.rechtsvorm}, ${feit.organisatievorm}`)),
    ...feiten.deelnames.map((feit) => lijn(feit, `${noem(feit.deelnemer)} neemt deel`)),
    ...feiten.looptijden.map((feit) => lijn(feit, `${noem(feit.werkorganisatie)} bestaat`)),
    ...feiten.gastheerschappen.map((feit) =>
      lijn(feit, `${noem(feit.gastheer)} is gastheer van ${noem(feit.werkorganisatie)}`),
    ),
    ...feiten.onderbrengingen.map((feit) =>
      lijn(feit, `${noem(feit.onderdeel)} hoort bij ${noem(feit.werkorganisatie)}`),
    ),
  ];
  return all.sort((a, b) => b.op.getTime() - a.op.getTime()).slice(0, aantal);
}

/** The vorm that holds on a day; before the first and after the last that nearest one. */
export function vormAt<V extends Geldig>(vormen: readonly V[], dag: string): V | undefined {
  const [first] = vormen;
  if (first !== undefined && dag < first.vanaf) return first;
  return vormen.find((vorm) => geldtOp(vorm, dag)) ?? vormen.at(-1);
}

/** For how long the verband was entered into. */
export function describeTermijn({ eindigtOp, evaluatieOp }: Pick<Vorm, 'eindigtOp' | 'evaluatieOp'>): string {
  if (eindigtOp === null) return 'voor onbepaalde tijd';
  const evaluatie =
    evaluatieOp === null
      ? 'er is geen evaluatie afgesproken'
      : `met een evaluatie op ${formatDatum(evaluatieOp)}`;
  return `tot ${formatDatum(eindigtOp)}, ${evaluatie}`;
}
