import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bereken } from '../../src/rekenkern/index.js';
import { FOUT_CODES } from '../../src/rekenkern/fouten.js';
import { rondes } from './rondes.js';
import { trekkingVan, trekModel, type Trekking } from './willekeurig.js';

/** Replaces one value, somewhere in the model, by something else; or takes it away. */
function spoil(value: unknown, t: Trekking, onzin: unknown): unknown {
  if (typeof value !== 'object' || value === null || t.kans(15)) return onzin;
  const entries: [string, unknown][] = Object.entries(value);
  if (entries.length === 0) return onzin;
  const place = t.tot(entries.length - 1);
  const spoiled = entries.map(
    ([key, field], i) => [key, i === place ? spoil(field, t, onzin) : field] as const,
  );
  return Array.isArray(value) ? spoiled.map(([, field]) => field) : Object.fromEntries(spoiled);
}

const ONZIN = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '',
    'z',
    'w',
    'a',
    '-1',
    '0',
    '1.005',
    '__proto__',
    'x/y',
    'x y',
    undefined,
    true,
    -1,
    0.5,
    [],
    {},
  ),
);

describe('wat er ook in het model staat', () => {
  it('is het antwoord een uitkomst die sluit, of een lijst van fouten met code, pad en zin', () => {
    let geweigerd = 0;
    fc.assert(
      fc.property(fc.gen(), ONZIN, (g, onzin) => {
        const t = trekkingVan(g);
        const antwoord = bereken(spoil(trekModel(t), t, onzin), { spoor: true });
        if (antwoord.ok) return expect(antwoord.uitkomst.nulpositie.sluit).toBe(true);
        geweigerd += 1;
        expect(antwoord.fouten.length).toBeGreaterThan(0);
        for (const { code, melding } of antwoord.fouten) {
          expect(FOUT_CODES).toContain(code);
          expect(melding).toMatch(/^\S.*\.$/);
        }
      }),
      { numRuns: rondes(1500) },
    );
    expect(geweigerd).toBeGreaterThan(rondes(300));
  });

  it('een hulpkostenplaats die levert aan een product dat niet te lezen is, geeft alleen die fout', () => {
    const antwoord = bereken({
      schema: 'nulpositie/rekenmodel/1',
      verband: 'v',
      boekjaar: 2024,
      fase: 'jaarrekening',
      deelnemers: [{ code: 'a' }],
      werkorganisaties: [{ code: 'w' }],
      sleutels: [],
      cascos: [],
      hulpkostenplaatsen: [
        { code: 'h', werkorganisatie: 'w', verdeling: [{ naar: { product: 'p' }, gewicht: '1' }] },
      ],
      producten: [
        { code: 'p', werkorganisatie: 'w', afrekening: { beleid: 'werkelijk_gebruik' }, afname: 'x' },
      ],
      kostenposten: [
        { id: 'k', werkorganisatie: 'w', bedrag: '1.00', bestemming: { hulpkostenplaats: 'h' } },
      ],
      voorschotten: [],
    });
    expect(antwoord.ok ? [] : antwoord.fouten.map(({ code, pad }) => [code, pad])).toEqual([
      ['SCHEMA_ONGELDIG', 'producten/p/afname'],
    ]);
  });

  it('en ook als het helemaal geen model is', () => {
    fc.assert(fc.property(fc.anything(), (iets) => expect(bereken(iets).ok).toBe(false)));
  });
});
