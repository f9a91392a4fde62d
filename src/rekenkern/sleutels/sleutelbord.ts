import { sum } from '../getal.js';
import type { Sleutel } from '../rekenmodel.js';
import type { Rekening } from '../rekening.js';
import { roundShares } from './afgerond.js';
import { weighBegrensd } from './begrensd.js';
import { layOutGelijk } from './gelijk.js';
import { layOutGewichten } from './gewichten.js';
import { partsOf } from './parts.js';
import { weighPondspondsgewijs } from './pondspondsgewijs.js';
import { weighSamengesteld } from './samengesteld.js';
import { isWeigering, pick, type Weegschaal, type Weging } from './weging.js';

export type LastenTotNu = Weegschaal['lasten'];

/** All keys of a model, ready to be weighed among any parties. */
export interface Sleutelbord {
  /** Undefined when the key itself is faulty: that has been reported. */
  weigh(code: string, partijen: readonly number[]): Weging | undefined;
}

/**
 * Keys are evaluated among the parties they may charge: weights outside fall away, the rest is scaled to 1. A key takes
 * its own weights or those of its parts, then clamps, then rounds to its decimals.
 *
 * @param lasten the charges so far, for pondspondsgewijs
 * @bron REKENMODEL.md "Keys"
 */
export function makeSleutelbord(rekening: Rekening, lasten: LastenTotNu): Sleutelbord {
  const { model, places, deelnemers } = rekening;
  const byCode = new Map(model.sleutels.map((sleutel) => [sleutel.code, sleutel]));
  const sound = soundKeys(rekening, byCode);
  const layOut = rememberRows();
  const weighOne = (code: string, partijen: readonly number[]): Weging => {
    const sleutel = byCode.get(code);
    if (sleutel === undefined) throw new Error(`Sleutel ${code} hoort hier te bestaan.`);
    const weging = weighKind(sleutel, partijen);
    if (isWeigering(weging)) return weging;
    if (sum(weging) === 0n) return withoutBasis(code);
    return sleutel.decimalen === undefined ? weging : roundShares(weging, sleutel.decimalen);
  };
  const schaal: Weegschaal = { aantalDeelnemers: deelnemers.length, places, weigh: weighOne, lasten };
  const weighKind = (sleutel: Sleutel, partijen: readonly number[]): Weging => {
    switch (sleutel.soort) {
      case 'gewichten':
        return pick(
          layOut(sleutel.code, () => layOutGewichten(sleutel.gewichten, schaal)),
          partijen,
        );
      case 'percentages':
        return pick(
          layOut(sleutel.code, () => layOutGewichten(sleutel.percentages, schaal)),
          partijen,
        );
      case 'gelijk':
        return pick(
          layOut(sleutel.code, () => layOutGelijk(sleutel.deelnemers, schaal)),
          partijen,
        );
      case 'samengesteld':
        return weighSamengesteld(sleutel, partijen, schaal);
      case 'begrensd':
        return weighBegrensd(sleutel, partijen, schaal);
      case 'pondspondsgewijs':
        return weighPondspondsgewijs(sleutel, partijen, schaal);
    }
  };
  return { weigh: (code, partijen) => (sound.has(code) ? weighOne(code, partijen) : undefined) };
}

/** The keys without a fault of their own or in a part. */
function soundKeys({ fouten }: Rekening, byCode: ReadonlyMap<string, Sleutel>): ReadonlySet<string> {
  const isSound = (code: string): boolean => byCode.has(code) && !fouten.touches(`sleutels/${code}`);
  return new Set(
    [...byCode.keys()].filter((code) => isSound(code) && [...partsOf(code, byCode)].every(isSound)),
  );
}

/** The own weights of a key, laid out once for all its uses. */
function rememberRows(): (code: string, make: () => readonly bigint[]) => readonly bigint[] {
  const rows = new Map<string, readonly bigint[]>();
  return (code, make) => {
    const row = rows.get(code) ?? make();
    rows.set(code, row);
    return row;
  };
}

function withoutBasis(code: string): Weging {
  return {
    fout: 'SLEUTEL_ZONDER_BASIS',
    melding: `Sleutel "${code}" geeft geen van de deelnemers die hier betalen een gewicht. Geef minstens één van hen een gewicht boven nul, of kies een andere sleutel.`,
  };
}
