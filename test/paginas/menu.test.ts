import { describe, expect, it } from '@jest/globals';
import { menuOf, type Verbandkader } from '../../src/paginas/onderdelen/kader.js';
import { DEMO_ACCOUNTS } from '../../src/toegang/index.js';

function kaderVoor(
  account: string,
  deel: Pick<Verbandkader, 'boekjaar' | 'boekjaren' | 'deel'>,
): Verbandkader {
  const gebruiker = DEMO_ACCOUNTS.find(({ code }) => code === account)?.gebruiker;
  if (gebruiker === undefined) throw new Error(`Geen account ${account}`);
  return {
    gebruiker,
    csrf: '',
    verband: { code: 'dowr', naam: 'DOWR', voorbeeld: true, deelnemers: [] },
    ...deel,
  };
}

describe('het menu', () => {
  it.each([
    ['controller', ['Start', 'Inlezen', 'Lasten', 'Verrekening']],
    ['bvr-lid', ['Start', 'Lasten', 'Verrekening']],
    ['accountant', ['Start', 'Lasten', 'Verrekening', 'Controlespoor', 'Rechten']],
    ['beheerder', ['Controlespoor', 'Rechten']],
  ])('van %s volgt de rechten', (account, namen) => {
    const kader = kaderVoor(account, { boekjaar: 2024, boekjaren: [2024, 2025], deel: '' });
    expect(menuOf(kader).map(({ naam }) => naam)).toEqual(namen);
  });

  it('leidt vanaf een pagina zonder jaar naar het nieuwste', () => {
    const kader = kaderVoor('accountant', { boekjaar: null, boekjaren: [2024, 2025], deel: 'rechten' });
    expect(menuOf(kader).map(({ naar }) => naar)).toEqual([
      '/verbanden/dowr/2025',
      '/verbanden/dowr/2025/lasten',
      '/verbanden/dowr/2025/verrekening',
      '/verbanden/dowr/controlespoor',
      '/verbanden/dowr/rechten',
    ]);
  });

  it('heeft zonder boekjaren alleen wat van het hele verband is', () => {
    const kader = kaderVoor('accountant', { boekjaar: null, boekjaren: [], deel: 'rechten' });
    expect(menuOf(kader).map(({ naam }) => naam)).toEqual(['Controlespoor', 'Rechten']);
  });
});
