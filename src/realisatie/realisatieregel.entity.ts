import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One uploaded row of actual costs, with its place in the file.
 * Its codes were checked before it was booked; they have no foreign keys. @bron INLEZEN.md; docs/adr/0008
 */
@Entity('realisatieregel')
export class Realisatieregel {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'realisatieregel_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'realisatieregel_pk' })
  inlezing!: string;

  /** Number of the row within the load, from 1. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'realisatieregel_pk' })
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

  @Column('date', { nullable: true })
  boekdatum!: string | null;

  @Column('text', { nullable: true })
  boekstuk!: string | null;

  @Column('numeric', { precision: 16, scale: 2, nullable: true })
  btw!: string | null;

  /** Euros: a cost is positive, an income negative. */
  @Column('numeric', { precision: 16, scale: 2 })
  bedrag!: string;
}
