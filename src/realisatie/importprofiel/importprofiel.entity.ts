import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn, type Feit } from '../../platform/index.js';
import { Verband } from '../../verband/index.js';
import type { Soort } from '../soorten.js';
import type { Profiel, Profielkolom } from './profiel.js';

const TIJDLIJN = { tabel: 'importprofiel', sleutel: ['code'], geldigheid: 'boekjaar' } as const;

/** How the files of one source are read in a verband, with all that it ever was. @bron INLEZEN.md */
@Entity('importprofiel')
@IsTijdlijn(TIJDLIJN)
@ForeignKey(() => Verband, ['verband'], ['code'], { name: 'importprofiel_verband_fk' })
export class Importprofiel implements Feit, Profiel {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'importprofiel_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'importprofiel_pk' })
  id!: string;

  @Column('varchar', { length: 40 })
  code!: string;

  @Column('text')
  naam!: string;

  /** The program that the files come from. */
  @Column('text')
  bron!: string;

  @Column('varchar', { length: 16 })
  soort!: Soort;

  @Column('jsonb')
  kolommen!: Profielkolom[];

  @Column('jsonb')
  negeren!: string[];

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}

/** As the API and the controlespoor tell it. */
export function describeProfiel(profiel: Importprofiel): Omit<Importprofiel, 'verband'> {
  const { id, code, naam, bron, soort, kolommen, negeren, bekendVanaf, bekendTot } = profiel;
  return { id, code, naam, bron, soort, kolommen, negeren, bekendVanaf, bekendTot };
}
