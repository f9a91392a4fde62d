import type { PerDeelnemer, Sleutel } from '../../rekenkern/index.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, getal, quantityFormat } from '../werkmap/cel.js';
import { plus } from './werk.js';

/** What a key takes its shares from: per deelnemer a cell, in the order of the deelnemers. */
export interface Sleutelbron {
  readonly deelnemers: readonly { readonly code: string }[];
  /** Charges of a deelnemer for services and directly, by place; only known on the sheet Casco. */
  readonly diensten: (
    werkorganisaties: readonly string[] | undefined,
    deelnemer: number,
  ) => readonly string[];
  /** Reference to the share that another key gives a deelnemer among the same parties. */
  readonly aandeel: (sleutel: string, deelnemer: number) => string;
  /** Cells of a bounded key. */
  readonly grenzen: (deelnemer: number) => {
    readonly factor: string;
    readonly minimum: string | null;
    readonly maximum: string | null;
  };
}

const BEDRAG = '[$-413]#,##0.00;[$-413]-#,##0.00;[$-413]"–"';
export const PERCENTAGE = '[$-413]0.0000';

/** The value of each deelnemer in a key: given, or a formula on what the key is made of. */
export function valuesOf(sleutel: Sleutel, bron: Sleutelbron): Cel[] {
  const { deelnemers } = bron;
  switch (sleutel.soort) {
    case 'gewichten':
      return given(sleutel.gewichten, bron);
    case 'percentages':
      return given(sleutel.percentages, bron);
    case 'gelijk':
      return deelnemers.map(({ code }) => getal((sleutel.deelnemers ?? [code]).includes(code) ? '1' : '0'));
    case 'pondspondsgewijs':
      return deelnemers.map((_, d) =>
        formule(plus(bron.diensten(sleutel.werkorganisaties, d)), { formaat: BEDRAG }),
      );
    case 'samengesteld':
      return deelnemers.map((_, d) =>
        formule(plus(sleutel.delen.map((deel) => `${deel.aandeel}*${bron.aandeel(deel.sleutel, d)}`)), {
          formaat: PERCENTAGE,
        }),
      );
    case 'begrensd':
      return deelnemers.map((_, d) =>
        formule(clamp(bron.aandeel(sleutel.sleutel, d), bron.grenzen(d)), { formaat: PERCENTAGE }),
      );
  }
}

const given = (waarden: PerDeelnemer, { deelnemers }: Sleutelbron): Cel[] =>
  deelnemers.map(({ code }) => {
    const waarde = waarden[code] ?? '0';
    return getal(waarde, { formaat: quantityFormat(waarde) });
  });

/** Bounds of who has no share of the base do not count. */
function clamp(basis: string, { factor, minimum, maximum }: ReturnType<Sleutelbron['grenzen']>): string {
  const vrij = `${factor}*100*${basis}`;
  const onder = maximum === null ? vrij : `MIN(${maximum},${vrij})`;
  const begrensd = minimum === null ? onder : `MAX(${minimum},${onder})`;
  return minimum === null ? begrensd : `IF(${basis}=0,0,${begrensd})`;
}
