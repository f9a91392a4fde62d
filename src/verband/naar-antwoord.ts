import type { Response } from 'express';
import { toPeil } from '../platform/index.js';
import type { Deelname } from './deelname.entity.js';
import type { Gastheerschap } from './gastheerschap.entity.js';
import { indelingVan } from './indeling.js';
import type { MomentQuery } from './inrichting.schema.js';
import type { Looptijd } from './looptijd.entity.js';
import type { Onderbrenging } from './onderbrenging.entity.js';
import type { Moment, OnderdeelMetWerkorganisaties, WerkorganisatieMetGastheren } from './read-verband.js';
import type { ToetredingMetInstemmingen } from './toetredingen.service.js';
import type { Uittreding } from './uittreding.entity.js';
import type { Verbandvorm } from './verbandvorm.entity.js';

export const toMoment = ({ op, boekjaar, bekendOp }: MomentQuery): Moment => ({
  op,
  boekjaar,
  peil: toPeil({ bekendOp }),
});

/** Says where what was made can be read. */
export function locate(response: Response, ...parts: readonly string[]): void {
  response.location(['/v1/verbanden', ...parts.map(encodeURIComponent)].join('/'));
}

type Feit = Deelname | Looptijd | Gastheerschap | Onderbrenging | Verbandvorm;

const toFeit = ({ id, vanaf, tot, bekendVanaf, bekendTot }: Feit) => ({
  id,
  vanaf,
  tot,
  bekendVanaf,
  bekendTot,
});

export const toVerbandvorm = (vorm: Verbandvorm) => ({
  ...toFeit(vorm),
  rechtsvorm: vorm.rechtsvorm,
  organisatievorm: vorm.organisatievorm,
  afronding: vorm.afronding,
  detail: vorm.detail,
  pakketregel: vorm.pakketregel,
  eindigtOp: vorm.eindigtOp,
  evaluatieOp: vorm.evaluatieOp,
  indeling: indelingVan(vorm),
});

export const toDeelname = (feit: Deelname) => ({ ...toFeit(feit), deelnemer: feit.deelnemer });
export const toLooptijd = (feit: Looptijd) => ({ ...toFeit(feit), werkorganisatie: feit.werkorganisatie });
export const toGastheerschap = (feit: Gastheerschap) => ({
  ...toFeit(feit),
  werkorganisatie: feit.werkorganisatie,
  gastheer: feit.gastheer,
});
export const toOnderbrenging = (feit: Onderbrenging) => ({
  ...toFeit(feit),
  onderdeel: feit.onderdeel,
  werkorganisatie: feit.werkorganisatie,
});

export const toWerkorganisatie = ({
  code,
  naam,
  volgorde,
  gastheerschappen,
}: WerkorganisatieMetGastheren) => ({
  code,
  naam,
  volgorde,
  gastheerschappen: gastheerschappen.map(({ vanaf, tot, gastheer }) => ({ vanaf, tot, gastheer })),
});

export const toOnderdeel = (onderdeel: OnderdeelMetWerkorganisaties) => ({
  code: onderdeel.code,
  naam: onderdeel.naam,
  werkveld: onderdeel.werkveld,
  volgorde: onderdeel.volgorde,
  werkorganisaties: onderdeel.werkorganisaties,
});

type Dossier = ToetredingMetInstemmingen | Uittreding;

const toDossier = (dossier: Dossier) => ({
  id: dossier.id,
  deelnemer: dossier.deelnemer,
  per: dossier.per,
  toelichting: dossier.toelichting,
  ingediendDoor: dossier.ingediendDoor,
  ingediendOp: dossier.ingediendOp,
  geeffectueerdDoor: dossier.geeffectueerdDoor,
  geeffectueerdOp: dossier.geeffectueerdOp,
});

export const toToetreding = (toetreding: ToetredingMetInstemmingen) => ({
  ...toDossier(toetreding),
  naam: toetreding.naam,
  soort: toetreding.soort,
  instemmingen: toetreding.instemmingen.map(({ deelnemer, ingestemdOp, vastgelegdDoor, vastgelegdOp }) => ({
    deelnemer,
    ingestemdOp,
    vastgelegdDoor,
    vastgelegdOp,
  })),
  ontbrekend: toetreding.ontbrekend,
});

export const toUittreding = (uittreding: Uittreding) => ({
  ...toDossier(uittreding),
  aangezegdOp: uittreding.aangezegdOp,
  afbouw: uittreding.afbouw,
  advies: uittreding.advies,
  adviseur: uittreding.adviseur,
  adviesOp: uittreding.adviesOp,
});
