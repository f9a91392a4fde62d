import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Deelnemer } from '../../verband/index.js';
import { Dvo } from './dvo.entity.js';

/** A deelnemer that is party to a DVO. */
@Entity('dvo_deelnemer')
@ForeignKey(() => Dvo, ['verband', 'dvo'], ['verband', 'id'], { name: 'dvo_deelnemer_dvo_fk' })
@ForeignKey(() => Deelnemer, ['verband', 'deelnemer'], ['verband', 'code'], {
  name: 'dvo_deelnemer_deelnemer_fk',
})
export class DvoDeelnemer {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'dvo_deelnemer_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dvo_deelnemer_pk' })
  dvo!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'dvo_deelnemer_pk' })
  deelnemer!: string;
}
