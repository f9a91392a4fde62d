import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyRegels } from '../../../src/catalogus/dvo/apply-regels.js';
import type { Regel } from '../../../src/catalogus/dvo/regel.js';
import { geldtOp } from '../../../src/platform/index.js';
import { regel, vraag } from './opzet.js';

const kort = (regels: readonly Regel[]) => regels.map(({ vanaf, tot, contract }) => [vanaf, tot, contract]);

describe('een wijziging toepassen', () => {
  it('laat de oude hoeveelheid staan zoals zij was vóór de datum', () => {
    const oud = regel({ tot: null });
    const { vervallen, nieuw } = applyRegels(
      [oud],
      [vraag({ vanaf: '2025-07-01', tot: null, contract: '12' })],
    );
    expect(vervallen).toEqual([oud]);
    expect(kort(nieuw)).toEqual([
      ['2025-01-01', '2025-07-01', '10'],
      ['2025-07-01', null, '12'],
    ]);
  });

  it('laat na een tijdelijke wijziging de oude hoeveelheid weer gelden', () => {
    const { nieuw } = applyRegels(
      [regel({ tot: null })],
      [vraag({ vanaf: '2025-03-01', tot: '2025-04-01', contract: '1' })],
    );
    expect(kort(nieuw)).toEqual([
      ['2025-01-01', '2025-03-01', '10'],
      ['2025-04-01', null, '10'],
      ['2025-03-01', '2025-04-01', '1'],
    ]);
  });

  it('beëindigt een regel die vervalt, en raakt die van een ander niet', () => {
    const ander = regel({ deelnemer: 'zuid' });
    const { vervallen, nieuw, alle } = applyRegels(
      [regel(), ander],
      [vraag({ vanaf: '2025-07-01', tot: null }, true)],
    );
    expect(vervallen).toHaveLength(1);
    expect(kort(nieuw)).toEqual([['2025-01-01', '2025-07-01', '10']]);
    expect(alle).toContain(ander);
  });

  it('voegt een regel toe waar er geen was', () => {
    const { vervallen, nieuw } = applyRegels([regel()], [vraag({ product: 'P-2' })]);
    expect(vervallen).toEqual([]);
    expect(nieuw).toEqual([regel({ product: 'P-2' })]);
  });

  it('geldt op elke dag precies één keer, en verandert buiten de gevraagde dagen niets', () => {
    const maand = fc.integer({ min: 1, max: 12 }).map((m) => `2025-${String(m).padStart(2, '0')}-01`);
    const stuk = fc.tuple(maand, maand).filter(([a, b]) => a < b);
    fc.assert(
      fc.property(stuk, stuk, maand, fc.boolean(), ([va, ta], [vb, tb], dag, vervalt) => {
        const oud = regel({ vanaf: va, tot: ta });
        const { alle } = applyRegels([oud], [vraag({ vanaf: vb, tot: tb, contract: '99' }, vervalt)]);
        const geldig = alle.filter((een) => geldtOp(een, dag)).map(({ contract }) => contract);
        const before = geldtOp(oud, dag) ? ['10'] : [];
        const asked = vervalt ? [] : ['99'];
        expect(geldig).toEqual(geldtOp({ vanaf: vb, tot: tb }, dag) ? asked : before);
      }),
    );
  });
});
