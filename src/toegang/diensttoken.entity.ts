import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Recht } from './rechten.js';

/** Lets a programme use /v1 of one verband. The token itself is shown once and not kept. */
@Entity('diensttoken')
@ForeignKey('Verband', ['verband'], ['code'], { name: 'diensttoken_verband_fk' })
@Unique('diensttoken_hash_uniek', ['verband', 'hash'])
export class Diensttoken {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'diensttoken_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'diensttoken_pk' })
  id!: string;

  @Column('text')
  naam!: string;

  /** SHA-256 of the token, in hex. The token is random, so a slow hash would add nothing. */
  @Column('char', { length: 64 })
  hash!: string;

  @Column('text', { array: true })
  rechten!: Recht[];

  @Column('text', { name: 'gemaakt_door' })
  gemaaktDoor!: string;

  @Column('timestamptz', { name: 'gemaakt_op' })
  gemaaktOp!: Date;

  @Column('timestamptz', { name: 'verloopt_op' })
  verlooptOp!: Date;

  @Column('timestamptz', { name: 'ingetrokken_op', nullable: true })
  ingetrokkenOp!: Date | null;

  @Column('date', { name: 'laatst_gebruikt', nullable: true })
  laatstGebruikt!: string | null;
}
