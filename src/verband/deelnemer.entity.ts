import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Verband } from './verband.entity.js';

/** A gemeente or other samenwerkingsverband that takes part. @bron DOMEIN.md section 2 */
@Entity('deelnemer')
@ForeignKey(() => Verband, ['verband'], ['code'], { name: 'deelnemer_verband_fk' })
@Unique('deelnemer_volgorde_uniek', ['verband', 'volgorde'])
@Check('deelnemer_code_vorm', `"code" ~ '^[^[:space:]/]{1,40}$'`)
export class Deelnemer {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'deelnemer_pk' })
  verband!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'deelnemer_pk' })
  code!: string;

  @Column('text')
  naam!: string;

  @Column('varchar', { length: 32 })
  soort!: 'gemeente' | 'samenwerkingsverband';

  /** The declared order, by which a tie of rounding is decided. @bron REKENMODEL.md spread */
  @Column('integer')
  volgorde!: number;
}
