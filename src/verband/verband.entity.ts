import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Samenwerkingsverband: the customer of the product. @bron DOMEIN.md section 2 */
@Entity('verband')
@Check('verband_code_vorm', `"code" ~ '^[^[:space:]/]{1,64}$'`)
export class Verband {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'verband_pk' })
  code!: string;

  @Column('text')
  naam!: string;

  @Column('text')
  omschrijving!: string;

  /** True for a demo verband: screens and workbooks say that its amounts are invented. */
  @Column('boolean')
  voorbeeld!: boolean;
}
