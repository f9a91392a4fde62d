import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bereken, type Rekenmodel, type Sleutel, type Uitkomst } from '../../src/rekenkern/index.js';
import { fromUnits, toUnits } from '../../src/rekenkern/getal.js';
import { centen, opgeteld } from './modellen.js';
import { trekkingVan, trekModel } from './willekeurig.js';
import { rondes } from './rondes.js';

/** Runs a check on the outcomes of random models; the refused ones say nothing here. */
function forOutcomes(check: (model: Rekenmodel, uitkomst: Uitkomst) => void, numRuns = rondes(300)): void {
  let checked = 0;
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const model = trekModel(trekkingVan(g));
      const antwoord = bereken(model);
      if (!antwoord.ok) return;
      checked += 1;
      check(model, antwoord.uitkomst);
    }),
    { numRuns },
  );
  expect(checked).toBeGreaterThan(numRuns / 10);
}

function outcome(model: Rekenmodel): Uitkomst {
  const antwoord = bereken(model);
  if (!antwoord.ok) throw new Error(JSON.stringify(antwoord.fouten));
  return antwoord.uitkomst;
}
const amounts = (rows: readonly { readonly bedrag: string }[]): string[] => rows.map(({ bedrag }) => bedrag);
const rowsOf = ({ lasten }: Uitkomst): string[] => lasten.map((last) => JSON.stringify(last)).sort();
const reverseFields = <T>(fields: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(fields).reverse());

function turn(sleutel: Sleutel): Sleutel {
  if (sleutel.soort === 'gewichten') return { ...sleutel, gewichten: reverseFields(sleutel.gewichten) };
  if (sleutel.soort === 'percentages') return { ...sleutel, percentages: reverseFields(sleutel.percentages) };
  if (sleutel.soort === 'gelijk' && sleutel.deelnemers !== undefined) {
    return { ...sleutel, deelnemers: [...sleutel.deelnemers].reverse() };
  }
  return sleutel.soort === 'samengesteld' ? { ...sleutel, delen: [...sleutel.delen].reverse() } : sleutel;
}

