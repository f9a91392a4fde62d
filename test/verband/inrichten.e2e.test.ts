import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { GebruikersService, type Rol } from '../../src/toegang/index.js';
import { NIEUW_VERBAND, VerbandenService } from '../../src/verband/index.js';
import { startVerbanddienst, WACHTWOORD, type Browser, type Verbanddienst } from './opzet/verbanddienst.js';

type Rij = Record<string, unknown>;
const VORM = { rechtsvorm: 'bestuursconvenant', organisatievorm: 'centrum', vanaf: '2020-01-01' };

const DOOR = { actor: 'toets', oorsprong: 'opdrachtregel' };

let dienst: Verbanddienst;
let beheer: Browser;
let controller: Browser;
beforeAll(async () => {
  dienst = await startVerbanddienst();
  const begin = NIEUW_VERBAND.parse({ code: 'ander', naam: 'Ander', ...VORM });
  await dienst.app.get(VerbandenService).begin({ verband: 'ander', gebruiker: 'toets' }, begin);
  await make('beheer', 'ander', 'beheerder');
  beheer = await dienst.browser('beheer');
});
afterAll(() => dienst.close());

async function make(aanmeldnaam: string, verband: string, rol: Rol): Promise<void> {
  const gebruikers = dienst.app.get(GebruikersService);
  await gebruikers.make({ aanmeldnaam, naam: aanmeldnaam, wachtwoord: WACHTWOORD });
  const invulling = { deelnemer: null, werkorganisatie: null, vanaf: null, tot: null };
  await gebruikers.grantRol({ aanmeldnaam, verband, rol, ...invulling }, DOOR);
}

const post = async (pad: string, inhoud: object, wie = controller): Promise<Response> =>
  await wie.post(`/v1/verbanden/nieuw${pad}`).send(inhoud);
const get = async (pad: string): Promise<Rij[]> => {
  const answer = await controller.get(`/v1/verbanden/nieuw${pad}`).expect(200);
  return answer.body as Rij[];
};
const idOf = ({ body }: Response): string => (body as { id: string }).id;

describe('een nieuw verband, alleen over de API', () => {
  it('begint met wie het maakt als beheerder, en diens aanmelding loopt door', async () => {
    const made = await beheer
      .post('/v1/verbanden')
      .send({ code: 'nieuw', naam: 'Nieuw', ...VORM, boekjaren: [2024] });
    expect([made.status, made.headers['location']]).toEqual([201, '/v1/verbanden/nieuw']);
    expect(made.body).toMatchObject({ code: 'nieuw', vorm: { afronding: 'cent', detail: 'diensten' } });
    const rollen = await beheer.get('/v1/verbanden/nieuw/roltoekenningen').expect(200);
    expect(rollen.body).toMatchObject([{ aanmeldnaam: 'beheer', rol: 'beheerder', tot: null }]);
  });

  it('weigert een code die al bezet is, ook van een verband dat u niet mag zien', async () => {
    for (const code of ['nieuw', 'ander']) {
      const again = await beheer.post('/v1/verbanden').send({ code, naam: 'X', ...VORM });
      expect([again.status, again.body]).toMatchObject([409, { code: 'bestaat_al' }]);
    }
  });

  it('krijgt een controller, die het daarna in de lijst ziet', async () => {
    await dienst.app
      .get(GebruikersService)
      .make({ aanmeldnaam: 'contr', naam: 'Contr', wachtwoord: WACHTWOORD });
    const made = await post('/roltoekenningen', { aanmeldnaam: 'contr', rol: 'controller' }, beheer);
    expect([made.status, made.body]).toMatchObject([201, { rol: 'controller' }]);
    controller = await dienst.browser('contr');
    const lijst = await controller.get('/v1/verbanden').expect(200);
    expect(lijst.body).toMatchObject([{ code: 'nieuw' }]);
    await controller
      .post('/v1/verbanden')
      .send({ code: 'x', naam: 'X', ...VORM })
      .expect(403);
    await beheer.get('/v1/verbanden/nieuw/deelnemers').expect(403);
  });

  it('krijgt deelnemers, werkorganisaties, een onderdeel en boekjaren', async () => {
    for (const code of ['noord', 'oost', 'zuid'])
      expect(
        (
          await post('/deelnemers', {
            code,
            naam: `Gemeente ${code}`,
            soort: 'gemeente',
            vanaf: '2020-01-01',
          })
        ).status,
      ).toBe(201);
    for (const code of ['ict', 'inkoop'])
      expect((await post('/werkorganisaties', { code, naam: code, vanaf: '2020-01-01' })).status).toBe(201);
    expect((await post('/onderdelen', { code: 'netwerk', naam: 'Netwerk' })).status).toBe(201);
    const onder = { onderdeel: 'netwerk', werkorganisatie: 'ict', vanaf: '2020-01-01' };
    expect((await post('/onderbrengingen', onder)).status).toBe(201);
    expect((await post('/boekjaren', { jaar: 2025 })).status).toBe(201);
    expect((await post('/boekjaren', { jaar: 2025 })).status).toBe(409);
    expect((await post('/boekjaren', { jaar: 2019 })).body).toMatchObject({
      invalidParams: [{ name: 'jaar' }],
    });
    expect(await get('/boekjaren')).toEqual([{ jaar: 2024 }, { jaar: 2025 }]);
    expect(await get('/onderdelen?boekjaar=2024')).toMatchObject([{ werkorganisaties: ['ict'] }]);
  });

  it('weigert wie later komt als begin, met de weg ernaartoe', async () => {
    const later = await post('/deelnemers', { code: 'x', naam: 'X', soort: 'gemeente', vanaf: '2021-01-01' });
    expect([later.status, later.body]).toMatchObject([400, { title: expect.stringContaining('toetreding') }]);
  });
});

