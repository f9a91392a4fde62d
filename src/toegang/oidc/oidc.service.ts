import { Inject, Injectable, Logger } from '@nestjs/common';
import { createRemoteJWKSet, customFetch as joseFetch, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import { DomeinFout, nietGevonden } from '../../platform/index.js';
import { aanmeldenMislukt } from '../aanmeld-fouten.js';
import { INSTELLINGEN, type ToegangInstellingen } from '../instellingen.js';
import type { OidcInstellingen } from './oidc-instellingen.js';
import { isLoopback, sameOriginFetch } from './same-origin-fetch.js';
import { isOpen, type Identiteit, type Verzoek } from './verzoek.js';

/** Where the identity provider sends people back to. */
export const TERUG = '/aanmelden/oidc/terug';
const TIMEOUT_SECONDS = 10;
/** Signed by the provider's own key; never by a secret that we share with it, never by nobody. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

interface Aanbieder {
  readonly configuration: client.Configuration;
  readonly keys: JWTVerifyGetKey;
}

/** The identity provider of the organisation: authorization code with PKCE, state and nonce, and its access tokens. */
@Injectable()
export class OidcService {
  private readonly log = new Logger('oidc');
  private aanbieder: Promise<Aanbieder> | undefined;

  constructor(@Inject(INSTELLINGEN) private readonly instellingen: ToegangInstellingen) {}

  /** Where to send somebody to sign in, and what the answer must fit. */
  async begin(): Promise<{ readonly naar: URL; readonly verzoek: Verzoek }> {
    const { basis } = this.settings();
    const { configuration } = await this.open();
    const verzoek = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
      sinds: Date.now(),
    };
    const naar = client.buildAuthorizationUrl(configuration, {
      redirect_uri: new URL(TERUG, basis).href,
      scope: 'openid profile email',
      state: verzoek.state,
      nonce: verzoek.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verzoek.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { naar, verzoek };
  }

  /**
   * Who came back.
   *
   * @param vraag path and query of the request that they came back with
   * @throws DomeinFout aanmelden_mislukt, whatever of it did not fit
   */
  async finish(vraag: string, verzoek: Verzoek | undefined): Promise<Identiteit> {
    const { basis } = this.settings();
    if (verzoek === undefined || !isOpen(verzoek)) throw aanmeldenMislukt();
    const { configuration } = await this.open();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, new URL(vraag, basis), {
        pkceCodeVerifier: verzoek.codeVerifier,
        expectedState: verzoek.state,
        expectedNonce: verzoek.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('no id token');
      return { issuer: claims.iss, subject: claims.sub, claims };
    } catch (error) {
      this.log.warn({ gebeurtenis: 'aanmelden geweigerd', reden: reasonOf(error) });
      throw aanmeldenMislukt();
    }
  }

  /** Who an access token of the provider speaks for; null when it is not one of theirs, not for us, or over. */
  async verifyAccessToken(token: string): Promise<Pick<Identiteit, 'issuer' | 'subject'> | null> {
    if (this.instellingen.oidc === null) return null;
    const { audience } = this.settings();
    const { configuration, keys } = await this.open();
    const { issuer } = configuration.serverMetadata();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
      });
      return typeof payload.sub === 'string' ? { issuer, subject: payload.sub } : null;
    } catch (error) {
      this.log.warn({ gebeurtenis: 'toegangsbewijs geweigerd', reden: reasonOf(error) });
      return null;
    }
  }

  private settings(): OidcInstellingen {
    if (this.instellingen.oidc === null) throw nietGevonden();
    return this.instellingen.oidc;
  }

  /** Asked once; a provider that did not answer is asked again next time. */
  private async open(): Promise<Aanbieder> {
    this.aanbieder ??= discover(this.settings());
    try {
      return await this.aanbieder;
    } catch (error) {
      this.aanbieder = undefined;
      this.log.error({ gebeurtenis: 'aanbieder onbereikbaar', reden: reasonOf(error) });
      throw onbereikbaar();
    }
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcInstellingen): Promise<Aanbieder> {
  const fetchFromIssuer = sameOriginFetch(issuer);
  const configuration = await client.discovery(
    issuer,
    clientId,
    {},
    clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret),
    {
      [client.customFetch]: fetchFromIssuer as client.CustomFetch,
      timeout: TIMEOUT_SECONDS,
      // Over TLS the answer of the token endpoint would be proof enough; its signature is looked at all the same.
      execute: [
        client.enableNonRepudiationChecks,
        // Only a provider on this very machine may do without TLS: a trial, or a test.
        ...(issuer.protocol === 'http:' && isLoopback(issuer) ? [client.allowInsecureRequests] : []),
      ],
    },
  );
  const { jwks_uri: jwksUri } = configuration.serverMetadata();
  if (jwksUri === undefined) throw new Error('The identity provider publishes no keys');
  const keys = createRemoteJWKSet(new URL(jwksUri), { [joseFetch]: fetchFromIssuer });
  return { configuration, keys };
}

/** For the log: what kind of refusal, never what was refused. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'onbekend';
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
};

const onbereikbaar = (): DomeinFout =>
  new DomeinFout({
    code: 'aanbieder_onbereikbaar',
    status: 503,
    melding: 'De aanmelddienst van uw organisatie antwoordt niet. Probeer het over een paar minuten opnieuw.',
  });
