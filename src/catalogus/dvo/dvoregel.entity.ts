import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import { IsTijdlijn, type Tijdlijn } from '../../platform/index.js';
import { Deelnemer } from '../../verband/index.js';
import { Product } from '../menukaart/product.entity.js';
import { DvoDeelnemer } from './dvo-deelnemer.entity.js';
import { Dvovaststelling } from './dvovaststelling.entity.js';
import { NIET_NEGATIEF, Regelinhoud } from './regelinhoud.js';

export const DVOREGEL = {
  tabel: 'dvoregel',
  sleutel: ['deelnemer', 'product'],
  geldigheid: 'dagen',
} satisfies Tijdlijn;

const JAREN = `int4range(EXTRACT(year FROM "vanaf")::integer, EXTRACT(year FROM "tot" - 1)::integer, '[]')`;

/** All takers of a product in a year agree on one value of this column. */
export const eenPerJaar = (column: string, leeg: string): string =>
  `USING gist ("verband" WITH =, "product" WITH =, ${JAREN} WITH &&, COALESCE("${column}", ${leeg}) WITH <>) WHERE ("bekend_tot" IS NULL)`;

/**
 * A line that is vastgesteld: what makes a deelnemer a taker of a product, and the only thing that does.
 *
 * @bron TB h. 7, kernelement 3; DOMEIN.md section 2 "DVO"
 */
@Entity('dvoregel')
@IsTijdlijn(DVOREGEL)
@Exclusion('dvoregel_een_tarief', eenPerJaar('tarief', `'-1'::integer`))
@Exclusion('dvoregel_een_beleid', eenPerJaar('beleid', `''`))
@Exclusion('dvoregel_een_risicodrager', eenPerJaar('risicodrager', `''`))
@Check('dvoregel_niet_negatief', NIET_NEGATIEF)
@ForeignKey(() => Dvovaststelling, ['verband', 'dvo', 'wijziging'], ['verband', 'dvo', 'wijziging'], {
  name: 'dvoregel_vaststelling_fk',
})
@ForeignKey(() => DvoDeelnemer, ['verband', 'dvo', 'deelnemer'], ['verband', 'dvo', 'deelnemer'], {
  name: 'dvoregel_deelnemer_fk',
})
@ForeignKey(() => Product, ['verband', 'product'], ['verband', 'code'], { name: 'dvoregel_product_fk' })
@ForeignKey(() => Deelnemer, ['verband', 'risicodrager'], ['verband', 'code'], {
  name: 'dvoregel_risicodrager_fk',
})
export class Dvoregel extends Regelinhoud {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'dvoregel_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dvoregel_pk' })
  id!: string;

  @Column('uuid')
  dvo!: string;

  /** Number of the wijziging that agreed it; 0: the overeenkomst itself. */
  @Column('integer')
  wijziging!: number;

  @Column('date')
  vanaf!: string;

  @Column('date', { nullable: true })
  tot!: string | null;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