describe('gastheerschappen', () => {
  const add = (gastheer: string, vanaf: string) =>
    post('/gastheerschappen', { werkorganisatie: 'ict', gastheer, vanaf });

  it('overlappen nooit: de weigering noemt wie het is, en beëindigen herstelt het', async () => {
    const eerste = await add('noord', '2020-01-01');
    expect([eerste.status, (await add('oost', '2026-01-01')).body]).toMatchObject([
      201,
      { code: 'gastheer_bezet', title: expect.stringContaining('Gemeente noord, vanaf 2020-01-01') },
    ]);
    const toen = new Date().toISOString();
    const einde = await post(`/gastheerschappen/${idOf(eerste)}/beeindigingen`, { tot: '2026-01-01' });
    expect(einde.status).toBe(201);
    expect((await add('oost', '2026-02-01')).body).toMatchObject({
      title: expect.stringContaining('op 2026-01-01'),
    });
    expect((await add('oost', '2026-01-01')).status).toBe(201);
    expect(await get('/gastheerschappen?op=2026-06-01')).toMatchObject([{ gastheer: 'oost' }]);
    expect(await get(`/gastheerschappen?op=2026-06-01&bekendOp=${toen}`)).toMatchObject([
      { gastheer: 'noord' },
    ]);
    expect(await get('/gastheerschappen?boekjaar=2025')).toMatchObject([{ gastheer: 'noord' }]);
    expect(
      (await post(`/gastheerschappen/${idOf(eerste)}/beeindigingen`, { tot: '2025-01-01' })).status,
    ).toBe(404);
  });

  it('noemen alle fouten tegelijk', async () => {
    const fout = await post('/gastheerschappen', {
      werkorganisatie: 'x',
      gastheer: 'y',
      vanaf: '2020-01-01',
    });
    expect(fout.body).toMatchObject({ invalidParams: [{ name: 'werkorganisatie' }, { name: 'gastheer' }] });
  });
});

describe('de vorm', () => {
  it('wijzigt per een dag, en was daarvoor wat zij was', async () => {
    const [vorm] = await get('/vormen');
    const { vanaf: per, ...anders } = { ...VORM, rechtsvorm: 'openbaar lichaam', vanaf: '2025-01-01' };
    const made = await post(`/vormen/${String(vorm?.['id'])}/wijzigingen`, { per, ...anders });
    expect([made.status, made.body]).toMatchObject([201, { rechtsvorm: 'openbaar lichaam', vanaf: per }]);
    expect(await get('/vormen?boekjaar=2024')).toMatchObject([{ rechtsvorm: 'bestuursconvenant', tot: per }]);
    expect(await get('?boekjaar=2025')).toMatchObject({ vorm: { rechtsvorm: 'openbaar lichaam' } });
  });
});

describe('toetreding', () => {
  it('gaat in als allen hebben ingestemd, en niet eerder', async () => {
    const west = { deelnemer: 'west', naam: 'West', soort: 'gemeente' };
    expect((await post('/toetredingen', { ...west, per: '2025-07-01' })).body).toMatchObject({
      invalidParams: [{ name: 'per', reason: expect.stringContaining('2026-01-01') }],
    });
    const id = idOf(await post('/toetredingen', { ...west, per: '2026-01-01' }));
    const consent = (deelnemer: string) =>
      post(`/toetredingen/${id}/instemmingen`, { deelnemer, ingestemdOp: '2025-06-01' });
    const effectuate = () => post(`/toetredingen/${id}/effectueringen`, {});
    for (const deelnemer of ['noord', 'zuid']) expect((await consent(deelnemer)).status).toBe(201);
    expect((await consent('noord')).status).toBe(409);
    expect((await consent('west')).status).toBe(400);
    expect((await effectuate()).body).toMatchObject({
      code: 'instemming_ontbreekt',
      title: expect.stringContaining('Gemeente oost'),
    });
    await consent('oost');
    expect((await effectuate()).status).toBe(201);
    expect((await effectuate()).body).toMatchObject({ code: 'dossier_gesloten' });
    expect((await get('/deelnemers?boekjaar=2025')).length).toBe(3);
    expect((await get('/deelnemers?boekjaar=2026')).map(({ code }) => code)).toEqual([
      'noord',
      'oost',
      'zuid',
      'west',
    ]);
  });
});

