import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn } from '../platform/index.js';
import { Onderdeel } from './onderdeel.entity.js';
import { Werkorganisatie } from './werkorganisatie.entity.js';

/** Which werkorganisatie runs an onderdeel, from when until when. @bron DOWR art. 3 */
@Entity('onderbrenging')
@IsTijdlijn({ tabel: 'onderbrenging', sleutel: ['onderdeel'], geldigheid: 'dagen' })
@ForeignKey(() => Onderdeel, ['verband', 'onderdeel'], ['verband', 'code'], {
  name: 'onderbrenging_onderdeel_fk',
})
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'onderbrenging_werkorganisatie_fk',
})
export class Onderbrenging {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'onderbrenging_pk' })
  verband!: string;

  @Column('varchar', { length: 40 })
  onderdeel!: string;

  @Column('varchar', { length: 40 })
  werkorganisatie!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'onderbrenging_pk' })
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
