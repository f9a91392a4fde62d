import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { gebruiker, type Omgeving } from '../../src/cli/gebruiker.js';
import { startProefdienst, WACHTWOORD, type Proefdienst } from './opzet/proefdienst.js';

let dienst: Proefdienst;
let invoer: string;
let gezegd: string[];
let geklaagd: string[];
beforeAll(async () => {
  dienst = await startProefdienst();
});
afterAll(() => dienst.close());
beforeEach(() => {
  [invoer, gezegd, geklaagd] = ['', [], []];
});

const omgeving: Omgeving = {
  onService: (work) => work(dienst.app),
  readInput: () => Promise.resolve(invoer),
  say: (line) => void gezegd.push(line),
  complain: (line) => void geklaagd.push(line),
};
const run = async (...args: string[]): Promise<number> => await gebruiker(args, omgeving);
const signIn = async (aanmeldnaam: string, wachtwoord: string): Promise<number> =>
  (await dienst.browser().post('/aanmelden').type('form').send({ aanmeldnaam, wachtwoord })).status;

describe('npm run gebruiker', () => {
  it('maakt de eerste beheerder, met een wachtwoord dat één keer getoond wordt', async () => {
    const code = await run(
      'maak',
      'baas',
      '--naam',
      'Eerste Beheerder',
      '--verband',
      'dowr',
      '--rol',
      'beheerder',
    );
    expect([code, geklaagd]).toEqual([0, []]);
    const wachtwoord = /^Wachtwoord, alleen nu getoond: (\S{20})$/.exec(gezegd[1] ?? '')?.[1] ?? '';
    expect(gezegd).toEqual([
      'Gebruiker baas is gemaakt.',
      `Wachtwoord, alleen nu getoond: ${wachtwoord}`,
      'baas heeft de rol beheerder in dowr.',
    ]);
    expect(await signIn('baas', wachtwoord)).toBe(303);
  });

  it('neemt een wachtwoord van de standaardinvoer, en toont het dan niet', async () => {
    invoer = `${WACHTWOORD}\n`;
    expect(await run('maak', 'anna', '--naam', 'Anna')).toBe(0);
    expect(gezegd).toEqual(['Gebruiker anna is gemaakt.']);
    expect(await signIn('anna', WACHTWOORD)).toBe(403);
    expect(await run('rol', 'anna', '--verband', 'dowr', '--rol', 'controller')).toBe(0);
    expect(await signIn('anna', WACHTWOORD)).toBe(303);
    expect(await run('rol', 'anna', '--verband', 'dowr', '--rol', 'controller', '--weg')).toBe(0);
    expect(await signIn('anna', WACHTWOORD)).toBe(403);
  });

  it('geeft een ander wachtwoord, en houdt daarin de namen van het verband tegen', async () => {
    invoer = WACHTWOORD;
    await run('maak', 'bert', '--naam', 'Bert', '--verband', 'dowr', '--rol', 'secretaris');
    invoer = 'kruik raalte zwaluw';
    expect(await run('wachtwoord', 'bert')).toBe(2);
    expect(geklaagd).toEqual([expect.stringContaining('“raalte”')]);
    invoer = 'mist zwaluw tegel kruik';
    expect(await run('wachtwoord', 'bert')).toBe(0);
    expect(await signIn('bert', WACHTWOORD)).toBe(401);
    expect(await signIn('bert', invoer)).toBe(303);
  });

  it('blokkeert en deblokkeert, en legt dat vast', async () => {
    invoer = WACHTWOORD;
    await run('maak', 'cees', '--naam', 'Cees', '--verband', 'dowr', '--rol', 'secretaris');
    expect(await run('blokkeer', 'cees')).toBe(0);
    expect(await signIn('cees', WACHTWOORD)).toBe(401);
    expect(await run('deblokkeer', 'CEES')).toBe(0);
    expect(await signIn('cees', WACHTWOORD)).toBe(303);
    expect(
      dienst.vastgelegd.alle
        .filter(({ object, oorsprong }) => object === 'gebruiker/cees' && oorsprong === 'opdrachtregel')
        .map(({ actie, verband, voor, na }) => [actie, verband, voor, na]),
    ).toEqual([
      [
        'rol.toekennen',
        'dowr',
        undefined,
        { rol: 'secretaris', deelnemer: null, werkorganisatie: null, vanaf: null, tot: null },
      ],
      ['gebruiker.blokkeren', 'dowr', { actief: true }, { actief: false }],
      ['gebruiker.deblokkeren', 'dowr', { actief: false }, { actief: true }],
    ]);
  });

  it('maakt een diensttoken dat werkt, en trekt het in', async () => {
    expect(await run('token', 'Koppeling', '--verband', 'dowr', '--recht', 'inzien', '--dagen', '7')).toBe(0);
    const [uitleg = '', token = ''] = gezegd;
    const get = () =>
      request(dienst.url).get('/v1/verbanden/dowr/proef').set('Authorization', `Bearer ${token}`);
    await get().expect(200);
    const [id = ''] = /[0-9a-f-]{36}/.exec(uitleg) ?? [];
    expect(await run('token-weg', id, '--verband', 'twente')).toBe(2);
    expect(await run('token-weg', id, '--verband', 'dowr')).toBe(0);
    await get().expect(401);
  });

  it.each<[string, string[], string]>([
    ['niets', [], 'De opdracht “” is niet bekend'],
    ['een onbekende opdracht', ['wis', 'anna'], 'De opdracht “wis” is niet bekend'],
    ['een geërfde naam', ['constructor', 'anna'], 'De opdracht “constructor” is niet bekend'],
    ['geen persoon', ['blokkeer'], 'precies één naam'],
    ['een onbekende optie', ['blokkeer', 'anna', '--nu'], 'opties is niet bekend'],
    ['een persoon zonder naam', ['maak', 'x'], 'met --naam'],
    ['een aanmeldnaam met een spatie', ['maak', 'x y', '--naam', 'X'], 'zonder spaties'],
    ['een naam die er al is', ['maak', 'Anna', '--naam', 'Anna'], 'Er is al een gebruiker'],
    ['een onbekende persoon', ['blokkeer', 'niemand'], 'Er is geen gebruiker niemand'],
    ['een onbekende rol', ['rol', 'anna', '--verband', 'dowr', '--rol', 'chef'], 'Noem de rol met --rol'],
    ['een rol zonder verband', ['rol', 'anna', '--rol', 'controller'], 'Noem het verband'],
    [
      'een rol in een onbekend verband',
      ['rol', 'anna', '--verband', 'x', '--rol', 'controller'],
      'Er is geen verband x',
    ],
    [
      'een regiegroeplid zonder deelnemer',
      ['rol', 'anna', '--verband', 'dowr', '--rol', 'regiegroeplid'],
      'Noem de deelnemer',
    ],
    [
      'een onbekende deelnemer',
      ['rol', 'anna', '--verband', 'dowr', '--rol', 'regiegroeplid', '--deelnemer', 'zwolle'],
      'Er is geen deelnemer zwolle',
    ],
    [
      'een dag die niet bestaat',
      ['rol', 'anna', '--verband', 'dowr', '--rol', 'controller', '--vanaf', '2026-02-30'],
      'als JJJJ-MM-DD',
    ],
    [
      'een einde voor het begin',
      [
        'rol',
        'anna',
        '--verband',
        'dowr',
        '--rol',
        'controller',
        '--vanaf',
        '2026-03-01',
        '--tot',
        '2026-03-01',
      ],
      'eindigt voordat zij begint',
    ],
    [
      'een rol weg die er niet is',
      ['rol', 'anna', '--verband', 'dowr', '--rol', 'accountant', '--weg'],
      'bestaat niet',
    ],
    ['een token zonder recht', ['token', 'x', '--verband', 'dowr'], 'ten minste één recht'],
    [
      'een token met een onbekend recht',
      ['token', 'x', '--verband', 'dowr', '--recht', 'alles'],
      'niet bekend',
    ],
    [
      'een token voor altijd',
      ['token', 'x', '--verband', 'dowr', '--recht', 'inzien', '--dagen', '9999'],
      '366 dagen',
    ],
  ])('weigert %s en zegt wat het herstelt', async (_, args, melding) => {
    expect(await run(...args)).toBe(2);
    expect(geklaagd.join('\n')).toContain(melding);
    expect(gezegd).toEqual([]);
  });

  it('doet niets half: zonder goed wachtwoord komt er geen gebruiker', async () => {
    invoer = 'kort';
    expect(await run('maak', 'dirk', '--naam', 'Dirk')).toBe(2);
    expect(await run('blokkeer', 'dirk')).toBe(2);
  });
});

it('de toepassing mag aan wie wat mag niets wissen, en van een rol alleen het einde schrijven', async () => {
  const refused = async (sql: string): Promise<unknown> => {
    const fout = await dienst.database.dataSource.query(sql).then(
      () => undefined,
      (error: unknown) => (error as { driverError: { code: string } }).driverError.code,
    );
    return fout;
  };
  for (const sql of [
    'DELETE FROM gebruiker',
    'DELETE FROM roltoekenning',
    'DELETE FROM diensttoken',
    `UPDATE roltoekenning SET rol = 'beheerder'`,
    `UPDATE roltoekenning SET vanaf = '2000-01-01'`,
    `UPDATE diensttoken SET rechten = '{gebruikers_beheren}'`,
    `UPDATE diensttoken SET verloopt_op = 'infinity'`,
    'TRUNCATE gebruiker',
  ])
    expect([sql, await refused(sql)]).toEqual([sql, '42501']);
});
