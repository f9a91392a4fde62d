import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Verband } from './verband.entity.js';

/** A part of the bedrijfsvoering that deelnemers share: ICT, belastingen, inkoop. @bron DOWR art. 3.1 */
@Entity('onderdeel')
@ForeignKey(() => Verband, ['verband'], ['code'], { name: 'onderdeel_verband_fk' })
@Unique('onderdeel_volgorde_uniek', ['verband', 'volgorde'])
@Check('onderdeel_code_vorm', `"code" ~ '^[^[:space:]/]{1,40}$'`)
export class Onderdeel {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'onderdeel_pk' })
  verband!: string;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'onderdeel_pk' })
  code!: string;

  @Column('text')
  naam!: string;

  /** Code of the werkveld of the catalogue it belongs to, where there is one. */
  @Column('varchar', { length: 40, nullable: true })
  werkveld!: string | null;

  @Column('integer')
  volgorde!: number;
}
