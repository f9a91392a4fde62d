import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Dvo } from './dvo.entity.js';

/** What a dated addendum does; `overeenkomst` is the DVO itself, and `correctie` mends what was wrong from the start. */
export const DVOWIJZIGINGSOORTEN = ['overeenkomst', 'meerwerk', 'minderwerk', 'overig', 'correctie'] as const;
export type Dvowijzigingsoort = (typeof DVOWIJZIGINGSOORTEN)[number];

/** What is agreed in a DVO, in the order in which it was drawn up: 0 is the overeenkomst itself. It holds once vastgesteld. */
@Entity('dvowijziging')
@ForeignKey(() => Dvo, ['verband', 'dvo'], ['verband', 'id'], { name: 'dvowijziging_dvo_fk' })
@Unique('dvowijziging_opsteller', ['verband', 'dvo', 'nummer', 'opgesteldDoor'])
@Check('dvowijziging_nummer', `("nummer" = 0) = ("soort" = 'overeenkomst') AND "nummer" >= 0`)
@Check('dvowijziging_soort', `"soort" IN ('overeenkomst', 'meerwerk', 'minderwerk', 'overig', 'correctie')`)
export class Dvowijziging {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'dvowijziging_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dvowijziging_pk' })
  dvo!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'dvowijziging_pk' })
  nummer!: number;

  /** The day from which it changes anything. */
  @Column('date')
  per!: string;

  @Column('varchar', { length: 16 })
  soort!: Dvowijzigingsoort;

  @Column('text')
  toelichting!: string;

  @Column('text', { name: 'opgesteld_door' })
  opgesteldDoor!: string;

  @Column('timestamptz', { name: 'opgesteld_op' })
  opgesteldOp!: Date;
}
