import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isCovered } from '../../src/verband/inrichten.js';
import { faultsOfEinde, faultsOfPeriode, wrongGastheerperiode } from '../../src/verband/perioden.js';
import { faultsOfToetreding, wrongInstemming } from '../../src/verband/toetreden.js';
import { AFBOUW, faultsOfUittreding, firstExit, wrongEffectuering } from '../../src/verband/uittreden.js';

const periode = (vanaf: string, tot: string | null = null) => ({ vanaf, tot });
const NAMEN = { werkorganisatie: 'ICT', noem: (code: string) => code.toUpperCase() };
const wrongGastheer = (vanaf: string, tot: string | null, ...er: [string, string | null, string][]) =>
  wrongGastheerperiode(
    periode(vanaf, tot),
    er.map(([begin, einde, gastheer]) => ({ ...periode(begin, einde), gastheer })),
    NAMEN,
  );

describe('een gastheerperiode', () => {
  it('die overlapt noemt wie het tot wanneer is, en wat het herstelt', () => {
    expect(wrongGastheer('2025-01-01', null, ['2022-01-01', null, 'a'])).toBe(
      'ICT heeft al een gastheer: A, vanaf 2022-01-01, zonder einddatum. Beëindig dat gastheerschap eerst per 2025-01-01, of kies een periode die er niet mee overlapt.',
    );
    expect(wrongGastheer('2024-12-31', null, ['2022-01-01', '2025-01-01', 'a'])).toContain(
      'A, van 2022-01-01 tot 2025-01-01',
    );
    expect(wrongGastheer('2021-01-01', null, ['2022-01-01', '2025-01-01', 'a'])).not.toContain('Beëindig');
  });

  it('die een gat laat noemt de dag waarop zij moet beginnen', () => {
    expect(wrongGastheer('2025-01-02', null, ['2022-01-01', '2025-01-01', 'a'])).toContain('op 2025-01-01');
  });

  it.each([
    ['de eerste', () => wrongGastheer('2025-01-01', null)],
    ['die aansluit op de vorige', () => wrongGastheer('2025-01-01', null, ['2022-01-01', '2025-01-01', 'a'])],
    [
      'die aansluit op de volgende',
      () => wrongGastheer('2020-01-01', '2022-01-01', ['2022-01-01', null, 'a']),
    ],
  ])('%s mag', (_, vraag) => {
    expect(vraag()).toBeNull();
  });
});

describe('een periode', () => {
  it.each([
    ['2025-01-01', null, 0],
    ['2025-01-01', '2025-01-02', 0],
    ['2025-01-01', '2025-01-01', 1],
    ['2025-01-01', '2024-12-31', 1],
  ])('van %s tot %s heeft %s fouten', (vanaf, tot, fouten) => {
    expect(faultsOfPeriode(periode(vanaf, tot)).length).toBe(fouten);
  });

  it.each([
    ['2024-01-01', 1],
    ['2024-01-02', 0],
    ['2025-01-01', 1],
    ['2024-12-31', 0],
  ])('van 2024 eindigt eerder per %s met %s fouten', (tot, fouten) => {
    expect(faultsOfEinde(periode('2024-01-01', '2025-01-01'), tot).length).toBe(fouten);
  });

  it('valt in een andere als zij er helemaal in ligt', () => {
    expect(isCovered(periode('2024-01-01', '2025-01-01'), [periode('2024-01-01', '2025-01-01')])).toBe(true);
    expect(isCovered(periode('2024-01-01'), [periode('2024-01-01', '2025-01-01')])).toBe(false);
    expect(isCovered(periode('2023-12-31', '2025-01-01'), [periode('2024-01-01')])).toBe(false);
    expect(isCovered(periode('2024-01-01'), [])).toBe(false);
  });
});

describe('toetreden', () => {
  it('kan alleen per 1 januari', () => {
    expect(faultsOfToetreding('2026-01-01')).toEqual([]);
    expect(faultsOfToetreding('2025-07-01')).toEqual([
      { name: 'per', reason: expect.stringContaining('Kies 2026-01-01.') },
    ]);
  });

  it('wacht op de instemming van iedereen, en noemt wie nog ontbreekt', () => {
    const zittend = ['Noord', 'Oost', 'Zuid'].map((naam) => ({ code: naam.toLowerCase(), naam }));
    expect(wrongInstemming(zittend, ['noord'])).toBe(
      'Alle deelnemers moeten instemmen. De instemming van Oost en Zuid ontbreekt nog; leg die eerst vast.',
    );
    expect(wrongInstemming(zittend, ['zuid', 'noord', 'oost'])).toBeNull();
  });
});

describe('uittreden', () => {
  it.each([
    ['een jaar tevoren', '2025-01-01', '2026-01-01', null],
    ['ruim tevoren', '2024-06-30', '2026-01-01', null],
    ['één dag te laat', '2025-01-02', '2026-01-01', 'op zijn vroegst uit per 2027-01-01'],
    ['per 1 juli', '2024-03-01', '2026-07-01', 'Uittreden kan alleen per 1 januari. Kies 2027-01-01.'],
    ['te vroeg per 1 juli', '2025-03-01', '2025-07-01', 'Kies 2027-01-01.'],
    ['in het verleden', '2025-01-01', '2024-01-01', 'op zijn vroegst uit per 2026-01-01'],
  ])('%s aangezegd', (_, aangezegdOp, per, reden) => {
    const fouten = faultsOfUittreding({ aangezegdOp, per });
    if (reden === null) expect(fouten).toEqual([]);
    else expect(fouten).toEqual([{ name: 'per', reason: expect.stringContaining(reden) }]);
  });

  it('de eerste 1 januari na de opzegtermijn ligt een tot twee jaar na de opzegging', () => {
    const dag = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dag, (datum) => {
        const aangezegdOp = datum.toISOString().slice(0, 10);
        const laterDan = (jaren: number) =>
          `${Number(aangezegdOp.slice(0, 4)) + jaren}${aangezegdOp.slice(4)}`;
        const eerste = firstExit(aangezegdOp);
        expect(eerste).toMatch(/-01-01$/);
        expect(eerste >= laterDan(1)).toBe(true);
        expect(eerste < laterDan(2)).toBe(true);
        expect(faultsOfUittreding({ aangezegdOp, per: eerste })).toEqual([]);
      }),
    );
  });

  it('een afbouw loopt af; zonder keuze 100, 80, 60, 40 en 20', () => {
    const goed = { aangezegdOp: '2024-01-01', per: '2026-01-01' };
    expect(AFBOUW).toEqual([100, 80, 60, 40, 20]);
    expect(faultsOfUittreding({ ...goed, afbouw: [50, 50, 0] })).toEqual([]);
    expect(faultsOfUittreding({ ...goed, afbouw: [50, 60] })).toEqual([
      { name: 'afbouw', reason: expect.stringContaining('loopt af') },
    ]);
  });

  it('gaat niet in zonder advies, en niet zolang wie gaat nog gastheer is', () => {
    expect(wrongEffectuering({ advies: null, per: '2026-01-01' }, [])).toContain('Leg het advies vast');
    expect(wrongEffectuering({ advies: 'ja', per: '2026-01-01' }, ['ict'])).toContain(
      'Wijs daarvoor eerst per 2026-01-01 een andere gastheer aan.',
    );
    expect(wrongEffectuering({ advies: 'ja', per: '2026-01-01' }, [])).toBeNull();
  });
});
