import { toCommonUnits } from '../getal.js';
import type { PerDeelnemer } from '../rekenmodel.js';
import { byPlace, type Weegschaal } from './weging.js';

/** A weight for each deelnemer, such as inhabitants; percentages are weights that add up to 100. */
export function layOutGewichten(gewichten: PerDeelnemer, schaal: Weegschaal): readonly bigint[] {
  const codes = Object.keys(gewichten);
  const { waarden } = toCommonUnits(Object.values(gewichten));
  return byPlace(
    codes.map((code, index) => [code, waarden[index] ?? 0n] as const),
    schaal,
    0n,
  );
}
