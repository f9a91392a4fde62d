import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Deelnemer, Werkorganisatie } from '../verband/index.js';
import { Inlezing } from './inlezing.entity.js';

/** One uploaded row of an invoiced advance. @bron INLEZEN.md */
@Entity('voorschotregel')
@ForeignKey(() => Inlezing, ['verband', 'inlezing'], ['verband', 'id'], {
  name: 'voorschotregel_inlezing_fk',
})
@ForeignKey(() => Deelnemer, ['verband', 'deelnemer'], ['verband', 'code'], {
  name: 'voorschotregel_deelnemer_fk',
})
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'voorschotregel_werkorganisatie_fk',
})
@Index('voorschotregel_per_jaar', ['verband', 'boekjaar'])
export class Voorschotregel {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'voorschotregel_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'voorschotregel_pk' })
  inlezing!: string;

  /** Sheet of the file. */
  @PrimaryColumn('varchar', { length: 31, primaryKeyConstraintName: 'voorschotregel_pk' })
  blad!: string;

  /** Row of the sheet, as Excel numbers it. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'voorschotregel_pk' })
  rij!: number;

  @Column('integer')
  boekjaar!: number;

  @Column('varchar', { length: 40 })
  deelnemer!: string;

  @Column('varchar', { length: 40 })
  werkorganisatie!: string;

  /** Euros: what was invoiced; a credit is negative. */
  @Column('numeric', { precision: 16, scale: 2 })
  bedrag!: string;

  @Column('text', { nullable: true })
  termijn!: string | null;

  @Column('text', { nullable: true })
  factuurnummer!: string | null;

  @Column('date', { nullable: true })
  factuurdatum!: string | null;
}
