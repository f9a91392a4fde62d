import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Verband } from './verband.entity.js';

/** The file of a newcomer; it takes effect when every sitting deelnemer has consented. @bron DOWR art. 14 */
@Entity('toetreding')
@ForeignKey(() => Verband, ['verband'], ['code'], { name: 'toetreding_verband_fk' })
@Unique('toetreding_eenmalig', ['verband', 'deelnemer', 'per'])
@Check('toetreding_deelnemer_vorm', `"deelnemer" ~ '^[^[:space:]/]{1,40}$'`)
@Check('toetreding_per_jaar', `(date_trunc('year', "per"::timestamp) = "per"::timestamp)`)
@Check('toetreding_geeffectueerd', `("geeffectueerd_op" IS NULL) = ("geeffectueerd_door" IS NULL)`)
export class Toetreding {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'toetreding_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'toetreding_pk' })
  id!: string;

  /** Its code, also before it is a deelnemer. */
  @Column('varchar', { length: 40 })
  deelnemer!: string;

  @Column('text')
  naam!: string;

  @Column('varchar', { length: 32 })
  soort!: 'gemeente' | 'samenwerkingsverband';

  /** A 1 January. */
  @Column('date')
  per!: string;

  @Column('text')
  toelichting!: string;

  @Column('text', { name: 'ingediend_door' })
  ingediendDoor!: string;

  @Column('timestamptz', { name: 'ingediend_op' })
  ingediendOp!: Date;

  @Column('text', { name: 'geeffectueerd_door', nullable: true })
  geeffectueerdDoor!: string | null;

  @Column('timestamptz', { name: 'geeffectueerd_op', nullable: true })
  geeffectueerdOp!: Date | null;
}
