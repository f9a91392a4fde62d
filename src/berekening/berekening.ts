import type { Rekenmodel, Uitkomst } from '../rekenkern/index.js';
import type { Berekening } from './berekening.entity.js';
import type { Fase } from './fase.js';

/** A run without what went in and what came out. */
export interface BerekeningKop {
  readonly id: string;
  readonly verband: string;
  readonly boekjaar: number;
  readonly fase: Fase;
  /** Counts the runs of a boekjaar, from 1. */
  readonly nummer: number;
  /** `sha256:` and hex, over the canonical JSON of the rekenmodel. */
  readonly invoerHash: string;
  /** `sha256:` and hex, over the canonical JSON of the uitkomst. */
  readonly uitkomstHash: string;
  /** Version of the rules. */
  readonly rekenkern: string;
  readonly gemaaktDoor: string;
  readonly gemaaktOp: Date;
}

export interface BerekeningDetail extends BerekeningKop {
  readonly rekenmodel: Rekenmodel;
  readonly uitkomst: Uitkomst;
}

/** The columns of a `BerekeningKop`. */
export const HEAD = {
  id: true,
  verband: true,
  boekjaar: true,
  fase: true,
  nummer: true,
  invoerHash: true,
  uitkomstHash: true,
  rekenkern: true,
  gemaaktDoor: true,
  gemaaktOp: true,
} as const satisfies Record<keyof BerekeningKop, true>;

export function toKop(berekening: BerekeningKop): BerekeningKop {
  const { id, verband, boekjaar, fase, nummer, ...rest } = berekening;
  const { invoerHash, uitkomstHash, rekenkern, gemaaktDoor, gemaaktOp } = rest;
  const hashes = { invoerHash, uitkomstHash, rekenkern };
  return { id, verband, boekjaar, fase, nummer, ...hashes, gemaaktDoor, gemaaktOp };
}

export function toDetail(berekening: Berekening): BerekeningDetail {
  return {
    ...toKop(berekening),
    rekenmodel: JSON.parse(berekening.invoer) as Rekenmodel,
    uitkomst: JSON.parse(berekening.uitkomst) as Uitkomst,
  };
}
