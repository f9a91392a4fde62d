import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn } from '../platform/index.js';
import { Deelnemer } from './deelnemer.entity.js';
import { Werkorganisatie } from './werkorganisatie.entity.js';

/** Which deelnemer runs a werkorganisatie, from when until when. @bron DOWR art. 4.3 */
@Entity('gastheerschap')
@IsTijdlijn({
  tabel: 'gastheerschap',
  sleutel: ['werkorganisatie'],
  geldigheid: 'dagen',
  aaneengesloten: true,
})
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'gastheerschap_werkorganisatie_fk',
})
@ForeignKey(() => Deelnemer, ['verband', 'gastheer'], ['verband', 'code'], {
  name: 'gastheerschap_gastheer_fk',
})
export class Gastheerschap {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'gastheerschap_pk' })
  verband!: string;

  @Column('varchar', { length: 40 })
  werkorganisatie!: string;

  @Column('varchar', { length: 40 })
  gastheer!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'gastheerschap_pk' })
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
