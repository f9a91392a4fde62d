import { rightsOf, ROLCODES, ROLLEN, type Gebruiker, type Recht, type Rolinvulling } from './rechten.js';

export interface Accountrol extends Rolinvulling {
  readonly verband: string;
  /** UUID of the roltoekenning. */
  readonly id: string;
  /** Whether it has been marked as used today. */
  readonly gebruikt: boolean;
}

/** A person who may sign in, with every role that holds today, in all verbanden. */
export interface Account {
  readonly id: string;
  readonly naam: string;
  readonly aanmeldnaam: string;
  /** Changes when all sessions of this person end. */
  readonly stempel: string;
  readonly rollen: readonly Accountrol[];
}

/** Verbanden in which this person has a role, in alphabetical order. */
export const verbandenOf = ({ rollen }: Pick<Account, 'rollen'>): string[] =>
  [...new Set(rollen.map(({ verband }) => verband))].sort();

/** The first verband in which this person has this right, or else the first of all; undefined for who has no role. */
export function verbandFor({ rollen }: Pick<Account, 'rollen'>, recht: Recht): string | undefined {
  const gevend = rollen.filter((rol) => rightsOf([rol]).includes(recht));
  return verbandenOf({ rollen: gevend })[0] ?? verbandenOf({ rollen })[0];
}

/** This person in one verband; null for who has no role there. */
export function inVerband(account: Account, verband: string): Gebruiker | null {
  const rollen = account.rollen
    .filter((rol) => rol.verband === verband)
    .sort((a, b) => ROLCODES.indexOf(a.rol) - ROLCODES.indexOf(b.rol))
    .map(({ rol, deelnemer, werkorganisatie }) => ({ rol, deelnemer, werkorganisatie }));
  const [first] = rollen;
  if (first === undefined) return null;
  const { id, naam, aanmeldnaam } = account;
  const persoon = { id, naam, aanmeldnaam, verband, verbanden: verbandenOf(account) };
  return { ...persoon, ...first, rollen, rechten: rightsOf(rollen) };
}

/** The roles that give this right in this verband and are not yet marked as used today. */
export function unmarkedRoles({ rollen }: Account, verband: string, recht: Recht): string[] {
  return rollen
    .filter((rol) => rol.verband === verband && !rol.gebruikt)
    .filter(({ rol }) => (ROLLEN[rol].rechten as readonly Recht[]).includes(recht))
    .map(({ id }) => id);
}
