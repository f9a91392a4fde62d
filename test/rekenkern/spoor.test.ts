import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bereken, type Spoor, type SpoorVerdeling, type Uitkomst } from '../../src/rekenkern/index.js';
import { centen, uitkomstVan, voorbeeld } from './modellen.js';
import { Breuk } from './naief/breuk.js';
import { trekkingVan, trekModel } from './willekeurig.js';
import { rondes } from './rondes.js';

/** Redoes one step by hand: whole units of the exact share, plus the odd unit, plus the loose cents. */
function redo(verdeling: SpoorVerdeling): bigint[] {
  const { bedrag, tellers, noemer, eenheid, rest, centen: loose } = verdeling;
  const teken = bedrag.startsWith('-') ? -1n : 1n;
  const unit = eenheid === '1.00' ? 100n : 1n;
  const size = teken * centen(bedrag);
  return tellers.map((teller, place) => {
    const exact = new Breuk(size / unit).maal(Breuk.van(teller)).door(Breuk.van(noemer));
    const extra = rest.includes(place) ? 1n : 0n;
    return teken * ((exact.vloer + extra) * unit + (loose === place ? size % unit : 0n));
  });
}

/** What each party is charged according to the spoor. */
function chargesOf({ partijen, verdelingen }: Spoor): Map<string, bigint> {
  const charges = new Map<string, bigint>();
  for (const { uit, wat, naar, delen } of verdelingen) {
    if (wat === 'regime' || wat === 'opslag' || uit.startsWith('hulpkostenplaats/')) continue;
    for (const [place, deelnemer] of (partijen[naar] ?? []).entries()) {
      const name = wat === 'direct' ? uit : `${uit} ${deelnemer}`;
      charges.set(name, (charges.get(name) ?? 0n) + centen(delen[place] ?? '0.00'));
    }
  }
  return new Map([...charges].filter(([, bedrag]) => bedrag !== 0n).sort());
}

function chargesIn({ lasten }: Uitkomst): Map<string, bigint> {
  const names = lasten.map(({ deelnemer, werkorganisatie, component, product, bedrag }) => {
    if (component === 'direct') return [`direct/${werkorganisatie}/${deelnemer}`, centen(bedrag)] as const;
    const pool = component === 'product' ? `product/${product ?? ''}` : `casco/${werkorganisatie}`;
    return [`${pool} ${deelnemer}`, centen(bedrag)] as const;
  });
  return new Map(names.sort());
}

describe('het spoor', () => {
  it('is na te rekenen, stap voor stap, en komt op de lasten uit', () => {
    let gezien = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const antwoord = bereken(trekModel(trekkingVan(g)), { spoor: true });
        if (!antwoord.ok || antwoord.uitkomst.spoor === undefined) return;
        const { spoor } = antwoord.uitkomst;
        for (const verdeling of spoor.verdelingen) {
          if (verdeling.noemer === '') continue;
          gezien += 1;
          expect(redo(verdeling)).toEqual(verdeling.delen.map(centen));
        }
        expect(chargesOf(spoor)).toEqual(chargesIn(antwoord.uitkomst));
      }),
      { numRuns: rondes(500) },
    );
    expect(gezien).toBeGreaterThan(rondes(100));
  });

  it('noemt van hulpkosten alleen de pools die ervan krijgen, en van een casco de twee delen', () => {
    const hulp = uitkomstVan(voorbeeld('05-hulpkosten-stapsgewijs')).spoor;
    expect(hulp.verdelingen[0]).toMatchObject({ tellers: ['1', '14', '5'], noemer: '20', rest: [1] });
    expect(hulp.partijen[hulp.verdelingen[0]?.naar ?? -1]).toEqual([
      'casco/psa',
      'product/werkplek',
      'product/salaris',
    ]);
    const casco = uitkomstVan(voorbeeld('07-casco-gemengd-regime')).spoor;
    expect(casco.verdelingen[0]).toMatchObject({
      wat: 'regime',
      tellers: ['33.3', '66.7'],
      delen: ['33300.00', '66700.00'],
    });
  });

  it('zegt van een casco dat helemaal in het tarief gaat dat er niets voor solidariteit blijft', () => {
    const model = voorbeeld('07-casco-gemengd-regime');
    const { spoor } = uitkomstVan({ ...model, cascos: [{ werkorganisatie: 'w', regime: 'in_tarief' }] });
    expect(spoor.verdelingen[0]).toMatchObject({
      tellers: ['1', '0'],
      noemer: '1',
      delen: ['100000.00', '0.00'],
    });
  });

  it('zegt bij hele euro’s wie een overgebleven euro kreeg, en wie de losse centen', () => {
    const model = voorbeeld('13-euro-en-centen');
    const kostenposten = model.kostenposten.map((post) => ({ ...post, bedrag: '11.07' }));
    const { verdelingen } = uitkomstVan({ ...model, kostenposten }).spoor;
    expect(verdelingen).toMatchObject([{ delen: ['5.00', '6.07'], eenheid: '1.00', rest: [0], centen: 1 }]);
    const drie = [...model.deelnemers, { code: 'c' }];
    const gelijk = [{ code: 'k', soort: 'gelijk' as const }];
    const over = uitkomstVan({ ...model, deelnemers: drie, sleutels: gelijk, kostenposten }).spoor
      .verdelingen;
    expect(over).toMatchObject([{ delen: ['4.07', '4.00', '3.00'], rest: [0, 1], centen: 0 }]);
  });

  it('noemt van elke pool de kostenposten, en bewaart een lijst van deelnemers één keer', () => {
    const producten = ['p', 'q'].map((code) => ({
      code,
      werkorganisatie: 'w',
      afrekening: { beleid: 'werkelijk_gebruik' },
      afname: { a: { werkelijk: '1' }, b: { werkelijk: '2' } },
    }));
    const post = (id: string, product: string, gedrag: string) => ({
      id,
      werkorganisatie: 'w',
      bedrag: '3.00',
      gedrag,
      bestemming: { product },
    });
    const antwoord = bereken(
      {
        schema: 'nulpositie/rekenmodel/1',
        verband: 'v',
        boekjaar: 2024,
        fase: 'jaarrekening',
        deelnemers: [{ code: 'a' }, { code: 'b' }],
        werkorganisaties: [{ code: 'w' }],
        producten,
        kostenposten: [post('1', 'p', 'vast'), post('2', 'q', 'vast'), post('3', 'p', 'variabel')],
      },
      { spoor: true },
    );
    expect(antwoord.ok && antwoord.uitkomst.spoor).toMatchObject({
      pools: [
        { pool: 'product/p', vast: '3.00', variabel: '3.00', kostenposten: ['1', '3'] },
        { pool: 'product/q', vast: '3.00', variabel: '0.00', kostenposten: ['2'] },
      ],
      partijen: [['a', 'b']],
      verdelingen: [
        { uit: 'product/p', naar: 0, tellers: ['1', '2'], noemer: '3', delen: ['2.00', '4.00'] },
        { uit: 'product/q', naar: 0, tellers: ['1', '2'], noemer: '3', delen: ['1.00', '2.00'] },
      ],
    });
  });
});
