import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Deelnemer } from '../verband/index.js';
import { Sleutel } from './sleutel.entity.js';

/** One dated value of a key: the values of one peildatum belong together; a newer peildatum is added, never edited. */
@Entity('sleutelwaarde')
@ForeignKey(() => Sleutel, ['verband', 'sleutel'], ['verband', 'code'], { name: 'sleutelwaarde_sleutel_fk' })
@ForeignKey(() => Deelnemer, ['verband', 'deelnemer'], ['verband', 'code'], {
  name: 'sleutelwaarde_deelnemer_fk',
})
export class Sleutelwaarde {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'sleutelwaarde_pk' })
  verband!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'sleutelwaarde_pk' })
  sleutel!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'sleutelwaarde_pk' })
  peildatum!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'sleutelwaarde_pk' })
  deelnemer!: string;

  /** A weight, or a percentage of 100 for a key of soort percentages. */
  @Column('numeric', { precision: 25, scale: 12 })
  waarde!: string;

  @Column('text')
  bron!: string;

  @Column('varchar', { length: 16 })
  status!: 'voorlopig' | 'definitief';
}
