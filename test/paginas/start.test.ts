import { describe, expect, it } from '@jest/globals';
import type { Stand } from '../../src/berekening/index.js';
import { describeOntbreekt, makeKop, makeTaken } from '../../src/paginas/start/start.model.js';
import { DEMO_ACCOUNTS, type Gebruiker } from '../../src/toegang/index.js';

const als = (rol: Gebruiker['rol']): Gebruiker => {
  const account = DEMO_ACCOUNTS.find(({ gebruiker }) => gebruiker.rol === rol);
  if (account === undefined) throw new Error(`Geen account voor ${rol}`);
  return account.gebruiker;
};

const lading = (id: string, inBerekening: boolean): Stand['inlezingen'][number] => ({
  id,
  soort: 'realisatie',
  bestandsnaam: `realisatie-${id}.xlsx`,
  sha256: '',
  rijen: 10,
  totaal: '1.00',
  ingediendDoor: '',
  ingediendOp: new Date(0),
  inBerekening,
});

const LAATSTE: NonNullable<Stand['laatste']> = {
  id: 'b1',
  verband: 'dowr',
  boekjaar: 2024,
  fase: 'jaarrekening',
  nummer: 1,
  invoerHash: '',
  uitkomstHash: '',
  rekenkern: '1.0.0',
  gemaaktDoor: '',
  gemaaktOp: new Date(0),
};

const makeStand = (deel: Partial<Stand> & { rijen?: number }): Stand => {
  const { rijen = 10, ...rest } = deel;
  const inlezingen = rest.inlezingen ?? [];
  return {
    boekjaar: 2024,
    laatste: null,
    inlezingen,
    nieuwer: inlezingen.filter(({ inBerekening }) => !inBerekening),
    perWerkorganisatie: [
      {
        werkorganisatie: 'ict',
        naam: 'DOWR-I',
        soorten: [
          { soort: 'realisatie', inlezingen: ['a'], rijen },
          { soort: 'afname', inlezingen: [], rijen: 0 },
          { soort: 'voorschotten', inlezingen: ['a'], rijen },
        ],
      },
    ],
    ...rest,
  };
};

const LEEG = makeStand({ rijen: 0 });
const INGELEZEN = makeStand({ inlezingen: [lading('a', false)] });
const BIJ = makeStand({ inlezingen: [lading('a', true)], laatste: LAATSTE });
const ACHTER = makeStand({ inlezingen: [lading('a', true), lading('b', false)], laatste: LAATSTE });

describe('waar het jaar staat', () => {
  it.each([
    ['niets ingelezen', LEEG, true, 'Voor 2024 is nog niets ingelezen'],
    ['ingelezen', INGELEZEN, true, '2024 is ingelezen, maar nog niet doorgerekend'],
    ['doorgerekend', BIJ, true, '2024 sluit: de verrekening komt uit op 0,00'],
    ['doorgerekend zonder te sluiten', BIJ, false, '2024 sluit niet'],
    ['nieuwe lading', ACHTER, true, 'De berekening van 2024 loopt achter op de ladingen'],
  ])('%s', (_, stand, sluit, kop) => expect(makeKop(stand, sluit)).toBe(kop));

  it('noemt wat er nog niet binnen is', () => {
    expect(describeOntbreekt(BIJ)).toBe('Nog niet binnen: DOWR-I (afname).');
    expect(describeOntbreekt(LEEG)).toBe(
      'Van elke werkorganisatie ontbreken nog de realisatie, de afname en de voorschotten.',
    );
  });

  it('vraagt niet om afname waar geen producten zijn', () => {
    const [ict] = LEEG.perWerkorganisatie;
    const soorten = ict?.soorten.filter(({ soort }) => soort !== 'afname') ?? [];
    const perWerkorganisatie = [{ werkorganisatie: 'wdw', naam: 'WDW', soorten }];
    expect(describeOntbreekt({ ...LEEG, perWerkorganisatie })).toBe(
      'Van elke werkorganisatie ontbreken nog de realisatie en de voorschotten.',
    );
  });
});

describe('wat iemand nu kan doen', () => {
  it.each([
    ['de controller leest eerst in', LEEG, 'controller', ['inlezen']],
    ['de controller rekent door', INGELEZEN, 'controller', ['inlezen', 'doorrekenen']],
    [
      'de controller ziet de nieuwe lading',
      ACHTER,
      'controller',
      ['inlezen', 'doorrekenen', 'lasten', 'verrekening'],
    ],
    ['een regiegroeplid begint bij de lasten', BIJ, 'regiegroeplid', ['lasten', 'verrekening']],
    ['een BVR-lid begint bij het werkboek', BIJ, 'bvr-lid', ['verrekening', 'lasten']],
    ['een regiegroeplid rekent niet door', ACHTER, 'regiegroeplid', ['lasten', 'verrekening']],
    ['zonder berekening is er niets te bekijken', INGELEZEN, 'bvr-lid', []],
  ] as const)('%s', (_, stand, rol, doen) =>
    expect(makeTaken(stand, als(rol)).map(({ doe }) => doe)).toEqual(doen),
  );
});
