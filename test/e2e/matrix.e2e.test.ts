import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import {
  DiensttokensService,
  GebruikersService,
  RECHTCODES,
  ROLCODES,
  ROLLEN,
  type Recht,
} from '../../src/toegang/index.js';
import { inVerband, query } from '../opzet/database.js';
import { adresOf, REGELS, type Plaats, type Regel } from './opzet/regels.js';
import { declaredRoutes, routesOf } from './opzet/routes.js';
import {
  csrfOf,
  DOOR,
  DOWR,
  fill,
  findIds,
  grantRol,
  makeGinds,
  makePersoon,
  MERK,
  startDienst,
  type Browser,
  type Dienst,
} from './opzet/wereld.js';

/** Of nothing and nobody. */
const NIETS = '00000000-0000-4000-8000-000000000000';
const NERGENS: Plaats = { verband: 'bestaat-niet', inhoud: { inlezing: NIETS, berekening: NIETS } };
/** Described for everybody outside Nest, and closed by nobody. */
const BUITEN_NEST = 'GET /v1/openapi.json';

let dienst: Dienst;
let hier: Plaats;
let ginds: Plaats;
beforeAll(async () => {
  dienst = await startDienst();
  hier = { verband: 'dowr', inhoud: await fill(dienst, DOWR) };
  ginds = { verband: 'ginds', inhoud: await fill(dienst, makeGinds()) };
  for (const rol of ROLCODES) {
    await makePersoon(dienst, `${rol}-hier`, { rol });
    await makePersoon(dienst, `${rol}-ginds`, { rol, verband: 'ginds' });
  }
  hier = { ...hier, ids: await findIds(dienst, 'dowr') };
  ginds = { ...ginds, ids: await findIds(dienst, 'ginds') };
}, 600_000);
afterAll(() => dienst.close());

/** Sends one request; what is not a session brings its header. */
interface Vrager {
  readonly send: (method: string, adres: string) => request.Test;
  /** Adds the token of the session to a form. */
  readonly csrf: string;
}

const send = (browser: Pick<Browser, 'get'>, koppen: Record<string, string> = {}): Vrager['send'] => {
  return (method, adres) => browser[method.toLowerCase() as 'get'](adres).set(koppen);
};

const niemand = (): Vrager => ({ send: send(request(dienst.url), { Origin: dienst.url }), csrf: '' });
const metToken = (token: string): Vrager => ({
  send: send(request(dienst.url), { Authorization: `Bearer ${token}` }),
  csrf: '',
});
const metSessie = async (aanmeldnaam: string, pagina?: string): Promise<Vrager> => {
  const browser = await dienst.browser(aanmeldnaam);
  return { send: send(browser), csrf: pagina === undefined ? '' : await csrfOf(browser, pagina) };
};

interface Antwoord {
  readonly status: number;
  readonly koppen: Readonly<Record<string, unknown>>;
  readonly tekst: string;
}

const WISSELT = ['date', 'set-cookie', 'ratelimit', 'content-length', 'connection', 'keep-alive'];
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

async function ask({ send, csrf }: Vrager, route: string, plaats: Plaats): Promise<Antwoord> {
  const [method = '', path = ''] = route.split(' ');
  const regel = REGELS[route];
  if (regel === undefined) throw new Error(`Geen regel voor ${route}`);
  const vraag = send(method, adresOf(path, regel, plaats));
  const { status, headers, text } = await withInhoud(vraag, path, regel, csrf);
  const koppen = Object.entries(headers as Record<string, unknown>).filter(([kop]) => !WISSELT.includes(kop));
  return { status, koppen: Object.fromEntries(koppen), tekst: text ?? '' };
}

function withInhoud(vraag: request.Test, path: string, { doel, inhoud }: Regel, csrf: string): request.Test {
  if (path.startsWith('/v1/')) return inhoud === undefined ? vraag : vraag.send(inhoud);
  if (doel !== 'wijziging') return vraag;
  return vraag.type('form').send({ ...inhoud, _csrf: csrf });
}

/** What an answer says, but for what is new in each: the id that leads to the log. */
const zonderId = ({ tekst, ...antwoord }: Antwoord): object => ({
  ...antwoord,
  tekst: tekst.replace(UUID, 'correlatieId'),
});

const isPagina = (route: string): boolean => !/ \/v1\//.test(route);
const binnenVerband = Object.keys(REGELS).filter((route) => route.includes(':verband'));
const besloten = Object.keys(REGELS).filter((route) => REGELS[route]?.recht !== 'openbaar');

/** What a table of rights says must come of it: seen, refused, not signed in or not there. */
type Uitkomst = 'goed' | 'geen_recht' | 'niet_aangemeld' | 'niet_gevonden';

