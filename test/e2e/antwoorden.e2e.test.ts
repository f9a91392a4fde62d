import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { makeBlad } from '../realisatie/opzet/werkmap.js';
import { startService, type Dienst } from '../opzet/dienst.js';
import { readContract, type Contract } from './contract.js';

const VERBAND = '/v1/verbanden/dowr';
/** Of questions that name something other than the first of a collection. */
const VASTE_WAARDEN = { fase: 'jaarrekening', sleutel: 'inwoners', nummer: '1', soort: 'realisatie' };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('elk antwoord is zoals openapi.json het belooft', () => {
  let dienst: Dienst;
  let controller: Awaited<ReturnType<Dienst['client']>>;
  /** Reads everything, the audit trail too. */
  let accountant: typeof controller;
  let beheerder: typeof controller;
  let contract: Contract;
  let waarden: Record<string, string>;
  beforeAll(async () => {
    dienst = await startService({ demo: 'geladen' });
    controller = await dienst.client('controller');
    accountant = await dienst.client('accountant');
    beheerder = await dienst.client('beheerder');
    await addFiles();
    contract = readContract((await controller.get('/v1/openapi.json')).body as unknown);
    waarden = await findWaarden();
  });
  afterAll(() => dienst.close());

  /** Everything may be read by the accountant, but for who has which role. */
  const read = async (adres: string): Promise<Response> => {
    const antwoord = await accountant.get(adres).buffer(true);
    return antwoord.status === 403 ? await beheerder.get(adres).buffer(true) : antwoord;
  };
  type Rij = Readonly<Record<string, unknown>>;
  const first = async (adres: string, isMeant: (rij: Rij) => boolean = () => true): Promise<Rij> => {
    const antwoord = await read(`${VERBAND}/${adres}`);
    if (antwoord.status !== 200) throw new Error(`${adres} antwoordt ${antwoord.status}`);
    const eerste = (antwoord.body as readonly Rij[]).find(isMeant);
    if (eerste === undefined) throw new Error(`De demo heeft niets op ${adres}.`);
    return eerste;
  };

  /** What dowr has no example of: an entry, an exit and a plug-in that are under way. */
  async function addFiles(): Promise<void> {
    const toelichting = 'toets';
    const files: readonly (readonly [adres: string, inhoud: object])[] = [
      [
        'toetredingen',
        { deelnemer: 'ommen', naam: 'Ommen', soort: 'gemeente', per: '2028-01-01', toelichting },
      ],
      ['uittredingen', { deelnemer: 'raalte', aangezegdOp: '2026-11-01', per: '2028-01-01', toelichting }],
      ['inbrengdossiers', { code: 'toets', naam: 'Toets', inbrenger: 'raalte', werkorganisatie: 'ict' }],
    ];
    for (const [adres, inhoud] of files)
      await controller.post(`${VERBAND}/${adres}`).send(inhoud).expect(201);
  }

  /** What the demo has for each parameter; one in a path is of the first of the collection before it. */
  async function findWaarden(): Promise<Record<string, string>> {
    const berekening = await first('berekeningen?boekjaar=2025');
    const last = await first(`berekeningen/${String(berekening['id'])}/lasten`);
    const given = Object.entries(last).flatMap(([naam, waarde]) =>
      typeof waarde === 'string' ? [[naam, waarde]] : [],
    );
    // The only one with a wijziging.
    const dvo = await first('dvos', ({ code }) => code === 'DVO-ict');
    const found: Record<string, string> = {
      ...(Object.fromEntries(given) as Record<string, string>),
      'dvos/id': String(dvo['id']),
      verband: 'dowr',
      boekjaar: '2025',
      ...VASTE_WAARDEN,
    };
    for (const { adres } of contract.operaties.filter(({ methode }) => methode === 'get'))
      for (const [, collectie = '', naam = ''] of adres.matchAll(/\/([a-z-]+)\/\{(\w+)\}/g))
        found[`${collectie}/${naam}`] ??= await inCollectie(collectie, naam, found);
    return found;
  }

  async function inCollectie(
    collectie: string,
    naam: string,
    found: Readonly<Record<string, string>>,
  ): Promise<string> {
    const vast = found[naam];
    if (vast !== undefined) return vast;
    const waarde = (await first(`${collectie}?boekjaar=2025`))[naam];
    return String(waarde);
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
      const antwoord = await read(contract.fillIn(vraag, waarden));
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
