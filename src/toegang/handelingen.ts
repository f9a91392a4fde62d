import type { EntityManager } from 'typeorm';

export const RESULTATEN = ['gelukt', 'geweigerd', 'mislukt'] as const;
export type Resultaat = (typeof RESULTATEN)[number];

/** What somebody did or tried to do. @bron BIO2 8.15.01 (its sixth field, the tijdstip, is the database's) */
export interface Handeling {
  /** What was asked, as `onderwerp.werkwoord`: `aanmelden`, `inlezing.verwerken`, `werkboek.downloaden`. */
  readonly actie: string;
  /** What it was done to, as `soort/id`: `inlezing/<id>`. */
  readonly object: string;
  readonly resultaat: Resultaat;
  /** Who. In a request that was let in by its right, the aanmeldnaam of who made it is written instead. */
  readonly actor: string;
  /** Where from: the address of the client; left out, that of the request that is going on, or `opdrachtregel`. */
  readonly oorsprong?: string;
  /** Code of the refusal or the failure. */
  readonly code?: string | undefined;
  /** The values before and after a change: what JSON can say, amounts as decimal strings. */
  readonly voor?: unknown;
  readonly na?: unknown;
}

/** Where every room leaves what was done. The room controlespoor keeps it. */
export abstract class Handelingen {
  /**
   * Writes a handeling down inside the caller's transaction: act and line are both kept, or neither.
   *
   * Until that transaction ends, others in the same verband wait to write theirs: make it the last statement.
   */
  abstract record(manager: EntityManager, handeling: Handeling): Promise<void>;

  /** The aanmeldnaam of who makes the request that is going on; undefined outside one. */
  abstract findAanvrager(): string | undefined;

  /** Does in the background what this person asked for before: its lines are in that name. */
  abstract runFor<T>(aanvrager: string | undefined, work: () => Promise<T>): Promise<T>;
}
