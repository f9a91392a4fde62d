import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  RITMES,
  STANDAARDAFSPRAKEN,
  type Aanleverafspraak,
} from '../../../src/realisatie/inleesafspraken/aanleverafspraak.js';
import {
  makeAanleverkalender,
  type Aangeleverd,
  type Aanleveraar,
  type Aanleverperiode,
} from '../../../src/realisatie/stand/aanlevering.js';

const HEEL = [{ vanaf: '1990-01-01', tot: null }];
const ICT: Aanleveraar = { code: 'ict', naam: 'ICT', heeftProducten: true, looptijden: HEEL };
const PSA: Aanleveraar = { ...ICT, code: 'psa', naam: 'PSA', heeftProducten: false };
const MAAND: Aanleverafspraak = {
  ...{ soort: 'realisatie', ritme: 'maand', dagen: 5, moment: 'na_afloop', werkorganisatie: null },
};
const KWARTAAL: Aanleverafspraak = { ...MAAND, soort: 'afname', ritme: 'kwartaal', dagen: 14 };
const JAAR: Aanleverafspraak = {
  ...MAAND,
  soort: 'begroting',
  ritme: 'jaar',
  dagen: 61,
  moment: 'voor_begin',
};
const rijen = (periode: number | null, deel: Partial<Aangeleverd> = {}): Aangeleverd => ({
  ...{ soort: 'realisatie', werkorganisatie: 'ict', periode, rijen: 3, ...deel },
});

type Gegevens = Parameters<typeof makeAanleverkalender>[1];
const maak = (afspraken: readonly Aanleverafspraak[], deel: Partial<Gegevens> = {}) =>
  makeAanleverkalender(afspraken, {
    ...{ boekjaar: 2025, periode13: false, werkorganisaties: [ICT], aangeleverd: [] },
    ...{ vandaag: '2025-04-10', ...deel },
  });
/** `1-3 2025-04-14 verwacht` */
const zin = ({ van, tot, uiterlijk, stand }: Aanleverperiode): string =>
  `${van === tot ? van : `${van}-${tot}`} ${uiterlijk ?? 'nooit'} ${stand}`;
const zinnen = (afspraak: Aanleverafspraak, deel: Partial<Gegevens> = {}): string[] =>
  maak([afspraak], deel).flatMap(({ perioden }) => perioden.map(zin));

describe('de aanleverkalender', () => {
  it('zonder afspraken: de realisatie van elke maand, uiterlijk de vijfde van de volgende', () => {
    const [aanlevering] = maak(STANDAARDAFSPRAKEN, { aangeleverd: [rijen(1), rijen(1), rijen(3)] });
    expect(aanlevering).toMatchObject({ soort: 'realisatie', ritme: 'maand', werkorganisatie: 'ict' });
    expect(aanlevering?.perioden.map(zin)).toEqual([
      '1 2025-02-05 binnen',
      '2 2025-03-05 te laat',
      '3 2025-04-05 binnen',
      '4 2025-05-05 verwacht',
      '5 2025-06-05 verwacht',
      '6 2025-07-05 verwacht',
      '7 2025-08-05 verwacht',
      '8 2025-09-05 verwacht',
      '9 2025-10-05 verwacht',
      '10 2025-11-05 verwacht',
      '11 2025-12-05 verwacht',
      '12 2026-01-05 verwacht',
    ]);
    expect(aanlevering?.perioden[0]?.rijen).toBe(6);
  });

  it('per kwartaal: rijen in een van de drie maanden', () =>
    expect(zinnen(KWARTAAL, { aangeleverd: [rijen(2, { soort: 'afname' })] })).toEqual([
      '1-3 2025-04-14 binnen',
      '4-6 2025-07-14 verwacht',
      '7-9 2025-10-14 verwacht',
      '10-12 2026-01-14 verwacht',
    ]));

  it('per jaar, voor het begin: rijen zonder periode zijn van het hele jaar', () => {
    expect(zinnen(JAAR)).toEqual(['1-12 2024-11-01 te laat']);
    expect(zinnen(JAAR, { aangeleverd: [rijen(null, { soort: 'begroting' })] })).toEqual([
      '1-12 2024-11-01 binnen',
    ]);
  });

  it.each([
    ['op de dag zelf is het nog niet te laat', '2025-02-05', '1 2025-02-05 verwacht'],
    ['een dag later wel', '2025-02-06', '1 2025-02-05 te laat'],
  ])('%s', (_, vandaag, verwacht) => expect(zinnen(MAAND, { vandaag })[0]).toBe(verwacht));

  it.each<[string, number, string]>([
    ['na nul dagen: de laatste dag zelf, ook in een schrikkeljaar', 0, '2024-02-29'],
    ['na dertig dagen', 30, '2024-03-30'],
    ['na een heel jaar', 366, '2025-03-01'],
  ])('%s', (_, dagen, dag) => {
    const [, februari] = zinnen({ ...MAAND, dagen }, { boekjaar: 2024 });
    expect(februari).toBe(`2 ${dag} ${dag < '2025-04-10' ? 'te laat' : 'verwacht'}`);
  });

  it('wat van een ander is, telt niet mee', () => {
    const aangeleverd = [rijen(1, { werkorganisatie: 'psa' }), rijen(1, { soort: 'afname' })];
    expect(zinnen(MAAND, { aangeleverd })[0]).toBe('1 2025-02-05 te laat');
  });
});

