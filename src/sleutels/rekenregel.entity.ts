import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn, type Feit } from '../platform/index.js';
import { Boekjaar } from '../verband/index.js';
import type { MethodeHulpkosten } from './hulpkosten.schema.js';

export const REKENREGEL_TIJDLIJN = {
  tabel: 'rekenregel',
  sleutel: ['boekjaar'],
  geldigheid: 'boekjaar',
} as const;

/** What holds for the whole calculation of a boekjaar. @bron REKENMODEL.md "The model" */
@Entity('rekenregel')
@IsTijdlijn(REKENREGEL_TIJDLIJN)
@ForeignKey(() => Boekjaar, ['verband', 'boekjaar'], ['verband', 'jaar'], { name: 'rekenregel_boekjaar_fk' })
@Check('rekenregel_methode', `"methode_hulpkosten" IN ('stapsgewijs', 'wederkerig')`)
export class Rekenregel implements Feit {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'rekenregel_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rekenregel_pk' })
  id!: string;

  @Column('integer')
  boekjaar!: number;

  @Column('varchar', { name: 'methode_hulpkosten', length: 16 })
  methodeHulpkosten!: MethodeHulpkosten;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
