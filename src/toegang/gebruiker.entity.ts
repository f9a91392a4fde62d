import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person. Belongs to no verband: roles do. */
@Entity('gebruiker')
@Unique('gebruiker_aanmeldnaam_uniek', ['aanmeldnaam'])
@Unique('gebruiker_identiteit_uniek', ['issuer', 'subject'])
@Check(
  'gebruiker_aanmeldnaam_vorm',
  `"aanmeldnaam" = lower("aanmeldnaam") AND "aanmeldnaam" ~ '^[^[:space:]]{1,254}$'`,
)
@Check('gebruiker_identiteit_heel', `("issuer" IS NULL) = ("subject" IS NULL)`)
export class GebruikerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'gebruiker_pk' })
  id!: string;

  /** In lower case: two people never differ by a capital only. */
  @Column('varchar', { length: 254 })
  aanmeldnaam!: string;

  @Column('text')
  naam!: string;

  /** argon2id in PHC form; null for who signs in elsewhere. */
  @Column('text', { name: 'wachtwoord_hash', nullable: true, select: false })
  wachtwoordHash!: string | null;

  /** The identity provider that vouches for this person, and by which name it knows them. */
  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('boolean')
  actief!: boolean;

  /** A session that was made under another value is over. */
  @Column('timestamptz', { name: 'sessies_vanaf' })
  sessiesVanaf!: Date;
}
