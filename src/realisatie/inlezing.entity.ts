import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Boekjaar } from '../verband/index.js';
import type { Soort } from './soorten.js';

export type InlezingStatus = 'gecontroleerd' | 'verwerkt' | 'geweigerd';

/** One attempt to take in a file, booked or refused. @bron INLEZEN.md */
@Entity('inlezing')
@ForeignKey(() => Boekjaar, ['verband', 'boekjaar'], ['verband', 'jaar'], { name: 'inlezing_boekjaar_fk' })
@Index('inlezing_eenmalig', ['verband', 'sha256'], { unique: true, where: `"status" = 'verwerkt'` })
@Index('inlezing_per_jaar', ['verband', 'boekjaar', 'ingediendOp'])
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
  @Column('integer')
  omvang!: number;

  @Column('varchar', { length: 16 })
  status!: InlezingStatus;

  @Column('integer')
  rijen!: number;

  /** Control total of the file: euros for realisatie and voorschotten, quantity for afname. */
  @Column('numeric', { precision: 25, scale: 12 })
  totaal!: string;

  @Column('jsonb')
  bevindingen!: object;

  @Column('text', { name: 'ingediend_door' })
  ingediendDoor!: string;

  @Column('timestamptz', { name: 'ingediend_op' })
  ingediendOp!: Date;
}