describe('wie iets moet aanleveren', () => {
  const wie = (afspraken: readonly Aanleverafspraak[], deel: Partial<Gegevens> = {}): string[] =>
    maak(afspraken, { werkorganisaties: [ICT, PSA], ...deel }).map(
      ({ soort, ritme, werkorganisatie }) => `${soort} ${ritme} ${werkorganisatie}`,
    );

  it('een eigen afspraak gaat voor die van allemaal', () =>
    expect(wie([MAAND, { ...MAAND, ritme: 'kwartaal', werkorganisatie: 'psa' }])).toEqual([
      'realisatie maand ict',
      'realisatie kwartaal psa',
    ]));

  it('een afspraak met één geldt niet voor de andere', () =>
    expect(wie([{ ...MAAND, werkorganisatie: 'psa' }])).toEqual(['realisatie maand psa']));

  it('afname alleen van wie producten heeft, tenzij het zo is afgesproken', () => {
    expect(wie([KWARTAAL])).toEqual(['afname kwartaal ict']);
    expect(wie([KWARTAAL, { ...KWARTAAL, werkorganisatie: 'psa' }])).toEqual([
      'afname kwartaal ict',
      'afname kwartaal psa',
    ]);
  });

  it('een werkorganisatie die er dit jaar niet is, is niets schuldig', () =>
    expect(wie([{ ...MAAND, werkorganisatie: 'weg' }])).toEqual([]));
});

describe('een werkorganisatie die halverwege begint of ophoudt', () => {
  const met = (vanaf: string, tot: string | null): Partial<Gegevens> => ({
    werkorganisaties: [{ ...ICT, looptijden: [{ vanaf, tot }] }],
    vandaag: '2026-06-01',
  });
  const perioden = (afspraak: Aanleverafspraak, deel: Partial<Gegevens>): string[] =>
    zinnen(afspraak, deel).map((tekst) => tekst.split(' ')[0] ?? '');

  it.each<[string, string, string | null, Aanleverafspraak, readonly string[]]>([
    ['begint op 15 oktober: per maand', '2025-10-15', null, MAAND, ['10', '11', '12']],
    ['begint op 15 oktober: per kwartaal', '2025-10-15', null, KWARTAAL, ['10-12']],
    ['begint op 15 oktober: per jaar', '2025-10-15', null, JAAR, ['1-12']],
    ['houdt op per 1 april: per maand', '2020-01-01', '2025-04-01', MAAND, ['1', '2', '3']],
    ['houdt op per 2 april: ook april nog', '2020-01-01', '2025-04-02', MAAND, ['1', '2', '3', '4']],
    ['houdt op per 1 april: per kwartaal', '2020-01-01', '2025-04-01', KWARTAAL, ['1-3']],
  ])('%s', (_, vanaf, tot, afspraak, verwacht) =>
    expect(perioden(afspraak, met(vanaf, tot))).toEqual(verwacht),
  );

  it('er was een gat: daarin is zij niets schuldig', () => {
    const looptijden = [
      { vanaf: '2020-01-01', tot: '2025-02-01' },
      { vanaf: '2025-12-01', tot: null },
    ];
    expect(perioden(MAAND, { werkorganisaties: [{ ...ICT, looptijden }] })).toEqual(['1', '12']);
  });

  it('dagen voor het begin tellen vanaf haar eerste dag', () =>
    expect(zinnen({ ...JAAR, dagen: 14 }, met('2025-07-01', null))).toEqual(['1-12 2025-06-17 te laat']));
});

