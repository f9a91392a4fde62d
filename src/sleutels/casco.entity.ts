import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Boekjaar, Werkorganisatie } from '../verband/index.js';
import { Sleutel } from './sleutel.entity.js';

/** How the casco of a werkorganisatie is paid for in a boekjaar. @bron TB h. 8 */
@Entity('casco')
@ForeignKey(() => Boekjaar, ['verband', 'boekjaar'], ['verband', 'jaar'], { name: 'casco_boekjaar_fk' })
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'casco_werkorganisatie_fk',
})
@ForeignKey(() => Sleutel, ['verband', 'sleutel'], ['verband', 'code'], { name: 'casco_sleutel_fk' })
export class Casco {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'casco_pk' })
  verband!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'casco_pk' })
  boekjaar!: number;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'casco_pk' })
  werkorganisatie!: string;

  @Column('varchar', { length: 32 })
  regime!: 'solidariteit';

  @Column('varchar', { length: 40 })
  sleutel!: string;
}
