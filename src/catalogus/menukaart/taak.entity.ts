import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Werkveld } from './werkveld.entity.js';

/** A line of the takenregister: what deelnemers can hand over, and the werkveld it belongs to. @bron TB tabel II.1 */
@Entity('taak')
@ForeignKey(() => Werkveld, ['verband', 'werkveld'], ['verband', 'code'], { name: 'taak_werkveld_fk' })
@Unique('taak_volgorde_uniek', ['verband', 'werkveld', 'volgorde'])
@Check('taak_code_vorm', `"code" ~ '^[^[:space:]/]{1,40}$'`)
export class Taak {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'taak_pk' })
  verband!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'taak_pk' })
  code!: string;

  @Column('varchar', { length: 40 })
  werkveld!: string;

  @Column('text')
  naam!: string;

  /** Place within the werkveld. */
  @Column('integer')
  volgorde!: number;
}
