import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn, type Tijdlijn } from '../../../platform/index.js';
import { Boekjaar, Deelnemer } from '../../../verband/index.js';
import { Product } from '../../menukaart/product.entity.js';

export const INDICATIE = {
  tabel: 'indicatie',
  sleutel: ['boekjaar', 'product', 'deelnemer'],
  geldigheid: 'boekjaar',
} satisfies Tijdlijn;

export const INDICATIESOORTEN = ['indicatie', 'op afroep'] as const;
export type Indicatiesoort = (typeof INDICATIESOORTEN)[number];

/** That a deelnemer expects to take a product, or takes it on demand. @bron TB schema II.3 */
@Entity('indicatie')
@IsTijdlijn(INDICATIE)
@ForeignKey(() => Boekjaar, ['verband', 'boekjaar'], ['verband', 'jaar'], { name: 'indicatie_boekjaar_fk' })
@ForeignKey(() => Product, ['verband', 'product'], ['verband', 'code'], { name: 'indicatie_product_fk' })
@ForeignKey(() => Deelnemer, ['verband', 'deelnemer'], ['verband', 'code'], {
  name: 'indicatie_deelnemer_fk',
})
@Check('indicatie_soort', `"soort" IN ('indicatie', 'op afroep')`)
export class Indicatie {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'indicatie_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicatie_pk' })
  id!: string;

  @Column('integer')
  boekjaar!: number;

  @Column('varchar', { length: 40 })
  product!: string;

  @Column('varchar', { length: 40 })
  deelnemer!: string;

  @Column('varchar', { length: 16 })
  soort!: Indicatiesoort;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
