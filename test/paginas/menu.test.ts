import { describe, expect, it } from '@jest/globals';
import { menuOf, submenuOf } from '../../src/paginas/onderdelen/menu.js';
import type { Verbandkader } from '../../src/paginas/onderdelen/kader.js';
import { DEMO_ACCOUNTS } from '../../src/toegang/index.js';
import { indelingVan } from '../../src/verband/index.js';

const VORM = {
  ...({ rechtsvorm: 'bestuursconvenant', organisatievorm: 'centrum', eindigtOp: null } as const),
};
const DIENSTEN = indelingVan({ ...VORM, detail: 'diensten' }).paginas;
const HOOFDLIJNEN = indelingVan({ ...VORM, detail: 'hoofdlijnen' }).paginas;

function kaderVoor(
  account: string,
  deel: Pick<Verbandkader, 'boekjaar' | 'boekjaren' | 'deel'>,
  paginas: Verbandkader['paginas'] = DIENSTEN,
): Verbandkader {
  const gebruiker = DEMO_ACCOUNTS.find(({ code }) => code === account)?.gebruiker;
  if (gebruiker === undefined) throw new Error(`Geen account ${account}`);
  const { verband: code } = gebruiker;
  return {
    ...{ gebruiker, csrf: '', verbanden: [], paginas, ...deel },
    verband: { code, naam: 'DOWR', voorbeeld: true, deelnemers: [] },
  };
}

describe('het menu', () => {
  it.each([
    ['controller', ['Start', 'Inlezen', 'Lasten', 'Verrekening', 'Afspraken', 'Inrichting']],
    ['bvr-lid', ['Start', 'Lasten', 'Verrekening', 'Afspraken']],
    ['accountant', ['Start', 'Lasten', 'Verrekening', 'Afspraken', 'Controlespoor', 'Rechten']],
    ['beheerder', ['Inrichting', 'Controlespoor', 'Rechten']],
  ])('van %s volgt de rechten', (account, namen) => {
    const kader = kaderVoor(account, { boekjaar: 2024, boekjaren: [2024, 2025], deel: '' });
    expect(menuOf(kader).map(({ naam }) => naam)).toEqual(namen);
    expect(menuOf(kader).filter(({ hier }) => hier).length).toBeLessThan(2);
  });

  it('leidt vanaf een pagina zonder jaar naar het nieuwste', () => {
    const kader = kaderVoor('accountant', { boekjaar: null, boekjaren: [2024, 2025], deel: 'rechten' });
    expect(menuOf(kader).map(({ naar }) => naar)).toEqual([
      '/verbanden/dowr/2025',
      '/verbanden/dowr/2025/lasten',
      '/verbanden/dowr/2025/verrekening',
      '/verbanden/dowr/2025/menukaarten',
      '/verbanden/dowr/controlespoor',
      '/verbanden/dowr/rechten',
    ]);
  });

  it('heeft zonder boekjaren alleen wat van het hele verband is', () => {
    const kader = kaderVoor('accountant', { boekjaar: null, boekjaren: [], deel: 'rechten' });
    expect(menuOf(kader).map(({ naam, naar }) => [naam, naar])).toEqual([
      ['Afspraken', '/verbanden/dowr/dvos'],
      ['Controlespoor', '/verbanden/dowr/controlespoor'],
      ['Rechten', '/verbanden/dowr/rechten'],
    ]);
  });
});

describe('het menu van de afspraken', () => {
  const plaats = { boekjaar: 2024, boekjaren: [2024], deel: 'regimes' } as const;
  const namen = (kader: Verbandkader): string[] => submenuOf(kader).map(({ naam }) => naam);

  it('staat op elke pagina ervan, en zegt welke dat is', () => {
    const kader = kaderVoor('controller', plaats);
    expect(namen(kader)).toEqual([
      'Menukaarten',
      'DVO’s',
      'Afnamematrix',
      'Sleutels',
      'Regimes',
      'Toewijzingen',
      'Inleesafspraken',
    ]);
    expect(submenuOf(kader).find(({ hier }) => hier)?.naam).toBe('Regimes');
    expect(menuOf(kader).find(({ hier }) => hier)?.naam).toBe('Afspraken');
  });

  it('toont van een verband op hoofdlijnen niet wat het niet heeft', () =>
    expect(namen(kaderVoor('controller', plaats, HOOFDLIJNEN))).toEqual([
      'Sleutels',
      'Regimes',
      'Toewijzingen',
      'Inleesafspraken',
    ]));

  it('staat nergens anders', () =>
    expect(submenuOf(kaderVoor('controller', { ...plaats, deel: 'lasten' }))).toEqual([]));
});
