import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCatalogusdienst, type Browser, type Catalogusdienst } from './dienst.js';

const V1 = '/v1/verbanden/dowr';
const DVO = {
  code: 'ict-2025-extra',
  naam: 'Aanvullende ICT',
  werkorganisatie: 'ict',
  vanaf: '2025-01-01',
  tot: '2026-01-01',
  deelnemers: ['raalte'],
  regels: [{ deelnemer: 'raalte', product: 'ICT-900', contract: '10' }],
};
const REGEL = {
  boekjaar: 2025,
  werkveld: 'ict',
  product: 'ICT-900',
  werkorganisatie: 'ict',
  naam: 'Extra dienst',
  eenheid: 'uur',
  beleid: 'werkelijk_gebruik',
};

describe('DVO’s over de API', () => {
  let dienst: Catalogusdienst;
  let controller: Browser;
  let bestuur: Browser;
  beforeAll(async () => {
    dienst = await startCatalogusdienst();
    controller = await dienst.browser('controller');
    bestuur = await dienst.browser('directiebestuur');
    await controller.post(`${V1}/werkvelden`).send({ code: 'ict', naam: 'ICT' }).expect(201);
    await controller.post(`${V1}/menukaarten`).send({ boekjaar: 2025, werkveld: 'ict' }).expect(201);
    await controller.post(`${V1}/menukaartregels`).send(REGEL).expect(201);
  });
  afterAll(() => dienst.close());

  const ask = (pad: string) => controller.get(`${V1}/${pad}`);
  const cel = async (): Promise<string | undefined> => {
    const antwoord = await ask('afnamematrix?boekjaar=2025').expect(200);
    const body = antwoord.body as unknown;
    const { rijen } = body as {
      rijen: { product: string; cellen: { deelnemer: string; stand: string }[] }[];
    };
    const rij = rijen.find(({ product }) => product === 'ICT-900');
    return rij?.cellen.find(({ deelnemer }) => deelnemer === 'raalte')?.stand;
  };

  it('van indicatie tot vaststelling, wijziging en opzegging', async () => {
    await controller
      .post(`${V1}/indicaties`)
      .send({
        boekjaar: 2025,
        indicaties: [{ product: 'ICT-900', deelnemer: 'raalte', soort: 'indicatie' }],
      })
      .expect(201);
    expect(await cel()).toBe('indicatie');
    const gemaakt = await controller.post(`${V1}/dvos`).send(DVO).expect(201);
    const { id } = gemaakt.body as { id: string };
    expect(gemaakt.headers['location']).toBe(`${V1}/dvos/${id}`);
    expect(gemaakt.body).toMatchObject({ vastgesteldOp: null, wijzigingen: [], opzeggingen: [] });
    expect(await cel()).toBe('indicatie');

    const besluit = { vastgesteldOp: '2024-12-10' };
    await controller.post(`${V1}/dvos/${id}/vaststellingen`).send(besluit).expect(403);
    await bestuur.post(`${V1}/dvos/${id}/vaststellingen`).send(besluit).expect(201);
    expect(await cel()).toBe('afname');

    const wijziging = await controller
      .post(`${V1}/dvos/${id}/wijzigingen`)
      .send({
        per: '2025-07-01',
        soort: 'meerwerk',
        toelichting: 'Meer uren',
        regels: [{ deelnemer: 'raalte', product: 'ICT-900', contract: '20' }],
      })
      .expect(201);
    expect(wijziging.headers['location']).toBe(`${V1}/dvos/${id}/wijzigingen/1`);
    await bestuur
      .post(`${V1}/dvos/${id}/wijzigingen/1/vaststellingen`)
      .send({ vastgesteldOp: '2025-06-01' })
      .expect(201);
    const regels = await ask(`dvos/${id}/regels?op=2025-08-01`).expect(200);
    expect(regels.body).toMatchObject([
      { contract: '20', vanaf: '2025-07-01', tot: '2026-01-01', wijziging: 1 },
    ]);
    await ask(`dvos/${id}/wijzigingen/1`).expect(200);
    await ask(`dvos/${id}/wijzigingen/0`).expect(404);

    const zegOp = { opgezegdOp: '2025-08-01', per: '2025-10-01', toelichting: 'Niet meer nodig' };
    await controller.post(`${V1}/dvos/${id}/opzeggingen`).send(zegOp).expect(201);
    const na = await ask(`dvos/${id}/regels?op=2025-11-01`).expect(200);
    expect(na.body).toEqual([]);
    const dvo = await ask(`dvos/${id}`).expect(200);
    expect(dvo.body).toMatchObject({ opzeggingen: [{ deelnemer: 'raalte', per: '2025-10-01' }] });
  });

  it('een dienst vóór haar DVO wordt geweigerd, met wat het herstelt', async () => {
    const fout = {
      ...DVO,
      code: 'te-vroeg',
      regels: [{ deelnemer: 'raalte', product: 'ICT-900', vanaf: '2024-12-31' }],
    };
    const antwoord = await controller.post(`${V1}/dvos`).send(fout).expect(400);
    const body = antwoord.body as unknown;
    expect(body).toMatchObject({
      invalidParams: expect.arrayContaining([
        {
          name: 'regels/0/vanaf',
          reason: expect.stringMatching(/Laat de regel beginnen op 2025-01-01 of later/),
        },
      ]),
    });
  });

  it('noemt elk veld dat niet goed is, en kent geen DVO die er niet is', async () => {
    const antwoord = await controller.post(`${V1}/dvos`).send({ code: 'a b', regels: [] }).expect(400);
    const body = antwoord.body as unknown;
    const namen = (body as { invalidParams: { name: string }[] }).invalidParams.map(({ name }) => name);
    expect(namen).toEqual(expect.arrayContaining(['code', 'naam', 'vanaf', 'deelnemers', 'regels']));
    await ask('dvos/geen-uuid').expect(404);
    await ask('dvos/7b0f1d0e-4a55-4c53-9f2b-0a5a4a0e7f11').expect(404);
    await ask('dvos?bekendOp=gisteren').expect(400);
  });
});
