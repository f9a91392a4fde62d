import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildRekenmodel } from '../../src/berekening/rekenmodel.builder.js';
import { explainLast } from '../../src/berekening/uitleg.js';
import { fromCents, spread, type Last, type Rekenmodel, type Uitkomst } from '../../src/rekenkern/index.js';
import { GEGEVENS } from './gegevens.js';

const MODEL = buildRekenmodel(GEGEVENS);
const REGEL = { kostenplaats: '6401', grootboekrekening: null, product: null, deelnemer: null };
const CASCO = { werkorganisatie: 'psa', component: 'casco', product: null } as const;
const DIENST = { werkorganisatie: 'ict', component: 'product', product: 'P-1' } as const;

const uitkomst = (lasten: readonly Last[]): Uitkomst => ({
  schema: 'nulpositie/uitkomst/1',
  rekenkern: '1.0.0',
  invoerHash: 'sha256:0',
  lasten,
  perDeelnemer: [],
  verrekening: [],
  doorbelasting: [],
  posities: [],
  saldering: [],
  nulpositie: {
    sluit: true,
    perWerkorganisatie: [],
    perProduct: [],
    perCasco: [],
    perDeelnemer: [],
    perPartij: [],
    totaal: { kosten: '0.00', voorschotten: '0.00', saldi: '0.00', verschil: '0.00' },
  },
  waarschuwingen: [],
});
const lasten = (plaats: Omit<Last, 'deelnemer' | 'bedrag'>, noord: string, zuid: string): Uitkomst =>
  uitkomst([
    { ...plaats, deelnemer: 'noord', bedrag: noord },
    { ...plaats, deelnemer: 'zuid', bedrag: zuid },
  ]);

describe('uitleg van een last', () => {
  it('van een product: het gebruik, of het minimum als dat meer is', () => {
    const uitleg = explainLast(MODEL, lasten(DIENST, '75.77', '24.24'), { ...DIENST, deelnemer: 'zuid' });
    expect(uitleg).toMatchObject({
      pool: '100.01',
      grondslag: { soort: 'afname', product: { code: 'P-1', eenheid: 'uur' } },
      totaleBasis: '16.5',
      partijen: [{ deelnemer: 'noord' }, { deelnemer: 'zuid' }],
      eigen: {
        basis: '4',
        aandeel: { teller: '8', noemer: '33' },
        exact: { bedrag: '24.2448484', afgekapt: true },
        bedrag: '24.24',
        restcent: false,
      },
    });
    expect(uitleg?.partijen[0]?.restcent).toBe(true);
  });

  it('van een casco: gelijke delen van een opbrengst', () => {
    expect(
      explainLast(MODEL, lasten(CASCO, '-10.00', '-10.00'), { ...CASCO, deelnemer: 'noord' }),
    ).toMatchObject({
      pool: '-20.00',
      grondslag: { soort: 'sleutel', sleutel: { code: 'gelijk' } },
      totaleBasis: '2',
      eigen: { basis: '1', exact: { bedrag: '-10.0000000', afgekapt: false }, restcent: false },
    });
  });

  it('van eigen kosten: het hele bedrag', () => {
    const model = buildRekenmodel({
      ...GEGEVENS,
      kosten: [{ ...REGEL, deelnemer: 'zuid', bedrag: '7.10' }],
    });
    const last = { deelnemer: 'zuid', werkorganisatie: 'ict', component: 'direct', product: null } as const;
    expect(explainLast(model, uitkomst([{ ...last, bedrag: '7.10' }]), last)).toMatchObject({
      pool: '7.10',
      grondslag: { soort: 'rechtstreeks' },
      eigen: { exact: { bedrag: '7.1000000', afgekapt: false }, bedrag: '7.10' },
    });
  });

  it('van een pool van nul zonder basis deelt niets', () => {
    const kosten = [{ ...REGEL, bedrag: '0.00' }];
    const afname = GEGEVENS.afname.map((som) => ({ ...som, hoeveelheid: '0' }));
    const producten = GEGEVENS.producten.map((product) => {
      return { ...product, afnemers: product.afnemers.map((afnemer) => ({ ...afnemer, minimum: null })) };
    });
    const model = buildRekenmodel({ ...GEGEVENS, kosten, afname, producten });
    expect(explainLast(model, uitkomst([]), { ...DIENST, deelnemer: 'zuid' })).toMatchObject({
      totaleBasis: '0',
      eigen: { aandeel: { teller: '0', noemer: '1' }, exact: { bedrag: '0.0000000' }, bedrag: '0.00' },
    });
  });

  it.each([
    [
      'een product dat deze deelnemer niet afneemt',
      { ...DIENST, werkorganisatie: 'psa', product: 'P-2', deelnemer: 'noord' },
    ],
    ['een casco zonder kosten', { ...CASCO, werkorganisatie: 'ict', deelnemer: 'noord' }],
    ['een deelnemer die niet bestaat', { ...CASCO, deelnemer: 'west' }],
  ] as const)('bestaat niet voor %s', (_naam, last) => {
    expect(explainLast(MODEL, uitkomst([]), last)).toBeNull();
  });

  it('stopt bij een bedrag dat niet uit de basis volgt', () => {
    expect(() =>
      explainLast(MODEL, lasten(DIENST, '75.78', '24.23'), { ...DIENST, deelnemer: 'zuid' }),
    ).toThrow();
  });

  it('wijst precies zoveel restcenten aan als er na het afkappen over zijn', () => {
    const hoeveelheid = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(fc.integer(), fc.array(hoeveelheid, { minLength: 2, maxLength: 6 }), (pool, basis) => {
        fc.pre(basis.some((q) => q > 0));
        const delen = spread(
          BigInt(pool),
          basis.map((q) => BigInt(q)),
        );
        const codes = basis.map((_, plaats) => `d${plaats}`);
        const model: Rekenmodel = {
          ...MODEL,
          deelnemers: codes.map((code) => ({ code })),
          werkorganisaties: [{ code: 'psa' }],
          cascos: MODEL.cascos.filter(({ werkorganisatie }) => werkorganisatie === 'psa'),
          producten: [],
          voorschotten: [],
          sleutels: [
            {
              code: 'gelijk',
              soort: 'gewichten',
              gewichten: Object.fromEntries(codes.map((code, p) => [code, String(basis[p])])),
            },
          ],
          kostenposten: [
            { id: 'k', werkorganisatie: 'psa', bedrag: fromCents(BigInt(pool)), bestemming: { casco: true } },
          ],
        };
        const antwoord = uitkomst(
          codes.map((deelnemer, p) => ({ ...CASCO, deelnemer, bedrag: fromCents(delen[p] ?? 0n) })),
        );
        const uitleg = explainLast(model, antwoord, { ...CASCO, deelnemer: 'd0' });
        const total = basis.reduce((a, b) => a + b, 0);
        const floors = basis.map((q) => (BigInt(Math.abs(pool)) * BigInt(q)) / BigInt(total));
        const left = BigInt(Math.abs(pool)) - floors.reduce((a, b) => a + b, 0n);
        expect(BigInt(uitleg?.partijen.filter(({ restcent }) => restcent).length ?? -1)).toBe(left);
      }),
    );
  });
});
