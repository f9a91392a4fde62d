import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Product } from '../catalogus/index.js';
import { Deelnemer } from '../verband/index.js';
import { Inlezing } from './inlezing.entity.js';
import { Kostenplaats } from './kostenplaats.entity.js';
/** One uploaded row of actual costs, with its place in the file. @bron INLEZEN.md */
@Entity('realisatieregel')
@ForeignKey(() => Inlezing, ['verband', 'inlezing'], ['verband', 'id'], {
  name: 'realisatieregel_inlezing_fk',
})
@ForeignKey(() => Kostenplaats, ['verband', 'boekjaar', 'kostenplaats'], ['verband', 'boekjaar', 'code'], {
  name: 'realisatieregel_kostenplaats_fk',
})
@ForeignKey(() => Product, ['verband', 'boekjaar', 'product'], ['verband', 'boekjaar', 'code'], {
  name: 'realisatieregel_product_fk',
})
@ForeignKey(() => Deelnemer, ['verband', 'deelnemer'], ['verband', 'code'], {
  name: 'realisatieregel_deelnemer_fk',
})
@Index('realisatieregel_per_kostenplaats', ['verband', 'boekjaar', 'kostenplaats'])
export class Realisatieregel {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'realisatieregel_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'realisatieregel_pk' })
  inlezing!: string;

  /** Sheet of the file. */
  @PrimaryColumn('varchar', { length: 31, primaryKeyConstraintName: 'realisatieregel_pk' })
  blad!: string;

  /** Row of the sheet, as Excel numbers it. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'realisatieregel_pk' })
  rij!: number;

  @Column('integer')
  boekjaar!: number;

  @Column('smallint')
  periode!: number;

  @Column('varchar', { length: 20 })
  kostenplaats!: string;

  @Column('text', { nullable: true })
  grootboekrekening!: string | null;

  @Column('text', { nullable: true })
  kostensoort!: string | null;

  /** Goes before the toewijzing of the kostenplaats. */
  @Column('varchar', { length: 40, nullable: true })
  product!: string | null;

  /** Goes before the toewijzing of the kostenplaats: a direct charge. */
  @Column('varchar', { length: 40, nullable: true })
  deelnemer!: string | null;

  @Column('text', { nullable: true })
  omschrijving!: string | null;

  @Column('date', { nullable: true })
  boekdatum!: string | null;

  @Column('text', { nullable: true })
  boekstuk!: string | null;

  @Column('numeric', { precision: 16, scale: 2, nullable: true })
  btw!: string | null;

  /** Euros: a cost is positive, an income negative. */
  @Column('numeric', { precision: 16, scale: 2 })
  bedrag!: string;
}
