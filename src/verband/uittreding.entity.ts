import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Deelnemer } from './deelnemer.entity.js';

/** The file of a leaver; it takes effect after the binding advice of an outsider. @bron DOWR art. 15 */
@Entity('uittreding')
@ForeignKey(() => Deelnemer, ['verband', 'deelnemer'], ['verband', 'code'], {
  name: 'uittreding_deelnemer_fk',
})
@Unique('uittreding_eenmalig', ['verband', 'deelnemer', 'per'])
@Check('uittreding_per_jaar', `(date_trunc('year', "per"::timestamp) = "per"::timestamp)`)
@Check('uittreding_opzegtermijn', `"per" >= "aangezegd_op" + interval '1 year'`)
@Check('uittreding_afbouw', `0 <= ALL ("afbouw") AND 100 >= ALL ("afbouw")`)
@Check(
  'uittreding_advies',
  `num_nulls("advies", "adviseur", "advies_op") IN (0, 3) AND btrim("advies") <> '' AND btrim("adviseur") <> ''`,
)
@Check('uittreding_geeffectueerd', `("geeffectueerd_op" IS NULL) = ("geeffectueerd_door" IS NULL)`)
@Check('uittreding_met_advies', `"geeffectueerd_op" IS NULL OR "advies" IS NOT NULL`)
export class Uittreding {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'uittreding_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'uittreding_pk' })
  id!: string;

  @Column('varchar', { length: 40 })
  deelnemer!: string;

  /** The day notice was given: at least a year before `per`. */
  @Column('date', { name: 'aangezegd_op' })
  aangezegdOp!: string;

  /** A 1 January: the first day on which it no longer takes part. */
  @Column('date')
  per!: string;

  @Column('text')
  toelichting!: string;

  /** Percentages of what stays stranded that the leaver pays in the first year after, the second, and so on. */
  @Column('integer', { array: true })
  afbouw!: number[];

  @Column('text', { name: 'ingediend_door' })
  ingediendDoor!: string;

  @Column('timestamptz', { name: 'ingediend_op' })
  ingediendOp!: Date;

  @Column('text', { nullable: true })
  advies!: string | null;

  @Column('text', { nullable: true })
  adviseur!: string | null;

  @Column('date', { name: 'advies_op', nullable: true })
  adviesOp!: string | null;

  @Column('text', { name: 'geeffectueerd_door', nullable: true })
  geeffectueerdDoor!: string | null;

  @Column('timestamptz', { name: 'geeffectueerd_op', nullable: true })
  geeffectueerdOp!: Date | null;
}
