import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Boekjaar } from '../verband/index.js';
import type { Gelezenmet } from './importprofiel/profiel.js';
import type { Soort } from './soorten.js';

export const INLEZING_STATUSSEN = [
  'ontvangen',
  'gecontroleerd',
  'verwerkt',
  'geweigerd',
  'geannuleerd',
] as const;
export type InlezingStatus = (typeof INLEZING_STATUSSEN)[number];

/**
 * One attempt to take in a file, booked or refused; or the counter-entry of a load that was reversed, which has no rows
 * of its own and counts those of the other the other way. @bron INLEZEN.md
 */
@Entity('inlezing')
@ForeignKey(() => Boekjaar, ['verband', 'boekjaar'], ['verband', 'jaar'], { name: 'inlezing_boekjaar_fk' })
@ForeignKey(() => Inlezing, ['verband', 'keertOm'], ['verband', 'id'], { name: 'inlezing_keert_om_fk' })
@Index('inlezing_eenmalig', ['verband', 'sha256'], {
  unique: true,
  where: `"status" = 'verwerkt' AND "teruggedraaid_op" IS NULL AND "keert_om" IS NULL`,
})
@Index('inlezing_eenmaal_omgekeerd', ['verband', 'keertOm'], { unique: true })
@Index('inlezing_per_jaar', ['verband', 'boekjaar', 'ingediendOp'])
@Check(
  'inlezing_status',
  `"status" IN ('ontvangen', 'gecontroleerd', 'verwerkt', 'geweigerd', 'geannuleerd')`,
)
@Check('inlezing_verwerkt', `("status" = 'verwerkt') = ("verwerkt_op" IS NOT NULL)`)
@Check(
  'inlezing_teruggedraaid',
  `("teruggedraaid_op" IS NULL) = ("teruggedraaid_door" IS NULL)
     AND ("teruggedraaid_op" IS NULL OR ("status" = 'verwerkt' AND "keert_om" IS NULL))`,
)
export class Inlezing {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'inlezing_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inlezing_pk' })
  id!: string;

  @Column('varchar', { length: 16 })
  soort!: Soort;

  @Column('integer')
  boekjaar!: number;

  @Column('text')
  bestandsnaam!: string;

  /** SHA-256 of the bytes, lower-case hex. */
  @Column('char', { length: 64 })
  sha256!: string;

  /** Bytes. */
  @Column('bigint', { transformer: { from: Number, to: (bytes: number) => bytes } })
  omvang!: number;

  @Column('varchar', { length: 16 })
  status!: InlezingStatus;

  @Column('integer')
  rijen!: number;

  /** Control total of the file: euros for realisatie and voorschotten, quantity for afname. */
  @Column('numeric', { precision: 25, scale: 12 })
  totaal!: string;

  /** What the one who handed it in says that the file adds up to; null when nothing was said. */
  @Column('numeric', { precision: 25, scale: 12, nullable: true })
  controletotaal!: string | null;

  /** Code of the importprofiel that was named for it; null when it was left to the headers. */
  @Column('varchar', { length: 40, nullable: true })
  profiel!: string | null;

  /** The importprofielen that it was read with, named or recognised. */
  @Column('jsonb', { name: 'gelezen_met', default: [] })
  gelezenMet!: readonly Gelezenmet[];

  @Column('jsonb')
  bevindingen!: object;

  @Column('text', { name: 'ingediend_door' })
  ingediendDoor!: string;

  @Column('timestamptz', { name: 'ingediend_op' })
  ingediendOp!: Date;

  /** Since when its rows count. */
  @Column('timestamptz', { name: 'verwerkt_op', nullable: true })
  verwerktOp!: Date | null;

  /** Since when its rows count no longer. */
  @Column('timestamptz', { name: 'teruggedraaid_op', nullable: true })
  teruggedraaidOp!: Date | null;

  @Column('text', { name: 'teruggedraaid_door', nullable: true })
  teruggedraaidDoor!: string | null;

  /** Ids of the loads that are reversed as soon as this one is booked. */
  @Column('uuid', { array: true, default: [] })
  vervangt!: readonly string[];

  /** Of a counter-entry: the load whose rows count the other way. */
  @Column('uuid', { name: 'keert_om', nullable: true })
  keertOm!: string | null;
}
