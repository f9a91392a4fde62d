import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Boekjaar } from '../verband/index.js';
import type { Fase } from './fase.js';

/** One run of the rekenkern: what went in, what came out, and the hash that proves it. Never changed afterwards. */
@Entity('berekening')
@ForeignKey(() => Boekjaar, ['verband', 'boekjaar'], ['verband', 'jaar'], { name: 'berekening_boekjaar_fk' })
@Index('berekening_per_jaar', ['verband', 'boekjaar', 'nummer'], { unique: true })
export class Berekening {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'berekening_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'berekening_pk' })
  id!: string;

  @Column('integer')
  boekjaar!: number;

  @Column('varchar', { length: 24 })
  fase!: Fase;

  /** Counts the runs of a boekjaar, from 1. */
  @Column('integer')
  nummer!: number;

  /** The rekenmodel as canonical JSON (RFC 8785): the very bytes that `invoerHash` is over. */
  @Column('text')
  invoer!: string;

  @Column('char', { length: 71, name: 'invoer_hash' })
  invoerHash!: string;

  /** The uitkomst as canonical JSON. */
  @Column('text')
  uitkomst!: string;

  @Column('char', { length: 71, name: 'uitkomst_hash' })
  uitkomstHash!: string;

  /** Version of the rules. */
  @Column('varchar', { length: 16 })
  rekenkern!: string;

  @Column('text', { name: 'gemaakt_door' })
  gemaaktDoor!: string;

  @Column('timestamptz', { name: 'gemaakt_op' })
  gemaaktOp!: Date;
}
