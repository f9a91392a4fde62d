import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Deelnemer } from '../../verband/index.js';
import { DvoDeelnemer } from './dvo-deelnemer.entity.js';
import { Product } from '../menukaart/product.entity.js';
import { Dvowijziging } from './dvowijziging.entity.js';
import { NIET_NEGATIEF, Regelinhoud } from './regelinhoud.js';

/** A line as it was drawn up. Nobody takes anything by it: only its vaststelling makes it a dvoregel. */
@Entity('voorstelregel')
@ForeignKey(() => Dvowijziging, ['verband', 'dvo', 'wijziging'], ['verband', 'dvo', 'nummer'], {
  name: 'voorstelregel_wijziging_fk',
})
@ForeignKey(() => DvoDeelnemer, ['verband', 'dvo', 'deelnemer'], ['verband', 'dvo', 'deelnemer'], {
  name: 'voorstelregel_deelnemer_fk',
})
@ForeignKey(() => Product, ['verband', 'product'], ['verband', 'code'], { name: 'voorstelregel_product_fk' })
@ForeignKey(() => Deelnemer, ['verband', 'risicodrager'], ['verband', 'code'], {
  name: 'voorstelregel_risicodrager_fk',
})
@Check('voorstelregel_niet_negatief', NIET_NEGATIEF)
@Check('voorstelregel_geldig', `"tot" IS NULL OR "tot" > "vanaf"`)
export class Voorstelregel extends Regelinhoud {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'voorstelregel_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'voorstelregel_pk' })
  dvo!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'voorstelregel_pk' })
  wijziging!: number;

  /** Place in the wijziging, from 1. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'voorstelregel_pk' })
  volgorde!: number;

  @Column('date')
  vanaf!: string;

  /** null: until the DVO ends. */
  @Column('date', { nullable: true })
  tot!: string | null;

  /** Whether the deelnemer stops taking the product in this period. */
  @Column('boolean')
  vervalt!: boolean;
}
