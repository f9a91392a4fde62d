import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { query } from '../opzet/database.js';
import { AUDIENCE, CLIENT_ID, CLIENT_SECRET, startAanbieder, type Aanbieder } from './opzet/aanbieder.js';
import { startProefdienst, withProefdienst, type Proefdienst } from './opzet/proefdienst.js';

/** Where the provider believes that we are; our own address is known only once we listen. */
const BASIS = 'http://127.0.0.1:4';
const regel = (waarde: string, rest: object): never =>
  ({ claim: 'groups', waarde, verband: 'dowr', deelnemer: null, werkorganisatie: null, ...rest }) as never;

let aanbieder: Aanbieder;
let dienst: Proefdienst;
beforeAll(async () => {
  aanbieder = await startAanbieder(BASIS);
  dienst = await startProefdienst({
    oidc: {
      issuer: new URL(aanbieder.issuer),
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      basis: new URL(BASIS),
      audience: AUDIENCE,
      rolregels: [
        regel('dowr-controllers', { rol: 'controller' }),
        regel('raalte', { rol: 'regiegroeplid', deelnemer: 'raalte' }),
        regel('twente', { verband: 'twente', rol: 'bvr-lid' }),
        regel('elders', { verband: 'bestaat-niet', rol: 'bvr-lid' }),
      ],
    },
  });
});
afterAll(async () => {
  await dienst.close();
  await aanbieder.close();
});
afterEach(() => {
  aanbieder.knoei = null;
});

type Browser = ReturnType<Proefdienst['browser']>;

/** Goes to the provider and comes back with its answer, not yet handed in. */
async function fetchAnswer(browser: Browser, subject: string): Promise<string> {
  const weg = await browser.get('/aanmelden/oidc').expect(303);
  const terug = await aanbieder.signIn(weg.headers['location'] ?? '', subject);
  return terug.slice(BASIS.length);
}

async function signIn(subject: string, groepen: string[]): Promise<Browser> {
  aanbieder.groepen.set(subject, groepen);
  const browser = dienst.browser();
  await browser.get(await fetchAnswer(browser, subject)).expect(303);
  return browser;
}

const rollenVan = async (browser: Browser, verband = 'dowr'): Promise<unknown> =>
  ((await browser.get(`/v1/verbanden/${verband}/proef`)).body as { rollen?: unknown }).rollen;

