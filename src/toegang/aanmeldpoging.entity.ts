import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often somebody tried to sign in as an account, or from an address, since a moment. */
@Entity('aanmeldpoging')
export class Aanmeldpoging {
  /** SHA-256 of what is counted: a name that somebody typed may be a password by mistake. */
  @PrimaryColumn('char', { length: 64, primaryKeyConstraintName: 'aanmeldpoging_pk' })
  sleutel!: string;

  @Column('integer')
  aantal!: number;

  @Column('timestamptz')
  vanaf!: Date;
}
