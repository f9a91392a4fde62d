import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bereken } from '../../src/rekenkern/index.js';
import { uitkomstVan } from './modellen.js';
import { trekkingVan, trekPercentages } from './willekeurig.js';
import { rondes } from './rondes.js';

const codes = (aantal: number): string[] => Array.from({ length: aantal }, (_, i) => `g${i}`);

/** One casco, divided by one key. */
const cascoVan = (bedrag: string, deelnemers: readonly string[], sleutel: object) => ({
  schema: 'nulpositie/rekenmodel/1',
  verband: 'v',
  boekjaar: 2024,
  fase: 'begroting',
  deelnemers: deelnemers.map((code) => ({ code })),
  werkorganisaties: [{ code: 'w' }],
  sleutels: [{ code: 'k', ...sleutel }],
  cascos: [{ werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'k' }],
  kostenposten: [{ id: '1', werkorganisatie: 'w', bedrag, bestemming: { casco: true } }],
});
const percentages = (waarden: readonly string[]) => ({
  soort: 'percentages',
  percentages: Object.fromEntries(waarden.map((waarde, i) => [`g${i}`, waarde])),
});

describe('waar andere systemen op zijn vastgelopen', () => {
  it.each([
    ['182,25 naar 98 en 2', '182.25', 2, percentages(['98', '2']), ['178.61', '3.64']],
    ['1,00 over drie', '1.00', 3, { soort: 'gelijk' }, ['0.34', '0.33', '0.33']],
    ['-100,00 over drie', '-100.00', 3, { soort: 'gelijk' }, ['-33.34', '-33.33', '-33.33']],
    ['0,01 naar 95 en 5', '0.01', 2, percentages(['95', '5']), ['0.01']],
    [
      '100,00 over veertien',
      '100.00',
      14,
      { soort: 'gelijk' },
      [...new Array<string>(12).fill('7.14'), '7.14', '7.14'].map((bedrag, i) => (i < 4 ? '7.15' : bedrag)),
    ],
  ])('%s', (_naam, bedrag, aantal, sleutel, delen) => {
    const { lasten } = uitkomstVan(cascoVan(bedrag, codes(aantal), sleutel));
    expect(lasten.map((last) => last.bedrag)).toEqual(delen);
  });

  it('weigert gewichten die alle nul zijn', () => {
    const antwoord = bereken(
      cascoVan('1.00', codes(2), { soort: 'gewichten', gewichten: { g0: '0', g1: '0' } }),
    );
    expect(antwoord).toMatchObject({
      ok: false,
      fouten: [{ code: 'SLEUTEL_ZONDER_BASIS', pad: 'cascos/w/sleutel' }],
    });
  });

  it('neemt percentages van veertien deelnemers aan die alleen exact op 100 uitkomen', () => {
    let driftend = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const deelnemers = codes(14);
        const waarden = trekPercentages(trekkingVan(g), deelnemers);
        const optelsom = Object.values(waarden).reduce((som, waarde) => som + Number(waarde), 0);
        if (optelsom !== 100) driftend += 1;
        const { nulpositie } = uitkomstVan(
          cascoVan('890000.00', deelnemers, { soort: 'percentages', percentages: waarden }),
        );
        expect(nulpositie.sluit).toBe(true);
      }),
      { numRuns: rondes(300) },
    );
    expect(driftend).toBeGreaterThan(0);
  });

  it('verliest niets van getallen van 13 cijfers voor en 12 achter de punt', () => {
    const gewichten = { g0: '9999999999999.999999999998', g1: '0.000000000002' };
    const { lasten } = uitkomstVan(
      cascoVan('10000000000000.00', codes(2), { soort: 'gewichten', gewichten }),
    );
    expect(lasten.map(({ bedrag }) => bedrag)).toEqual(['10000000000000.00']);
    const fijn = { g0: '0.000000000001', g1: '0.000000000002' };
    const klein = uitkomstVan(
      cascoVan('10000000000000.00', codes(2), { soort: 'gewichten', gewichten: fijn }),
    );
    expect(klein.lasten.map(({ bedrag }) => bedrag)).toEqual(['3333333333333.33', '6666666666666.67']);
  });
});
