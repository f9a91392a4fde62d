import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Verband } from '../../verband/index.js';

/** A field of work, such as informatisering: each has its own menukaart and tasks. @bron TB tabel II.1 */
@Entity('werkveld')
@ForeignKey(() => Verband, ['verband'], ['code'], { name: 'werkveld_verband_fk' })
@Unique('werkveld_volgorde_uniek', ['verband', 'volgorde'])
@Check('werkveld_code_vorm', `"code" ~ '^[^[:space:]/]{1,40}$'`)
export class Werkveld {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'werkveld_pk' })
  verband!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'werkveld_pk' })
  code!: string;

  @Column('text')
  naam!: string;

  @Column('integer')
  volgorde!: number;
}
