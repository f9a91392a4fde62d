import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type Dienst } from '../opzet/dienst.js';
import { makeBlad, type Celinvoer } from './opzet/werkmap.js';

const ADRES = '/v1/verbanden/dowr/importprofielen';
const KOP = ['Kpl', 'Per', 'Gebruiker', 'Debet', 'Credit'];
const INHOUD = {
  ...{ naam: 'Grootboek', bron: 'Key2Financiën', soort: 'realisatie' },
  kolommen: [
    { kolom: 'Boekjaar', wijze: 'vast', waarde: '2025' },
    { kolom: 'Periode', wijze: 'kop', kop: 'Per' },
    { kolom: 'Kostenplaats', wijze: 'kop', kop: 'Kpl' },
    { kolom: 'Bedrag', wijze: 'saldo', debet: 'Debet', credit: 'Credit' },
  ],
  negeren: ['Gebruiker'],
};
const PROFIEL = { code: 'k2f', ...INHOUD };
const bestand = (...rijen: Celinvoer[][]): Buffer => makeBlad(KOP, ...rijen);

describe('importprofielen over de API', () => {
  let dienst: Dienst;
  let controller: Awaited<ReturnType<Dienst['client']>>;
  beforeAll(async () => {
    dienst = await startService({ demo: 'basis' });
    controller = await dienst.client('controller');
  });
  afterAll(() => dienst.close());

  const upload = (bytes: Buffer, velden: Record<string, string>) =>
    controller
      .post('/v1/verbanden/dowr/inlezingen')
      .field({ soort: 'realisatie', boekjaar: '2025', ...velden })
      .attach('bestand', bytes, 'export.xlsx');

  it('een voorbeeld laat zien hoe het bestand eruitziet', async () => {
    const antwoord = await controller
      .post(`${ADRES}/voorbeelden`)
      .attach('bestand', bestand(['6401', 1, 'jan', 5, null]), 'export.xlsx')
      .expect(200);
    expect(antwoord.body).toEqual({ blad: 'Blad1', koppen: KOP, rijen: [['6401', '1', 'jan', '5', '']] });
  });

  it('een voorbeeld dat niet kan worden gelezen, zegt waarom', async () => {
    const antwoord = await controller
      .post(`${ADRES}/voorbeelden`)
      .attach('bestand', Buffer.from('%PDF-'), 'export.pdf')
      .expect(400);
    expect(antwoord.body).toMatchObject({ code: 'bestand_geweigerd' });
  });

  it('wordt vastgelegd, één keer per code, en met alle fouten tegelijk geweigerd', async () => {
    const geweigerd = await controller
      .post(ADRES)
      .send({ ...PROFIEL, kolommen: INHOUD.kolommen.slice(2) })
      .expect(400);
    expect((geweigerd.body as { invalidParams: unknown[] }).invalidParams).toHaveLength(2);
    await controller.post(ADRES).send(PROFIEL).expect(201);
    const opnieuw = await controller.post(ADRES).send(PROFIEL).expect(409);
    expect(opnieuw.body).toMatchObject({ code: 'importprofiel_bestaat' });
  });

  it('een bestand met het genoemde profiel wordt geboekt', async () => {
    const antwoord = await upload(bestand(['6401', 1, 'jan', 100.1, 0.05]), { profiel: 'k2f' }).expect(201);
    expect(antwoord.body).toMatchObject({
      status: 'verwerkt',
      rijen: 1,
      totaal: '100.05',
      waarschuwingen: [],
    });
    const { id } = antwoord.body as { id: string };
    const detail = await controller.get(`/v1/verbanden/dowr/inlezingen/${id}`).expect(200);
    const gelezenMet = [{ code: 'k2f', naam: 'Grootboek', herkend: false }];
    expect(detail.body).toMatchObject({ gelezenMet });
    const scherm = await controller.get(`/verbanden/dowr/2025/inlezen/${id}`).expect(200);
    expect(scherm.text).toContain('Gelezen met importprofiel');
    expect(scherm.text).toContain('bij het inlezen gekozen');
  });

  it('zonder het te noemen wordt het herkend en wacht het op bevestiging', async () => {
    const antwoord = await upload(bestand(['6401', 2, 'jan', 7, null]), {}).expect(201);
    const { id } = antwoord.body as { id: string };
    expect(antwoord.body).toMatchObject({ status: 'gecontroleerd', aantallen: { PROFIEL_HERKEND: 1 } });
    const adres = `/v1/verbanden/dowr/inlezingen/${id}/verwerkingen`;
    expect((await controller.post(adres).expect(201)).body).toMatchObject({ status: 'verwerkt' });
    const lijst = await controller.get('/v1/verbanden/dowr/inlezingen?boekjaar=2025').expect(200);
    const gelezenMet = [{ code: 'k2f', naam: 'Grootboek', herkend: true }];
    expect(lijst.body).toContainEqual(expect.objectContaining({ id, gelezenMet }));
    const accountant = await dienst.client('accountant');
    const regels = (await accountant.get('/v1/verbanden/dowr/controlesporen').expect(200)).text;
    expect(regels).toContain('"importprofielen":["k2f"]');
  });

  it('een profiel dat er niet is, wordt bij het veld gezegd', async () => {
    const antwoord = await upload(bestand(['6401', 3, 'jan', 7, null]), { profiel: 'elders' }).expect(400);
    expect(antwoord.body).toMatchObject({
      code: 'importprofiel_onbekend',
      invalidParams: [{ name: 'profiel' }],
    });
  });

  it('een wijziging komt ervoor in de plaats; wat eerder bekend was, blijft te vragen', async () => {
    const eerder = new Date().toISOString();
    await controller
      .post(`${ADRES}/k2f/wijzigingen`)
      .send({ ...INHOUD, naam: 'Nieuw' })
      .expect(201);
    const namen = async (vraag = ''): Promise<string[]> =>
      ((await controller.get(`${ADRES}${vraag}`).expect(200)).body as { naam: string }[]).map(
        ({ naam }) => naam,
      );
    expect(await namen()).toEqual(['Nieuw']);
    expect(await namen(`?bekendOp=${eerder}`)).toEqual(['Grootboek']);
    await controller.post(`${ADRES}/onbekend/wijzigingen`).send(INHOUD).expect(404);
  });

  it('op het scherm: voorbeeld, kolommen kiezen, vastleggen en terugvinden bij het inlezen', async () => {
    const pagina = '/verbanden/dowr/2025/importprofielen';
    const csrfIn = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const csrf = csrfIn((await controller.get('/verbanden/dowr/2025/verrekening').expect(200)).text);
    const voorbeeld = await controller
      .post(`${pagina}/voorbeelden?_csrf=${csrf}`)
      .field({ soort: 'realisatie', begin: 'profiel:k2f' })
      .attach('bestand', bestand(['6401', 1, 'jan', 5, null]), 'export.xlsx')
      .expect(200);
    expect(voorbeeld.text).toContain('<option value="kop:Kpl" selected>');
    const keuzes = {
      ...{ _csrf: csrf, soort: 'realisatie', koppen: JSON.stringify(KOP) },
      ...{ code: 'scherm', naam: 'Van het scherm', bron: 'AFAS' },
      ...{ 'uit-0': '=vast', 'vast-0': '2025', 'uit-1': 'kop:Per', 'uit-2': 'kop:Kpl' },
    };
    const fout = await controller.post(pagina).type('form').send(keuzes).expect(400);
    expect(fout.text).toContain('De kolom Bedrag is verplicht.');
    await controller
      .post(pagina)
      .type('form')
      .send({ ...keuzes, 'uit-3': 'kop:Debet' })
      .expect(303);
    expect((await controller.get(pagina).expect(200)).text).toContain('Per, Kpl, Debet');
    const inlezen = await controller.get('/verbanden/dowr/2025/inlezen').expect(200);
    expect(inlezen.text).toContain('Realisatie: Van het scherm');
    const profielen = (await controller.get(ADRES).expect(200)).body as { code: string; negeren: string[] }[];
    expect(profielen.find(({ code }) => code === 'scherm')?.negeren).toEqual(['Gebruiker', 'Credit']);
  });

  it('wordt beëindigd: er wordt niet meer mee gelezen, en wat ermee is gelezen blijft', async () => {
    const eerder = new Date().toISOString();
    const wacht = await upload(bestand(['6401', 5, 'jan', 8, null]), {}).expect(201);
    const { id } = wacht.body as { id: string };
    const einde = await controller.post(`${ADRES}/k2f/beeindigingen`).expect(201);
    expect(einde.body).toMatchObject({ code: 'k2f', bekendTot: expect.any(String) });
    await controller.post(`${ADRES}/k2f/beeindigingen`).expect(404);
    const codes = async (vraag = ''): Promise<string[]> =>
      ((await controller.get(`${ADRES}${vraag}`).expect(200)).body as { code: string }[]).map(
        ({ code }) => code,
      );
    expect(await codes()).toEqual(['scherm']);
    expect(await codes(`?bekendOp=${eerder}`)).toEqual(['k2f', 'scherm']);
    await upload(bestand(['6401', 6, 'jan', 7, null]), { profiel: 'k2f' }).expect(400);
    const gelezenMet = [{ code: 'k2f', naam: 'Nieuw', herkend: true }];
    const detail = await controller.get(`/v1/verbanden/dowr/inlezingen/${id}`).expect(200);
    expect(detail.body).toMatchObject({ status: 'gecontroleerd', gelezenMet });
    await controller.post(ADRES).send(PROFIEL).expect(201);
  });

  it('op het scherm: wijzigen zonder voorbeeld, en beëindigen', async () => {
    const pagina = '/verbanden/dowr/2025/importprofielen';
    const html = (await controller.get(`${pagina}?wijzig=scherm`).expect(200)).text;
    expect(html).toContain('<option value="kop:Debet" selected>');
    expect(html).toContain('<option value="kop:Gebruiker">');
    await controller.get(`${pagina}?wijzig=onbekend`).expect(404);
    const csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    await controller.post(`${pagina}/scherm/beeindigingen`).type('form').send({ _csrf: csrf }).expect(303);
    expect((await controller.get(pagina).expect(200)).text).not.toContain('Beëindig scherm');
  });
});
