import { describe, expect, it } from '@jest/globals';
import { settlePosities } from '../../src/rekenkern/saldering.js';
import { KLEINSTE } from './foutengalerij.js';
import { uitkomstVan } from './modellen.js';

const salderen = (...posities: readonly (readonly [string, bigint])[]): string[] =>
  settlePosities(posities.map(([partij, netto]) => ({ partij, netto }))).map(
    ({ van, naar, bedrag }) => `${van} aan ${naar}: ${bedrag}`,
  );

describe('wie betaalt wie', () => {
  it.each([
    [
      'niemand',
      [
        ['a', 0n],
        ['b', 0n],
      ],
      [],
    ],
    [
      'de grootste schuldenaar eerst',
      [
        ['a', 3n],
        ['b', 5n],
        ['c', -8n],
      ],
      ['b aan c: 5', 'a aan c: 3'],
    ],
    [
      'bij gelijke schulden de eerste',
      [
        ['a', 5n],
        ['b', 5n],
        ['c', -10n],
      ],
      ['a aan c: 5', 'b aan c: 5'],
    ],
    [
      'bij gelijke vorderingen de eerste',
      [
        ['a', -5n],
        ['b', -5n],
        ['c', 10n],
      ],
      ['c aan a: 5', 'c aan b: 5'],
    ],
    [
      'de grootste vordering eerst',
      [
        ['a', -3n],
        ['b', -5n],
        ['c', 8n],
      ],
      ['c aan b: 5', 'c aan a: 3'],
    ],
    [
      'een schuld die over twee vorderingen gaat',
      [
        ['a', 7n],
        ['b', -4n],
        ['c', 2n],
        ['d', -5n],
      ],
      ['a aan d: 5', 'a aan b: 2', 'c aan b: 2'],
    ],
  ] as const)('%s', (_naam, posities, betalingen) => {
    expect(salderen(...posities)).toEqual(betalingen);
  });

  it('noemt het verband als het zelf gastheer is, ook zonder vorderingen', () => {
    const { posities } = uitkomstVan(KLEINSTE);
    expect(posities.map(({ partij, netto }) => `${partij} ${netto}`)).toEqual(['a 0.00', 'b 0.00', 'v 0.00']);
  });

  it('verrekent wat een gastheer de andere doorbelast, met wat al is voorgeschoten', () => {
    const uitkomst = uitkomstVan({
      schema: 'nulpositie/rekenmodel/1',
      verband: 'v',
      boekjaar: 2024,
      fase: 'jaarrekening',
      deelnemers: [{ code: 'a' }, { code: 'b' }],
      werkorganisaties: [
        { code: 'w', gastheer: 'a' },
        { code: 'x', gastheer: 'b' },
        { code: 'y', gastheer: 'a' },
      ],
      sleutels: [{ code: 'k', soort: 'gelijk', deelnemers: ['b'] }],
      cascos: ['w', 'x', 'y'].map((werkorganisatie) => ({
        werkorganisatie,
        regime: 'solidariteit',
        sleutel: 'k',
      })),
      hulpkostenplaatsen: [
        {
          code: 'h',
          werkorganisatie: 'w',
          verdeling: ['w', 'x', 'y'].map((casco) => ({ naar: { casco }, gewicht: '1' })),
        },
      ],
      kostenposten: [
        { id: '1', werkorganisatie: 'w', bedrag: '30.00', bestemming: { hulpkostenplaats: 'h' } },
      ],
      voorschotten: [
        { deelnemer: 'b', werkorganisatie: 'y', bedrag: '1.00' },
        { deelnemer: 'a', werkorganisatie: 'x', bedrag: '0.50' },
      ],
      doorbelastVoorschotten: [
        { van: 'w', naar: 'x', bedrag: '4.00' },
        { van: 'w', naar: 'y', bedrag: '9.00' },
        { van: 'x', naar: 'w', bedrag: '2.00' },
      ],
    });
    expect(uitkomst.doorbelasting).toEqual([
      { van: 'w', naar: 'x', bedrag: '10.00' },
      { van: 'w', naar: 'y', bedrag: '10.00' },
    ]);
    // b owes a: casco w 10, casco y 10 - 1, doorbelasting 10 - 4; a owes b: an advance of 0.50 back is negative, and 2 of w to x.
    expect(uitkomst.posities).toEqual([
      { partij: 'a', netto: '-27.50' },
      { partij: 'b', netto: '27.50' },
    ]);
    expect(uitkomst.saldering).toEqual([{ van: 'b', naar: 'a', bedrag: '27.50' }]);
  });
});
