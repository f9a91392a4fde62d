import { describe, expect, it } from '@jest/globals';
import { completeRegel } from '../../../src/catalogus/menukaart/regelinhoud.js';
import { planVervanging } from '../../../src/catalogus/menukaart/vervanging.js';
import type { RegelInvoer } from '../../../src/catalogus/menukaart/menukaart.schema.js';

const KAART = { boekjaar: 2025, werkveld: 'ia' };
const invoer = (product: string, over: Partial<RegelInvoer> = {}): RegelInvoer => ({
  product,
  naam: `Product ${product}`,
  werkorganisatie: 'ict',
  eenheid: 'uur',
  beleid: 'werkelijk_gebruik',
  ...over,
});
const regel = (product: string, volgorde: number, over: Partial<RegelInvoer> = {}) =>
  completeRegel(invoer(product, over), { ...KAART, volgorde });

const STAAND = [regel('A', 1, { tarief: '12.50' }), regel('B', 2), regel('C', 4)];
const ELDERS = [{ ...regel('X', 9), werkveld: 'jz' }];
const plan = (...regels: RegelInvoer[]) => {
  const {
    nieuwe,
    oude,
    vervallen,
    regels: alle,
  } = planVervanging({ ...KAART, regels }, { staand: STAAND, elders: ELDERS });
  const codes = (lijst: readonly { product: string }[]) => lijst.map(({ product }) => product).join('');
  return { nieuw: codes(nieuwe), oud: codes(oude), weg: codes(vervallen), alle };
};

describe('een hele menukaart in de plaats van die er staat', () => {
  const [A, B, C] = [invoer('A', { tarief: '12.5' }), invoer('B'), invoer('C')];

  it.each([
    ['gelijk, ook zonder plaats en met een ander geschreven bedrag', [A, B, C], '', '', ''],
    ['in een andere rij, met dezelfde plaats', [C, B, A], '', '', ''],
    ['een product erbij', [A, B, C, invoer('D')], 'D', '', ''],
    ['een product minder', [A, C], '', 'B', 'B'],
    ['een ander tarief', [{ ...A, tarief: '13' }, B, C], 'A', 'A', ''],
    ['twee die van plaats ruilen', [{ ...A, volgorde: 2 }, { ...B, volgorde: 1 }, C], 'AB', 'AB', ''],
    ['niets meer', [], '', 'ABC', 'ABC'],
  ])('%s', (_wat, regels, nieuw, oud, weg) => {
    expect(plan(...regels)).toMatchObject({ nieuw, oud, weg });
  });

  it('zet nieuwe producten achter alle andere van het jaar', () => {
    const { alle } = plan(A, invoer('D'), invoer('E', { volgorde: 20 }), invoer('F'));
    expect(alle.map(({ volgorde }) => volgorde)).toEqual([1, 21, 20, 22]);
  });

  it('houdt regeleinden en tekens die geen cel bevat zoals zij waren', () => {
    const staand = [regel('A', 1, { knip: 'een\r\ntwee\u0007' })];
    const terug = (knip: string) =>
      planVervanging({ ...KAART, regels: [invoer('A', { knip })] }, { staand, elders: [] }).nieuwe;
    expect(terug('een\ntwee\uFFFD')).toEqual([]);
    expect(terug('een\ntwee')).toMatchObject([{ knip: 'een\ntwee' }]);
  });
});
