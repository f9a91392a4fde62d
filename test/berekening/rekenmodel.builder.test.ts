import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Gegevens, Kostensom } from '../../src/berekening/gegevens.js';
import { findHindernissen } from '../../src/berekening/hindernissen.js';
import { kostenpostId } from '../../src/berekening/kostenpost.js';
import { buildRekenmodel } from '../../src/berekening/rekenmodel.builder.js';
import { hashRekenmodel, toCents } from '../../src/rekenkern/index.js';
import { GEGEVENS } from './gegevens.js';

const metKosten = (...kosten: Partial<Kostensom>[]): Gegevens => ({
  ...GEGEVENS,
  kosten: kosten.map((som) => {
    return { kostenplaats: '6401', product: null, deelnemer: null, bedrag: '1.00', ...som };
  }),
});

describe('rekenmodel uit de gegevens van een boekjaar', () => {
  it('heeft alles wat de rekenkern nodig heeft, met namen, eenheid en herkomst van de sleutels', () => {
    expect(buildRekenmodel(GEGEVENS)).toEqual({
      schema: 'nulpositie/rekenmodel/1',
      verband: 'proef',
      boekjaar: 2024,
      fase: 'jaarrekening',
      deelnemers: [
        { code: 'noord', naam: 'Noord', soort: 'gemeente' },
        { code: 'zuid', naam: 'Zuid', soort: 'gemeente' },
      ],
      werkorganisaties: [
        { code: 'ict', naam: 'ICT', gastheer: 'noord' },
        { code: 'psa', naam: 'PSA' },
      ],
      sleutels: [
        { code: 'gelijk', soort: 'gelijk' },
        {
          code: 'inwoners',
          soort: 'gewichten',
          gewichten: { noord: '300', zuid: '100.5' },
          peildatum: '2024-01-01',
          bron: 'CBS',
          status: 'voorlopig',
        },
      ],
      cascos: [
        { werkorganisatie: 'ict', regime: 'solidariteit', sleutel: 'inwoners' },
        { werkorganisatie: 'psa', regime: 'solidariteit', sleutel: 'gelijk' },
      ],
      producten: [
        {
          code: 'P-1',
          naam: 'Dienst P-1',
          werkorganisatie: 'ict',
          eenheid: 'uur',
          afrekening: { beleid: 'werkelijk_gebruik' },
          afname: {
            noord: { contract: '10', werkelijk: '12.5' },
            zuid: { contract: '5', werkelijk: '3', minimum: '4' },
          },
        },
        {
          code: 'P-2',
          naam: 'Dienst P-2',
          werkorganisatie: 'psa',
          eenheid: 'uur',
          afrekening: { beleid: 'werkelijk_gebruik' },
          afname: { zuid: { contract: '1' } },
        },
      ],
      kostenposten: [
        { id: '0640', werkorganisatie: 'psa', bedrag: '-20.00', gedrag: 'vast', bestemming: { casco: true } },
        {
          id: '6401',
          werkorganisatie: 'ict',
          bedrag: '100.01',
          gedrag: 'variabel',
          bestemming: { product: 'P-1' },
        },
      ],
      voorschotten: [
        { deelnemer: 'noord', werkorganisatie: 'psa', bedrag: '-1.00' },
        { deelnemer: 'zuid', werkorganisatie: 'ict', bedrag: '30.00' },
      ],
    });
  });

  it.each([
    ['niets op de regel volgt de toewijzing', { kostenplaats: '0640' }, '0640', 'psa', { casco: true }],
    ['toewijzing aan een product', {}, '6401', 'ict', { product: 'P-1' }],
    [
      'een product op de regel gaat voor, met zijn eigen werkorganisatie',
      { product: 'P-2' },
      '6401:p:P-2',
      'psa',
      { product: 'P-2' },
    ],
    [
      'een product op de regel van een casco',
      { kostenplaats: '0640', product: 'P-1' },
      '0640:p:P-1',
      'ict',
      { product: 'P-1' },
    ],
    [
      'een deelnemer op de regel gaat voor, bij de werkorganisatie van de kostenplaats',
      { deelnemer: 'zuid' },
      '6401:d:zuid',
      'ict',
      { deelnemer: 'zuid' },
    ],
    [
      'een product en een deelnemer op de regel',
      { product: 'P-2', deelnemer: 'zuid' },
      '6401:p:P-2:d:zuid',
      'psa',
      { deelnemer: 'zuid' },
    ],
  ])('%s', (_naam, som, id, werkorganisatie, bestemming) => {
    const { kostenposten } = buildRekenmodel(metKosten(som));
    expect(kostenposten).toMatchObject([{ id, werkorganisatie, bestemming }]);
  });

  it('verliest of verdubbelt geen cent, wat er ook op de regels staat', () => {
    const som = fc.record({
      kostenplaats: fc.constantFrom('6401', '0640'),
      product: fc.constantFrom(null, 'P-1', 'P-2'),
      deelnemer: fc.constantFrom(null, 'noord', 'zuid'),
      bedrag: fc.integer({ min: -100_000, max: 100_000 }).map((euro) => `${euro}.00`),
    });
    const sommen = fc.uniqueArray(som, { selector: kostenpostId });
    fc.assert(
      fc.property(sommen, (kosten) => {
        const { kostenposten } = buildRekenmodel(metKosten(...kosten));
        const total = (rows: readonly { bedrag: string }[]) =>
          rows.reduce((sum, { bedrag }) => sum + toCents(bedrag), 0n);
        expect(total(kostenposten)).toBe(total(kosten));
        expect(new Set(kostenposten.map(({ id }) => id)).size).toBe(kosten.length);
      }),
    );
  });

  it('geeft dezelfde hash in welke volgorde de database de sommen ook geeft', () => {
    const omgekeerd: Gegevens = {
      ...GEGEVENS,
      kosten: GEGEVENS.kosten.toReversed(),
      afname: GEGEVENS.afname.toReversed(),
      voorschotten: GEGEVENS.voorschotten.toReversed(),
      cascos: GEGEVENS.cascos.toReversed(),
      sleutels: GEGEVENS.sleutels.toReversed(),
      toewijzingen: GEGEVENS.toewijzingen.toReversed(),
    };
    expect(hashRekenmodel(buildRekenmodel(omgekeerd))).toBe(hashRekenmodel(buildRekenmodel(GEGEVENS)));
  });
});

