import type { EntityManager } from 'typeorm';

/** Something that somebody did or tried, for the controlespoor. */
export interface Handeling {
  /** What was done: `aanmelden`, `inlezing.verwerken`, `berekening.maken`, `werkboek.downloaden`. */
  readonly actie: string;
  /** What it was done to: `inlezing/<id>`. */
  readonly object: string;
  readonly resultaat: 'gelukt' | 'geweigerd' | 'mislukt';
  readonly actor: string;
  /** Address of the asker, or `opdrachtregel`. */
  readonly oorsprong: string;
  readonly code?: string;
  readonly voor?: unknown;
  readonly na?: unknown;
}

/** Where acts are kept. The room `controlespoor` provides it; the act and its line are one transaction. */
export abstract class Handelingen {
  abstract record(manager: EntityManager, handeling: Handeling): Promise<void>;
}
