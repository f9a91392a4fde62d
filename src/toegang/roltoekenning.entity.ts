import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { GebruikerEntity } from './gebruiker.entity.js';
import type { Rol } from './rechten.js';

/** Where a role came from: given by a beheerder, by the identity provider at sign-in, or of the demo. */
export const BRONNEN = ['beheer', 'oidc', 'demo'] as const;
export type Bron = (typeof BRONNEN)[number];

/** A role of somebody in a verband. Dated, never deleted: who was what stays known. */
@Entity('roltoekenning')
@ForeignKey('Verband', ['verband'], ['code'], { name: 'roltoekenning_verband_fk' })
@ForeignKey(() => GebruikerEntity, ['gebruiker'], ['id'], { name: 'roltoekenning_gebruiker_fk' })
@ForeignKey('Deelnemer', ['verband', 'deelnemer'], ['verband', 'code'], {
  name: 'roltoekenning_deelnemer_fk',
})
@ForeignKey('Werkorganisatie', ['verband', 'werkorganisatie'], ['verband', 'code'], {
  name: 'roltoekenning_werkorganisatie_fk',
})
@Check('roltoekenning_periode', `"tot" IS NULL OR "tot" >= "vanaf"`)
@Index('roltoekenning_per_gebruiker', ['gebruiker'])
export class Roltoekenning {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'roltoekenning_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'roltoekenning_pk' })
  id!: string;

  @Column('uuid')
  gebruiker!: string;

  @Column('varchar', { length: 32 })
  rol!: Rol;

  @Column('varchar', { length: 40, nullable: true })
  deelnemer!: string | null;

  @Column('varchar', { length: 40, nullable: true })
  werkorganisatie!: string | null;

  @Column('varchar', { length: 16 })
  bron!: Bron;

  /** First day. */
  @Column('date')
  vanaf!: string;

  /** The day on which it no longer holds; null for open. */
  @Column('date', { nullable: true })
  tot!: string | null;

  /** Last day on which it was used. */
  @Column('date', { name: 'laatst_gebruikt', nullable: true })
  laatstGebruikt!: string | null;
}
