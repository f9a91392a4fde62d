import { fromUnits, TOTAL_DECIMALS } from './getal.js';

/** Rows of a file that nothing maps, by what they are booked on. */
export interface OntbrekendeToewijzing {
  readonly kostenplaats: string;
  readonly grootboekrekening: string | null;
  /** Whether the kostenplaats exists in the boekjaar. */
  readonly bekend: boolean;
  readonly rijen: number;
  /** Euros. */
  readonly totaal: string;
}

type Plaats = Pick<OntbrekendeToewijzing, 'kostenplaats' | 'grootboekrekening' | 'bekend'>;

const MOST_KEPT = 1_000;

/** Lists each unmapped combination once, with what its rows add up to. @bron INLEZEN.md "What can be read" */
export class Ontbrekend {
  private readonly plaatsen = new Map<string, Plaats & { rijen: number; units: bigint }>();

  add(plaats: Plaats, units: bigint): void {
    const key = `${plaats.kostenplaats}\t${plaats.grootboekrekening ?? ''}`;
    const known = this.plaatsen.get(key);
    if (known !== undefined) {
      known.rijen += 1;
      known.units += units;
    } else if (this.plaatsen.size < MOST_KEPT) this.plaatsen.set(key, { ...plaats, rijen: 1, units });
  }

  list(): OntbrekendeToewijzing[] {
    return [...this.plaatsen.values()].map(({ units, ...plaats }) => {
      return { ...plaats, totaal: fromUnits(units, { decimalen: TOTAL_DECIMALS, minstens: 2 }) };
    });
  }
}
