import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One uploaded row of use: several of one product and deelnemer add up.
 * Its codes were checked before it was booked; they have no foreign keys. @bron INLEZEN.md; docs/adr/0008
 */
@Entity('afnameregel')
export class Afnameregel {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'afnameregel_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'afnameregel_pk' })
  inlezing!: string;

  /** Number of the row within the load, from 1. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'afnameregel_pk' })
  volgnummer!: number;

  /** Sheet of the file. */
  @Column('varchar', { length: 31 })
  blad!: string;

  /** Row of the sheet, as Excel numbers it. */
  @Column('integer')
  rij!: number;

  @Column('integer')
  boekjaar!: number;

  @Column('smallint')
  periode!: number;

  @Column('varchar', { length: 40 })
  product!: string;

  @Column('varchar', { length: 40 })
  deelnemer!: string;

  /** In the eenheid of the product. */
  @Column('numeric', { precision: 25, scale: 12 })
  hoeveelheid!: string;

  @Column('text', { nullable: true })
  opmerking!: string | null;
}