describe('uittreding', () => {
  it('alleen per 1 januari, een jaar na de opzegging, met advies en zonder gastheerschap', async () => {
    const open = (deelnemer: string, aangezegdOp: string, per: string) =>
      post('/uittredingen', { deelnemer, aangezegdOp, per });
    expect((await open('oost', '2025-01-01', '2026-07-01')).body).toMatchObject({
      invalidParams: [{ name: 'per', reason: 'Uittreden kan alleen per 1 januari. Kies 2027-01-01.' }],
    });
    expect((await open('oost', '2025-06-01', '2026-01-01')).body).toMatchObject({
      invalidParams: [{ name: 'per' }],
    });
    const made = await open('oost', '2025-06-01', '2027-01-01');
    expect([made.status, made.body]).toMatchObject([201, { afbouw: [100, 80, 60, 40, 20], advies: null }]);
    const effectuate = () => post(`/uittredingen/${idOf(made)}/effectueringen`, {});
    expect((await effectuate()).body).toMatchObject({
      title: expect.stringContaining('Leg het advies vast'),
    });
    const advies = { advies: 'De gevolgen zijn aanvaardbaar.', adviseur: 'Bureau', adviesOp: '2025-09-01' };
    expect((await post(`/uittredingen/${idOf(made)}/adviezen`, advies)).status).toBe(201);
    expect((await post(`/uittredingen/${idOf(made)}/adviezen`, advies)).status).toBe(409);
    expect((await effectuate()).body).toMatchObject({
      title: expect.stringContaining('nog gastheer van ict'),
    });
    const [schap] = await get('/gastheerschappen?op=2027-01-01');
    await post(`/gastheerschappen/${String(schap?.['id'])}/beeindigingen`, { tot: '2027-01-01' });
    expect((await effectuate()).status).toBe(201);
    expect((await get('/deelnemers?op=2026-12-31')).length).toBe(4);
    expect((await get('/deelnemers?op=2027-01-01')).map(({ code }) => code)).toEqual([
      'noord',
      'zuid',
      'west',
    ]);
  });
});

describe('de database', () => {
  const refused = async (sql: string): Promise<string | undefined> =>
    await dienst.database.database
      .inVerband('nieuw', (manager) => manager.query(sql))
      .then(
        () => undefined,
        (error: unknown) => (error as { driverError: { constraint?: string; code: string } }).driverError,
      )
      .then((error) => error?.constraint ?? error?.code);
  const exit = (aangezegd: string, per: string, meer = 'NULL, NULL, NULL, NULL, NULL'): string =>
    `INSERT INTO uittreding VALUES ('nieuw', gen_random_uuid(), 'zuid', '${aangezegd}', '${per}', '', '{100}', 'x', now(), ${meer})`;

  it.each([
    ['een uittreding per 1 juli', () => exit('2025-01-01', '2028-07-01'), 'uittreding_per_jaar'],
    ['te laat opgezegd', () => exit('2026-06-01', '2027-01-01'), 'uittreding_opzegtermijn'],
    [
      'een half advies',
      () => exit('2025-01-01', '2028-01-01', `'ja', NULL, NULL, NULL, NULL`),
      'uittreding_advies',
    ],
    [
      'een effectuering zonder advies',
      () => exit('2025-01-01', '2028-01-01', `NULL, NULL, NULL, 'x', now()`),
      'uittreding_met_advies',
    ],
    ['een ander advies', () => `UPDATE uittreding SET advies = 'nee'`, 'P0001'],
    ['een andere dag van effectuering', () => 'UPDATE toetreding SET geeffectueerd_op = now()', 'P0001'],
    ['een dossier dat verdwijnt', () => 'DELETE FROM uittreding', '42501'],
    ['een instemming die verdwijnt', () => 'DELETE FROM instemming', '42501'],
    ['een andere rol van een deelname', () => `UPDATE deelname SET deelnemer = 'zuid'`, '42501'],
  ])('weigert %s', async (_, sql, door) => {
    expect(await refused(sql())).toBe(door);
  });
});

describe('rollen', () => {
  it('eindigen niet met terugwerkende kracht en niet twee keer', async () => {
    const rollen = await beheer.get('/v1/verbanden/nieuw/roltoekenningen').expect(200);
    const regel = (rollen.body as Rij[]).find(({ rol }) => rol === 'controller');
    const end = (tot: string) =>
      post(`/roltoekenningen/${String(regel?.['id'])}/beeindigingen`, { tot }, beheer);
    expect((await end('2020-01-01')).body).toMatchObject({ invalidParams: [{ name: 'tot' }] });
    const vanaf = String(regel?.['vanaf']);
    expect([(await end(vanaf)).status, (await end(vanaf)).body]).toMatchObject([
      201,
      { code: 'rol_al_beeindigd' },
    ]);
    await controller.get('/v1/verbanden/nieuw').expect(401);
  });
});
