import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Menukaart } from './menukaart.entity.js';

/** A named moment of recorded time: the version of a menukaart is what was held true of it then. */
@Entity('menukaartversie')
@ForeignKey(() => Menukaart, ['verband', 'boekjaar', 'werkveld'], ['verband', 'boekjaar', 'werkveld'], {
  name: 'menukaartversie_menukaart_fk',
})
@Check('menukaartversie_nummer', `"nummer" > 0`)
export class Menukaartversie {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'menukaartversie_pk' })
  verband!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'menukaartversie_pk' })
  boekjaar!: number;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'menukaartversie_pk' })
  werkveld!: string;

  /** From 1, per menukaart. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'menukaartversie_pk' })
  nummer!: number;

  @Column('timestamptz')
  moment!: Date;

  @Column('text')
  toelichting!: string;

  @Column('text')
  door!: string;
}
