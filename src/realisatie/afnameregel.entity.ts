import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Afnemer } from '../catalogus/index.js';
import { Inlezing } from './inlezing.entity.js';

/** One uploaded row of use: several of one product and deelnemer add up. @bron INLEZEN.md */
@Entity('afnameregel')
@ForeignKey(() => Inlezing, ['verband', 'inlezing'], ['verband', 'id'], { name: 'afnameregel_inlezing_fk' })
@ForeignKey(
  () => Afnemer,
  ['verband', 'boekjaar', 'product', 'deelnemer'],
  ['verband', 'boekjaar', 'product', 'deelnemer'],
  { name: 'afnameregel_afnemer_fk' },
)
@Index('afnameregel_per_product', ['verband', 'boekjaar', 'product', 'deelnemer'])
export class Afnameregel {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'afnameregel_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'afnameregel_pk' })
  inlezing!: string;

  /** Sheet of the file. */
  @PrimaryColumn('varchar', { length: 31, primaryKeyConstraintName: 'afnameregel_pk' })
  blad!: string;

  /** Row of the sheet, as Excel numbers it. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'afnameregel_pk' })
  rij!: number;

  @Column('integer')
  boekjaar!: number;

  @Column('smallint')
  periode!: number;

  @Column('varchar', { length: 40 })
  product!: string;

  @Column('varchar', { length: 40 })
  deelnemer!: string;

  /** In the eenheid of the product. */
  @Column('numeric', { precision: 25, scale: 12 })
  hoeveelheid!: string;

  @Column('text', { nullable: true })
  opmerking!: string | null;
}
