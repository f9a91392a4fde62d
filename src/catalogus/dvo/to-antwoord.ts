import type { AntwoordVan } from '../../platform/index.js';
import { hoeveelheid } from '../menukaart/hoeveelheid.js';
import type { Dvoregel } from './dvoregel.entity.js';
import type { DVO, DVOREGEL, DVOWIJZIGING } from './dvos.antwoord.js';
import { inhoudOf } from './gevraagd.js';
import type { Afspraak, DvoStand } from './read-dvo.js';
import type { Regel } from './regel.js';

export type DvoAntwoord = AntwoordVan<typeof DVO>;
export type DvoregelAntwoord = AntwoordVan<typeof DVOREGEL>;
export type DvowijzigingAntwoord = AntwoordVan<typeof DVOWIJZIGING>;

export function toDvo({ overeenkomst, wijzigingen, opzeggingen, ...dvo }: DvoStand): DvoAntwoord {
  const { id, code, naam, werkorganisatie, vanaf, tot, minimumTot, pakket, allesOfNiets, deelnemers } = dvo;
  return {
    ...{ id, code, naam, werkorganisatie, vanaf, tot, minimumTot, pakket, allesOfNiets, deelnemers },
    ...toBesluit(overeenkomst),
    wijzigingen: wijzigingen.map(toWijziging),
    opzeggingen: opzeggingen.map(({ deelnemer, opgezegdOp, per, toelichting, door }) => {
      return { deelnemer, opgezegdOp, per, toelichting, door };
    }),
  };
}

export function toWijziging(wijziging: Afspraak): DvowijzigingAntwoord {
  const { nummer, soort, per } = wijziging;
  if (soort === 'overeenkomst') throw new Error('The overeenkomst itself is no wijziging');
  return { nummer, soort, per, ...toBesluit(wijziging) };
}

function toBesluit({ opgesteldDoor, opgesteldOp, toelichting, vaststelling, regels }: Afspraak) {
  return {
    ...{ opgesteldDoor, opgesteldOp, toelichting },
    vastgesteldOp: vaststelling?.vastgesteldOp ?? null,
    vastgesteldDoor: vaststelling?.vastgesteldDoor ?? null,
    regels: regels.map((regel) => ({ ...toInhoud(regel), vervalt: regel.vervalt })),
  };
}

export function toRegel(regel: Dvoregel): DvoregelAntwoord {
  const { id, wijziging, bekendVanaf, bekendTot } = regel;
  return { id, wijziging, ...toInhoud(regel), bekendVanaf, bekendTot };
}

function toInhoud(regel: Regel): Regel {
  const plain = (waarde: string | null): string | null => (waarde === null ? null : hoeveelheid(waarde));
  const { contract, minimum, tarief, fte } = regel;
  return {
    ...inhoudOf(regel),
    contract: plain(contract),
    minimum: plain(minimum),
    tarief: plain(tarief),
    fte: plain(fte),
  };
}
