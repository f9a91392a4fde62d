import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn, type Feit } from '../../platform/index.js';
import { Boekjaar } from '../../verband/index.js';
import type { Aanleverafspraak } from './aanleverafspraak.js';

const TIJDLIJN = { tabel: 'inleesafspraak', sleutel: ['boekjaar'], geldigheid: 'boekjaar' } as const;

/** What was agreed about the files of a boekjaar, with all that it ever was. @bron INLEZEN.md */
@Entity('inleesafspraak')
@IsTijdlijn(TIJDLIJN)
@ForeignKey(() => Boekjaar, ['verband', 'boekjaar'], ['verband', 'jaar'], {
  name: 'inleesafspraak_boekjaar_fk',
})
export class Inleesafspraak implements Feit {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'inleesafspraak_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inleesafspraak_pk' })
  id!: string;

  @Column('integer')
  boekjaar!: number;

  /** Whether closing entries may be booked in a periode 13 of this boekjaar. */
  @Column('boolean')
  periode13!: boolean;

  /** From this boekjaar on, until one that says otherwise; null when this one says nothing. */
  @Column('jsonb', { nullable: true })
  aanleverafspraken!: Aanleverafspraak[] | null;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
