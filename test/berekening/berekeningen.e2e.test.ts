import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BerekeningDetail, BerekeningKop, Herkomst } from '../../src/berekening/index.js';
import { bereken, canonicalJson, type Last } from '../../src/rekenkern/index.js';
import { startService, type Dienst } from '../opzet/dienst.js';

const BEREKENINGEN = '/v1/verbanden/dowr/berekeningen';

const bodyOf = async (vraag: PromiseLike<{ body: unknown }>): Promise<unknown> => (await vraag).body;

describe('berekeningen over de API', () => {
  let dienst: Dienst;
  let controller: Awaited<ReturnType<Dienst['client']>>;
  let lid: Awaited<ReturnType<Dienst['client']>>;
  beforeAll(async () => {
    dienst = await startService({ demo: 'geladen' });
    controller = await dienst.client('controller');
    lid = await dienst.client('regiegroeplid-raalte');
  }, 180_000);
  afterAll(() => dienst.close());

  const eerste = async (boekjaar: number): Promise<BerekeningKop> => {
    const body = await bodyOf(lid.get(`${BEREKENINGEN}?boekjaar=${boekjaar}`).expect(200));
    const [kop] = body as BerekeningKop[];
    if (kop === undefined) throw new Error(`Geen berekening van ${boekjaar}`);
    return kop;
  };
  const bytes = async (pad: string): Promise<string> => {
    const antwoord = await lid.get(pad).expect(200).expect('content-type', 'application/json; charset=utf-8');
    return antwoord.text;
  };

  it('somt ze op, per boekjaar of alle', async () => {
    const body = await bodyOf(lid.get(BEREKENINGEN).expect(200));
    expect((body as BerekeningKop[]).map(({ boekjaar, nummer, fase }) => [boekjaar, nummer, fase])).toEqual([
      [2025, 2, 'jaarrekening'],
      [2025, 1, 'begroting'],
      [2024, 2, 'jaarrekening'],
      [2024, 1, 'begroting'],
    ]);
    expect(await eerste(2024)).toMatchObject({
      fase: 'jaarrekening',
      rekenkern: '1.0.0',
      gemaaktDoor: 'Voorbeeldset',
    });
  });

  it('geeft op de vraag om door te rekenen dezelfde berekening als er niets is veranderd', async () => {
    const kop = await eerste(2024);
    const antwoord = await controller.post(BEREKENINGEN).send({ boekjaar: 2024 }).expect(201);
    expect(antwoord.headers['location']).toBe(`${BEREKENINGEN}/${kop.id}`);
    expect(antwoord.body).toEqual(kop);
    const body = await bodyOf(lid.get(antwoord.headers['location'] ?? '').expect(200));
    expect((body as BerekeningDetail).uitkomst.saldering).toHaveLength(2);
  });

  it('geeft precies de bytes waarover de hash gaat, zodat ieder het kan narekenen', async () => {
    const { id, invoerHash, uitkomstHash } = await eerste(2025);
    const [invoer, uitkomst] = [
      await bytes(`${BEREKENINGEN}/${id}/rekenmodel`),
      await bytes(`${BEREKENINGEN}/${id}/uitkomst`),
    ];
    const hash = (tekst: string): string => `sha256:${createHash('sha256').update(tekst).digest('hex')}`;
    expect([hash(invoer), hash(uitkomst)]).toEqual([invoerHash, uitkomstHash]);
    const antwoord = bereken(JSON.parse(invoer));
    expect(antwoord.ok && canonicalJson(antwoord.uitkomst)).toBe(uitkomst);
  });

  it('leidt een last over de API terug naar bestand, blad en rij', async () => {
    const { id } = await eerste(2024);
    const lasten = await bodyOf(lid.get(`${BEREKENINGEN}/${id}/lasten`).expect(200));
    const soorten = ['direct', 'product', 'casco'] as const;
    for (const soort of soorten) {
      const last = (lasten as Last[]).find(({ component }) => component === soort);
      if (last === undefined) throw new Error(`Geen last van soort ${soort}`);
      const { werkorganisatie, component, product, deelnemer } = last;
      const vraag = { werkorganisatie, component, deelnemer, ...(product !== null && { product }) };
      const body = await bodyOf(lid.get(`${BEREKENINGEN}/${id}/herkomst`).query(vraag).expect(200));
      const { rijen } = body as Herkomst;
      expect(rijen[0]).toMatchObject({
        bestandsnaam: expect.stringMatching(/^realisatie-.*\.xlsx$/) as unknown,
      });
      expect(Object.keys(rijen[0] ?? {})).toEqual(
        expect.arrayContaining(['blad', 'rij', 'bedrag', 'boekdatum']),
      );
    }
  });

  it.each([
    ['zonder component', { werkorganisatie: 'ict', deelnemer: 'raalte' }, ['component']],
    [
      'een product bij casco',
      { werkorganisatie: 'ict', deelnemer: 'raalte', component: 'casco', product: 'ICT-001' },
      ['product'],
    ],
    [
      'geen product bij product',
      { werkorganisatie: 'ict', deelnemer: 'raalte', component: 'product' },
      ['product'],
    ],
    ['niets', {}, ['werkorganisatie', 'component', 'deelnemer']],
  ])('noemt bij herkomst alle fouten tegelijk: %s', async (_naam, vraag, velden) => {
    const { id } = await eerste(2024);
    const body = await bodyOf(lid.get(`${BEREKENINGEN}/${id}/herkomst`).query(vraag).expect(400));
    const { invalidParams } = body as { invalidParams: { name: string }[] };
    expect(invalidParams.map(({ name }) => name)).toEqual(velden);
  });

  it.each([
    ['een onbekende berekening', '/00000000-0000-4000-8000-000000000000'],
    ['iets dat geen kenmerk is', '/eerste/rekenmodel'],
  ])('vindt %s niet', async (_naam, pad) => {
    await lid
      .get(`${BEREKENINGEN}${pad}`)
      .expect(404)
      .expect('content-type', /application\/problem\+json/);
  });

  it.each([
    ['een boekjaar dat er niet is', { boekjaar: 2030 }, 404],
    ['geen boekjaar', {}, 400],
    ['een boekjaar als tekst', { boekjaar: '2024' }, 400],
    ['een onbekend veld', { boekjaar: 2024, haast: true }, 400],
  ])('rekent niet door: %s', async (_naam, verzoek, status) => {
    await controller
      .post(BEREKENINGEN)
      .send(verzoek)
      .expect(status)
      .expect('content-type', /application\/problem\+json/);
  });

  it('laat een lid niet doorrekenen', async () => {
    await lid.post(BEREKENINGEN).send({ boekjaar: 2024 }).expect(403);
  });
});

describe('een boekjaar zonder realisatie', () => {
  it('wordt geweigerd met wat het herstelt', async () => {
    const dienst = await startService({ demo: 'basis' });
    try {
      const controller = await dienst.client('controller');
      const body = await bodyOf(
        controller
          .post(BEREKENINGEN)
          .send({ boekjaar: 2025 })
          .expect(400)
          .expect('content-type', /application\/problem\+json/),
      );
      expect(body).toMatchObject({
        code: 'rekenmodel_geweigerd',
        invalidParams: [
          {
            name: 'kostenposten',
            reason: expect.stringContaining('Lever eerst de realisatie aan') as unknown,
          },
        ],
      });
    } finally {
      await dienst.close();
    }
  });
});
