import { Check, Exclusion } from 'typeorm';

/** What a table of dated facts is about. */
export interface Tijdlijn {
  readonly tabel: string;
  /** The columns beside `verband` that say what a fact is about: of those, two facts never hold at once. */
  readonly sleutel: readonly string[];
  /** Whether a fact holds from day to day (`vanaf`, `tot`), or for the boekjaar in its `sleutel`. */
  readonly geldigheid: 'dagen' | 'boekjaar';
  /** Whether what is held true may leave no day out between its first and its last. */
  readonly aaneengesloten?: boolean;
}

const DAGEN = 'daterange("vanaf", "tot")';
const BEKEND = 'tstzrange("bekend_vanaf", "bekend_tot")';

/** Two facts about the same thing never hold on the same day while both are held true. */
export function uitsluiting({ sleutel, geldigheid }: Tijdlijn): string {
  const same = ['verband', ...sleutel].map((column) => `"${column}" WITH =`);
  const ranges = geldigheid === 'dagen' ? [DAGEN, BEKEND] : [BEKEND];
  return `USING gist (${[...same, ...ranges.map((range) => `${range} WITH &&`)].join(', ')})`;
}

export const namen = (tabel: string) => ({
  primair: `${tabel}_pk`,
  overlapt: `${tabel}_overlapt`,
  geldig: `${tabel}_geldig`,
  bekend: `${tabel}_bekend`,
  gat: `${tabel}_gat`,
});

export const GELDIG = `"tot" IS NULL OR "tot" > "vanaf"`;
export const BEKENDHEID = `"bekend_tot" IS NULL OR "bekend_tot" >= "bekend_vanaf"`;

/** Says of an entity that its rows are dated facts, as `makeTijdlijn` made its table. */
export function IsTijdlijn(tijdlijn: Tijdlijn): ClassDecorator {
  const { overlapt, geldig, bekend } = namen(tijdlijn.tabel);
  return (target) => {
    Exclusion(overlapt, uitsluiting(tijdlijn))(target);
    Check(bekend, BEKENDHEID)(target);
    if (tijdlijn.geldigheid === 'dagen') Check(geldig, GELDIG)(target);
  };
}
