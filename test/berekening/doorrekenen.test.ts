import { describe, expect, it } from '@jest/globals';
import { assertCloses, calculate } from '../../src/berekening/doorrekenen.js';
import type { Uitkomst } from '../../src/rekenkern/index.js';
import { GEGEVENS } from './gegevens.js';

const { rekenmodel, uitkomst } = calculate(GEGEVENS);
const { nulpositie } = uitkomst;
const metNulpositie = (deel: Partial<Uitkomst['nulpositie']>): Uitkomst => ({
  ...uitkomst,
  nulpositie: { ...nulpositie, ...deel },
});
const open = <Regel extends object>(regels: readonly Regel[]): Regel[] =>
  regels.map((regel, plaats) => (plaats === 0 ? { ...regel, verschil: '0.01' } : regel));

describe('een uitkomst voordat zij wordt bewaard', () => {
  it('sluit, en verdeelt precies wat er is uitgegeven', () => {
    expect(() => assertCloses(rekenmodel, uitkomst)).not.toThrow();
    expect(nulpositie.totaal.kosten).toBe('80.01');
  });

  it.each<[string, Uitkomst]>([
    ['het oordeel van de rekenkern', metNulpositie({ sluit: false })],
    ['een werkorganisatie', metNulpositie({ perWerkorganisatie: open(nulpositie.perWerkorganisatie) })],
    ['een product', metNulpositie({ perProduct: open(nulpositie.perProduct) })],
    ['een casco', metNulpositie({ perCasco: open(nulpositie.perCasco) })],
    ['een deelnemer', metNulpositie({ perDeelnemer: open(nulpositie.perDeelnemer) })],
    ['een partij', metNulpositie({ perPartij: open(nulpositie.perPartij) })],
    ['het totaal', metNulpositie({ totaal: { ...nulpositie.totaal, verschil: '-0.01' } })],
    ['een last die ontbreekt', { ...uitkomst, lasten: uitkomst.lasten.slice(1) }],
    [
      'een last met een cent te veel',
      { ...uitkomst, lasten: [...uitkomst.lasten, { ...uitkomst.lasten[0]!, bedrag: '0.01' }] },
    ],
  ])('wordt niet bewaard als iets niet sluit: %s', (_naam, verkeerd) => {
    expect(() => assertCloses(rekenmodel, verkeerd)).toThrow('does not close');
  });

  it('wordt niet bewaard als zij van een ander rekenmodel is', () => {
    expect(() => assertCloses({ ...rekenmodel, boekjaar: 2025 }, uitkomst)).toThrow('another rekenmodel');
  });
});

describe('een weigering', () => {
  it('noemt wat uit de inrichting volgt en wat de rekenkern zegt, elke plaats één keer', () => {
    const gegevens = {
      ...GEGEVENS,
      cascos: GEGEVENS.cascos.map((casco) => ({ ...casco, sleutel: 'later' })),
      producten: GEGEVENS.producten.map((product) => ({ ...product, afnemers: [] })),
      afname: [],
    };
    const plaatsen = (): unknown => {
      try {
        return calculate(gegevens);
      } catch (error) {
        return (error as { invalidParams: { name: string }[] }).invalidParams.map(({ name }) => name).sort();
      }
    };
    expect(plaatsen()).toEqual(['cascos/ict/sleutel', 'cascos/psa/sleutel', 'producten/P-1']);
  });
});
