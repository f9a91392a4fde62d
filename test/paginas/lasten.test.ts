import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { largest, lengthOf, makeAandelen } from '../../src/paginas/lasten/aandelen.model.js';
import { makeMatrix } from '../../src/paginas/lasten/lasten.model.js';
import { paginate, type Bronregel } from '../../src/paginas/lasten/regels.model.js';
import { makePosten } from '../../src/paginas/lasten/werkorganisaties.model.js';
import { sumBedragen } from '../../src/paginas/opmaak/index.js';
import { demoJaar, VOORBEELDEN, type Geval } from './voorbeelden.js';

describe('de matrix van lasten', () => {
  it.each(VOORBEELDEN)('$naam: kolommen, rijen en hoek tellen op tot de lasten', ({ model, uitkomst }) => {
    const matrix = makeMatrix(model, uitkomst);
    expect(matrix.cellen).toEqual(
      uitkomst.perDeelnemer.map(({ deelnemer, lasten }) => ({ deelnemer, bedrag: lasten })),
    );
    expect(matrix.totaal).toBe(sumBedragen(uitkomst.lasten.map(({ bedrag }) => bedrag)));
    expect(matrix.groepen.map(({ werkorganisatie, totaal }) => [werkorganisatie, totaal])).toEqual(
      uitkomst.nulpositie.perWerkorganisatie.map(({ werkorganisatie, lasten }) => [werkorganisatie, lasten]),
    );
  });

  it.each(VOORBEELDEN)('$naam: elke last staat op precies één plek', ({ model, uitkomst }) => {
    const cellen = makeMatrix(model, uitkomst).groepen.flatMap(({ regels }) =>
      regels.flatMap((regel) => regel.cellen.filter(({ bedrag }) => bedrag !== null && bedrag !== '0.00')),
    );
    expect(cellen.map(({ bedrag }) => bedrag).sort()).toEqual(
      uitkomst.lasten.map(({ bedrag }) => bedrag).sort(),
    );
  });

  it.each(VOORBEELDEN)('$naam: aandelen tellen per regel op tot 100,0%', ({ model, uitkomst }) => {
    for (const { delen } of makeAandelen(makeMatrix(model, uitkomst))) {
      const som = delen.reduce((tot, { promille }) => tot + promille, 0n);
      expect([0n, 1000n]).toContain(som);
    }
  });
});

describe('de matrix van de voorbeeldset', () => {
  let geval: Geval;
  beforeAll(async () => {
    geval = await demoJaar(2024);
  });

  it('laat een streepje zien voor wie een product niet afneemt', () => {
    const ict = makeMatrix(geval.model, geval.uitkomst).groepen[0];
    const pluspakket = ict?.regels.find(({ product }) => product === 'ICT-009');
    expect(pluspakket?.cellen[0]).toEqual({ deelnemer: 'deventer', bedrag: null });
    expect(pluspakket?.cellen[2]?.bedrag).toMatch(/^\d+\.\d\d$/);
  });

  it('zet definitief, voorschot en saldo van één deelnemer naast elkaar', () => {
    const rekening = {
      rekenmodel: geval.model,
      uitkomst: geval.uitkomst,
      boekjaar: 2024,
      nummer: 1,
      invoerHash: '',
      gemaaktDoor: '',
      gemaaktOp: new Date(0),
    };
    const matrix = makeMatrix(geval.model, geval.uitkomst);
    const posten = makePosten(matrix, rekening, 'raalte');
    const raalte = geval.uitkomst.perDeelnemer.find(({ deelnemer }) => deelnemer === 'raalte');
    expect(posten).toHaveLength(6);
    expect(sumBedragen(posten.map(({ definitief }) => definitief))).toBe(raalte?.lasten);
    expect(sumBedragen(posten.map(({ voorschot }) => voorschot))).toBe(raalte?.voorschotten);
    expect(sumBedragen(posten.map(({ saldo }) => saldo))).toBe(raalte?.saldo);
    const samen = makePosten(matrix, rekening, null);
    expect(sumBedragen(samen.map(({ definitief }) => definitief))).toBe(matrix.totaal);
  });
});

describe('balken', () => {
  it.each([
    ['50.00', '200.00', '25.00'],
    ['-200.00', '200.00', '100.00'],
    ['0.01', '300.00', '0.00'],
    ['1.00', '0.00', '0'],
  ])('%s op een schaal tot %s is %s%', (bedrag, langste, lengte) =>
    expect(lengthOf(bedrag, langste)).toBe(lengte),
  );
  it('schaalt op het grootste bedrag, ook als dat negatief is', () =>
    expect(largest(['1.00', '-9.50', '3.00'])).toBe('9.50'));
});

describe('bladeren door de ingelezen rijen', () => {
  const regel = (rij: number): Bronregel => ({
    bestandsnaam: rij % 2 === 0 ? 'a.xlsx' : 'b.xlsx',
    blad: 'Realisatie',
    rij,
    boekdatum: null,
    kostenplaats: '6401',
    grootboekrekening: null,
    omschrijving: null,
    bedrag: `${rij}.01`,
  });

  it('laat elke rij precies één keer zien en verandert nooit het totaal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 180 }), (aantal) => {
        const regels = Array.from({ length: aantal }, (_, rij) => regel(rij));
        const bladen = Array.from({ length: paginate(regels, 1).aantal }, (_, i) => paginate(regels, i + 1));
        expect(bladen.flatMap((blad) => blad.regels)).toEqual(regels);
        expect(new Set(bladen.map(({ totaal }) => totaal))).toEqual(
          new Set([sumBedragen(regels.map(({ bedrag }) => bedrag))]),
        );
      }),
    );
  });

  it.each([0, -3, 99, Number.NaN, 1.5])('blijft bij bladzijde %p binnen wat er is', (gevraagd) => {
    const blad = paginate(
      Array.from({ length: 120 }, (_, rij) => regel(rij)),
      gevraagd,
    );
    expect(blad.nummer).toBe(gevraagd === 99 ? 3 : 1);
    expect(blad.bestanden).toEqual(['a.xlsx', 'b.xlsx']);
  });
});
