import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One uploaded row of a begroting, with its place in the file.
 * Its codes were checked before it was booked; they have no foreign keys. @bron INLEZEN.md; docs/adr/0008
 */
@Entity('begrotingsregel')
export class Begrotingsregel {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'begrotingsregel_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'begrotingsregel_pk' })
  inlezing!: string;

  /** Number of the row within the load, from 1. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'begrotingsregel_pk' })
  volgnummer!: number;

  /** Sheet of the file. */
  @Column('varchar', { length: 31 })
  blad!: string;

  /** Row of the sheet, as Excel numbers it. */
  @Column('integer')
  rij!: number;

  @Column('integer')
  boekjaar!: number;

  @Column('varchar', { length: 20 })
  kostenplaats!: string;

  @Column('text', { nullable: true })
  grootboekrekening!: string | null;

  @Column('text', { nullable: true })
  kostensoort!: string | null;

  /** Goes before the toewijzing of the kostenplaats. */
  @Column('varchar', { length: 40, nullable: true })
  product!: string | null;

  /** Goes before the toewijzing of the kostenplaats: a direct charge. */
  @Column('varchar', { length: 40, nullable: true })
  deelnemer!: string | null;

  @Column('text', { nullable: true })
  omschrijving!: string | null;

  /** Whether it comes back every year; null when the file does not say. */
  @Column('boolean', { nullable: true })
  structureel!: boolean | null;

  /** Euros: a cost is positive, an income negative. */
  @Column('numeric', { precision: 16, scale: 2 })
  bedrag!: string;
}
