import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type Dienst } from '../opzet/dienst.js';

const BASIS = '/verbanden/dowr/inrichting';
type Client = Awaited<ReturnType<Dienst['client']>>;

const csrfOf = async (client: Client): Promise<string> =>
  /name="_csrf" value="([^"]+)"/.exec((await client.get(BASIS).expect(200)).text)?.[1] ?? '';

describe('een verband inrichten op de schermen', () => {
  let dienst: Dienst;
  let controller: Client;
  let beheerder: Client;
  beforeAll(async () => {
    dienst = await startService({ demo: 'geladen' });
    controller = await dienst.client('controller');
    beheerder = await dienst.client('beheerder');
  }, 300_000);
  afterAll(async () => await dienst.close());

  const send = async (client: Client, pad: string, velden: object = {}) =>
    await client
      .post(`${BASIS}/${pad}`)
      .type('form')
      .send({ _csrf: await csrfOf(client), ...velden });
  /** What the page says after the form was taken. */
  const done = async (client: Client, pad: string, velden: object = {}): Promise<string> => {
    const { status, headers, text } = await send(client, pad, velden);
    expect([status, status === 303 ? '' : /role="alert".*?<\/form>/s.exec(text)?.[0]]).toEqual([303, '']);
    return (await client.get(String(headers['location'])).expect(200)).text;
  };

  it.each([
    ['', 'DOWR'],
    ['/deelnemers', 'Vandaag doen 3 deelnemers mee'],
    ['/werkorganisaties', 'Gastheren door de jaren'],
    ['/toetreding', 'Er loopt geen toetreding'],
    ['/uittreding', 'Er loopt geen uittreding'],
    ['/uittreding/berekening', 'Reken uit wat een uittreding doet'],
    ['/toetreding/berekening', 'Reken uit wat een toetreding doet'],
    ['/inbreng', 'Inbreng'],
  ])('de controller opent inrichting%s', async (pad, zin) => {
    const { text } = await controller.get(`${BASIS}${pad}`).expect(200);
    expect(text).toContain(zin);
    expect(text).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
  });

  it.each(['', '/deelnemers', '/werkorganisaties', '/toetreding', '/uittreding'])(
    'wie niet mag inrichten, opent inrichting%s niet',
    async (pad) => {
      const raalte = await dienst.client('regiegroeplid-raalte');
      await raalte.get(`${BASIS}${pad}`).expect(403);
    },
  );

  it('de beheerder ziet geen bedragen: geen berekening, geen inbreng', async () => {
    await beheerder.get(`${BASIS}/uittreding`).expect(200);
    await beheerder.get(`${BASIS}/uittreding/berekening`).expect(403);
    await beheerder.get(`${BASIS}/inbreng`).expect(403);
    expect((await send(beheerder, 'inbreng', { code: 'x' })).status).toBe(403);
  });

  it('een gastheer wisselt per een dag: de een stopt, de ander begint', async () => {
    const velden = { werkorganisatie: 'ict', gastheer: 'raalte', vanaf: '2031-01-01' };
    const text = await done(controller, 'werkorganisaties/gastheer', velden);
    expect(text).toContain('De gastheer is vastgelegd.');
    const gelezen = text.replace(/<[^>]+>/g, '');
    expect(gelezen).toContain('Raalte vanaf 01-01-2031');
    expect(gelezen).toMatch(/Deventer \d\d-\d\d-\d{4} tot 01-01-2031/);
  });

  it('een wissel die niet kan, laat de gastheer zoals hij was en toont de reden bij het veld', async () => {
    const velden = { werkorganisatie: 'ict', gastheer: 'niemand', vanaf: '2032-01-01' };
    const { status, text } = await send(controller, 'werkorganisaties/gastheer', velden);
    expect(status).toBe(400);
    expect(text).toMatch(/id="gastheer-gastheer-fout"[^>]*>Er is geen deelnemer niemand/);
    expect(text).toContain('value="2032-01-01"');
    expect((await controller.get(`${BASIS}/werkorganisaties`)).text).not.toContain('tot 01-01-2032');
  });

  it('een leeg formulier noemt elk veld in het Nederlands', async () => {
    const { status, text } = await send(controller, 'werkorganisaties/werkorganisatie');
    expect(status).toBe(400);
    expect(text).toContain('Vul dit veld in');
    expect(text).not.toContain('Invalid input');
  });

  it('een deelnemer die later komt, begint een toetreding: instemming van allen, en dan pas', async () => {
    const later = { code: 'kampen', naam: 'Kampen', soort: 'gemeente', vanaf: '2030-01-01' };
    expect((await send(controller, 'deelnemers', later)).text).toContain('begin dan een toetreding');
    const invoer = { deelnemer: 'kampen', naam: 'Kampen', soort: 'gemeente', per: '2030-07-01' };
    expect((await send(controller, 'toetreding', invoer)).text).toContain(
      'Toetreden kan alleen per 1 januari',
    );
    const { status, headers } = await send(controller, 'toetreding', { ...invoer, per: '2030-01-01' });
    expect(status).toBe(303);
    const pad = /inrichting\/(toetreding\/[^?]+)/.exec(String(headers['location']))?.[1] ?? '';
    const te_vroeg = await send(controller, `${pad}/effectueringen`);
    expect(te_vroeg.status).toBe(400);
    expect(te_vroeg.text).toContain('Alle deelnemers moeten instemmen.');
    for (const deelnemer of ['deventer', 'olst-wijhe', 'raalte'])
      await done(controller, `${pad}/instemmingen`, { deelnemer, ingestemdOp: '2026-01-15' });
    expect(await done(controller, `${pad}/effectueringen`)).toContain('is toegetreden');
    expect((await controller.get(`${BASIS}/deelnemers`)).text).toContain('vanaf 01-01-2030');
  });

  it('uittreden: de termijn, het advies en de gastheer houden het tegen', async () => {
    const invoer = { deelnemer: 'olst-wijhe', aangezegdOp: '2026-02-01', afbouw: '100 80 60 40 20' };
    expect((await send(controller, 'uittreding', { ...invoer, per: '2027-07-01' })).text).toContain(
      'Uittreden kan alleen per 1 januari',
    );
    const { headers } = await send(controller, 'uittreding', { ...invoer, per: '2028-01-01' });
    const pad = /inrichting\/(uittreding\/[^?]+)/.exec(String(headers['location']))?.[1] ?? '';
    expect((await send(controller, `${pad}/effectueringen`)).text).toContain('Leg het advies vast.');
    const advies = { advies: 'Betaal af.', adviseur: 'Bureau X', adviesOp: '2026-03-01' };
    expect(await done(controller, `${pad}/adviezen`, advies)).toContain('Betaal af.');
  });

  it('rekent een uittreding uit zonder dossier, en zegt wat er niet klopt', async () => {
    const naar = `${BASIS}/uittreding/berekening?deelnemer=raalte&boekjaar=2024&per=2025-01-01&afbouw=100+50`;
    const { text } = await controller.get(naar).expect(200);
    expect(text).toMatch(/Zonder Raalte blijft €.[\d.]+,\d\d per jaar achter/);
    expect(text).toContain('Hoe dit is berekend');
    const fout = await controller.get(naar.replace('2025-01-01', '2024-01-01')).expect(400);
    expect(fout.text).toContain('Kies een boekjaar voor die datum.');
  });

  it('rekent een toetreding uit zonder dossier, en zegt wat er niet klopt', async () => {
    const vraag = { naam: 'Zwolle', soort: 'gemeente', boekjaar: '2024', afname: 'ICT-001 120' };
    const ask = (sleutels: string) =>
      controller.get(`${BASIS}/toetreding/berekening`).query({ ...vraag, sleutels });
    const { text } = await ask('inwoners 130000\ngelijk 1').expect(200);
    expect(text).toMatch(/Zwolle zou €.[\d.]+,\d\d per jaar betalen/);
    expect(text).toContain('Wat ieder betaalt');
    expect((await ask('inwoners veel').expect(400)).text).toContain('Geef na de code een getal');
    expect((await ask('').expect(400)).text).toContain('Sleutel inwoners verdeelt kosten');
  });

  it('geeft en beëindigt een rol; een onbekende naam staat bij het veld', async () => {
    const rol = { aanmeldnaam: 'secretaris', rol: 'accountant', deelnemer: '', werkorganisatie: '' };
    expect(await done(beheerder, 'gebruikers/rol', rol)).toContain('De rol is gegeven.');
    const fout = await send(beheerder, 'gebruikers/rol', { ...rol, aanmeldnaam: 'niemand' });
    expect(fout.status).toBe(400);
    expect(fout.text).toContain('Er is geen gebruiker met deze aanmeldnaam.');
    expect((await send(beheerder, 'gebruikers/einde', { id: '', tot: '' })).text).toContain('Kies een rol.');
    await controller.get(`${BASIS}/gebruikers`).expect(403);
  });

  it('toont het verleden en zegt dat ook; daar kan niets worden gewijzigd', async () => {
    const { text } = await controller.get(`${BASIS}/werkorganisaties?bekendOp=2020-01-01`).expect(200);
    expect(text).toContain('U kijkt terug');
    expect(text).toContain('DOWR bedrijfsvoering heeft 0 werkorganisaties');
    expect(text).not.toContain('Een werkorganisatie toevoegen');
  });

  it('een inbreng, stap voor stap, met wat ontbreekt', async () => {
    const open = { code: 'salaris', naam: 'Salaris', inbrenger: 'raalte', werkorganisatie: 'ict' };
    expect(await done(controller, 'inbreng', open)).toContain('Vul de stap');
    const balans = { formatie: '2', loonsom: '100.000,00', materieel: '5.000,50', budget: '1' };
    const scheef = await done(controller, 'inbreng/salaris/stappen/balans', {
      ...{ ...balans, begroting: 'Begroting 2026, 11 november 2025', taakstelling: '10' },
    });
    expect(scheef).toContain('Budget en kosten zijn niet in evenwicht');
    expect(scheef).toContain('Een taakstelling (10) gaat niet mee over');
    const fout = await send(controller, 'inbreng/salaris/stappen/taak', { per: 'morgen' });
    expect(fout.status).toBe(400);
    expect(fout.text).toContain('Schrijf de dag als jjjj-mm-dd.');
    const af = await send(controller, 'inbreng/salaris/afrondingen');
    expect(af.status).toBe(400);
    expect(af.text).toContain('Vul de stap');
  });
});
