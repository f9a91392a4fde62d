import { readFileSync } from 'node:fs';
import { isLoopback } from './same-origin-fetch.js';
import { ROLREGELS, type Rolregel } from './rolregel.schema.js';

export interface OidcInstellingen {
  readonly issuer: URL;
  readonly clientId: string;
  /** Null for a public client, which has PKCE only. */
  readonly clientSecret: string | null;
  /** Address of this service as its users know it. */
  readonly basis: URL;
  /** `aud` of the access tokens that /v1 takes. */
  readonly audience: string;
  readonly rolregels: readonly Rolregel[];
}

interface Bron {
  readonly value: (name: string) => string | undefined;
  readonly secret: (name: string) => string | undefined;
}

const NODIG = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_REDIRECT', 'OIDC_ROLLEN'] as const;

/** Settings of the identity provider; null when none is named. @throws with a Dutch sentence that says what is missing */
export function readOidc({ value, secret }: Bron): OidcInstellingen | null {
  const given = NODIG.map(value);
  if (given.every((one) => one === undefined)) return null;
  const [issuer, clientId, redirect, rollen] = given;
  if (issuer === undefined || clientId === undefined || redirect === undefined || rollen === undefined) {
    const missing = NODIG.filter((_, place) => given[place] === undefined);
    throw new Error(`Aanmelden met OpenID Connect is niet compleet: ${missing.join(', ')} ontbreekt.`);
  }
  const basis = readAddress('OIDC_REDIRECT', redirect);
  const audience = value('OIDC_AUDIENCE') ?? basis.origin;
  if (audience === clientId) {
    throw new Error(
      'OIDC_AUDIENCE mag niet gelijk zijn aan OIDC_CLIENT_ID: dan zou /v1 een id-token aannemen.',
    );
  }
  return {
    issuer: readAddress('OIDC_ISSUER', issuer),
    clientId,
    clientSecret: secret('OIDC_CLIENT_SECRET') ?? null,
    basis,
    audience,
    rolregels: readRolregels(rollen),
  };
}

function readAddress(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url))) return url;
  throw new Error(`${name} is "${value}", maar moet een adres met https:// zijn.`);
}

function readRolregels(file: string): readonly Rolregel[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`Het bestand van OIDC_ROLLEN (${file}) is niet te lezen of geen JSON.`);
  }
  const read = ROLREGELS.safeParse(content);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `  ${path.join('/')}: ${message}`);
  throw new Error([`Het bestand van OIDC_ROLLEN (${file}) klopt niet:`, ...faults].join('\n'));
}
