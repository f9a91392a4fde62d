import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Deelnemer } from './deelnemer.entity.js';
import { Toetreding } from './toetreding.entity.js';

/** That a sitting deelnemer consents to a toetreding. @bron DOWR art. 14.2 */
@Entity('instemming')
@ForeignKey(() => Toetreding, ['verband', 'toetreding'], ['verband', 'id'], {
  name: 'instemming_toetreding_fk',
})
@ForeignKey(() => Deelnemer, ['verband', 'deelnemer'], ['verband', 'code'], {
  name: 'instemming_deelnemer_fk',
})
export class Instemming {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'instemming_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'instemming_pk' })
  toetreding!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'instemming_pk' })
  deelnemer!: string;

  /** The day its college decided. */
  @Column('date', { name: 'ingestemd_op' })
  ingestemdOp!: string;

  @Column('text', { name: 'vastgelegd_door' })
  vastgelegdDoor!: string;

  @Column('timestamptz', { name: 'vastgelegd_op' })
  vastgelegdOp!: Date;
}
