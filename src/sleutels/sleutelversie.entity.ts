import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn, type Feit } from '../platform/index.js';
import type { Deelnemersoort, Inhoud, Sleutelsoort } from './definitie.js';
import { Sleutel } from './sleutel.entity.js';

export const SLEUTELVERSIE_TIJDLIJN = {
  tabel: 'sleutelversie',
  sleutel: ['sleutel'],
  geldigheid: 'dagen',
  aaneengesloten: true,
} as const;

/** How a key divides, from a boekjaar on. @bron REKENMODEL.md "Keys" */
@Entity('sleutelversie')
@IsTijdlijn(SLEUTELVERSIE_TIJDLIJN)
@ForeignKey(() => Sleutel, ['verband', 'sleutel'], ['verband', 'code'], { name: 'sleutelversie_sleutel_fk' })
@Check(
  'sleutelversie_soort',
  `"soort" IN ('gewichten', 'gelijk', 'percentages', 'samengesteld', 'begrensd', 'pondspondsgewijs', 'ingroei')`,
)
@Check('sleutelversie_decimalen', `"decimalen" BETWEEN 0 AND 12`)
@Check('sleutelversie_geldt_voor', `cardinality("geldt_voor") > 0`)
@Check(
  'sleutelversie_per_jaar',
  `to_char("vanaf", 'MMDD') = '0101' AND ("tot" IS NULL OR to_char("tot", 'MMDD') = '0101')`,
)
export class Sleutelversie implements Feit {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'sleutelversie_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sleutelversie_pk' })
  id!: string;

  @Column('varchar', { length: 40 })
  sleutel!: string;

  @Column('varchar', { length: 32 })
  soort!: Sleutelsoort;

  /** What belongs to the soort, as its definitie says; the weights themselves are sleutelwaarden. */
  @Column('jsonb')
  inhoud!: Inhoud;

  /** Decimals of a percent that its shares are rounded to. */
  @Column('integer', { nullable: true })
  decimalen!: number | null;

  /** Soorten of deelnemers that it can weigh; null for all. */
  @Column('varchar', { name: 'geldt_voor', length: 32, array: true, nullable: true })
  geldtVoor!: Deelnemersoort[] | null;

  /** A 1 January: a boekjaar has one way to divide. */
  @Column('date')
  vanaf!: string;

  @Column('date', { nullable: true })
  tot!: string | null;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
