import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DvoDeelnemer } from './dvo-deelnemer.entity.js';

/** The end of a DVO for one deelnemer, at the earliest when its minimum period is over. @bron TB h. 7, kernelement 2 */
@Entity('dvoopzegging')
@ForeignKey(() => DvoDeelnemer, ['verband', 'dvo', 'deelnemer'], ['verband', 'dvo', 'deelnemer'], {
  name: 'dvoopzegging_deelnemer_fk',
})
@Check('dvoopzegging_vooraf', `"opgezegd_op" <= "per"`)
export class Dvoopzegging {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'dvoopzegging_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dvoopzegging_pk' })
  dvo!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'dvoopzegging_pk' })
  deelnemer!: string;

  @Column('date', { name: 'opgezegd_op' })
  opgezegdOp!: string;

  /** The first day without the service. */
  @Column('date')
  per!: string;

  @Column('text')
  toelichting!: string;

  @Column('text')
  door!: string;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;
}
