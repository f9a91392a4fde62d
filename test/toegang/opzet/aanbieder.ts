import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import request from 'supertest';

export const CLIENT_ID = 'nulpositie';
export const CLIENT_SECRET = 'tussen ons en de aanbieder';
export const AUDIENCE = 'https://nulpositie.toets';

export interface Aanbieder {
  readonly issuer: string;
  /** Groups that each person is in, by subject. */
  readonly groepen: Map<string, string[]>;
  readonly provider: Provider;
  /** How often its token endpoint was asked. */
  readonly gevraagd: { token: number };
  /** What to do to an id token on its way to us. */
  knoei: ((idToken: string) => string) | null;
  /** Signs in at the provider as this person and gives the address that it sends the browser back to. */
  signIn(naar: string, subject: string): Promise<string>;
  close(): Promise<void>;
}

const configuration = (basis: string, groepen: Map<string, string[]>): Configuration => ({
  clients: [
    {
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      redirect_uris: [`${basis}/aanmelden/oidc/terug`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
    {
      client_id: 'programma',
      client_secret: 'van het programma',
      redirect_uris: [],
      response_types: [],
      grant_types: ['client_credentials'],
    },
  ],
  conformIdTokenClaims: false,
  claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups'], email: ['email'] },
  pkce: { required: () => true },
  cookies: { keys: ['alleen voor deze toets'] },
  ttl: { AuthorizationCode: 60, AccessToken: 600, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => AUDIENCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({ scope: '', audience: AUDIENCE, accessTokenFormat: 'jwt' as const }),
    },
  },
  findAccount: (_context, sub) => ({
    accountId: sub,
    claims: () => ({ sub, name: `Persoon ${sub}`, preferred_username: sub, groups: groepen.get(sub) ?? [] }),
  }),
});

/** A real OpenID Connect provider on this machine, that lets anybody in by the name they give. */
export async function startAanbieder(basis: string): Promise<Aanbieder> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const groepen = new Map<string, string[]>();
  const provider = new Provider(issuer, configuration(basis, groepen));
  const gevraagd = { token: 0 };
  const aanbieder: Aanbieder = {
    issuer,
    groepen,
    provider,
    gevraagd,
    knoei: null,
    signIn: (naar, subject) => signInAt(naar, subject, basis),
    close: () => close(server),
  };
  provider.use(async (context, next) => {
    await next();
    if (context.path !== '/token') return;
    gevraagd.token += 1;
    const body = context.body as { id_token?: string } | undefined;
    if (body?.id_token !== undefined && aanbieder.knoei !== null)
      body.id_token = aanbieder.knoei(body.id_token);
  });
  server.on('request', (asked, answer) => void provider.callback()(asked, answer));
  return aanbieder;
}

/** Follows the provider's own pages the way a browser does, until it sends the browser back to us. */
async function signInAt(naar: string, subject: string, basis: string): Promise<string> {
  const { origin } = new URL(naar);
  const agent = request.agent(origin);
  let answer = await agent.get(naar.slice(origin.length)).redirects(0);
  for (let step = 0; step < 12; step += 1) {
    const location = answer.headers['location'];
    if (location !== undefined && new URL(location, origin).origin === basis) return location;
    if (location !== undefined) {
      answer = await agent.get(new URL(location, origin).href.slice(origin.length)).redirects(0);
      continue;
    }
    const [, action] = /action="([^"]+)"/.exec(answer.text) ?? [];
    const [, prompt] = /name="prompt" value="(\w+)"/.exec(answer.text) ?? [];
    if (action === undefined)
      throw new Error(`The provider says: ${answer.status} ${answer.text.slice(0, 500)}`);
    answer = await agent
      .post(new URL(action, origin).pathname)
      .type('form')
      .send({ prompt, login: subject, password: 'wat dan ook' })
      .redirects(0);
  }
  throw new Error('The provider goes round in a ring');
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
