import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Resultaat } from '../toegang/index.js';

/** One line of the audit trail. Written by the function `controlespoor_schrijf` only; never changed afterwards. */
@Entity('controlespoor')
@ForeignKey('Verband', ['verband'], ['code'], { name: 'controlespoor_verband_fk' })
@Check('controlespoor_resultaat', `"resultaat" IN ('gelukt', 'geweigerd', 'mislukt')`)
export class Controlespoor {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'controlespoor_pk' })
  verband!: string;

  /** From 1, without gaps, for each verband. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'controlespoor_pk' })
  volgnummer!: string;

  /** When, by the clock of the database. */
  @Column('timestamptz')
  tijdstip!: Date;

  @Column('text')
  actie!: string;

  @Column('text')
  object!: string;

  @Column('varchar', { length: 16 })
  resultaat!: Resultaat;

  @Column('text')
  oorsprong!: string;

  @Column('text')
  actor!: string;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('jsonb', { nullable: true })
  voor!: unknown;

  @Column('jsonb', { nullable: true })
  na!: unknown;

  /** All the fields above as one JSON text: the very characters that are hashed. */
  @Column('text')
  regel!: string;

  /** Hash of the line before; of the first line 64 zeros. */
  @Column('char', { length: 64, name: 'vorige_hash' })
  vorigeHash!: string;

  /** SHA-256 over `vorigeHash` and `regel`, one after the other, in lower-case hex. */
  @Column('char', { length: 64 })
  hash!: string;
}