describe('wat een rekenmodel in de weg staat', () => {
  it('is niets als alles is ingericht', () => {
    expect(findHindernissen(GEGEVENS)).toEqual([]);
  });

  it('wordt in één keer genoemd, met wat het herstelt', () => {
    const { model, cascos } = GEGEVENS;
    const meldingen = findHindernissen({
      ...metKosten({ kostenplaats: '9999' }, { kostenplaats: '9999', deelnemer: 'zuid' }),
      model: {
        ...model,
        werkorganisaties: model.werkorganisaties.map((werkorganisatie) => {
          return { ...werkorganisatie, gastheren: ['noord', 'zuid'] };
        }),
      },
      cascos: cascos.map((casco) => ({ ...casco, sleutel: 'later' })),
    });
    expect(meldingen.map(({ code, pad }) => `${code} ${pad}`)).toEqual([
      'GASTHEER_WISSELT werkorganisaties/ict/gastheer',
      'GASTHEER_WISSELT werkorganisaties/psa/gastheer',
      'SLEUTEL_ZONDER_WAARDEN cascos/psa/sleutel',
      'SLEUTEL_ZONDER_WAARDEN cascos/ict/sleutel',
      'KOSTENPLAATS_ZONDER_TOEWIJZING kostenplaatsen/9999',
    ]);
  });
});
