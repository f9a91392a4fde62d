import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IsTijdlijn, type Feit } from '../../platform/index.js';
import { Deelnemer, Werkorganisatie } from '../../verband/index.js';
import type { Beleid, Pakket, Uitvoering } from './keuzes.js';
import { Menukaart } from './menukaart.entity.js';
import { Product } from './product.entity.js';
import { MENUKAARTREGEL_TIJDLIJN } from './tijdlijnen.js';

/** What a product is in a boekjaar: what is delivered, on what terms and how its cost is settled. @bron TB h. 7 */
@Entity('menukaartregel')
@IsTijdlijn(MENUKAARTREGEL_TIJDLIJN)
@ForeignKey(() => Menukaart, ['verband', 'boekjaar', 'werkveld'], ['verband', 'boekjaar', 'werkveld'], {
  name: 'menukaartregel_menukaart_fk',
})
@ForeignKey(() => Product, ['verband', 'product'], ['verband', 'code'], { name: 'menukaartregel_product_fk' })
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'menukaartregel_werkorganisatie_fk',
})
// By name: keys stand in a room below this one.
@ForeignKey('Sleutel', ['verband', 'sleutel'], ['verband', 'code'], { name: 'menukaartregel_sleutel_fk' })
@ForeignKey(() => Deelnemer, ['verband', 'risicodrager'], ['verband', 'code'], {
  name: 'menukaartregel_risicodrager_fk',
})
@Index('menukaartregel_per_menukaart', ['verband', 'boekjaar', 'werkveld'])
@Check('menukaartregel_uitvoering', `"uitvoering" IN ('standaard', 'maatwerk')`)
@Check('menukaartregel_pakket', `"pakket" IN ('basis', 'plus')`)
@Check(
  'menukaartregel_beleid',
  `"beleid" IN ('werkelijk_gebruik', 'sleutel', 'inbreng', 'vast_variabel', 'tarief_en_sleutel', 'vaste_prijs')`,
)
@Check(
  'menukaartregel_beleid_sleutel',
  `"beleid" NOT IN ('sleutel', 'tarief_en_sleutel') OR "sleutel" IS NOT NULL`,
)
@Check(
  'menukaartregel_beleid_tarief',
  `"beleid" NOT IN ('tarief_en_sleutel', 'vaste_prijs') OR "tarief" IS NOT NULL`,
)
@Check('menukaartregel_beleid_risicodrager', `"beleid" <> 'vaste_prijs' OR "risicodrager" IS NOT NULL`)
@Check('menukaartregel_bedragen', `"tarief" >= 0 AND "kostenindicatie" >= 0`)
export class Menukaartregel implements Feit {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'menukaartregel_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'menukaartregel_pk' })
  id!: string;

  @Column('integer')
  boekjaar!: number;

  @Column('varchar', { length: 40 })
  product!: string;

  @Column('varchar', { length: 40 })
  werkveld!: string;

  @Column('varchar', { length: 40 })
  werkorganisatie!: string;

  @Column('text')
  naam!: string;

  @Column('text', { nullable: true })
  omschrijving!: string | null;

  @Column('text')
  eenheid!: string;

  /** Euros for one eenheid. */
  @Column('numeric', { precision: 25, scale: 12, nullable: true })
  tarief!: string | null;

  @Column('varchar', { length: 16 })
  uitvoering!: Uitvoering;

  @Column('varchar', { length: 16 })
  pakket!: Pakket;

  /** What the gemeente keeps doing itself. */
  @Column('text', { nullable: true })
  knip!: string | null;

  @Column('text', { nullable: true })
  levertijd!: string | null;

  /** What the customer delivers. */
  @Column('text', { nullable: true })
  instroom!: string | null;

  /** What the customer gets. */
  @Column('text', { nullable: true })
  resultaat!: string | null;

  @Column('text', { nullable: true })
  randvoorwaarden!: string | null;

  /** What it costs in a year, in euros, as an indication. */
  @Column('numeric', { precision: 16, scale: 2, nullable: true })
  kostenindicatie!: string | null;

  /** Settlement policy. @bron REKENMODEL.md step 5 */
  @Column('varchar', { length: 32 })
  beleid!: Beleid;

  @Column('varchar', { length: 40, nullable: true })
  sleutel!: string | null;

  @Column('varchar', { length: 40, nullable: true })
  risicodrager!: string | null;

  /** Place in the catalogus of the boekjaar. */
  @Column('integer')
  volgorde!: number;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}
