import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseRekenmodel, rekenmodelSchema } from '../../src/rekenkern/rekenmodel.schema.js';
import { isPlainAfname } from '../../src/rekenkern/vorm/plain-afname.js';
import { KLEINSTE } from './foutengalerij.js';

const metAfname = (afname: unknown) => ({
  ...KLEINSTE,
  producten: [{ code: 'p', werkorganisatie: 'w', afrekening: { beleid: 'werkelijk_gebruik' }, afname }],
});
const waarde = fc.oneof(
  fc.constantFrom(
    '0',
    '-0',
    '1',
    '-1',
    '01',
    '1.',
    '.5',
    '1.5',
    '1e3',
    '',
    ' 1',
    '9999999999999',
    '10000000000000',
    '0.123456789012',
    '0.1234567890123',
  ),
  fc.constantFrom('10000000000000.00', '10000000000000.01', '1.005', '0.01', '-0.00'),
  fc.constantFrom(null, undefined, 5, true),
);
const regel = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.dictionary(
      fc.constantFrom('contract', 'werkelijk', 'minimum', 'inbreng', 'extra', 'toString'),
      waarde,
      { maxKeys: 3 },
    ),
  },
  fc.constantFrom(null, [], 'x', 5),
);

describe('de vorm van de afname', () => {
  it('is voor de snelle weg precies zo goed als voor het schema, of gaat alsnog langs het schema', () => {
    let snel = 0;
    fc.assert(
      fc.property(
        fc.oneof(fc.dictionary(fc.constantFrom('a', 'b', 'constructor'), regel), regel),
        (afname) => {
          const volgensSchema = rekenmodelSchema.safeParse(metAfname(afname)).success;
          if (isPlainAfname(afname)) {
            snel += 1;
            expect(volgensSchema).toBe(true);
          }
          const { model } = parseRekenmodel(metAfname(afname));
          expect(model !== undefined).toBe(volgensSchema);
          if (model !== undefined) expect(model.producten[0]?.afname).toEqual(afname);
        },
      ),
      { numRuns: 500 },
    );
    expect(snel).toBeGreaterThan(20);
  });

  it.each([
    [{}, true],
    [{ a: {} }, true],
    [{ a: { contract: '1', werkelijk: '1.5', minimum: '0', inbreng: '10.00' } }, true],
    [{ a: { inbreng: '10.005' } }, false],
    [{ a: { contract: '-1' } }, false],
    [{ a: { contract: 1 } }, false],
    [{ a: { onbekend: '1' } }, false],
    [{ a: null }, false],
    [[], false],
    ['x', false],
  ])('%j: %s', (afname, verwacht) => {
    expect(isPlainAfname(afname)).toBe(verwacht);
  });
});
