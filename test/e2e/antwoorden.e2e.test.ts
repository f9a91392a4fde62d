import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { makeBlad } from '../realisatie/opzet/werkmap.js';
import { startService, type Dienst } from '../opzet/dienst.js';
import { readContract, type Contract } from './contract.js';

const VERBAND = '/v1/verbanden/dowr';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('elk antwoord is zoals openapi.json het belooft', () => {
  let dienst: Dienst;
  let controller: Awaited<ReturnType<Dienst['client']>>;
  /** Reads everything, the audit trail too. */
  let accountant: typeof controller;
  let contract: Contract;
  let waarden: Record<string, string>;
  beforeAll(async () => {
    dienst = await startService({ demo: 'geladen' });
    controller = await dienst.client('controller');
    accountant = await dienst.client('accountant');
    contract = readContract((await controller.get('/v1/openapi.json')).body as unknown);
    waarden = await findWaarden();
  });
  afterAll(() => dienst.close());

  const first = async (adres: string): Promise<Record<string, string | null>> => {
    const antwoord = await controller.get(`${VERBAND}/${adres}`).expect(200);
    const [eerste] = antwoord.body as readonly Record<string, string | null>[];
    if (eerste === undefined) throw new Error(`De demo heeft niets op ${adres}.`);
    return eerste;
  };
  /** What the demo has for each parameter; an id is of the collection before it. */
  async function findWaarden(): Promise<Record<string, string>> {
    const berekening = await first('berekeningen?boekjaar=2025');
    const inlezing = await first('inlezingen?boekjaar=2025');
    const last = await first(`berekeningen/${berekening['id']}/lasten`);
    const given = Object.entries(last).filter(([, waarde]) => waarde !== null);
    return {
      ...(Object.fromEntries(given) as Record<string, string>),
      verband: 'dowr',
      boekjaar: '2025',
      'berekeningen/id': berekening['id'] ?? '',
      'inlezingen/id': inlezing['id'] ?? '',
    };
  }

  it('de beschrijving is een heel document', () => {
    expect(contract.openapi).toMatch(/^3\.0\.\d$/);
    expect(contract.dangling()).toEqual([]);
    const { operaties } = contract;
    const ids = operaties.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { adres, operationId, parameters, summary, responses } of operaties) {
      expect(operationId).toMatch(/^[a-z]+[A-Za-z]+$/);
      expect({ operationId, summary }).toEqual({ operationId, summary: expect.stringMatching(/./) });
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.every(({ required }) => required === true)).toBe(true);
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(adres.match(/\{\w+\}/g) ?? []);
      for (const [status, antwoord] of Object.entries(responses)) {
        const soort = Number(status) < 400 ? /^application\/(json|vnd\.)/ : /^application\/problem\+json$/;
        expect({ operationId, status, soorten: Object.keys(antwoord.content ?? {}) }).toEqual({
          operationId,
          status,
          soorten: [expect.stringMatching(soort)],
        });
      }
    }
  });

  it('elke vraag krijgt op haar eigen adres wat beloofd is', async () => {
    const vragen = contract.operaties.filter(({ methode }) => methode === 'get');
    expect(vragen.length).toBeGreaterThanOrEqual(17);
    for (const vraag of vragen) {
      const antwoord = await accountant.get(contract.fillIn(vraag, waarden)).buffer(true);
      const adres = `${vraag.operationId} ${antwoord.status}`;
      expect(adres).toBe(`${vraag.operationId} 200`);
      if (XLSX in (vraag.responses['200']?.content ?? {})) expect(antwoord.type).toBe(XLSX);
      else expect({ adres, fouten: contract.faults(vraag, antwoord) }).toEqual({ adres, fouten: [] });
    }
  });

  const upload = async (bedrag: string | number, velden: Record<string, string> = {}): Promise<Response> =>
    await controller
      .post(`${VERBAND}/inlezingen`)
      .field({ soort: 'realisatie', boekjaar: '2025', ...velden })
      .attach(
        'bestand',
        makeBlad(['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag'], [2025, 1, '6401', bedrag]),
        'a.xlsx',
      );

  it.each([
    ['inlezingenTakeIn', 'een goed bestand', 201, () => upload(12.5)],
    ['inlezingenTakeIn', 'een proef', 201, () => upload(13.5, { proef: 'true' })],
    ['inlezingenTakeIn', 'een geweigerd bestand', 400, () => upload('tien')],
    ['inlezingenTakeIn', 'een verkeerd veld', 400, () => upload(1, { boekjaar: 'ooit' })],
    [
      'berekeningenRun',
      'doorrekenen',
      201,
      () => controller.post(`${VERBAND}/berekeningen`).send({ boekjaar: 2025 }),
    ],
  ])('%s: %s', async (operationId, _naam, status, ask) => {
    const operatie = contract.operaties.find((een) => een.operationId === operationId);
    const antwoord = await ask();
    expect(antwoord.status).toBe(status);
    expect(operatie && contract.faults(operatie, antwoord)).toEqual([]);
  });
});
