import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn } from '../platform/index.js';
import { Werkorganisatie } from './werkorganisatie.entity.js';

/** From when until when a werkorganisatie exists. @bron DOWR art. 3.2 */
@Entity('looptijd')
@IsTijdlijn({ tabel: 'looptijd', sleutel: ['werkorganisatie'], geldigheid: 'dagen' })
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'looptijd_werkorganisatie_fk',
})
export class Looptijd {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'looptijd_pk' })
  verband!: string;

  @Column('varchar', { length: 40 })
  werkorganisatie!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'looptijd_pk' })
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
