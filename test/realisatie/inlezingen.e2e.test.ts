import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import type { Bevinding } from '../../src/realisatie/index.js';
import { startService, type Dienst } from '../opzet/dienst.js';
import { makeBlad, makeWerkmap, workbookParts, type Celinvoer } from './opzet/werkmap.js';
import { makeZip } from './opzet/zip.js';

const ADRES = '/v1/verbanden/dowr/inlezingen';
const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag', 'Boekdatum'];
const werkmap = (...rijen: readonly (readonly Celinvoer[])[]): Buffer => makeBlad(KOP, ...rijen);

describe('bestanden inlezen over de API', () => {
  let dienst: Dienst;
  let controller: Awaited<ReturnType<Dienst['client']>>;
  beforeAll(async () => {
    dienst = await startService({ demo: 'basis' });
    controller = await dienst.client('controller');
  });
  afterAll(() => dienst.close());

  const upload = async (
    bytes: Buffer,
    velden: Record<string, string> = {},
    naam = 'kosten.xlsx',
  ): Promise<Response> =>
    await controller
      .post(ADRES)
      .field({ soort: 'realisatie', boekjaar: '2025', ...velden })
      .attach('bestand', bytes, naam);
  const codes = ({ body }: Response): string[] =>
    (body as { fouten: Bevinding[] }).fouten.map(({ code }) => code);

  it('een goed bestand: 201, waar het staat en wat erin zat', async () => {
    const antwoord = await upload(
      werkmap([2025, 1, '6401', 12.5], [2025, 2, '0640', '€ 1.000,00']),
      {},
      'kosten coöperatie.xlsx',
    );
    expect(antwoord.status).toBe(201);
    expect(antwoord.body).toMatchObject({
      status: 'verwerkt',
      rijen: 2,
      totaal: '1012.50',
      fouten: [],
      waarschuwingen: [],
    });
    const gevonden = await controller.get(antwoord.headers['location'] ?? '').expect(200);
    expect(gevonden.body).toMatchObject({
      bestandsnaam: 'kosten coöperatie.xlsx',
      totaal: '1012.50',
      ingediendDoor: 'Controller',
    });
    const lijst = await controller.get(`${ADRES}?boekjaar=2025`).expect(200);
    expect(lijst.body).toHaveLength(1);
  });

  it('een bestand met fouten: 400 met alle fouten tegelijk', async () => {
    const antwoord = await upload(werkmap([2024, 1, '640', 'tien'], [2025, 13, '6401', 10]));
    expect(antwoord.status).toBe(400);
    expect(antwoord.headers['content-type']).toContain('application/problem+json');
    expect(antwoord.body).toMatchObject({
      status: 400,
      code: 'bestand_geweigerd',
      rijen: 2,
      waarschuwingen: [],
    });
    expect(codes(antwoord)).toEqual([
      'BOEKJAAR_WIJKT_AF',
      'KOSTENPLAATS_ONBEKEND',
      'GEEN_GETAL',
      'PERIODE_13_UIT',
    ]);
    const bewaard = await controller.get(antwoord.headers['location'] ?? '').expect(200);
    expect(bewaard.body).toMatchObject({ status: 'geweigerd' });
  });

  it('waarschuwingen wachten op bevestiging', async () => {
    const antwoord = await upload(werkmap([2025, 3, '6401', 7, '01-02-2025']));
    expect(antwoord.body).toMatchObject({ status: 'gecontroleerd', fouten: [] });
    const adres = `${antwoord.headers['location'] ?? ''}/verwerkingen`;
    const verwerkt = await controller.post(adres).expect(201);
    expect(verwerkt.body).toMatchObject({ status: 'verwerkt', rijen: 1 });
    const opnieuw = await controller.post(adres).expect(409);
    expect(opnieuw.body).toMatchObject({ code: 'inlezing_wacht_niet' });
  });

  it('een proef laat niets achter', async () => {
    const vooraf = (await controller.get(`${ADRES}?boekjaar=2025`)).body as unknown[];
    const antwoord = await upload(werkmap([2025, 4, '6401', 1]), { proef: 'true' });
    expect(antwoord.body).toMatchObject({ id: null, status: 'gecontroleerd' });
    expect((await controller.get(`${ADRES}?boekjaar=2025`)).body).toHaveLength(vooraf.length);
  });

  it.each<[string, () => Buffer, string]>([
    ['een webpagina', () => Buffer.from('<html><table></table></html>'), 'WEBPAGINA'],
    ['een afgekapt bestand', () => werkmap([2025, 1, '6401', 1]).subarray(0, 600), 'BESTAND_BESCHADIGD'],
    ['een leeg blad', () => makeWerkmap({ bladen: [{ naam: 'Blad1' }] }), 'GEEN_REGELS'],
    [
      'een bom van 300 MB',
      () =>
        makeZip([
          ...workbookParts({ bladen: [{ naam: 'B' }] }),
          { name: 'bom', content: Buffer.alloc(300 * 1024 * 1024) },
        ]),
      'BESTAND_TE_GROOT_UITGEPAKT',
    ],
    ['een leeg bestand', () => Buffer.alloc(0), 'BESTAND_LEEG'],
  ])('%s: een duidelijke weigering, en de dienst antwoordt', async (_, make, code) => {
    const antwoord = await upload(make());
    expect({ status: antwoord.status, codes: codes(antwoord) }).toEqual({ status: 400, codes: [code] });
    await controller.get('/health/live').expect(200);
  });

  it('meer dan 50 MB: 413', async () => {
    const antwoord = await upload(Buffer.alloc(50 * 1024 * 1024 + 1));
    expect(antwoord.status).toBe(413);
    expect(antwoord.headers['content-type']).toContain('application/problem+json');
  });

  it('wat ontbreekt, wordt allemaal genoemd', async () => {
    const zonderVelden = await controller.post(ADRES).attach('bestand', werkmap(), 'x.xlsx').expect(400);
    expect(
      (zonderVelden.body as { invalidParams: { name: string }[] }).invalidParams.map(({ name }) => name),
    ).toEqual(['soort', 'boekjaar']);
    const zonderBestand = await controller
      .post(ADRES)
      .field({ soort: 'afname', boekjaar: '2025' })
      .expect(400);
    expect(zonderBestand.body).toMatchObject({ invalidParams: [{ name: 'bestand' }] });
    expect((await upload(werkmap(), { boekjaar: '2031' })).body).toMatchObject({
      status: 404,
      code: 'boekjaar_onbekend',
    });
  });

  it('wie niet mag inlezen, mag wel kijken', async () => {
    const lid = await dienst.client('regiegroeplid-raalte');
    await lid.get(`${ADRES}?boekjaar=2025`).expect(200);
    const velden = { soort: 'realisatie', boekjaar: '2025' };
    await lid
      .post(ADRES)
      .field(velden)
      .attach('bestand', werkmap([2025, 1, '6401', 1]), 'x.xlsx')
      .expect(403);
    await lid.post(`${ADRES}/00000000-0000-4000-8000-000000000000/verwerkingen`).expect(403);
    await controller.get(`${ADRES}/geen-id`).expect(404);
  });

  it('een inlezing terugdraaien: 201 met de tegenboeking, en een tweede keer 409', async () => {
    const { headers } = await upload(werkmap([2025, 11, '6401', 31]));
    const adres = headers['location'] ?? '';
    const terug = await controller
      .post(`${adres}/terugdraaiingen`)
      .send({ reden: 'Verkeerde maand' })
      .expect(201);
    expect(terug.body).toMatchObject({ totaal: '-31.00', keertOm: adres.split('/').at(-1) });
    await controller.get(terug.headers['location'] ?? '').expect(200);
    expect((await controller.get(adres)).body).toMatchObject({
      teruggedraaidDoor: expect.stringContaining('Controller') as unknown,
    });
    const opnieuw = await controller.post(`${adres}/terugdraaiingen`).expect(409);
    expect(opnieuw.body).toMatchObject({ code: 'inlezing_niet_terug_te_draaien' });
  });

  it('een bestand dat een eerder vervangt', async () => {
    const eerste = await upload(werkmap([2025, 12, '6401', 31]));
    const adres = eerste.headers['location'] ?? '';
    const overlap = await upload(werkmap([2025, 12, '6401', 32]));
    expect(overlap.body).toMatchObject({ status: 'gecontroleerd', aantallen: { BESTAND_OVERLAPT: 1 } });
    const vervangt = adres.split('/').at(-1) ?? '';
    const tweede = await upload(werkmap([2025, 12, '6401', 33]), { vervangt });
    expect(tweede.body).toMatchObject({ status: 'verwerkt', waarschuwingen: [] });
    expect((await controller.get(adres)).body).toMatchObject({
      teruggedraaidDoor: expect.stringContaining('Controller') as unknown,
    });
    const nogmaals = await upload(werkmap([2025, 12, '6401', 34]), { vervangt });
    expect(nogmaals.body).toMatchObject({ status: 409, code: 'inlezing_niet_te_vervangen' });
  });

  it('een kostenplaats vastleggen, toewijzen, verbeteren en terugvragen wat eerder bekend was', async () => {
    const V = '/v1/verbanden/dowr';
    const inhoud = { werkorganisatie: 'ict', bestemming: 'casco', gedrag: 'vast' };
    await controller
      .post(`${V}/kostenplaatsen`)
      .send({ boekjaar: 2025, code: '7100', naam: 'Nieuw', toewijzing: inhoud })
      .expect(201);
    const bereik = { boekjaar: 2025, kostenplaats: '7100', rekeningVan: '4100', rekeningTot: '4199' };
    const gemaakt = await controller
      .post(`${V}/toewijzingen`)
      .send({ ...bereik, ...inhoud, taakveld: '0.4', iv3: '1.1' })
      .expect(201);
    const { id, bekendVanaf } = gemaakt.body as { id: string; bekendVanaf: string };
    const dubbel = await controller
      .post(`${V}/toewijzingen`)
      .send({ ...bereik, ...inhoud })
      .expect(400);
    expect(dubbel.body).toMatchObject({
      code: 'toewijzing_ongeldig',
      invalidParams: [{ name: 'rekeningVan' }],
    });
    await controller.post(`${V}/toewijzingen/${id}/wijzigingen`).send({ toewijzingen: [] }).expect(201);
    const opDeRekening = async (vraag: string): Promise<number> => {
      const antwoord = await controller.get(`${V}/toewijzingen?boekjaar=2025${vraag}`).expect(200);
      return (antwoord.body as { kostenplaats: string; rekeningVan: string | null }[]).filter(
        ({ kostenplaats, rekeningVan }) => kostenplaats === '7100' && rekeningVan !== null,
      ).length;
    };
    expect(await opDeRekening('')).toBe(0);
    expect(await opDeRekening(`&bekendOp=${encodeURIComponent(bekendVanaf)}`)).toBe(1);
    const lid = await dienst.client('regiegroeplid-raalte');
    await lid
      .post(`${V}/toewijzingen`)
      .send({ ...bereik, ...inhoud })
      .expect(403);
  });

  it('kostenplaatsen zijn te lezen, met waar hun kosten heen gaan', async () => {
    const antwoord = await controller.get('/v1/verbanden/dowr/kostenplaatsen?boekjaar=2025').expect(200);
    const byCode = new Map(
      (antwoord.body as { code: string }[]).map((kostenplaats) => [kostenplaats.code, kostenplaats]),
    );
    expect(byCode.get('0640')).toMatchObject({
      toewijzingen: [{ bestemming: 'product', product: 'HRM-003' }],
    });
    expect(byCode.get('6401')).toMatchObject({ toewijzingen: [{ product: 'ICT-001' }] });
  });
});
