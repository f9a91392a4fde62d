import { describe, expect, it } from '@jest/globals';
import { indelingVan } from '../../src/verband/indeling.js';
import {
  DETAILS,
  ORGANISATIEVORMEN,
  RECHTSVORMEN,
  type Rechtsvorm,
  type Vorm,
} from '../../src/verband/vormen.js';

type Gevraagd = Pick<Vorm, 'rechtsvorm' | 'organisatievorm' | 'detail' | 'eindigtOp'>;
const DOWR: Gevraagd = {
  rechtsvorm: 'bestuursconvenant',
  organisatievorm: 'centrum',
  detail: 'diensten',
  eindigtOp: null,
};
const bronnen = (rechtsvorm: Rechtsvorm): Set<string> =>
  new Set(indelingVan({ ...DOWR, rechtsvorm }).plichten.map(({ bron }) => bron));

describe('de vorm bepaalt de indeling', () => {
  it.each<[Rechtsvorm, boolean]>([
    ['openbaar lichaam', true],
    ['bedrijfsvoeringsorganisatie', true],
    ['bestuursconvenant', false],
    ['centrumregeling', false],
    ['netwerk', false],
  ])('%s heeft plichten uit Wgr en BBV: %s', (rechtsvorm, wettelijk) => {
    expect(bronnen(rechtsvorm).has('Wet gemeenschappelijke regelingen')).toBe(wettelijk);
    expect(bronnen(rechtsvorm).has('Besluit begroting en verantwoording provincies en gemeenten')).toBe(
      wettelijk,
    );
    expect(indelingVan({ ...DOWR, rechtsvorm }).documenten.includes('kadernota')).toBe(wettelijk);
  });

  it('op hoofdlijnen zijn er geen producten, menukaarten en DVO’s', () => {
    const { paginas, documenten } = indelingVan({ ...DOWR, detail: 'hoofdlijnen' });
    expect(paginas).toEqual([
      'lasten',
      'verrekening',
      'deelnemers',
      'werkorganisaties',
      'gastheren',
      'onderdelen',
      'sleutels',
      'toetreding',
      'uittreding',
    ]);
    expect(documenten).not.toContain('dienstverleningsovereenkomst');
    expect(indelingVan(DOWR).documenten).toContain('dienstverleningsovereenkomst');
  });

  it('een shared services centrum heeft geen gastheren', () => {
    expect(indelingVan({ ...DOWR, organisatievorm: 'shared services centrum' }).paginas).not.toContain(
      'gastheren',
    );
  });

  it('een beperkte looptijd eindigt met een evaluatie', () => {
    expect(indelingVan({ ...DOWR, eindigtOp: '2016-01-01' }).documenten).toContain('evaluatie');
    expect(indelingVan(DOWR).documenten).not.toContain('evaluatie');
  });

  it('elke combinatie kent ten minste lasten, verrekening, een begroting en een jaarrekening', () => {
    for (const rechtsvorm of RECHTSVORMEN)
      for (const organisatievorm of ORGANISATIEVORMEN)
        for (const detail of DETAILS) {
          const indeling = indelingVan({ rechtsvorm, organisatievorm, detail, eindigtOp: null });
          expect(indeling.paginas).toEqual(expect.arrayContaining(['lasten', 'verrekening']));
          expect(indeling.documenten).toEqual(expect.arrayContaining(['begroting', 'jaarrekening']));
        }
  });
});