describe('periode 13', () => {
  const dertien = rijen(13);

  it('staat er per maand bij en hoeft niet', () => {
    expect(zinnen(MAAND, { periode13: true }).at(-1)).toBe('13 nooit niet verplicht');
    expect(zinnen(MAAND, { periode13: true, aangeleverd: [dertien] }).at(-1)).toBe('13 nooit binnen');
  });

  it('hoort bij het laatste kwartaal en bij het jaar', () => {
    const aangeleverd = [{ ...dertien, soort: 'afname' } as const];
    expect(zinnen(KWARTAAL, { periode13: true, aangeleverd }).at(-1)).toBe('10-13 2026-01-14 binnen');
    expect(zinnen({ ...KWARTAAL, ritme: 'jaar' }, { periode13: true, aangeleverd })).toEqual([
      '1-13 2026-01-14 binnen',
    ]);
  });

  it('uitgezet blijft te zien wat er al in staat', () =>
    expect(zinnen(MAAND, { aangeleverd: [dertien] })).toHaveLength(13));

  it('een werkorganisatie die in december niet bestaat, heeft haar niet', () => {
    const looptijden = [{ vanaf: '2020-01-01', tot: '2025-12-01' }];
    expect(zinnen(MAAND, { periode13: true, werkorganisaties: [{ ...ICT, looptijden }] })).toHaveLength(11);
  });
});

describe('wat altijd zo is', () => {
  const een = fc.record({
    ritme: fc.constantFrom(...RITMES),
    dagen: fc.nat(366),
    moment: fc.constantFrom('na_afloop' as const, 'voor_begin' as const),
    boekjaar: fc.integer({ min: 2000, max: 2100 }),
    periode13: fc.boolean(),
    perioden: fc.array(fc.integer({ min: 1, max: 13 }), { maxLength: 8 }),
  });

  it('elke periode staat er precies een keer in, en elke rij telt een keer', () =>
    fc.assert(
      fc.property(een, ({ ritme, dagen, moment, boekjaar, periode13, perioden }) => {
        const aangeleverd = perioden.map((periode) => rijen(periode));
        const gegevens = { boekjaar, periode13, aangeleverd };
        const [aanlevering] = maak([{ ...MAAND, ritme, dagen, moment }], gegevens);
        const spans = aanlevering?.perioden ?? [];
        const laatste = periode13 || perioden.includes(13) ? 13 : 12;
        expect(
          spans.flatMap(({ van, tot }) => Array.from({ length: tot - van + 1 }, (_, n) => van + n)),
        ).toEqual(Array.from({ length: laatste }, (_, n) => n + 1));
        expect(spans.reduce((som, span) => som + span.rijen, 0)).toBe(3 * perioden.length);
        const dagenOpVolgorde = spans.flatMap(({ uiterlijk }) => uiterlijk ?? []);
        expect([...dagenOpVolgorde].sort()).toEqual(dagenOpVolgorde);
      }),
    ));
});
