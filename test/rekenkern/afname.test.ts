import { describe, expect, it } from '@jest/globals';
import type { Afname } from '../../src/rekenkern/index.js';
import { uitkomstVan } from './modellen.js';

/** What each taker pays of one product, in the order of the deelnemers a, b, c. */
function delen(
  afname: Readonly<Record<string, Afname>>,
  bedrag: string,
  beleid = 'werkelijk_gebruik',
): string[] {
  const { lasten } = uitkomstVan({
    schema: 'nulpositie/rekenmodel/1',
    verband: 'v',
    boekjaar: 2024,
    fase: 'begroting',
    deelnemers: [{ code: 'a' }, { code: 'b' }, { code: 'c' }],
    werkorganisaties: [{ code: 'w' }],
    producten: [
      { code: 'p', werkorganisatie: 'w', tarief: '0.125', afrekening: { beleid, risicodrager: 'a' }, afname },
    ],
    kostenposten: [{ id: '1', werkorganisatie: 'w', bedrag, bestemming: { product: 'p' } }],
  });
  return lasten.map((last) => `${last.deelnemer} ${last.bedrag}`);
}

describe('wie hoeveel afneemt', () => {
  it.each([
    [
      'het contract waar geen gebruik is geteld',
      { a: { contract: '3' }, b: { werkelijk: '1' } },
      ['a 0.75', 'b 0.25'],
    ],
    [
      'het gebruik waar dat is geteld',
      { a: { contract: '3', werkelijk: '1' }, b: { werkelijk: '1' } },
      ['a 0.50', 'b 0.50'],
    ],
    [
      'het minimum waar het gebruik lager is',
      { a: { werkelijk: '1', minimum: '3' }, b: { werkelijk: '1' } },
      ['a 0.75', 'b 0.25'],
    ],
    [
      'het gebruik waar het minimum lager is',
      { a: { werkelijk: '3', minimum: '1.5' }, b: { werkelijk: '1' } },
      ['a 0.75', 'b 0.25'],
    ],
    ['niets waar niets is opgegeven', { a: {}, b: { werkelijk: '1' } }, ['b 1.00']],
  ] as const)('telt %s', (_naam, afname, verwacht) => {
    expect(delen(afname, '1.00')).toEqual(verwacht);
  });

  it('beslist een gelijke stand in de volgorde van de deelnemers, hoe de afname ook is opgeschreven', () => {
    const een = { werkelijk: '1' };
    const verwacht = ['a 0.34', 'b 0.33', 'c 0.33'];
    expect(delen({ a: een, b: een, c: een }, '1.00')).toEqual(verwacht);
    expect(delen({ c: een, a: een, b: een }, '1.00')).toEqual(verwacht);
    expect(delen({ b: een, c: een, a: een }, '1.00')).toEqual(verwacht);
  });

  it('rekent een tarief op een halve cent naar boven, en de rest voor de risicodrager', () => {
    expect(delen({ b: { werkelijk: '0.2' }, c: { werkelijk: '1.16' } }, '1.00', 'vaste_prijs')).toEqual([
      'b 0.03',
      'c 0.15',
      'a 0.82',
    ]);
    expect(delen({ b: { werkelijk: '8' } }, '1.00', 'vaste_prijs')).toEqual(['b 1.00']);
  });

  it('verdeelt onder vast_variabel elk deel naar zijn eigen grondslag', () => {
    const afname = { a: { contract: '1', werkelijk: '0' }, b: { contract: '1', werkelijk: '5' } };
    expect(delen(afname, '1.00', 'vast_variabel')).toEqual(['a 0.50', 'b 0.50']);
  });
});
