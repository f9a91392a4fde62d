import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Inlezing } from '../inlezing.entity.js';

/** What the rows of a file about one thing added up to when it was checked, to lay what was booked beside. */
@Entity('bestandssom')
@ForeignKey(() => Inlezing, ['verband', 'inlezing'], ['verband', 'id'], { name: 'bestandssom_inlezing_fk' })
export class Bestandssom {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'bestandssom_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bestandssom_pk' })
  inlezing!: string;

  /** The values of the fields that the soort goes by, with a tab between them. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'bestandssom_pk' })
  sleutel!: string;

  @Column('integer')
  rijen!: number;

  @Column('numeric', { precision: 25, scale: 12 })
  totaal!: string;
}
