import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn, type Feit } from '../platform/index.js';
import { Deelnemer } from '../verband/index.js';
import { Sleutel } from './sleutel.entity.js';

export const SLEUTELWAARDE_TIJDLIJN = {
  tabel: 'sleutelwaarde',
  sleutel: ['sleutel', 'peildatum', 'deelnemer'],
  geldigheid: 'boekjaar',
} as const;

/** One value of a key; those of one peildatum belong together. @bron docs/adr/0003 */
@Entity('sleutelwaarde')
@IsTijdlijn(SLEUTELWAARDE_TIJDLIJN)
@ForeignKey(() => Sleutel, ['verband', 'sleutel'], ['verband', 'code'], { name: 'sleutelwaarde_sleutel_fk' })
@ForeignKey(() => Deelnemer, ['verband', 'deelnemer'], ['verband', 'code'], {
  name: 'sleutelwaarde_deelnemer_fk',
})
@Check('sleutelwaarde_niet_negatief', `"waarde" >= 0`)
@Check('sleutelwaarde_bron', `"bron" ~ '[^[:space:]]'`)
@Check('sleutelwaarde_status', `"status" IN ('voorlopig', 'definitief')`)
export class Sleutelwaarde implements Feit {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'sleutelwaarde_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sleutelwaarde_pk' })
  id!: string;

  @Column('varchar', { length: 40 })
  sleutel!: string;

  @Column('date')
  peildatum!: string;

  @Column('varchar', { length: 40 })
  deelnemer!: string;

  /** A weight, or a percentage of 100 for a key of soort percentages. */
  @Column('numeric', { precision: 25, scale: 12 })
  waarde!: string;

  @Column('text')
  bron!: string;

  @Column('varchar', { length: 16 })
  status!: 'voorlopig' | 'definitief';

  /** Why it replaces a value that was definitief. */
  @Column('text', { nullable: true })
  toelichting!: string | null;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
