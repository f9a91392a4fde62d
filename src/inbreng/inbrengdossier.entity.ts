import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Deelnemer, Werkorganisatie } from '../verband/index.js';

/** The file of a task that a deelnemer plugs in. What it says stands in its steps. @bron TB h. 6 */
@Entity('inbrengdossier')
@ForeignKey(() => Deelnemer, ['verband', 'inbrenger'], ['verband', 'code'], {
  name: 'inbrengdossier_inbrenger_fk',
})
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'inbrengdossier_werkorganisatie_fk',
})
@Check('inbrengdossier_code_vorm', `"code" ~ '^[^[:space:]/]{1,40}$'`)
export class Inbrengdossier {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'inbrengdossier_pk' })
  verband!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'inbrengdossier_pk' })
  code!: string;

  @Column('text')
  naam!: string;

  /** The deelnemer that brings the task in, and pays for what that takes. */
  @Column('varchar', { length: 40 })
  inbrenger!: string;

  /** Takes the task in. */
  @Column('varchar', { length: 40 })
  werkorganisatie!: string;

  @Column('text', { name: 'opgesteld_door' })
  opgesteldDoor!: string;

  @Column('timestamptz', { name: 'opgesteld_op' })
  opgesteldOp!: Date;
}
