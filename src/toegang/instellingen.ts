import { gatherFaults, secretOf, valueOf, type Env } from '../platform/index.js';
import { readOidc, type OidcInstellingen } from './oidc/oidc-instellingen.js';

export interface ToegangInstellingen {
  /** Whether the demo accounts exist, and whether a session may use /v1. */
  readonly demo: boolean;
  /** The identity provider of the organisation; null for local accounts only. */
  readonly oidc: OidcInstellingen | null;
  /** Failed sign-ins in a quarter of an hour, before more are refused. */
  readonly pogingen: { readonly perAccount: number; readonly perAdres: number };
  /** Where to report a weakness (mailto: or https:); null for no security.txt. @bron RFC 9116 */
  readonly securityContact: string | null;
}

/** Requests a minute from one address, or of one gebruiker, before more are refused. */
export interface Limieten {
  readonly aanmelden: number;
  readonly inlezen: number;
  readonly downloaden: number;
}

export const STANDAARD: Omit<ToegangInstellingen, 'demo'> = {
  oidc: null,
  pogingen: { perAccount: 10, perAdres: 50 },
  securityContact: null,
};
export const STANDAARD_LIMIETEN: Limieten = { aanmelden: 60, inlezen: 120, downloaden: 120 };

/** By this name Nest hands out the settings. */
export const INSTELLINGEN = Symbol('ToegangInstellingen');

export type GelezenInstellingen = Omit<ToegangInstellingen, 'demo'> & { readonly limieten: Limieten };

/**
 * What the environment says about sign-in.
 *
 * @throws OpstartFout with every fault at once
 */
export function readToegang(env: Env): GelezenInstellingen {
  return gatherFaults((collect) => {
    const limiet = (name: string, otherwise: number): number =>
      collect(() => readNumber(name, valueOf(env, name), otherwise), otherwise);
    return {
      oidc: collect(() => readOidc({ value: (n) => valueOf(env, n), secret: (n) => secretOf(env, n) }), null),
      pogingen: {
        perAccount: limiet('POGINGEN_PER_ACCOUNT', STANDAARD.pogingen.perAccount),
        perAdres: limiet('POGINGEN_PER_ADRES', STANDAARD.pogingen.perAdres),
      },
      securityContact: collect(() => readContact(valueOf(env, 'SECURITY_CONTACT')), null),
      limieten: {
        aanmelden: limiet('LIMIET_AANMELDEN', STANDAARD_LIMIETEN.aanmelden),
        inlezen: limiet('LIMIET_INLEZEN', STANDAARD_LIMIETEN.inlezen),
        downloaden: limiet('LIMIET_DOWNLOADEN', STANDAARD_LIMIETEN.downloaden),
      },
    };
  });
}

function readNumber(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new Error(`${name} is "${value}", maar moet een geheel getal van 1 of meer zijn.`);
}

function readContact(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (/^(mailto:\S+@\S+|https:\/\/\S+)$/.test(value)) return value;
  throw new Error(
    `SECURITY_CONTACT is "${value}", maar moet met mailto: of https:// beginnen, bijvoorbeeld mailto:veiligheid@uwgemeente.nl.`,
  );
}
