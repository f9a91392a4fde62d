import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bereken, type Uitkomst } from '../../src/rekenkern/index.js';
import { toCents } from '../../src/rekenkern/geld.js';

const DEELNEMERS = ['a', 'b', 'c', 'd', 'e'];
const bedrag = fc.integer({ min: -5_000_000, max: 5_000_000 }).map((cents) => (cents / 100).toFixed(2));
const aantal = fc.integer({ min: 0, max: 9999 }).map((aantal) => (aantal / 10).toString());

interface Invoer {
  readonly kosten: readonly string[];
  readonly aantallen: readonly string[];
  readonly voorschotten: readonly string[];
}
const invoer: fc.Arbitrary<Invoer> = fc
  .record({
    kosten: fc.array(bedrag, { minLength: 1, maxLength: 6 }),
    aantallen: fc.array(aantal, { minLength: 3, maxLength: 3 }),
    voorschotten: fc.array(bedrag, { minLength: 5, maxLength: 5 }),
  })
  .filter(({ aantallen }) => aantallen.some((aantal) => aantal !== '0'));

/** A casco by inhabitants and a product that only a, b and c take. */
function modelOf({ kosten, aantallen, voorschotten }: Invoer) {
  return {
    schema: 'nulpositie/rekenmodel/1',
    verband: 'v',
    boekjaar: 2024,
    fase: 'jaarrekening',
    deelnemers: DEELNEMERS.map((code) => ({ code })),
    werkorganisaties: [{ code: 'w', gastheer: 'a' }, { code: 'x' }],
    sleutels: [
      { code: 'inw', soort: 'gewichten', gewichten: { a: '100719', b: '37712', c: '18252', d: '9', e: '0' } },
    ],
    cascos: [{ werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'inw' }],
    producten: [
      {
        code: 'p',
        werkorganisatie: 'x',
        afrekening: { beleid: 'werkelijk_gebruik' },
        afname: Object.fromEntries(
          aantallen.map((werkelijk, i) => [DEELNEMERS[i] ?? '', { werkelijk }] as const),
        ),
      },
    ],
    kostenposten: kosten.map((bedrag, i) =>
      i % 2 === 0
        ? { id: `k${i}`, werkorganisatie: 'x', bedrag, bestemming: { product: 'p' } }
        : { id: `k${i}`, werkorganisatie: 'w', bedrag, bestemming: { casco: true } },
    ),
    voorschotten: voorschotten.map((bedrag, i) => ({
      deelnemer: DEELNEMERS[i],
      werkorganisatie: 'w',
      bedrag,
    })),
  };
}

function outcome(model: unknown): Uitkomst {
  const antwoord = bereken(model);
  if (!antwoord.ok) throw new Error(JSON.stringify(antwoord.fouten));
  return antwoord.uitkomst;
}
const total = (bedragen: readonly string[]): bigint => bedragen.reduce((sum, b) => sum + toCents(b), 0n);
const mirror = (b: string): string => (b.startsWith('-') ? b.slice(1) : `-${b}`);
const rowsOf = ({ lasten }: Uitkomst): string[] => lasten.map((last) => JSON.stringify(last)).sort();

describe('voor elk model', () => {
  it('is de som van de lasten die van de kosten, per pool en samen, en sluit alles op nul', () => {
    fc.assert(
      fc.property(invoer, (gegeven) => {
        const { lasten, nulpositie, saldering, posities } = outcome(modelOf(gegeven));
        expect(total(lasten.map(({ bedrag }) => bedrag))).toBe(total(gegeven.kosten));
        const product = gegeven.kosten.filter((_, i) => i % 2 === 0);
        const inProduct = lasten.filter(({ component }) => component === 'product');
        expect(total(inProduct.map(({ bedrag }) => bedrag))).toBe(total(product));
        expect(nulpositie.sluit).toBe(true);
        expect(saldering.length).toBeLessThan(posities.length);
        expect(saldering.every(({ bedrag }) => toCents(bedrag) > 0n)).toBe(true);
      }),
    );
  });

  it('maakt de volgorde van kostenposten, afname en voorschotten niet uit', () => {
    fc.assert(
      fc.property(invoer, (gegeven) => {
        const model = modelOf(gegeven);
        const reversed = {
          ...model,
          kostenposten: [...model.kostenposten].reverse(),
          voorschotten: [...model.voorschotten].reverse(),
          producten: model.producten.map((product) => ({
            ...product,
            afname: Object.fromEntries(Object.entries(product.afname).reverse()),
          })),
        };
        const { invoerHash } = outcome(reversed);
        expect(outcome(reversed)).toEqual({ ...outcome(model), invoerHash });
      }),
    );
  });

  it('is een creditnota het spiegelbeeld van een factuur', () => {
    fc.assert(
      fc.property(invoer, (gegeven) => {
        const credit = outcome(modelOf({ ...gegeven, kosten: gegeven.kosten.map(mirror) }));
        const debit = outcome(modelOf(gegeven));
        const mirrored = debit.lasten.map((last) => ({ ...last, bedrag: mirror(last.bedrag) }));
        expect(rowsOf(credit)).toEqual(rowsOf({ ...debit, lasten: mirrored }));
      }),
    );
  });

  it('betaalt wie een product niet afneemt er nooit aan mee', () => {
    fc.assert(
      fc.property(invoer, (gegeven) => {
        const buiten = outcome(modelOf(gegeven)).lasten.filter(
          ({ component, deelnemer }) => component === 'product' && ['d', 'e'].includes(deelnemer),
        );
        expect(buiten).toEqual([]);
      }),
    );
  });
});
