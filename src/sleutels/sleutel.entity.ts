import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Verband } from '../verband/index.js';

/** A verdeelsleutel through the years; how it divides stands in its versies. @bron DOMEIN.md section 2 */
@Entity('sleutel')
@ForeignKey(() => Verband, ['verband'], ['code'], { name: 'sleutel_verband_fk' })
@Check('sleutel_code_vorm', `"code" ~ '^[^[:space:]/]{1,40}$'`)
export class Sleutel {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'sleutel_pk' })
  verband!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'sleutel_pk' })
  code!: string;

  @Column('text')
  naam!: string;
}
