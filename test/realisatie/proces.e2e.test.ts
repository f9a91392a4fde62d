import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { startService, type Dienst } from '../opzet/dienst.js';
import { makeBlad, type Celinvoer } from './opzet/werkmap.js';

const ADRES = '/v1/verbanden/dowr';
const PAGINA = '/verbanden/dowr';
const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag'];

describe('inlezen, volgen en afsluiten over de API en op het scherm', () => {
  let dienst: Dienst;
  let controller: Awaited<ReturnType<Dienst['client']>>;
  beforeAll(async () => {
    dienst = await startService({ demo: 'geladen' });
    controller = await dienst.client('controller');
  }, 300_000);
  afterAll(() => dienst.close());

  const upload = async (rijen: readonly (readonly Celinvoer[])[], velden = {}): Promise<Response> =>
    await controller
      .post(`${ADRES}/inlezingen`)
      .field({ soort: 'realisatie', boekjaar: '2025', ...velden })
      .attach('bestand', makeBlad(KOP, ...rijen), 'kosten.xlsx');
  /** Where it stands once nothing goes on any more. */
  const follow = async ({ headers }: Pick<Response, 'headers'>): Promise<Record<string, unknown>> => {
    for (;;) {
      const antwoord = await controller.get(headers['location'] ?? '').expect(200);
      const detail = antwoord.body as Record<string, unknown>;
      if (detail['status'] !== 'ontvangen') return detail;
    }
  };
  const csrf = async (adres: string): Promise<string> => {
    const { text } = await controller.get(adres).expect(200);
    return /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
  };

  it('de voortgang als stroom van gebeurtenissen, tot zij klaar is', async () => {
    const antwoord = await upload([[2025, 12, '9999', 1]]);
    const { id } = await follow(antwoord);
    const stroom = await controller
      .get(`${ADRES}/inlezingen/${String(id)}/voortgang`)
      .set('Accept', 'text/event-stream')
      .expect(200);
    expect(stroom.headers['content-type']).toContain('text/event-stream');
    expect(stroom.text).toMatch(/^event: voortgang\ndata: \{.*"fase":"klaar".*\}\n\n$/);
  });

  it('de aansluiting van een geladen bestand sluit, en de kalender zegt wat binnen is', async () => {
    const lijst = await controller.get(`${ADRES}/inlezingen?boekjaar=2024`).expect(200);
    const ladingen = lijst.body as { id: string; soort: string }[];
    const id = ladingen.find(({ soort }) => soort === 'realisatie')?.id ?? 'geen';
    const aansluiting = await controller.get(`${ADRES}/inlezingen/${id}/aansluiting`).expect(200);
    expect(aansluiting.body).toMatchObject({ velden: ['periode', 'kostenplaats'], sluit: true });
    const kalender = await controller.get(`${ADRES}/aanleverkalender?boekjaar=2024`).expect(200);
    expect(JSON.stringify(kalender.body)).toContain('"uiterlijk":"2025-01-05","stand":"binnen"');
    const scherm = await controller.get(`${PAGINA}/2024/inlezen/${id}`).expect(200);
    expect(scherm.text).toContain('Wat deze lading verandert');
    expect(scherm.text).toContain('bestand en boeking gelijk');
  });

  it('een onbekende kostenplaats op het scherm toewijzen: daarna telt het bestand mee', async () => {
    const { headers } = await upload([[2025, 10, '7777', 12.34]]);
    const id = (headers['location'] ?? '').split('/').at(-1) ?? '';
    const adres = `${PAGINA}/2025/inlezen/${id}`;
    const { text } = await controller.get(adres).expect(200);
    expect(text).toContain('Toewijzen en opnieuw controleren');
    const gedaan = await controller
      .post(`${adres}/toewijzingen`)
      .type('form')
      .send({
        ...{ _csrf: await csrf(adres), 'kostenplaats-0': '7777', 'rekening-0': '', 'bekend-0': 'nee' },
        ...{ 'naam-0': 'Laadpalen', 'bestemming-0': 'ict', 'gedrag-0': 'vast' },
      })
      .expect(303);
    const nieuw = (gedaan.headers['location'] ?? '').split('/').at(-1) ?? '';
    const detail = await follow({
      headers: { location: `${ADRES}/inlezingen/${nieuw}` },
    });
    expect(detail).toMatchObject({ status: 'verwerkt', totaal: '12.34' });
  });

  it('twintig keer hetzelfde bestand tegelijk: precies één lading', async () => {
    const antwoorden = await Promise.all(
      Array.from({ length: 20 }, () => upload([[2025, 11, '7777', 0.01]])),
    );
    expect(antwoorden.every(({ status }) => [201, 202, 400].includes(status))).toBe(true);
    const standen: unknown[] = [];
    for (const antwoord of antwoorden) standen.push((await follow(antwoord))['status']);
    expect(standen.filter((stand) => stand !== 'geweigerd')).toHaveLength(1);
  }, 120_000);

  it('een afgesloten jaar weigert een bestand, een terugdraaiing, een toewijzing en een inleesafspraak', async () => {
    const jaar = { boekjaar: 2024 };
    const gemaakt = await controller.post(`${ADRES}/berekeningen`).send(jaar).expect(201);
    const { id: berekening } = gemaakt.body as { id: string };
    const oud = await controller.get(`${ADRES}/inlezingen?boekjaar=2024`);
    const [{ id }] = oud.body as [{ id: string }];
    await controller
      .post(`${ADRES}/boekjaarafsluitingen`)
      .send({ ...jaar, berekening })
      .expect(201);
    const afgesloten = { code: 'boekjaar_afgesloten' };
    const velden = { boekjaar: '2024' };
    for (const antwoord of [
      await upload([[2024, 1, '6401', 1]], velden),
      await controller.post(`${ADRES}/inlezingen/${id}/terugdraaiingen`).send({}),
      await controller.post(`${ADRES}/boekjaarafsluitingen`).send({ ...jaar, berekening }),
      await controller.post(`${ADRES}/inleesafspraken`).send({ ...jaar, periode13: true }),
      await controller.post(`${ADRES}/toewijzingen`).send({
        ...{ boekjaar: 2024, kostenplaats: '6401', werkorganisatie: 'ict' },
        ...{ bestemming: 'casco', gedrag: 'vast' },
      }),
    ])
      expect({ status: antwoord.status, body: antwoord.body as object }).toMatchObject({
        status: 409,
        body: afgesloten,
      });
    const scherm = await controller.get(`${PAGINA}/2024/inlezen`).expect(200);
    expect(scherm.text).toContain('Boekjaar 2024 is afgesloten');
  });

  it('een jaar met een lading na de berekening wordt niet afgesloten', async () => {
    const lijst = await controller.get(`${ADRES}/berekeningen?boekjaar=2025`).expect(200);
    const [{ id: berekening }] = lijst.body as [{ id: string }];
    const antwoord = await controller
      .post(`${ADRES}/boekjaarafsluitingen`)
      .send({ boekjaar: 2025, berekening })
      .expect(409);
    expect(antwoord.body).toMatchObject({ code: 'boekjaar_niet_af_te_sluiten' });
  });
});
