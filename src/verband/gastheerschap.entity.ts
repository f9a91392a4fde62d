import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Deelnemer } from './deelnemer.entity.js';
import { Werkorganisatie } from './werkorganisatie.entity.js';

/** Which deelnemer runs a werkorganisatie, from a date on. A change is a new row. @bron DOWR art. 4.3 */
@Entity('gastheerschap')
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'gastheerschap_werkorganisatie_fk',
})
@ForeignKey(() => Deelnemer, ['verband', 'gastheer'], ['verband', 'code'], {
  name: 'gastheerschap_gastheer_fk',
})
export class Gastheerschap {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'gastheerschap_pk' })
  verband!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'gastheerschap_pk' })
  werkorganisatie!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'gastheerschap_pk' })
  vanaf!: string;

  @Column('varchar', { length: 40 })
  gastheer!: string;
}
