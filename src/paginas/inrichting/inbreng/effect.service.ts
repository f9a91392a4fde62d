import { Injectable } from '@nestjs/common';
import {
  BerekeningenService,
  computeEffect,
  ModellenService,
  type Effect,
} from '../../../berekening/index.js';
import type { InbrengdossierStand } from '../../../inbreng/index.js';
import { DomeinFout } from '../../../platform/index.js';
import { makeWijziging } from './inbreng.model.js';

/** What plugging in does to the charges, or why that cannot be said yet. */
export type Inbrengeffect =
  | { readonly soort: 'effect'; readonly effect: Effect }
  | { readonly soort: 'nog niet'; readonly waarom: string };

/** Tries a plug-in file out on the last year that was calculated. */
@Injectable()
export class InbrengeffectService {
  constructor(
    private readonly berekeningen: BerekeningenService,
    private readonly modellen: ModellenService,
  ) {}

  /** What a model refuses is a reason why it cannot be said, not a fault of whoever looks. */
  async compute(verband: string, dossier: InbrengdossierStand): Promise<Inbrengeffect> {
    const [laatste] = await this.berekeningen.list(verband);
    if (laatste === undefined) return notYet('Er is nog geen jaar doorgerekend om het op te proberen.');
    try {
      const model = await this.modellen.find(verband, { boekjaar: laatste.boekjaar, fase: laatste.fase });
      const wijziging = makeWijziging(dossier, model);
      if (wijziging === null)
        return notYet('Vul eerst de taak, formatie en budget, en de frictie- en proceskosten in.');
      return { soort: 'effect', effect: computeEffect(model, wijziging) };
    } catch (error) {
      if (!(error instanceof DomeinFout)) throw error;
      return notYet([error.message, ...error.invalidParams.map(({ reason }) => reason)].join(' '));
    }
  }
}

const notYet = (waarom: string): Inbrengeffect => ({ soort: 'nog niet', waarom });
