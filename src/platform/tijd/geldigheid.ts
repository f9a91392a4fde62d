/** From a day on, until (not including) another; null for as long as nobody says otherwise. */
export interface Geldig {
  /** YYYY-MM-DD. */
  readonly vanaf: string;
  /** YYYY-MM-DD: the first day on which it no longer holds. */
  readonly tot: string | null;
}

/** Whether it holds on some day of the boekjaar. */
export function geldtIn({ vanaf, tot }: Geldig, boekjaar: number): boolean {
  return vanaf <= `${boekjaar}-12-31` && (tot === null || tot > `${boekjaar}-01-01`);
}

/** Whether it holds on this day (YYYY-MM-DD). */
export function geldtOp({ vanaf, tot }: Geldig, dag: string): boolean {
  return vanaf <= dag && (tot === null || tot > dag);
}

/** Whether the two share a day. */
export function overlapt(een: Geldig, ander: Geldig): boolean {
  return (een.tot === null || ander.vanaf < een.tot) && (ander.tot === null || een.vanaf < ander.tot);
}
