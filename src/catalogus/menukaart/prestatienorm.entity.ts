import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn, type Feit } from '../../platform/index.js';
import type { Kant, Normsoort, Vergelijking } from './keuzes.js';
import { Menukaart } from './menukaart.entity.js';
import { PRESTATIENORM_TIJDLIJN } from './tijdlijnen.js';

/** A quality criterion of a menukaart, by its letter, with the norm that is measured. @bron TB schema II.2 */
@Entity('prestatienorm')
@IsTijdlijn(PRESTATIENORM_TIJDLIJN)
@ForeignKey(() => Menukaart, ['verband', 'boekjaar', 'werkveld'], ['verband', 'boekjaar', 'werkveld'], {
  name: 'prestatienorm_menukaart_fk',
})
@Check('prestatienorm_letter', `"letter" ~ '^[A-Z]$'`)
@Check('prestatienorm_kant', `"kant" IN ('uitstroom', 'instroom')`)
@Check('prestatienorm_soort', `"soort" IN ('percentage', 'score', 'tekst')`)
@Check('prestatienorm_vergelijking', `"vergelijking" IN ('minstens', 'meer dan', 'hoogstens', 'minder dan')`)
@Check(
  'prestatienorm_grens',
  `("soort" = 'tekst') = ("grens" IS NULL) AND ("grens" IS NULL) = ("vergelijking" IS NULL)`,
)
export class Prestatienorm implements Feit {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'prestatienorm_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'prestatienorm_pk' })
  id!: string;

  @Column('integer')
  boekjaar!: number;

  @Column('varchar', { length: 40 })
  werkveld!: string;

  @Column('varchar', { length: 1 })
  letter!: string;

  @Column('varchar', { length: 16 })
  kant!: Kant;

  @Column('text')
  criterium!: string;

  @Column('text', { nullable: true })
  toelichting!: string | null;

  /** As people say it: `90 %`, `gemiddeld meer dan 3,5 op een schaal van 1 tot 5`. */
  @Column('text')
  norm!: string;

  @Column('varchar', { length: 16 })
  soort!: Normsoort;

  /** What the realisation is compared with; null for a norm in words. */
  @Column('numeric', { precision: 25, scale: 12, nullable: true })
  grens!: string | null;

  @Column('varchar', { length: 16, nullable: true })
  vergelijking!: Vergelijking | null;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
