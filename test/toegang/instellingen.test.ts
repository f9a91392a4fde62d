import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rolesOfClaims } from '../../src/toegang/oidc/roles-of-claims.js';
import { sameOriginFetch } from '../../src/toegang/oidc/same-origin-fetch.js';
import { readToegang, STANDAARD, STANDAARD_LIMIETEN } from '../../src/toegang/instellingen.js';

let map: string;
const bestand = (naam: string, inhoud: unknown): string => {
  const pad = join(map, naam);
  writeFileSync(pad, typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
  return pad;
};
const REGEL = { claim: 'groups', waarde: 'x', verband: 'dowr', rol: 'controller' };
let env: Record<string, string>;
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'nulpositie-'));
  env = {
    OIDC_ISSUER: 'https://aanmelden.gemeente.nl/realms/een',
    OIDC_CLIENT_ID: 'nulpositie',
    OIDC_REDIRECT: 'https://nulpositie.gemeente.nl',
    OIDC_ROLLEN: bestand('rollen.json', [REGEL]),
    OIDC_CLIENT_SECRET_FILE: bestand('geheim', 'tussen ons\n'),
  };
});
afterAll(() => rmSync(map, { recursive: true }));

const fault = (anders: Record<string, string | undefined>): string => {
  try {
    readToegang({ ...env, ...anders });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('de instellingen van het aanmelden', () => {
  it('zijn zonder omgeving: geen aanbieder, ruime limieten, geen security.txt', () => {
    expect(readToegang({})).toEqual({ ...STANDAARD, limieten: STANDAARD_LIMIETEN });
  });

  it('noemen de aanbieder, het geheim uit een bestand en de rollen', () => {
    expect(readToegang(env).oidc).toEqual({
      issuer: new URL('https://aanmelden.gemeente.nl/realms/een'),
      clientId: 'nulpositie',
      clientSecret: 'tussen ons',
      basis: new URL('https://nulpositie.gemeente.nl'),
      audience: 'https://nulpositie.gemeente.nl',
      rolregels: [{ ...REGEL, deelnemer: null, werkorganisatie: null }],
    });
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    [
      'een halve aanbieder',
      { OIDC_ROLLEN: undefined, OIDC_CLIENT_ID: undefined },
      'OIDC_CLIENT_ID, OIDC_ROLLEN ontbreekt',
    ],
    ['een aanbieder zonder TLS', { OIDC_ISSUER: 'http://aanmelden.gemeente.nl' }, 'OIDC_ISSUER is'],
    ['een eigen adres zonder TLS', { OIDC_REDIRECT: 'http://nulpositie.gemeente.nl' }, 'OIDC_REDIRECT is'],
    [
      'een audience die ook van id-tokens is',
      { OIDC_AUDIENCE: 'nulpositie' },
      'OIDC_AUDIENCE mag niet gelijk zijn',
    ],
    ['rollen die er niet zijn', { OIDC_ROLLEN: '/bestaat/niet' }, 'niet te lezen of geen JSON'],
    ['een limiet van nul', { LIMIET_INLEZEN: '0' }, 'LIMIET_INLEZEN is "0"'],
    ['een contact zonder soort', { SECURITY_CONTACT: 'veiligheid@gemeente.nl' }, 'mailto:'],
  ])('weigeren %s', (_, anders, melding) => {
    expect(fault(anders)).toContain(melding);
  });

  it.each<[string, object, string]>([
    ['een onbekende rol', { ...REGEL, rol: 'baas' }, '0/rol'],
    ['een onbekend veld', { ...REGEL, gemeente: 'raalte' }, 'gemeente'],
    ['een regiegroeplid zonder deelnemer', { ...REGEL, rol: 'regiegroeplid' }, 'Noem de deelnemer'],
    ['een regel zonder claim', { ...REGEL, claim: '' }, '0/claim'],
  ])('weigeren %s in OIDC_ROLLEN', (_, regel, melding) => {
    expect(fault({ OIDC_ROLLEN: bestand('fout.json', [regel]) })).toContain(melding);
  });

  it('melden alle fouten tegelijk', () => {
    expect(
      fault({ OIDC_ISSUER: 'x', LIMIET_INLEZEN: 'veel', SECURITY_CONTACT: 'y' }).split('\n'),
    ).toHaveLength(3);
  });
});

describe('de rollen van een claim', () => {
  const regels = readRegels();
  function readRegels() {
    const basis = { verband: 'dowr', deelnemer: null, werkorganisatie: null } as const;
    return [
      { ...basis, claim: 'groups', waarde: 'a', rol: 'controller' as const },
      { ...basis, claim: 'groups', waarde: 'ook-a', rol: 'controller' as const },
      { ...basis, claim: 'realm_access.roles', waarde: 'b', rol: 'accountant' as const },
      { ...basis, claim: 'https://gemeente.nl/rol', waarde: 'c', rol: 'beheerder' as const },
    ];
  }

  it.each<[string, Record<string, unknown>, string[]]>([
    ['een lijst', { groups: ['x', 'a'] }, ['controller']],
    ['één waarde', { groups: 'a' }, ['controller']],
    ['twee waarden voor dezelfde rol', { groups: ['a', 'ook-a'] }, ['controller']],
    ['een pad', { realm_access: { roles: ['b'] } }, ['accountant']],
    ['een naam met punten', { 'https://gemeente.nl/rol': ['c'] }, ['beheerder']],
    ['een deel van de waarde', { groups: ['aa', 'A', ' a'] }, []],
    ['een andere claim', { roles: ['a', 'b', 'c'] }, []],
    ['een waarde van een andere soort', { groups: { a: true } }, []],
    ['niets', {}, []],
  ])('%s', (_, claims, verwacht) => {
    expect(rolesOfClaims(claims, regels).map(({ rol }) => rol)).toEqual(verwacht);
  });
});

it('een verzoek aan de aanbieder gaat nooit ergens anders heen', async () => {
  const fetchFromIssuer = sameOriginFetch(new URL('http://127.0.0.1:9'));
  await expect(fetchFromIssuer('http://127.0.0.1:10/keys', {})).rejects.toThrow('No request leaves');
  await expect(fetchFromIssuer('https://127.0.0.1:9/keys', {})).rejects.toThrow('No request leaves');
});
