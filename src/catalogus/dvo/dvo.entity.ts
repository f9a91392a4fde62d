import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Werkorganisatie } from '../../verband/index.js';
import type { Pakket } from '../menukaart/keuzes.js';

/**
 * A dienstverleningsovereenkomst of a werkorganisatie with one or more deelnemers. It never changes: what is agreed
 * stands in its dvowijzigingen, of which number 0 is the overeenkomst itself.
 *
 * @bron TB h. 7, kernelementen 2 and 4
 */
@Entity('dvo')
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'dvo_werkorganisatie_fk',
})
@Unique('dvo_code_uniek', ['verband', 'code'])
@Check('dvo_code_vorm', `"code" ~ '^[^[:space:]/]{1,64}$'`)
@Check('dvo_geldig', `"tot" IS NULL OR "tot" > "vanaf"`)
@Check('dvo_minimum', `"minimum_tot" > "vanaf" AND "minimum_tot" <= COALESCE("tot", "minimum_tot")`)
@Check('dvo_pakket', `"pakket" IN ('basis', 'plus')`)
export class Dvo {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'dvo_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dvo_pk' })
  id!: string;

  @Column('varchar', { length: 64 })
  code!: string;

  @Column('text')
  naam!: string;

  @Column('varchar', { length: 40 })
  werkorganisatie!: string;

  @Column('date')
  vanaf!: string;

  /** The first day on which it no longer holds; null: until somebody ends it. */
  @Column('date', { nullable: true })
  tot!: string | null;

  /** Nobody may leave before this day. */
  @Column('date', { name: 'minimum_tot', nullable: true })
  minimumTot!: string | null;

  /** Which products of the menukaart it is about; null: any. */
  @Column('varchar', { length: 16, nullable: true })
  pakket!: Pakket | null;

  /** Whether who takes one product of the pakket takes them all. @bron DSZ "geen cherry-picking" */
  @Column('boolean', { name: 'alles_of_niets' })
  allesOfNiets!: boolean;
}
