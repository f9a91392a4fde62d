import type { Rolinvulling } from '../rechten.js';
import type { Rolregel } from './rolregel.schema.js';

export type Claims = Readonly<Record<string, unknown>>;
export type Verbandrol = Rolinvulling & { readonly verband: string };

/** The roles that these claims give, each once, in the order of the rules. A claim may be a value or a list of values. */
export function rolesOfClaims(claims: Claims, rolregels: readonly Rolregel[]): Verbandrol[] {
  const roles = rolregels
    .filter(({ claim, waarde }) => valuesOf(claims, claim).includes(waarde))
    .map(({ verband, rol, deelnemer, werkorganisatie }) => ({ verband, rol, deelnemer, werkorganisatie }));
  return [...new Map(roles.map((role) => [keyOf(role), role])).values()];
}

/** Equal for the same role in the same place. */
export const keyOf = ({ verband, rol, deelnemer, werkorganisatie }: Verbandrol): string =>
  JSON.stringify([verband, rol, deelnemer, werkorganisatie]);

/** By its own name, or by a path with dots (`realm_access.roles`). */
function valuesOf(claims: Claims, claim: string): readonly unknown[] {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : claim.split('.').reduce<unknown>(step, claims);
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

const step = (value: unknown, part: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    ? (value as Claims)[part]
    : undefined;