describe('voor elk model dat kan worden berekend', () => {
  it('zijn alle lasten samen de kosten, en per product en casco ook', () => {
    forOutcomes((model, { lasten, nulpositie, verrekening }) => {
      expect(opgeteld(amounts(lasten))).toBe(opgeteld(amounts(model.kostenposten)));
      const { perProduct, perCasco, totaal } = nulpositie;
      for (const { product, kosten } of perProduct) {
        expect(opgeteld(amounts(lasten.filter((last) => last.product === product)))).toBe(centen(kosten));
      }
      for (const { werkorganisatie, kosten } of perCasco) {
        const casco = lasten.filter((l) => l.component === 'casco' && l.werkorganisatie === werkorganisatie);
        expect(opgeteld(amounts(casco))).toBe(centen(kosten));
      }
      expect(opgeteld(verrekening.map(({ saldo }) => saldo))).toBe(centen(totaal.saldi));
      expect(totaal.verschil).toBe('0.00');
    });
  });

  it('is na de betalingen niemand iemand iets schuldig, met minder betalingen dan partijen', () => {
    forOutcomes((_model, { posities, saldering }) => {
      const stand = new Map(posities.map(({ partij, netto }) => [partij, centen(netto)]));
      for (const { van, naar, bedrag } of saldering) {
        expect(centen(bedrag) > 0n).toBe(true);
        stand.set(van, (stand.get(van) ?? 0n) - centen(bedrag));
        stand.set(naar, (stand.get(naar) ?? 0n) + centen(bedrag));
      }
      expect([...stand.values()].every((bedrag) => bedrag === 0n)).toBe(true);
      expect(saldering.length).toBeLessThan(Math.max(posities.length, 1));
    });
  });

  it('doet de volgorde van regels, velden en sleutels er niet toe', () => {
    forOutcomes((model, uitkomst) => {
      const turned = outcome({
        ...model,
        sleutels: model.sleutels.map(turn).reverse(),
        cascos: [...model.cascos].reverse(),
        kostenposten: [...model.kostenposten].reverse(),
        voorschotten: [...model.voorschotten].reverse(),
        producten: model.producten.map((p) => ({ ...p, afname: reverseFields(p.afname) })),
        hulpkostenplaatsen: (model.hulpkostenplaatsen ?? []).map((h) => ({
          ...h,
          verdeling: [...h.verdeling].reverse(),
        })),
      });
      expect(rowsOf(turned)).toEqual(rowsOf(uitkomst));
      expect(turned.verrekening).toEqual(uitkomst.verrekening);
      expect(turned.posities).toEqual(uitkomst.posities);
      expect(turned.saldering).toEqual(uitkomst.saldering);
      expect(turned.nulpositie).toEqual(uitkomst.nulpositie);
    });
  });

  it('betaalt wie een product niet afneemt er nooit aan mee, behalve een genoemde risicodrager', () => {
    forOutcomes((model, { lasten }) => {
      for (const { product, deelnemer } of lasten) {
        const found = model.producten.find(({ code }) => code === product);
        if (found === undefined) continue;
        const { beleid, risicodrager } = found.afrekening;
        const mag =
          Object.hasOwn(found.afname, deelnemer) || (beleid === 'vaste_prijs' && risicodrager === deelnemer);
        expect(mag).toBe(true);
      }
    });
  });

  it('verandert gewichten met een vaste factor schalen niets', () => {
    const scale = (gewicht: string): string => fromUnits(toUnits(gewicht, 12) * 7n, 12);
    forOutcomes((model, uitkomst) => {
      const sleutels = model.sleutels.map((sleutel) =>
        sleutel.soort === 'gewichten'
          ? {
              ...sleutel,
              gewichten: Object.fromEntries(Object.entries(sleutel.gewichten).map(([c, w]) => [c, scale(w)])),
            }
          : sleutel,
      );
      const hulpkostenplaatsen = (model.hulpkostenplaatsen ?? []).map((hulp) => ({
        ...hulp,
        verdeling: hulp.verdeling.map((regel) => ({ ...regel, gewicht: scale(regel.gewicht) })),
      }));
      expect(rowsOf(outcome({ ...model, sleutels, hulpkostenplaatsen }))).toEqual(rowsOf(uitkomst));
    });
  });

  it('is een jaar van alleen creditnota’s het spiegelbeeld van een jaar van facturen', () => {
    const mirror = (b: string): string => (b.startsWith('-') ? b.slice(1) : centen(b) === 0n ? b : `-${b}`);
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const drawn = trekModel(trekkingVan(g));
        const model: Rekenmodel = {
          ...drawn,
          cascos: drawn.cascos.map((casco) => ({ ...casco, regime: 'solidariteit', sleutel: 'inw' })),
          producten: drawn.producten.map((product) => ({
            ...product,
            afrekening: { beleid: 'vast_variabel' },
          })),
        };
        const debit = bereken(model);
        if (!debit.ok) return;
        const negate = <T extends { readonly bedrag: string }>(rows: readonly T[]): T[] =>
          rows.map((row) => ({ ...row, bedrag: mirror(row.bedrag) }));
        const credit = outcome({
          ...model,
          kostenposten: negate(model.kostenposten),
          voorschotten: negate(model.voorschotten),
        });
        expect(rowsOf(credit)).toEqual(rowsOf({ ...debit.uitkomst, lasten: negate(debit.uitkomst.lasten) }));
      }),
      { numRuns: rondes(300) },
    );
  });

  it('geeft wederkerig zonder leveringen over en weer hetzelfde als stapsgewijs', () => {
    forOutcomes((model) => {
      const codes = (model.hulpkostenplaatsen ?? []).map(({ code }) => code);
      const hulpkostenplaatsen = (model.hulpkostenplaatsen ?? []).map((hulp, place) => ({
        ...hulp,
        verdeling: hulp.verdeling.filter(
          ({ naar }) => !('hulpkostenplaats' in naar) || codes.indexOf(naar.hulpkostenplaats) > place,
        ),
      }));
      const stapsgewijs = bereken({ ...model, hulpkostenplaatsen, methodeHulpkosten: 'stapsgewijs' });
      const wederkerig = bereken({ ...model, hulpkostenplaatsen, methodeHulpkosten: 'wederkerig' });
      if (!stapsgewijs.ok || !wederkerig.ok) return expect(stapsgewijs).toEqual(wederkerig);
      expect(rowsOf(wederkerig.uitkomst)).toEqual(rowsOf(stapsgewijs.uitkomst));
    });
  });
});
