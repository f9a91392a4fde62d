import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn, type Feit } from '../platform/index.js';
import { Boekjaar, Werkorganisatie } from '../verband/index.js';
import { Sleutel } from './sleutel.entity.js';

export const CASCO_TIJDLIJN = {
  tabel: 'casco',
  sleutel: ['boekjaar', 'werkorganisatie'],
  geldigheid: 'boekjaar',
} as const;

/** How the casco of a werkorganisatie is paid for in a boekjaar. @bron TB h. 8, REKENMODEL.md step 3 */
@Entity('casco')
@IsTijdlijn(CASCO_TIJDLIJN)
@ForeignKey(() => Boekjaar, ['verband', 'boekjaar'], ['verband', 'jaar'], { name: 'casco_boekjaar_fk' })
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'casco_werkorganisatie_fk',
})
@ForeignKey(() => Sleutel, ['verband', 'sleutel'], ['verband', 'code'], { name: 'casco_sleutel_fk' })
@Check('casco_regime', `"regime" IN ('solidariteit', 'in_tarief', 'gemengd')`)
@Check('casco_regime_sleutel', `("regime" = 'in_tarief') = ("sleutel" IS NULL)`)
@Check('casco_regime_aandeel', `("regime" = 'gemengd') = ("aandeel_in_tarief" IS NOT NULL)`)
@Check('casco_aandeel', `"aandeel_in_tarief" BETWEEN 0 AND 100`)
export class Casco implements Feit {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'casco_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'casco_pk' })
  id!: string;

  @Column('integer')
  boekjaar!: number;

  @Column('varchar', { length: 40 })
  werkorganisatie!: string;

  @Column('varchar', { length: 32 })
  regime!: 'solidariteit' | 'in_tarief' | 'gemengd';

  /** Whoever pays what is not in the tariff; null under in_tarief. */
  @Column('varchar', { length: 40, nullable: true })
  sleutel!: string | null;

  /** Percent of 100 that ends up in the tariff, under gemengd. */
  @Column('numeric', { name: 'aandeel_in_tarief', precision: 25, scale: 12, nullable: true })
  aandeelInTarief!: string | null;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