const STATUS = { geen_recht: 403, niet_gevonden: 404 } as const;
const statusOf = (route: string, uitkomst: Uitkomst): number | undefined => {
  if (uitkomst === 'goed') return REGELS[route]?.goed;
  if (uitkomst === 'niet_aangemeld') return isPagina(route) ? 303 : 401;
  return STATUS[uitkomst];
};

/** Asks every route that is not for everybody; the answers that are not what the table says, and every leak. */
async function findHoles(
  vrager: Vrager,
  plaats: Plaats,
  verwacht: (recht: Recht, route: string) => Uitkomst,
): Promise<string[]> {
  const holes: string[] = [];
  for (const route of besloten) {
    const uitkomst = verwacht(REGELS[route]?.recht as Recht, route);
    const { status, koppen, tekst } = await ask(vrager, route, plaats);
    if (status !== statusOf(route, uitkomst)) holes.push(`${route}: ${status}, niet ${uitkomst}`);
    if (uitkomst !== 'goed') holes.push(...leaksIn(route, tekst, plaats));
    if (uitkomst === 'niet_aangemeld' && isPagina(route) && koppen['location'] !== '/aanmelden')
      holes.push(`${route}: naar ${String(koppen['location'])}`);
    if (plaats !== ginds && zonderKeuze(tekst).includes(MERK))
      holes.push(`${route}: toont het andere verband`);
  }
  return holes;
}

/** The frame offers whoever has more than one verband the others, by name. */
const zonderKeuze = (tekst: string): string =>
  tekst.replace(/<details class="np-verbandkeuze">.*?<\/details>/gs, '');

/** A refusal names nothing: no verband, no id, no amount. */
const leaksIn = (route: string, tekst: string, { inhoud }: Plaats): string[] =>
  [MERK, 'DOWR bedrijfsvoering', inhoud.berekening, inhoud.inlezing, 'sha256', '€']
    .filter((woord) => tekst.includes(woord))
    .map((woord) => `${route}: de weigering noemt ${woord}`);

const inRollen =
  (rechten: readonly Recht[]) =>
  (recht: Recht, route: string): Uitkomst => {
    const { ook } = REGELS[route] ?? {};
    return [recht, ...(ook === undefined ? [] : [ook])].every((een) => rechten.includes(een))
      ? 'goed'
      : 'geen_recht';
  };
/** Where the address names no verband, one's own is meant. */
const inAnder =
  (rechten: readonly Recht[]) =>
  (recht: Recht, route: string): Uitkomst =>
    route.includes(':verband') ? 'niet_gevonden' : inRollen(rechten)(recht, route);

/** How many rows there are that a change would add to. */
async function countRows(): Promise<unknown> {
  const counts = [];
  for (const verband of ['dowr', 'ginds'])
    counts.push(
      await dienst.database.database.inVerband(verband, (manager) =>
        manager.query(
          `SELECT (SELECT count(*) FROM inlezing) AS inlezingen, (SELECT count(*) FROM realisatieregel) AS regels,
             (SELECT count(*) FROM berekening) AS berekeningen, (SELECT count(*) FROM roltoekenning) AS rollen`,
        ),
      ),
    );
  return counts;
}

describe('elke route', () => {
  it('staat in de tabel van de toets, en elke regel van die tabel is een route', () => {
    expect(routesOf(dienst.app).sort()).toEqual(Object.keys(REGELS).sort());
  });

  it('noemt zelf het recht dat de tabel noemt, of dat zij openbaar is', () => {
    const verwacht = Object.entries(REGELS)
      .filter(([route]) => route !== BUITEN_NEST)
      .map(([route, { recht }]) => [route, recht]);
    expect(Object.fromEntries(declaredRoutes(dienst.app))).toEqual(Object.fromEntries(verwacht));
  });

  it('heeft met elkaar elk doel en elk recht', () => {
    const regels = Object.values(REGELS);
    expect(new Set(regels.map(({ doel }) => doel)).size).toBe(5);
    const gevraagd = new Set(regels.map(({ recht }) => recht));
    expect(RECHTCODES.filter((recht) => !gevraagd.has(recht))).toEqual([]);
  });
});

describe('niemand', () => {
  it('ziet wat openbaar is', async () => {
    for (const [route, { recht, goed }] of Object.entries(REGELS))
      if (recht === 'openbaar')
        expect([route, (await ask(niemand(), route, hier)).status]).toEqual([route, goed]);
  });

  it('ziet verder niets, en merkt niet welk verband er is', async () => {
    expect(await findHoles(niemand(), hier, () => 'niet_aangemeld')).toEqual([]);
    for (const route of binnenVerband)
      expect([route, zonderId(await ask(niemand(), route, hier))]).toEqual([
        route,
        zonderId(await ask(niemand(), route, NERGENS)),
      ]);
  });
});

