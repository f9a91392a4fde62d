import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn } from '../platform/index.js';
import { Deelnemer } from './deelnemer.entity.js';

/** From when until when a deelnemer takes part. @bron DOWR art. 14 and 15 */
@Entity('deelname')
@IsTijdlijn({ tabel: 'deelname', sleutel: ['deelnemer'], geldigheid: 'dagen' })
@ForeignKey(() => Deelnemer, ['verband', 'deelnemer'], ['verband', 'code'], { name: 'deelname_deelnemer_fk' })
export class Deelname {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'deelname_pk' })
  verband!: string;

  @Column('varchar', { length: 40 })
  deelnemer!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deelname_pk' })
  id!: string;

  @Column('date')
  vanaf!: string;

  /** The first day on which it no longer holds; null for open. */
  @Column('date', { nullable: true })
  tot!: string | null;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
