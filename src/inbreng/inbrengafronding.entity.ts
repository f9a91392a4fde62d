import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Inbrengdossier } from './inbrengdossier.entity.js';

/** The task was plugged in: from here on its file says what happened, and does not change. */
@Entity('inbrengafronding')
@ForeignKey(() => Inbrengdossier, ['verband', 'dossier'], ['verband', 'code'], {
  name: 'inbrengafronding_dossier_fk',
})
export class Inbrengafronding {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'inbrengafronding_pk' })
  verband!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'inbrengafronding_pk' })
  dossier!: string;

  @Column('text', { name: 'afgerond_door' })
  afgerondDoor!: string;

  @Column('timestamptz', { name: 'afgerond_op' })
  afgerondOp!: Date;
}
