import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toCents } from '../../src/rekenkern/index.js';
import { makeStroom } from '../../src/paginas/verrekening/banden.model.js';
import { makeControles } from '../../src/paginas/verrekening/controles.model.js';
import { makePosities, makeVorderingen } from '../../src/paginas/verrekening/vorderingen.model.js';
import { absBedrag, subtract, sumBedragen } from '../../src/paginas/opmaak/index.js';
import { VOORBEELDEN } from './voorbeelden.js';

describe('wie betaalt wie', () => {
  it.each(VOORBEELDEN)('$naam: schuldig min tegoed is de netto positie', ({ model, uitkomst }) => {
    const posities = makePosities(uitkomst, makeVorderingen(model, uitkomst));
    for (const { schuldig, tegoed, netto } of posities) expect(subtract(schuldig, tegoed)).toBe(netto);
    const weggelaten = uitkomst.posities.filter(
      ({ partij }) => !posities.some((positie) => positie.partij === partij),
    );
    expect(weggelaten.every(({ netto }) => netto === '0.00')).toBe(true);
  });

  it.each(VOORBEELDEN)('$naam: een vordering is positief en tussen twee partijen', ({ model, uitkomst }) => {
    for (const { van, naar, bedrag } of makeVorderingen(model, uitkomst)) {
      expect(van).not.toBe(naar);
      expect(toCents(bedrag)).toBeGreaterThan(0n);
    }
  });

  it('laat het eigen aandeel van een gastheer buiten de vorderingen', () => {
    const geval = VOORBEELDEN.find(({ naam }) => naam.startsWith('09'));
    if (geval === undefined) throw new Error('Voorbeeld 09 ontbreekt');
    const vorderingen = makeVorderingen(geval.model, geval.uitkomst);
    const saldi = geval.uitkomst.verrekening
      .filter(({ deelnemer, gastheer }) => deelnemer !== gastheer)
      .map(({ saldo }) => absBedrag(saldo));
    expect(sumBedragen(vorderingen.map(({ bedrag }) => bedrag))).toBe(sumBedragen(saldi));
    expect(vorderingen.length).toBe(12);
  });
});

describe('het beeld van de betalingen', () => {
  const betaling = fc.record({
    van: fc.constantFrom('a', 'b', 'c'),
    naar: fc.constantFrom('x', 'y'),
    bedrag: fc
      .bigInt({ min: 1n, max: 10n ** 12n })
      .map((cent) => `${cent / 100n}.${String(cent % 100n).padStart(2, '0')}`),
  });

  it('laat banden binnen hun blok, zonder overlap, en elk blok binnen het beeld', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(betaling, { maxLength: 6, selector: ({ van, naar }) => van + naar }),
        (saldering) => {
          const { betalers, ontvangers, banden } = makeStroom(saldering);
          for (const [blokken, kant, rol] of [
            [betalers, 'links', 'van'],
            [ontvangers, 'rechts', 'naar'],
          ] as const) {
            for (const [plaats, blok] of blokken.slice(1).entries())
              expect(blok.boven > (blokken[plaats]?.onder ?? 0n)).toBe(true);
            for (const { partij, boven, onder, bedrag } of blokken) {
              const eigen = banden.filter(({ betaling: deel }) => deel[rol] === partij);
              expect(bedrag).toBe(sumBedragen(eigen.map(({ betaling: deel }) => deel.bedrag)));
              expect(boven >= 0n && onder <= 10_000n).toBe(true);
              let hoogte = boven;
              for (const band of eigen) {
                expect(band[kant][0]).toBe(hoogte);
                hoogte = band[kant][1];
              }
              expect(hoogte).toBe(onder);
            }
          }
        },
      ),
    );
  });
});

describe('de controles', () => {
  it.each(VOORBEELDEN)('$naam: telt ze allemaal en laat beide kanten zien', ({ model, uitkomst }) => {
    const { nulpositie } = uitkomst;
    const controles = makeControles(model, uitkomst);
    const aantal =
      nulpositie.perWerkorganisatie.length +
      nulpositie.perProduct.length +
      nulpositie.perCasco.length +
      nulpositie.perDeelnemer.length +
      nulpositie.perPartij.length;
    expect(controles.aantal).toBe(aantal + 2);
    expect(controles.sluitend).toBe(controles.aantal);
    for (const { links, rechts } of [...controles.perProduct, ...controles.perCasco, ...controles.overAlles])
      expect(links).toBe(rechts);
  });

  it('telt een controle die niet op nul komt niet mee', () => {
    const [geval] = VOORBEELDEN;
    if (geval === undefined) throw new Error('Geen voorbeelden');
    const { nulpositie, ...rest } = geval.uitkomst;
    const perDeelnemer = nulpositie.perDeelnemer.map((rij, plaats) =>
      plaats === 0 ? { ...rij, verschil: '0.01' } : rij,
    );
    const { aantal, sluitend } = makeControles(geval.model, {
      ...rest,
      nulpositie: { ...nulpositie, perDeelnemer },
    });
    expect(sluitend).toBe(aantal - 1);
  });
});
