import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Deelnemer } from '../../verband/index.js';
import { Product } from './product.entity.js';

/** A deelnemer that takes a product, with what it agreed to. Nobody else can be charged for the product. @bron TB h. 7 */
@Entity('afnemer')
@ForeignKey(() => Product, ['verband', 'product'], ['verband', 'code'], { name: 'afnemer_product_fk' })
@ForeignKey(() => Deelnemer, ['verband', 'deelnemer'], ['verband', 'code'], { name: 'afnemer_deelnemer_fk' })
export class Afnemer {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'afnemer_pk' })
  verband!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'afnemer_pk' })
  boekjaar!: number;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'afnemer_pk' })
  product!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'afnemer_pk' })
  deelnemer!: string;

  /** Contract quantity in the product's eenheid, a decimal string. */
  @Column('numeric', { precision: 25, scale: 12 })
  contract!: string;

  @Column('numeric', { precision: 25, scale: 12, nullable: true })
  minimum!: string | null;
}
