import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn } from '../platform/index.js';
import { Inbrengdossier } from './inbrengdossier.entity.js';
import type { Stap } from './stappen.js';
import { STAP_TIJDLIJN } from './tijdlijn.js';

/** What a file says in one of its steps; another content is another row. */
@Entity('inbrengstap')
@IsTijdlijn(STAP_TIJDLIJN)
@ForeignKey(() => Inbrengdossier, ['verband', 'dossier'], ['verband', 'code'], {
  name: 'inbrengstap_dossier_fk',
})
export class Inbrengstap {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'inbrengstap_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inbrengstap_pk' })
  id!: string;

  @Column('varchar', { length: 40 })
  dossier!: string;

  @Column('varchar', { length: 16 })
  stap!: Stap;

  @Column('jsonb')
  inhoud!: object;

  @Column('text')
  door!: string;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
