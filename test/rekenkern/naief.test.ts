import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bereken, type Uitkomst } from '../../src/rekenkern/index.js';
import { berekenNaief, type NaieveUitkomst } from './naief/bereken.js';
import { Geweigerd } from './naief/sleutels.js';
import { trekkingVan, trekModel } from './willekeurig.js';
import { rondes } from './rondes.js';

const centen = (bedrag: string): bigint => BigInt(bedrag.replace('.', ''));

/** The outcome of the rekenkern in the shape of the naive one. */
function vergelijkbaar(uitkomst: Uitkomst): NaieveUitkomst {
  const { lasten, verrekening, doorbelasting, posities, saldering } = uitkomst;
  return {
    lasten: Object.fromEntries(
      lasten.map((l) => [
        `${l.deelnemer}|${l.werkorganisatie}|${l.component}|${l.product ?? 'null'}`,
        centen(l.bedrag),
      ]),
    ),
    verrekening: Object.fromEntries(
      verrekening.map((v) => [
        `${v.deelnemer}|${v.werkorganisatie}`,
        [centen(v.definitief), centen(v.voorschot)] as const,
      ]),
    ),
    doorbelasting: Object.fromEntries(doorbelasting.map((d) => [`${d.van}|${d.naar}`, centen(d.bedrag)])),
    posities: posities.map(({ partij, netto }) => [partij, centen(netto)] as const),
    saldering: saldering.map(({ van, naar, bedrag }) => [van, naar, centen(bedrag)] as const),
  };
}

describe('een tweede, bewust eenvoudige berekening op gewone breuken', () => {
  it('komt voor duizenden modellen op elke cent en elke weigering hetzelfde uit', () => {
    let berekend = 0;
    let geweigerd = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const model = trekModel(trekkingVan(g));
        const antwoord = bereken(model);
        let naief: NaieveUitkomst;
        try {
          naief = berekenNaief(model);
        } catch (fout) {
          if (!(fout instanceof Geweigerd)) throw fout;
          geweigerd += 1;
          const fouten = antwoord.ok ? [] : antwoord.fouten.map(({ code, pad }) => `${code} ${pad}`);
          expect(fouten).toContain(fout.message);
          return;
        }
        berekend += 1;
        if (!antwoord.ok) throw new Error(JSON.stringify(antwoord.fouten));
        expect(vergelijkbaar(antwoord.uitkomst)).toEqual(naief);
      }),
      { numRuns: rondes(2000) },
    );
    expect(berekend).toBeGreaterThan(rondes(800));
    expect(geweigerd).toBeGreaterThan(rondes(200));
  });
});
