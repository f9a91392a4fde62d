/** The rights that exist. @bron DOMEIN.md section 1 */
export const RECHTEN = ['inzien', 'inlezen', 'doorrekenen', 'downloaden', 'controlespoor_inzien'] as const;
export type Recht = (typeof RECHTEN)[number];

export const ROLLEN = ['controller', 'regiegroeplid', 'bvr-lid'] as const;
export type Rol = (typeof ROLLEN)[number];

/** Who may do what; whatever is not in this table is refused. */
export const RECHTEN_PER_ROL: Readonly<Record<Rol, readonly Recht[]>> = {
  controller: ['inzien', 'inlezen', 'doorrekenen', 'downloaden'],
  regiegroeplid: ['inzien', 'downloaden'],
  'bvr-lid': ['inzien', 'downloaden'],
};

/** Somebody who is signed in: a role in one verband, for a regiegroeplid on behalf of one deelnemer. */
export interface Gebruiker {
  readonly naam: string;
  readonly verband: string;
  readonly rol: Rol;
  readonly deelnemer: string | null;
}

/** Whether this person has this right in this verband. */
export function mag(gebruiker: Gebruiker, recht: Recht, verband: string): boolean {
  return gebruiker.verband === verband && RECHTEN_PER_ROL[gebruiker.rol].includes(recht);
}
