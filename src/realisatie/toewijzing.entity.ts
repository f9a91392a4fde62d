import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Product } from '../catalogus/index.js';
import { Werkorganisatie } from '../verband/index.js';
import { Kostenplaats } from './kostenplaats.entity.js';

/** Where the cost of a kostenplaats goes: the casco of a werkorganisatie, or a product of it. @bron INLEZEN.md */
@Entity('toewijzing')
@ForeignKey(() => Kostenplaats, ['verband', 'boekjaar', 'kostenplaats'], ['verband', 'boekjaar', 'code'], {
  name: 'toewijzing_kostenplaats_fk',
})
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'toewijzing_werkorganisatie_fk',
})
@ForeignKey(() => Product, ['verband', 'boekjaar', 'product'], ['verband', 'boekjaar', 'code'], {
  name: 'toewijzing_product_fk',
})
@Check('toewijzing_bestemming', `("bestemming" = 'product') = ("product" IS NOT NULL)`)
export class Toewijzing {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'toewijzing_pk' })
  verband!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'toewijzing_pk' })
  boekjaar!: number;

  @PrimaryColumn('varchar', { length: 20, primaryKeyConstraintName: 'toewijzing_pk' })
  kostenplaats!: string;

  @Column('varchar', { length: 40 })
  werkorganisatie!: string;

  @Column('varchar', { length: 16 })
  bestemming!: 'casco' | 'product';

  @Column('varchar', { length: 40, nullable: true })
  product!: string | null;

  @Column('varchar', { length: 16 })
  gedrag!: 'vast' | 'variabel';
}
