import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { startService, type Dienst } from '../../opzet/dienst.js';
import { makeBlad } from '../opzet/werkmap.js';

const V1 = '/v1/verbanden/dowr';
const ADRES = `${V1}/inleesafspraken`;
const PAGINA = '/verbanden/dowr/2025/inleesafspraken';
const KWARTAAL = { soort: 'realisatie', ritme: 'kwartaal', dagen: 14 };
type Client = Awaited<ReturnType<Dienst['client']>>;

describe('inleesafspraken over de API en op het scherm', () => {
  let dienst: Dienst;
  let controller: Client;
  let raalte: Client;
  beforeAll(async () => {
    dienst = await startService({ demo: 'basis', verbanden: ['dowr', 'wdw'] });
    controller = await dienst.client('controller');
    raalte = await dienst.client('regiegroeplid-raalte');
  }, 300_000);
  afterAll(() => dienst.close());

  const upload = (bedrag: number) =>
    controller
      .post(`${V1}/inlezingen`)
      .field({ soort: 'realisatie', boekjaar: '2025' })
      .attach(
        'bestand',
        makeBlad(['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag'], [2025, 13, '6401', bedrag]),
        'a.xlsx',
      );
  const send = async (pad: string, velden: object) => {
    const { text } = await controller.get(PAGINA).expect(200);
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    return await controller
      .post(pad)
      .type('form')
      .send({ _csrf, ...velden });
  };

  it('wie mag inzien leest ze, en wijzigt niets', async () => {
    const gelezen = await raalte.get(`${ADRES}?boekjaar=2025`).expect(200);
    expect(gelezen.body).toMatchObject({ boekjaar: 2025, periode13: false, vanBoekjaar: 2024 });
    const eerste = { ...KWARTAAL, ritme: 'maand', dagen: 5, moment: 'na_afloop', werkorganisatie: null };
    expect((gelezen.body as { aanleverafspraken: object[] }).aanleverafspraken[0]).toEqual(eerste);
    await raalte.post(ADRES).send({ boekjaar: 2025, periode13: true }).expect(403);
    const { text } = await raalte.get(PAGINA).expect(200);
    expect(text).toContain('de afspraken van 2024 gelden nog');
    expect(text).not.toContain('Afspraken wijzigen');
  });

  it('wie van een ander verband is, ziet ze niet', async () => {
    const druten = await dienst.client('regiegroeplid-druten');
    await druten.get(`${ADRES}?boekjaar=2025`).expect(404);
    await druten.get(PAGINA).expect(404);
    await druten.get('/v1/verbanden/wdw/inleesafspraken?boekjaar=2025').expect(200);
  });

  it('worden vastgelegd, en de kalender volgt ze', async () => {
    const aanleverafspraken = [KWARTAAL, { ...KWARTAAL, ritme: 'maand', werkorganisatie: 'psa' }];
    await controller.post(ADRES).send({ boekjaar: 2025, aanleverafspraken }).expect(201);
    const kalender = await raalte.get(`${V1}/aanleverkalender?boekjaar=2025`).expect(200);
    const ritmes = (kalender.body as { werkorganisatie: string; ritme: string; perioden: object[] }[]).map(
      ({ werkorganisatie, ritme, perioden }) => `${werkorganisatie} ${ritme} ${perioden.length}`,
    );
    expect(ritmes).toEqual(expect.arrayContaining(['ict kwartaal 4', 'psa maand 12']));
    const { text } = await controller.get('/verbanden/dowr/2025/inlezen').expect(200);
    expect(text).toContain('Realisatie, per kwartaal');
    expect(text).toContain('Zo is het voor 2025 afgesproken.');
  });

  it('worden met alle fouten tegelijk geweigerd', async () => {
    const fout = { ...KWARTAAL, soort: 'begroting', werkorganisatie: 'weg' };
    const invoer = { boekjaar: 2025, aanleverafspraken: [fout] };
    const geweigerd = await controller.post(ADRES).send(invoer).expect(400);
    expect(geweigerd.body).toMatchObject({ code: 'inleesafspraken_ongeldig' });
    expect((geweigerd.body as { invalidParams: unknown[] }).invalidParams).toHaveLength(2);
  });

  it('een formulier dat niet kan, komt terug met wat is getypt en de fout bij het veld', async () => {
    const { status, text } = await send(PAGINA, {
      ...{ 'aanleverafspraken/0/soort': 'begroting', 'aanleverafspraken/0/ritme': 'kwartaal' },
      'aanleverafspraken/0/dagen': '77',
    });
    expect(status).toBe(400);
    expect(text).toContain('value="77"');
    expect(text).toMatch(
      /aria-describedby="[^"]*aanleveren-aanleverafspraken\/0\/ritme-fout"[^>]*aria-invalid="true"/,
    );
    expect(text).toContain('De regels van begroting hebben geen periode. Kies het ritme jaar.');
  });

  it('laat alles vervallen: dan gelden die van het jaar daarvoor weer, en zonder die de standaard', async () => {
    const rij = (plaats: number) => ({
      [`aanleverafspraken/${plaats}/soort`]: 'realisatie',
      [`aanleverafspraken/${plaats}/vervalt`]: 'ja',
    });
    const antwoord = await send(PAGINA, { ...rij(0), ...rij(1) });
    expect(antwoord.status).toBe(303);
    const gelezen = await controller.get(`${ADRES}?boekjaar=2025`).expect(200);
    expect(gelezen.body).toMatchObject({ vanBoekjaar: 2024 });
    await controller.post(ADRES).send({ boekjaar: 2024, aanleverafspraken: null }).expect(201);
    const { text } = await raalte.get(PAGINA).expect(200);
    expect(text).toContain('Daarom geldt de standaard');
  });

  it('periode 13: geweigerd met waar zij aan kan, en na aanzetten geboekt', async () => {
    const geweigerd = await upload(1).expect(400);
    expect(JSON.stringify(geweigerd.body)).toContain('Zet haar aan bij Afspraken, Inleesafspraken');
    const aan = await send(`${PAGINA}/periode-13`, { periode13: 'ja' });
    expect(aan.status).toBe(303);
    const { text } = await controller.get(aan.headers['location'] ?? '').expect(200);
    expect(text).toContain('Periode 13 staat voor 2025 aan.');
    const geboekt = await upload(1).expect(201);
    expect(geboekt.body).toMatchObject({ status: 'verwerkt', rijen: 1 });
    expect((await controller.get('/verbanden/dowr/2025/inlezen').expect(200)).text).toContain(
      'niet verplicht',
    );
    const sjabloon = await controller
      .get(`${V1}/sjablonen/realisatie?boekjaar=2025`)
      .buffer(true)
      .parse((response, done) => {
        const delen: Buffer[] = [];
        response.on('data', (deel: Buffer) => delen.push(deel));
        response.on('end', () => done(null, Buffer.concat(delen)));
      })
      .expect(200);
    const werkmap = new ExcelJS.Workbook();
    await werkmap.xlsx.load(sjabloon.body as ArrayBuffer);
    expect(werkmap.worksheets[0]?.getCell('B2').dataValidation).toMatchObject({ formulae: [1, 13] });
  });
});
