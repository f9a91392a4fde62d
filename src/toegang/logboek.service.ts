import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { enterVerband, findVerbanden } from './eigen-rollen.js';
import { Handelingen, type Handeling } from './handelingen.js';

/** Who does something, and from where: an address, or `opdrachtregel`. */
export interface Door {
  readonly actor: string;
  readonly oorsprong: string;
}

/** Writes acts of this room into the controlespoor of every verband they concern. */
@Injectable()
export class LogboekService {
  constructor(@Optional() @Inject(Handelingen) private readonly handelingen: Handelingen | undefined) {}

  /** An act in the verband that this transaction is already in. */
  async record(manager: EntityManager, handeling: Handeling): Promise<void> {
    await this.handelingen?.record(manager, handeling);
  }

  /** An act of or on a person: one line in each verband where that person has or had a role. */
  async recordEverywhere(manager: EntityManager, gebruiker: string, handeling: Handeling): Promise<void> {
    if (this.handelingen === undefined) return;
    for (const verband of await findVerbanden(manager, gebruiker)) {
      await enterVerband(manager, verband);
      await this.handelingen.record(manager, handeling);
    }
  }
}
