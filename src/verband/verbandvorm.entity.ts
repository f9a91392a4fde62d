import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn } from '../platform/index.js';
import { Verband } from './verband.entity.js';
import type { Afronding, Detail, Organisatievorm, Pakketregel, Rechtsvorm } from './vormen.js';

/** How a verband exists in law and in organisation, from a date on. @bron DOMEIN.md section 2; EGEM par. 4 */
@Entity('verbandvorm')
@IsTijdlijn({ tabel: 'verbandvorm', sleutel: [], geldigheid: 'dagen', aaneengesloten: true })
@ForeignKey(() => Verband, ['verband'], ['code'], { name: 'verbandvorm_verband_fk' })
@Check('verbandvorm_afronding', `"afronding" IN ('cent', 'euro')`)
@Check('verbandvorm_detail', `"detail" IN ('diensten', 'hoofdlijnen')`)
@Check('verbandvorm_pakketregel', `"pakketregel" IN ('vrije keuze', 'alles of niets')`)
@Check('verbandvorm_evaluatie', `"evaluatie_op" <= "eindigt_op"`)
export class Verbandvorm {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'verbandvorm_pk' })
  verband!: string;

  @Column('varchar', { length: 64 })
  rechtsvorm!: Rechtsvorm;

  @Column('varchar', { length: 64 })
  organisatievorm!: Organisatievorm;

  @Column('varchar', { length: 8 })
  afronding!: Afronding;

  @Column('varchar', { length: 16 })
  detail!: Detail;

  @Column('varchar', { length: 16 })
  pakketregel!: Pakketregel;

  /** For a limited term: the first day after it. @bron DSZ */
  @Column('date', { name: 'eindigt_op', nullable: true })
  eindigtOp!: string | null;

  /** When the deelnemers look back on it. */
  @Column('date', { name: 'evaluatie_op', nullable: true })
  evaluatieOp!: string | null;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'verbandvorm_pk' })
  id!: string;

  @Column('date')
  vanaf!: string;

  /** The first day on which it no longer holds; null for open. */
  @Column('date', { nullable: true })
  tot!: string | null;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
