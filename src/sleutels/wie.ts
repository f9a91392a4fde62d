/** Who records something, and in which verband. */
export interface Wie {
  readonly verband: string;
  /** Name, for the controlespoor. */
  readonly gebruiker: string;
}