describe.each(ROLCODES)('een %s', (rol) => {
  const { rechten } = ROLLEN[rol];

  it('mag in het eigen verband wat de tabel zegt, en verandert anders niets', async () => {
    const ziet = (rechten as readonly Recht[]).includes('inzien');
    const vrager = await metSessie(
      `${rol}-hier`,
      ziet ? '/verbanden/dowr/2024' : '/verbanden/dowr/inrichting',
    );
    const before = await countRows();
    expect(await findHoles(vrager, hier, inRollen(rechten))).toEqual([]);
    // Nothing changed in the books, so even whoever may calculate gets the run that is there.
    expect(await countRows()).toEqual(before);
  }, 600_000);

  it('ziet een ander verband niet, en merkt niet dat het bestaat', async () => {
    const vrager = await metSessie(`${rol}-ginds`);
    expect(await findHoles(vrager, hier, inAnder(rechten))).toEqual(
      // Its own verband is what the addresses without one show.
      (rechten as readonly Recht[]).includes('inzien') ? ['GET /v1/verbanden: toont het andere verband'] : [],
    );
    for (const route of binnenVerband)
      expect([route, zonderId(await ask(vrager, route, hier))]).toEqual([
        route,
        zonderId(await ask(vrager, route, NERGENS)),
      ]);
  }, 600_000);
});

describe('binnen een verband', () => {
  const { rechten } = ROLLEN.controller;
  const metId = binnenVerband.filter(
    (route) => route.includes(':id') && inRollen(rechten)(REGELS[route]?.recht as Recht, route) === 'goed',
  );

  it('is wat van een ander verband is er niet, precies zoals wat nergens is', async () => {
    const vrager = await metSessie('controller-hier', '/verbanden/dowr/2024');
    for (const route of metId) {
      const vreemd = await ask(vrager, route, { ...ginds, verband: 'dowr' });
      const onbekend = await ask(vrager, route, { ...NERGENS, verband: 'dowr' });
      // Whoever asks for a change that cannot be read is told so before anything is looked up.
      const eerder = REGELS[route]?.goed === 400 ? [400, 404] : [404];
      expect([route, eerder]).toEqual([route, expect.arrayContaining([vreemd.status])]);
      expect([route, zonderId(vreemd)]).toEqual([route, zonderId(onbekend)]);
    }
  });

  it('ziet het regiegroeplid van de ene gemeente wat dat van de andere ziet', async () => {
    await makePersoon(dienst, 'deventer', { rol: 'regiegroeplid', deelnemer: 'deventer' });
    const [raalte, deventer] = [await metSessie('regiegroeplid-hier'), await metSessie('deventer')];
    for (const route of binnenVerband.filter((one) => one.startsWith('GET /v1/'))) {
      const antwoord = await ask(deventer, route, hier);
      expect([route, antwoord.status]).toEqual([route, (await ask(raalte, route, hier)).status]);
    }
    const rollen = ROLLEN.regiegroeplid.rechten;
    expect(await findHoles(deventer, hier, inRollen(rollen))).toEqual([]);
  }, 600_000);

  it('telt een telling alleen wat van het verband is', async () => {
    for (const { verband } of [hier, ginds]) {
      const naam = `accountant-${verband === 'dowr' ? 'hier' : 'ginds'}`;
      const { send } = await metSessie(naam);
      const spoor = await send('get', `/v1/verbanden/${verband}/controlesporen`).expect(200);
      const [{ aantal } = { aantal: '' }]: { aantal: string }[] = await dienst.database.database.inVerband(
        verband,
        (manager) => manager.query('SELECT max(volgnummer)::text AS aantal FROM controlespoor'),
      );
      expect(String((spoor.body as { totaal: number }).totaal)).toBe(aantal);
      const lijst = await send('get', `/v1/verbanden/${verband}/inlezingen?boekjaar=2024`).expect(200);
      expect(lijst.body).toHaveLength(14);
    }
  });
});

