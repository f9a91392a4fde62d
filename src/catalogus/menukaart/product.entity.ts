import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Boekjaar, Werkorganisatie } from '../../verband/index.js';

/** A service of a werkorganisatie in a boekjaar, with the policy that settles its cost. @bron DOWR art. 7.2 */
@Entity('product')
@ForeignKey(() => Boekjaar, ['verband', 'boekjaar'], ['verband', 'jaar'], { name: 'product_boekjaar_fk' })
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'product_werkorganisatie_fk',
})
@Unique('product_volgorde_uniek', ['verband', 'boekjaar', 'volgorde'])
@Check('product_code_vorm', `"code" ~ '^[^[:space:]/]{1,40}$'`)
export class Product {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'product_pk' })
  verband!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'product_pk' })
  boekjaar!: number;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'product_pk' })
  code!: string;

  @Column('varchar', { length: 40 })
  werkorganisatie!: string;

  @Column('text')
  naam!: string;

  @Column('text')
  eenheid!: string;

  /** Settlement policy. @bron REKENMODEL.md step 5 */
  @Column('varchar', { length: 32 })
  beleid!: 'werkelijk_gebruik';

  @Column('integer')
  volgorde!: number;
}
