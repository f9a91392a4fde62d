import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Verband } from './verband.entity.js';

/** Runs one onderdeel for all deelnemers. @bron DOWR art. 3 and 4 */
@Entity('werkorganisatie')
@ForeignKey(() => Verband, ['verband'], ['code'], { name: 'werkorganisatie_verband_fk' })
@Unique('werkorganisatie_volgorde_uniek', ['verband', 'volgorde'])
@Check('werkorganisatie_code_vorm', `"code" ~ '^[^[:space:]/]{1,40}$'`)
export class Werkorganisatie {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'werkorganisatie_pk' })
  verband!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'werkorganisatie_pk' })
  code!: string;

  @Column('text')
  naam!: string;

  @Column('integer')
  volgorde!: number;
}
