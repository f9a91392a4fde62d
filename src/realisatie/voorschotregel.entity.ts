import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One uploaded row of an invoiced advance.
 * Its codes were checked before it was booked; they have no foreign keys. @bron INLEZEN.md; docs/adr/0008
 */
@Entity('voorschotregel')
export class Voorschotregel {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'voorschotregel_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'voorschotregel_pk' })
  inlezing!: string;

  /** Number of the row within the load, from 1. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'voorschotregel_pk' })
  volgnummer!: number;

  /** Sheet of the file. */
  @Column('varchar', { length: 31 })
  blad!: string;

  /** Row of the sheet, as Excel numbers it. */
  @Column('integer')
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
