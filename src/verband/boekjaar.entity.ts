import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Verband } from './verband.entity.js';

/** A year that a verband keeps books for. */
@Entity('boekjaar')
@ForeignKey(() => Verband, ['verband'], ['code'], { name: 'boekjaar_verband_fk' })
export class Boekjaar {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'boekjaar_pk' })
  verband!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'boekjaar_pk' })
  jaar!: number;
}
