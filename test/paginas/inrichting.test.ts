import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  makeWijziging,
  readStap,
  stapOf,
  stateOf,
} from '../../src/paginas/inrichting/inbreng/inbreng.model.js';
import type { InbrengdossierStand } from '../../src/inbreng/index.js';
import { describePeriode, makeBalk, makeTijdas } from '../../src/paginas/inrichting/tijd/tijdbeeld.model.js';
import { codeOf, readLijst } from '../../src/paginas/inrichting/toetreding/rekenvelden.js';
import { readAfbouw } from '../../src/paginas/inrichting/uittreding/velden.js';
import { describeTermijn, vormAt } from '../../src/paginas/inrichting/verband/verband.model.js';

const DAG = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((dag) => dag.toISOString().slice(0, 10));

describe('het beeld van de tijd', () => {
  it('loopt van het eerste jaar tot en met het laatste; wat doorloopt, gaat tot de rand', () => {
    const as = makeTijdas([{ vanaf: '2024-07-01', tot: null }], '2025-06-01');
    expect(as.jaren.map(({ jaar, x }) => [jaar, x])).toEqual([
      [2024, '0.00%'],
      [2025, '50.07%'],
    ]);
    expect(makeBalk(as, { vanaf: '2024-01-01', tot: '2025-01-01' }, '')).toMatchObject({
      x: '0.00%',
      breedte: '50.07%',
    });
    expect(makeBalk(as, { vanaf: '2025-01-01', tot: null }, '').breedte).toBe('49.93%');
  });

  it('houdt elke balk binnen het beeld', () => {
    fc.assert(
      fc.property(DAG, DAG, DAG, (een, ander, vandaag) => {
        const [vanaf, tot] = [een, ander].sort() as [string, string];
        const as = makeTijdas([{ vanaf, tot }], vandaag);
        const { x, breedte } = makeBalk(as, { vanaf, tot }, '');
        expect(parseFloat(x)).toBeGreaterThanOrEqual(0);
        expect(parseFloat(x) + parseFloat(breedte)).toBeLessThanOrEqual(100.02);
        expect(as.jaren.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('zegt een periode in woorden', () =>
    expect([
      describePeriode({ vanaf: '2024-01-01', tot: null }),
      describePeriode({ vanaf: '2024-01-01', tot: '2025-01-01' }),
    ]).toEqual(['vanaf 01-01-2024', '01-01-2024 tot 01-01-2025']));
});

describe('de vorm op een dag', () => {
  const vormen = [
    { vanaf: '2020-01-01', tot: '2024-01-01' },
    { vanaf: '2024-01-01', tot: '2030-01-01' },
  ];
  it.each([
    ['2019-01-01', '2020-01-01'],
    ['2023-12-31', '2020-01-01'],
    ['2024-01-01', '2024-01-01'],
    ['2040-01-01', '2024-01-01'],
  ])('van %s is die vanaf %s', (dag, vanaf) => expect(vormAt(vormen, dag)?.vanaf).toBe(vanaf));

  it.each([
    [null, null, 'voor onbepaalde tijd'],
    ['2027-01-01', null, 'tot 01-01-2027, er is geen evaluatie afgesproken'],
    ['2027-01-01', '2026-06-01', 'tot 01-01-2027, met een evaluatie op 01-06-2026'],
  ])('eindigt %s: %s', (eindigtOp, evaluatieOp, zin) =>
    expect(describeTermijn({ eindigtOp, evaluatieOp })).toBe(zin),
  );
});

it.each([
  ['100 80 60', ['100', '80', '60']],
  ['100%, 50%;', ['100', '50']],
  ['', []],
])('de afbouw %s', (tekst, delen) => expect(readAfbouw(tekst)).toEqual(delen));

describe('een inbreng', () => {
  const balans = {
    ...{ formatie: '1', loonsom: '90.10', materieel: '9.90', budget: '100.00' },
    ...{ begroting: 'b', taakstelling: '0' },
  };
  const dossier = {
    ...{ inbrenger: 'raalte', werkorganisatie: 'ict' },
    stappen: {
      taak: { werkveld: 'w', taak: 't', product: 'P', per: '2025-01-01' },
      balans,
      kosten: { frictiekosten: '3.00', proceskosten: '0.50', kostenplaats: '1' },
    },
  } as unknown as InbrengdossierStand;
  const product = { code: 'P', werkorganisatie: 'ict', afrekening: { beleid: 'inbreng' as const } };

  it('wijzigt de kosten en, voor wie het product nog niet afneemt, de afname', () => {
    expect(makeWijziging(dossier, { producten: [] })).toMatchObject({
      producten: [{ code: 'P', afname: { raalte: { inbreng: '100.00' } } }],
      afname: [],
      kosten: [
        { bedrag: '100.00', bestemming: { product: 'P' } },
        { bedrag: '3.50', bestemming: { deelnemer: 'raalte' } },
      ],
    });
    expect(makeWijziging(dossier, { producten: [{ ...product, afname: {} }] })).toMatchObject({
      producten: [],
      afname: [{ product: 'P', deelnemer: 'raalte', inbreng: '100.00' }],
    });
    const al = { ...product, afname: { raalte: { inbreng: '100.00' } } };
    expect(makeWijziging(dossier, { producten: [al] })).toMatchObject({ producten: [], afname: [] });
    expect(makeWijziging({ ...dossier, stappen: { balans } }, { producten: [] })).toBeNull();
  });

  it('begint bij de eerste stap die niet in orde is', () => {
    const hiaten = [{ stap: 'kosten' as const, melding: 'x' }];
    expect(stapOf(undefined, { hiaten })).toBe('kosten');
    expect(stapOf('basis', { hiaten })).toBe('basis');
    expect(stapOf('onzin', { hiaten: [] })).toBe('taak');
    expect(stateOf('kosten', { stappen: { kosten: {} }, hiaten })).toBe('onvolledig');
    expect(stateOf('balans', { stappen: {}, hiaten })).toBe('open');
  });

  it('leest achterstanden', () =>
    expect(
      readStap('basis', {
        ...{ getoetstOp: '2024-01-01', oordeel: 'ok' },
        ...{ 'achterstanden/0/omschrijving': 'A', 'achterstanden/0/bedrag': '1.000,50' },
      }),
    ).toMatchObject({ achterstanden: [{ omschrijving: 'A', bedrag: '1000.50' }] }));
});

describe('wat een toetreder opgeeft', () => {
  it.each([
    ['inwoners 24000\ngelijk 1', { inwoners: '24000', gelijk: '1' }],
    ['  ICT-001: 1.250,5\n\n', { 'ICT-001': '1250.5' }],
    ['inwoners', { inwoners: '' }],
    ['', {}],
  ])('%j', (tekst, verwacht) => expect(readLijst(tekst)).toEqual(verwacht));

  it.each([
    ['Hof van Twente', 'hof-van-twente'],
    ['Súdwest-Fryslân', 'sudwest-fryslan'],
    ['?!', 'toetreder'],
  ])('heet %s in de berekening %s', (naam, code) => expect(codeOf(naam)).toBe(code));
});