it('wie in twee verbanden een rol heeft, neemt van het ene niets mee naar het andere', async () => {
  await makePersoon(dienst, 'dubbel', { rol: 'beheerder' });
  await grantRol(dienst, 'dubbel', { rol: 'controller', verband: 'ginds' });
  const vrager = await metSessie('dubbel', '/verbanden/ginds/2024');
  const rechten = (rol: 'beheerder' | 'controller') => inRollen(ROLLEN[rol].rechten);
  const zonderVerband = (recht: Recht, route: string, rol: 'beheerder' | 'controller'): Uitkomst =>
    route.includes(':verband') ? rechten(rol)(recht, route) : 'goed';
  const gevonden = await findHoles(vrager, hier, (recht, route) => zonderVerband(recht, route, 'beheerder'));
  // The list of one's verbanden shows the one that may be seen.
  expect(gevonden).toEqual(['GET /v1/verbanden: toont het andere verband']);
  expect(await findHoles(vrager, ginds, (recht, route) => zonderVerband(recht, route, 'controller'))).toEqual(
    [],
  );
}, 600_000);

describe('een diensttoken', () => {
  const make = async (rechten: readonly Recht[]): Promise<{ id: string; token: string }> =>
    await dienst.app
      .get(DiensttokensService)
      .make({ verband: 'dowr', naam: 'Koppeling', rechten, dagen: 30 }, DOOR);

  it.each<[string, Recht[]]>([
    ['met alleen inzien', ['inzien']],
    ['met inlezen en doorrekenen', ['inlezen', 'doorrekenen']],
    ['met downloaden', ['downloaden']],
    ['met controlespoor_inzien', ['controlespoor_inzien']],
  ])(
    '%s mag dat op /v1 en niets anders, en op geen pagina iets',
    async (_, rechten) => {
      const vrager = metToken((await make(rechten)).token);
      const binnen = (recht: Recht, route: string): Uitkomst =>
        isPagina(route) ? 'niet_aangemeld' : inRollen(rechten)(recht, route);
      const op = (plaats: Plaats, verwacht: typeof binnen) => findHoles(vrager, plaats, verwacht);
      const pagesRefused = (gaten: string[]): string[] =>
        // A change without a session does not come from our pages either.
        gaten.filter((gat) => !/^POST \/verbanden.*: 403, niet niet_aangemeld$|: naar undefined$/.test(gat));
      expect(pagesRefused(await op(hier, binnen))).toEqual([]);
      const elders = (recht: Recht, route: string): Uitkomst =>
        !isPagina(route) && route.includes(':verband') ? 'niet_gevonden' : binnen(recht, route);
      expect(pagesRefused(await op(ginds, elders))).toEqual([]);
      for (const route of binnenVerband)
        expect([route, zonderId(await ask(vrager, route, ginds))]).toEqual([
          route,
          zonderId(await ask(vrager, route, NERGENS)),
        ]);
    },
    600_000,
  );

  it('dat verlopen of verzonnen is opent niets', async () => {
    const { id, token } = await make(['inzien', 'inlezen', 'doorrekenen', 'downloaden']);
    await query(
      inVerband(dienst.database.ownerUrl, 'dowr'),
      `UPDATE diensttoken SET verloopt_op = now() - interval '1 second' WHERE id = '${id}'`,
    );
    for (const route of besloten.filter((one) => !isPagina(one))) {
      const verlopen = await ask(metToken(token), route, hier);
      const verzonnen = await ask(metToken(`${token}x`), route, hier);
      expect([route, verlopen.status, verlopen.koppen['www-authenticate']]).toEqual([
        route,
        401,
        'Bearer realm="nulpositie", error="invalid_token"',
      ]);
      expect([route, zonderId(verlopen)]).toEqual([route, zonderId(verzonnen)]);
    }
  });
});

describe('wie nog een sessie heeft', () => {
  it('ziet niets meer na blokkade', async () => {
    await makePersoon(dienst, 'geblokkeerd', { rol: 'controller' });
    const vrager = await metSessie('geblokkeerd');
    await dienst.app.get(GebruikersService).setActief('geblokkeerd', false, DOOR);
    expect(await findHoles(vrager, hier, () => 'niet_aangemeld')).toEqual([]);
  });

  it('ziet niets meer als de rol gisteren eindigde, en merkt niet dat het verband bestaat', async () => {
    await makePersoon(dienst, 'gisteren', { rol: 'controller' });
    const vrager = await metSessie('gisteren');
    await query(
      inVerband(dienst.database.ownerUrl, 'dowr'),
      `UPDATE roltoekenning SET vanaf = current_date - 9, tot = current_date - 1
       WHERE gebruiker = (SELECT id FROM gebruiker WHERE aanmeldnaam = 'gisteren')`,
    );
    expect(await findHoles(vrager, hier, inAnder([]))).toEqual([]);
    for (const route of binnenVerband)
      expect([route, zonderId(await ask(vrager, route, hier))]).toEqual([
        route,
        zonderId(await ask(vrager, route, NERGENS)),
      ]);
  });
});
