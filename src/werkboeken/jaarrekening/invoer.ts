import type { Rekenmodel, Uitkomst } from '../../rekenkern/index.js';

/** One stored berekening with what it stands on: everything the jaarrekening workbook is made of. */
export interface JaarrekeningInvoer {
  readonly verband: { readonly code: string; readonly naam: string; readonly voorbeeld: boolean };
  readonly berekening: {
    readonly nummer: number;
    readonly invoerHash: string;
    readonly uitkomstHash: string;
    readonly rekenkern: string;
    readonly gemaaktDoor: string;
    readonly gemaaktOp: Date;
  };
  readonly rekenmodel: Rekenmodel;
  readonly uitkomst: Uitkomst;
  readonly inlezingen: readonly InlezingRegel[];
  readonly spoorregel: Spoorverwijzing | null;
}

/** The line of the audit trail that records the making of the berekening; as an anchor it shows a cut tail. */
export interface Spoorverwijzing {
  readonly volgnummer: string;
  readonly hash: string;
}

/** A load the berekening stands on; `totaal` is euros, for afname a quantity. */
export interface InlezingRegel {
  readonly bestandsnaam: string;
  readonly soort: string;
  readonly sha256: string;
  readonly rijen: number;
  readonly totaal: string;
  readonly ingediendDoor: string;
  readonly ingediendOp: Date;
}
