import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Deelnemerverschil,
  Effect,
  Regimevergelijking,
  Sleuteltoetsing,
  Toetredingsberekening,
  Uittredingsberekening,
} from '../../src/berekening/index.js';
import { bereken, hashRekenmodel, toCents, type Rekenmodel } from '../../src/rekenkern/index.js';
import { startService, type Dienst } from '../opzet/dienst.js';

const DOWR = '/v1/verbanden/dowr';
const som = (bedragen: readonly string[]): bigint =>
  bedragen.reduce((all, bedrag) => all + toCents(bedrag), 0n);
const nieuw = (rijen: readonly Deelnemerverschil[]): string[] => rijen.map((rij) => rij.nieuw);

describe('verkenningen over de API', () => {
  let dienst: Dienst;
  let lid: Awaited<ReturnType<Dienst['client']>>;
  beforeAll(async () => {
    dienst = await startService({ demo: 'geladen' });
    lid = await dienst.client('regiegroeplid-raalte');
  }, 180_000);
  afterAll(() => dienst.close());

  const vraag = async <Antwoord>(pad: string, inhoud: object): Promise<Antwoord> =>
    (await lid.post(`${DOWR}/${pad}`).send(inhoud).expect(200)).body as Antwoord;
  const model = async (query = ''): Promise<Rekenmodel> =>
    (await lid.get(`${DOWR}/modellen/2024${query}`).expect(200)).body as Rekenmodel;

  it('geeft het rekenmodel van nu: dat van de laatste berekening, tot op de hash', async () => {
    const [kop] = (await lid.get(`${DOWR}/berekeningen?boekjaar=2024`)).body as { invoerHash: string }[];
    expect(hashRekenmodel(await model())).toBe(kop?.invoerHash);
  });

  it.each(['2024?bekendOp=2024-02-30', '2024?bekendOp=gisteren', '2024?fase=concept'])(
    'weigert een moment of fase die niet bestaat: %s',
    async (pad) => {
      const antwoord = await lid.get(`${DOWR}/modellen/${pad}`).expect(400);
      const body = antwoord.body as unknown;
      expect(body).toMatchObject({
        code: 'ongeldig_verzoek',
        invalidParams: [{ name: expect.any(String) as unknown }],
      });
    },
  );

  it.each(['1999', '24', 'x'])('kent geen model van boekjaar %s', async (jaar) => {
    await lid.get(`${DOWR}/modellen/${jaar}`).expect(404);
  });

  it('zet twee regimes op dezelfde kosten naast elkaar', async () => {
    const cascos = [{ werkorganisatie: 'ict', regime: 'in_tarief' }];
    const uit = await vraag<Regimevergelijking>('regimevergelijkingen', { boekjaar: 2024, cascos });
    expect(uit.sluit).toBe(true);
    expect(uit.totaal.verschil).toBe('0.00');
    expect(som(uit.perDeelnemer.map(({ verschil }) => verschil))).toBe(0n);
    expect(uit.perDeelnemer.some(({ verschil }) => verschil !== '0.00')).toBe(true);
    const zelfde = await vraag<Regimevergelijking>('regimevergelijkingen', {
      boekjaar: 2024,
      regimeVan: 2025,
    });
    expect(zelfde.perDeelnemer.map(({ oud }) => oud)).toEqual(uit.perDeelnemer.map(({ oud }) => oud));
  });

  it('rekent een uittreding jaar voor jaar, en elk jaar sluit', async () => {
    const inhoud = { boekjaar: 2024, deelnemer: 'raalte', per: '2026-01-01' };
    const uit = await vraag<Uittredingsberekening>('uittredingsberekeningen', inhoud);
    expect(uit.jaren.map(({ boekjaar, percentage }) => [boekjaar, percentage])).toEqual([
      [2026, '100'],
      [2027, '80'],
      [2028, '60'],
      [2029, '40'],
      [2030, '20'],
    ]);
    for (const { vertrekker, anderen, totaal } of uit.jaren) {
      expect(som([vertrekker.bedrag, ...nieuw(anderen)])).toBe(toCents(totaal.kosten));
      expect(totaal.kosten).toBe(uit.kosten.na);
    }
    expect(uit.methode).toContain('basisjaar');
  });

  it.each([
    [
      'een uittreding op 1 juli',
      { deelnemer: 'raalte', per: '2026-07-01' },
      'ongeldig_verzoek',
      'per',
      '1 januari',
    ],
    [
      'een onbekende deelnemer',
      { deelnemer: 'elders', per: '2026-01-01' },
      'deelnemer_onbekend',
      'deelnemer',
      '2024',
    ],
    [
      'een jaar na het vertrek',
      { deelnemer: 'raalte', per: '2024-01-01' },
      'basisjaar_na_uittreding',
      'boekjaar',
      'voor die datum',
    ],
    [
      'een afbouw boven honderd',
      { deelnemer: 'raalte', per: '2026-01-01', afbouw: ['120'] },
      'ongeldig_verzoek',
      'afbouw/0',
      '100',
    ],
  ])('weigert %s, met wat het herstelt', async (_naam, inhoud, code, name, reden) => {
    const antwoord = await lid
      .post(`${DOWR}/uittredingsberekeningen`)
      .send({ boekjaar: 2024, ...inhoud })
      .expect(400);
    const body = antwoord.body as unknown;
    expect(body).toMatchObject({
      code,
      invalidParams: [{ name, reason: expect.stringContaining(reden) as unknown }],
    });
  });

  it('rekent een toetreding, en vraagt om de sleutelwaarde die ontbreekt', async () => {
    const deelnemer = { code: 'hellendoorn', naam: 'Hellendoorn', soort: 'gemeente' };
    const zonder = await lid
      .post(`${DOWR}/toetredingsberekeningen`)
      .send({ boekjaar: 2024, deelnemer })
      .expect(400);
    expect((zonder.body as { invalidParams: { name: string }[] }).invalidParams).toMatchObject([
      { name: 'sleutels/inwoners' },
    ]);
    const inhoud = {
      boekjaar: 2024,
      deelnemer,
      sleutels: { inwoners: '35808' },
      afname: { 'ICT-001': { contract: '100' } },
    };
    const uit = await vraag<Toetredingsberekening>('toetredingsberekeningen', inhoud);
    expect(som([uit.nieuw.nieuw, ...nieuw(uit.anderen)])).toBe(toCents(uit.kosten.na));
    expect(uit.nieuw.lasten.filter(({ component }) => component === 'product')).toHaveLength(1);
  });

  it('laat zien wat meerwerk met de lasten doet, en bewaart niets', async () => {
    const afname = [{ product: 'ICT-001', deelnemer: 'raalte', contract: '9999' }];
    const uit = await vraag<Effect>('effectberekeningen', { boekjaar: 2024, afname });
    expect(som(uit.perDeelnemer.map(({ verschil }) => verschil))).toBe(0n);
    const raalte = uit.perDeelnemer.find(({ deelnemer }) => deelnemer === 'raalte');
    expect(
      raalte?.lasten.filter(({ verschil }) => verschil !== '0.00').map(({ product }) => product),
    ).toEqual(['ICT-001']);
    const antwoord = bereken(await model());
    const lasten = antwoord.ok ? antwoord.uitkomst.perDeelnemer.map((rij) => rij.lasten) : [];
    expect(uit.perDeelnemer.map(({ oud }) => oud)).toEqual(lasten);
    // The begroting and the jaarrekening of the demo set.
    expect((await lid.get(`${DOWR}/berekeningen?boekjaar=2024`)).body).toHaveLength(2);
  });

  it('legt een sleutel naast het gebruik, samen honderd procent', async () => {
    const antwoord = await lid.get(`${DOWR}/verdeelsleutels/inwoners/toetsing?boekjaar=2024`).expect(200);
    const body = antwoord.body as unknown;
    const { perDeelnemer } = body as Sleuteltoetsing;
    const samen = (kant: 'sleutel' | 'gebruik'): number =>
      perDeelnemer.reduce((all, rij) => all + Number(rij[kant]), 0);
    expect(samen('sleutel')).toBeCloseTo(100, 3);
    expect(samen('gebruik')).toBeCloseTo(100, 3);
    await lid.get(`${DOWR}/verdeelsleutels/geen/toetsing?boekjaar=2024`).expect(404);
  });
});
