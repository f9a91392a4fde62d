import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn, type Feit } from '../platform/index.js';
import { Boekjaar, Werkorganisatie } from '../verband/index.js';
import type { Verdeling } from './hulpkosten.schema.js';

export const HULPKOSTENPLAATS_TIJDLIJN = {
  tabel: 'hulpkostenplaats',
  sleutel: ['boekjaar', 'code'],
  geldigheid: 'boekjaar',
} as const;

/** Costs that are first spread over products and cascos, such as housing. @bron REKENMODEL.md step 2 */
@Entity('hulpkostenplaats')
@IsTijdlijn(HULPKOSTENPLAATS_TIJDLIJN)
@ForeignKey(() => Boekjaar, ['verband', 'boekjaar'], ['verband', 'jaar'], {
  name: 'hulpkostenplaats_boekjaar_fk',
})
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'hulpkostenplaats_werkorganisatie_fk',
})
@Check('hulpkostenplaats_code_vorm', `"code" ~ '^[^[:space:]/]{1,40}$'`)
@Check('hulpkostenplaats_volgorde', `"volgorde" > 0`)
export class Hulpkostenplaats implements Feit {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'hulpkostenplaats_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hulpkostenplaats_pk' })
  id!: string;

  @Column('integer')
  boekjaar!: number;

  @Column('varchar', { length: 40 })
  code!: string;

  @Column('varchar', { length: 40 })
  werkorganisatie!: string;

  @Column('text')
  naam!: string;

  /** Under stapsgewijs the order counts: nothing goes back to one before it. */
  @Column('integer')
  volgorde!: number;

  @Column('jsonb')
  verdeling!: Verdeling;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
