import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import { Product } from '../catalogus/index.js';
import { IsTijdlijn } from '../platform/index.js';
import { Deelnemer, Werkorganisatie } from '../verband/index.js';
import { Kostenplaats } from './kostenplaats.entity.js';
import { BEREIK, BESTEMMING, TIJDLIJN, UITSLUITING } from './toewijzing.tijdlijn.js';

export const BESTEMMINGEN = ['casco', 'product', 'hulpkostenplaats', 'deelnemer'] as const;
export type Bestemming = (typeof BESTEMMINGEN)[number];

/**
 * Where the cost of a kostenplaats goes in a boekjaar, or of a range of its grootboekrekeningen: the casco of a
 * werkorganisatie, a product, a hulpkostenplaats, or one deelnemer directly. @bron INLEZEN.md
 */
@Entity('toewijzing')
@IsTijdlijn(TIJDLIJN)
@Exclusion('toewijzing_rekeningen', UITSLUITING)
@ForeignKey(() => Kostenplaats, ['verband', 'boekjaar', 'kostenplaats'], ['verband', 'boekjaar', 'code'], {
  name: 'toewijzing_kostenplaats_fk',
})
@ForeignKey(() => Werkorganisatie, ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'toewijzing_werkorganisatie_fk',
})
@ForeignKey(() => Product, ['verband', 'product'], ['verband', 'code'], { name: 'toewijzing_product_fk' })
@ForeignKey(() => Deelnemer, ['verband', 'deelnemer'], ['verband', 'code'], {
  name: 'toewijzing_deelnemer_fk',
})
@Check('toewijzing_bestemming', BESTEMMING)
@Check('toewijzing_bereik', BEREIK)
export class Toewijzing {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'toewijzing_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'toewijzing_pk' })
  id!: string;

  @Column('integer')
  boekjaar!: number;

  @Column('varchar', { length: 20 })
  kostenplaats!: string;

  /** First grootboekrekening of the range; null for the whole kostenplaats. */
  @Column('varchar', { name: 'rekening_van', length: 20, nullable: true })
  rekeningVan!: string | null;

  /** Last grootboekrekening of the range, itself included. */
  @Column('varchar', { name: 'rekening_tot', length: 20, nullable: true })
  rekeningTot!: string | null;

  @Column('varchar', { length: 40 })
  werkorganisatie!: string;

  @Column('varchar', { length: 16 })
  bestemming!: Bestemming;

  @Column('varchar', { length: 40, nullable: true })
  product!: string | null;

  /** One of the boekjaar: a dated fact itself, so no foreign key can point to it. */
  @Column('varchar', { length: 40, nullable: true })
  hulpkostenplaats!: string | null;

  @Column('varchar', { length: 40, nullable: true })
  deelnemer!: string | null;

  @Column('varchar', { length: 16 })
  gedrag!: 'vast' | 'variabel';

  @Column('text', { nullable: true })
  kostensoort!: string | null;

  /** @bron BBV, taakvelden */
  @Column('varchar', { length: 8, nullable: true })
  taakveld!: string | null;

  /** Economic category. @bron Iv3 */
  @Column('varchar', { length: 8, nullable: true })
  iv3!: string | null;

  @Column('timestamptz', { name: 'bekend_vanaf' })
  bekendVanaf!: Date;

  @Column('timestamptz', { name: 'bekend_tot', nullable: true })
  bekendTot!: Date | null;
}

/** As the API and the controlespoor tell it. */
export function describeToewijzing(toewijzing: Toewijzing): Omit<Toewijzing, 'verband'> {
  const { id, boekjaar, kostenplaats, rekeningVan, rekeningTot, werkorganisatie, bestemming } = toewijzing;
  const { product, hulpkostenplaats, deelnemer, gedrag, kostensoort, taakveld, iv3 } = toewijzing;
  const { bekendVanaf, bekendTot } = toewijzing;
  return {
    ...{ id, boekjaar, kostenplaats, rekeningVan, rekeningTot, werkorganisatie, bestemming },
    ...{ product, hulpkostenplaats, deelnemer, gedrag, kostensoort, taakveld, iv3, bekendVanaf, bekendTot },
  };
}
