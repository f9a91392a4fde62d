import { Column } from 'typeorm';
import type { Beleid } from '../menukaart/keuzes.js';

export const NIET_NEGATIEF = `least("contract", "minimum", "inbreng", "tarief", "fte") >= 0`;

/** What a line of a DVO says of the taking of a product: quantities and inbreng for a whole year. @bron DOMEIN.md section 2 "DVO" */
export abstract class Regelinhoud {
  @Column('varchar', { length: 40 })
  deelnemer!: string;

  @Column('varchar', { length: 40 })
  product!: string;

  /** In the eenheid of the product, a decimal string. */
  @Column('numeric', { precision: 25, scale: 12, nullable: true })
  contract!: string | null;

  /** What is charged at least. */
  @Column('numeric', { precision: 25, scale: 12, nullable: true })
  minimum!: string | null;

  /** Euros: the budget that was handed over with the task. */
  @Column('numeric', { precision: 16, scale: 2, nullable: true })
  inbreng!: string | null;

  /** Agreed price per eenheid; null: the tarief of the menukaart. */
  @Column('numeric', { precision: 25, scale: 12, nullable: true })
  tarief!: string | null;

  /** Agreed settlement policy; null: that of the menukaart. */
  @Column('varchar', { length: 32, nullable: true })
  beleid!: Beleid | null;

  /** Who bears what a vaste prijs does not cover; null: who the menukaart names. */
  @Column('varchar', { length: 40, nullable: true })
  risicodrager!: string | null;

  /** In what it departs from the norms of the menukaart. @bron TB h. 7, kernelement 9 */
  @Column('text', { nullable: true })
  afwijking!: string | null;

  /** Formatie that it takes. */
  @Column('numeric', { precision: 25, scale: 12, nullable: true })
  fte!: string | null;
}
