import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn, type Feit } from '../../platform/index.js';
import { Menukaart } from './menukaart.entity.js';
import { METING_TIJDLIJN } from './tijdlijnen.js';

/** What was measured of a prestatienorm on a day: a value, or, for a norm in words, whether it was met. */
@Entity('meting')
@IsTijdlijn(METING_TIJDLIJN)
@ForeignKey(() => Menukaart, ['verband', 'boekjaar', 'werkveld'], ['verband', 'boekjaar', 'werkveld'], {
  name: 'meting_menukaart_fk',
})
@Check('meting_uitkomst', `num_nonnulls("waarde", "voldaan") = 1`)
@Check('meting_aantal', `"aantal" > 0`)
@Check('meting_in_boekjaar', `EXTRACT(YEAR FROM "datum") = "boekjaar"`)
export class Meting implements Feit {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'meting_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meting_pk' })
  id!: string;

  @Column('integer')
  boekjaar!: number;

  @Column('varchar', { length: 40 })
  werkveld!: string;

  /** Of the prestatienorm. */
  @Column('varchar', { length: 1 })
  letter!: string;

  @Column('date')
  datum!: string;

  @Column('numeric', { precision: 25, scale: 12, nullable: true })
  waarde!: string | null;

  @Column('boolean', { nullable: true })
  voldaan!: boolean | null;

  /** How many deliveries or answers it is about, by which it weighs in the realisation of the year. */
  @Column('integer', { nullable: true })
  aantal!: number | null;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
