import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Verband } from '../../verband/index.js';

/** A service by its code, the same through the years. What it is in a boekjaar stands on the menukaart. */
@Entity('product')
@ForeignKey(() => Verband, ['verband'], ['code'], { name: 'product_verband_fk' })
@Check('product_code_vorm', `"code" ~ '^[^[:space:]/]{1,40}$'`)
export class Product {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'product_pk' })
  verband!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'product_pk' })
  code!: string;
}
