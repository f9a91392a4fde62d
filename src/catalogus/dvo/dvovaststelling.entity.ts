import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Dvowijziging } from './dvowijziging.entity.js';

/** The decision that makes a DVO (wijziging 0) or one of its wijzigingen hold, by another than who drew it up. @bron DOWR bijlage 1 */
@Entity('dvovaststelling')
@ForeignKey(
  () => Dvowijziging,
  ['verband', 'dvo', 'wijziging', 'opgesteldDoor'],
  ['verband', 'dvo', 'nummer', 'opgesteldDoor'],
  { name: 'dvovaststelling_wijziging_fk' },
)
@Check('dvovaststelling_vier_ogen', `"vastgesteld_door" <> "opgesteld_door"`)
export class Dvovaststelling {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'dvovaststelling_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dvovaststelling_pk' })
  dvo!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'dvovaststelling_pk' })
  wijziging!: number;

  @Column('text', { name: 'opgesteld_door' })
  opgesteldDoor!: string;

  /** The day of the decision. */
  @Column('date', { name: 'vastgesteld_op' })
  vastgesteldOp!: string;

  @Column('text', { name: 'vastgesteld_door' })
  vastgesteldDoor!: string;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;
}