describe('aanmelden bij de eigen organisatie', () => {
  it('gaat met code, PKCE, state en nonce', async () => {
    const weg = await dienst.browser().get('/aanmelden/oidc').expect(303);
    const vraag = new URL(weg.headers['location'] ?? '');
    expect(vraag.origin).toBe(aanbieder.issuer);
    expect(Object.fromEntries(vraag.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: `${BASIS}/aanmelden/oidc/terug`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('geeft de rollen die de groepen geven, in elk verband', async () => {
    const browser = await signIn('anna', ['dowr-controllers', 'raalte', 'twente', 'onbekend']);
    expect(await rollenVan(browser)).toEqual([
      { rol: 'controller', deelnemer: null, werkorganisatie: null },
      { rol: 'regiegroeplid', deelnemer: 'raalte', werkorganisatie: null },
    ]);
    expect(await rollenVan(browser, 'twente')).toEqual([
      { rol: 'bvr-lid', deelnemer: null, werkorganisatie: null },
    ]);
    expect((await browser.get('/v1/verbanden').expect(200)).body).toEqual(['dowr', 'twente']);
  });

  it('past de rollen bij elke aanmelding aan, en beëindigt dan de andere sessies', async () => {
    const eerste = await signIn('bart', ['dowr-controllers']);
    const tweede = await signIn('bart', ['raalte']);
    expect(await rollenVan(tweede)).toEqual([
      { rol: 'regiegroeplid', deelnemer: 'raalte', werkorganisatie: null },
    ]);
    await eerste.get('/v1/verbanden/dowr/proef').expect(401);
    const derde = await signIn('bart', ['raalte']);
    await tweede.get('/v1/verbanden/dowr/proef').expect(200);
    await derde.get('/v1/verbanden/dowr/proef').expect(200);
    expect(dienst.vastgelegd.alle).toContainEqual(
      expect.objectContaining({
        verband: 'dowr',
        actie: 'rollen.wijzigen',
        object: 'gebruiker/bart',
        actor: 'oidc',
        voor: [{ verband: 'dowr', rol: 'controller', deelnemer: null, werkorganisatie: null }],
        na: [{ verband: 'dowr', rol: 'regiegroeplid', deelnemer: 'raalte', werkorganisatie: null }],
      }),
    );
  });

  it('weigert wie hier geen rol heeft, ook als een regel een verband noemt dat niet bestaat', async () => {
    aanbieder.groepen.set('cor', ['elders']);
    const browser = dienst.browser();
    const antwoord = await browser.get(await fetchAnswer(browser, 'cor')).expect(403);
    expect(antwoord.body).toMatchObject({ code: 'geen_rol' });
    await browser.get('/v1/verbanden/dowr/proef').expect(401);
  });

  it('weigert wie geblokkeerd is', async () => {
    await signIn('dirk', ['dowr-controllers']);
    await query(dienst.database.ownerUrl, `UPDATE gebruiker SET actief = false WHERE aanmeldnaam = 'dirk'`);
    const browser = dienst.browser();
    await browser.get(await fetchAnswer(browser, 'dirk')).expect(401);
  });

  it('neemt nooit het account van een ander over dat net zo heet', async () => {
    await query(
      dienst.database.ownerUrl,
      `INSERT INTO gebruiker VALUES (gen_random_uuid(), 'eva', 'Lokale Eva', 'x', NULL, NULL, true, now())`,
    );
    const browser = await signIn('eva', ['dowr-controllers']);
    const { body } = (await browser.get('/v1/verbanden/dowr/proef').expect(200)) as {
      body: { aanmeldnaam: string; naam: string };
    };
    expect(body).toMatchObject({
      naam: 'Persoon eva',
      aanmeldnaam: `eva@${new URL(aanbieder.issuer).host}`,
    });
  });
});

describe('een antwoord dat niet klopt', () => {
  const replaceParam = (terug: string, name: string, value: string): string => {
    const url = new URL(terug, BASIS);
    url.searchParams.set(name, value);
    return url.pathname + url.search;
  };

  async function refused(browser: Browser, terug: string): Promise<void> {
    const antwoord = await browser.get(terug).expect(401);
    expect(antwoord.body).toMatchObject({ code: 'aanmelden_mislukt' });
    await browser.get('/v1/verbanden/dowr/proef').expect(401);
  }

  it.each([
    ['state', 'een-andere-state'],
    ['code', 'een-andere-code'],
    ['iss', 'https://kwaad.nl'],
  ])('met een andere %s wordt geweigerd', async (name, value) => {
    aanbieder.groepen.set('flip', ['dowr-controllers']);
    const browser = dienst.browser();
    await refused(browser, replaceParam(await fetchAnswer(browser, 'flip'), name, value));
  });

  it('zonder dat erom gevraagd is wordt geweigerd', async () => {
    const browser = dienst.browser();
    const terug = await fetchAnswer(browser, 'flip');
    const ander = dienst.browser();
    await refused(ander, terug);
  });

  it('dat geweigerd is kan niet nog eens, ook niet met de goede waarde', async () => {
    const browser = dienst.browser();
    const terug = await fetchAnswer(browser, 'flip');
    await refused(browser, replaceParam(terug, 'state', 'een-andere-state'));
    await refused(browser, terug);
  });

  it('werkt één keer', async () => {
    const browser = dienst.browser();
    const terug = await fetchAnswer(browser, 'flip');
    await browser.get(terug).expect(303);
    await browser.get(terug).expect(401);
  });

  it('van een ander verzoek van dezelfde browser wordt geweigerd', async () => {
    const browser = dienst.browser();
    const oud = await fetchAnswer(browser, 'flip');
    await fetchAnswer(browser, 'flip');
    await refused(browser, oud);
  });

  it('met een verlopen code wordt geweigerd', async () => {
    const browser = dienst.browser();
    const terug = await fetchAnswer(browser, 'flip');
    const code = new URL(terug, BASIS).searchParams.get('code') ?? '';
    const bewaard = await aanbieder.provider.AuthorizationCode.find(code);
    await bewaard?.destroy();
    await refused(browser, terug);
  });

  it('na tien minuten wordt geweigerd, zonder de aanbieder iets te vragen', async () => {
    const browser = dienst.browser();
    const terug = await fetchAnswer(browser, 'flip');
    await query(
      dienst.database.ownerUrl,
      `UPDATE zitting SET sess = jsonb_set(sess::jsonb, '{oidc,sinds}',
         to_jsonb((extract(epoch FROM now() - interval '11 minutes') * 1000)::bigint))::json
       WHERE sess::jsonb ? 'oidc'`,
    );
    const eerder = aanbieder.gevraagd.token;
    await refused(browser, terug);
    expect(aanbieder.gevraagd.token).toBe(eerder);
  });

  it('met een andere nonce wordt geweigerd', async () => {
    const browser = dienst.browser();
    const terug = await fetchAnswer(browser, 'flip');
    await query(
      dienst.database.ownerUrl,
      `UPDATE zitting SET sess = jsonb_set(sess::jsonb, '{oidc,nonce}', '"een-andere-nonce"')::json
       WHERE sess::jsonb ? 'oidc'`,
    );
    await refused(browser, terug);
  });

  it('met een andere PKCE-sleutel wordt geweigerd', async () => {
    const browser = dienst.browser();
    const terug = await fetchAnswer(browser, 'flip');
    await query(
      dienst.database.ownerUrl,
      `UPDATE zitting SET sess = jsonb_set(sess::jsonb, '{oidc,codeVerifier}', '"${'a'.repeat(43)}"')::json
       WHERE sess::jsonb ? 'oidc'`,
    );
    await refused(browser, terug);
  });

  it.each([
    ['een ander persoon', (claims: Record<string, unknown>) => ({ ...claims, sub: 'directeur' })],
    ['een andere groep', (claims: Record<string, unknown>) => ({ ...claims, groups: ['twente'] })],
    ['niets anders dan een nieuwe nonce', (claims: Record<string, unknown>) => ({ ...claims, nonce: 'x' })],
  ])('met een id-token waarin geknoeid is (%s) wordt geweigerd', async (_, change) => {
    const browser = dienst.browser();
    const terug = await fetchAnswer(browser, 'flip');
    aanbieder.knoei = (idToken) => {
      const [kop, inhoud = '', handtekening] = idToken.split('.');
      const claims = JSON.parse(Buffer.from(inhoud, 'base64url').toString()) as Record<string, unknown>;
      const anders = Buffer.from(JSON.stringify(change(claims))).toString('base64url');
      return [kop, anders, handtekening].join('.');
    };
    await refused(browser, terug);
  });

  it('met een id-token zonder handtekening wordt geweigerd', async () => {
    const browser = dienst.browser();
    const terug = await fetchAnswer(browser, 'flip');
    aanbieder.knoei = (idToken) => {
      const kop = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
      return `${kop}.${idToken.split('.')[1] ?? ''}.`;
    };
    await refused(browser, terug);
  });
});

describe('een toegangsbewijs van de aanbieder op /v1', () => {
  const get = async (token: string): Promise<request.Response> =>
    await request(dienst.url).get('/v1/verbanden/dowr/proef').set('Authorization', `Bearer ${token}`);

  /** An access token for this person, as a programme of the organisation would get it. */
  async function accessToken(subject: string, audience = AUDIENCE): Promise<string> {
    const { AccessToken, Client, ResourceServer } = aanbieder.provider;
    const client = await Client.find(CLIENT_ID);
    if (client === undefined) throw new Error('The provider has lost its client');
    const token = new AccessToken({ accountId: subject, client, scope: 'openid', grantId: 'g' } as never);
    token.resourceServer = new ResourceServer(audience, {
      scope: 'openid',
      audience,
      accessTokenFormat: 'jwt',
    });
    return await token.save();
  }

  it('opent voor wie hier bekend is wat diens rollen openen', async () => {
    await signIn('gea', ['dowr-controllers']);
    const token = await accessToken('gea');
    expect((await get(token)).body).toMatchObject({ aanmeldnaam: 'gea', rol: 'controller' });
    const wijzigen = await request(dienst.url)
      .post('/v1/verbanden/dowr/inlezingen')
      .set('Authorization', `Bearer ${token}`)
      .send({ a: 1 });
    expect([wijzigen.status, wijzigen.body]).toEqual([201, { a: 1 }]);
  });

  it('opent geen pagina', async () => {
    const token = await accessToken('gea');
    await request(dienst.url)
      .get('/verbanden/dowr/formulier')
      .set('Authorization', `Bearer ${token}`)
      .expect(401);
  });

  it.each([
    ['voor een ander is', async () => await accessToken('gea', 'https://iemand.anders')],
    ['van een onbekende is', async () => await accessToken('niemand')],
    ['geknoeid is', async () => (await accessToken('gea')).replace(/\.[^.]{4}/, '.AAAA')],
    ['geen JWT is', () => Promise.resolve('zomaar')],
    ['leeg is', () => Promise.resolve('')],
  ])('dat %s wordt geweigerd', async (_, make) => {
    const antwoord = await get(await make());
    expect([antwoord.status, antwoord.headers['www-authenticate']]).toEqual([
      401,
      'Bearer realm="nulpositie", error="invalid_token"',
    ]);
  });

  it('valt nooit terug op de sessie', async () => {
    const browser = await signIn('gea', ['dowr-controllers']);
    await browser.get('/v1/verbanden/dowr/proef').set('Authorization', 'Bearer zomaar').expect(401);
  });
});

it('zonder aanbieder is er geen aanmelden bij de eigen organisatie', async () => {
  await withProefdienst({ database: dienst.database }, async (zonder) => {
    await zonder.browser().get('/aanmelden/oidc').expect(404);
    await zonder.browser().get('/aanmelden/oidc/terug?code=x&state=y').expect(404);
  });
});
