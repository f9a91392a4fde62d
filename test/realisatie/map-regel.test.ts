import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mapRegel, overlaps, type Rekeningbereik } from '../../src/realisatie/map-regel.js';

const heel: Rekeningbereik = { kostenplaats: '6401', rekeningVan: null, rekeningTot: null };
const bereik = (rekeningVan: string, rekeningTot: string, kostenplaats = '6401'): Rekeningbereik => ({
  kostenplaats,
  rekeningVan,
  rekeningTot,
});
const personeel = bereik('4100', '4199');
const huur = bereik('4300', '4300');

describe('waar een regel heen gaat', () => {
  it.each<[string, Rekeningbereik[], string, string | null, Rekeningbereik | null]>([
    ['het bereik gaat voor de hele kostenplaats', [heel, personeel], '6401', '4150', personeel],
    ['ook als het later in de lijst staat', [personeel, heel], '6401', '4150', personeel],
    ['de eerste rekening hoort erbij', [heel, personeel], '6401', '4100', personeel],
    ['de laatste rekening ook', [heel, personeel], '6401', '4199', personeel],
    ['de rekening ervoor niet', [heel, personeel], '6401', '4099', heel],
    ['de rekening erna niet', [heel, personeel], '6401', '4200', heel],
    ['een bereik van één rekening', [heel, personeel, huur], '6401', '4300', huur],
    ['een langere rekening valt buiten het bereik', [heel, personeel], '6401', '41500', heel],
    ['zonder rekening geldt de hele kostenplaats', [personeel, heel], '6401', null, heel],
    ['een lege rekening is geen rekening', [personeel, heel], '6401', '', heel],
    ['buiten elk bereik en zonder hele kostenplaats', [personeel], '6401', '4200', null],
    ['een andere kostenplaats', [heel, personeel], '6402', '4150', null],
    ['0640 is geen 640', [{ ...heel, kostenplaats: '0640' }], '640', null, null],
  ])('%s', (_, toewijzingen, kostenplaats, grootboekrekening, verwacht) => {
    expect(mapRegel(toewijzingen, { kostenplaats, grootboekrekening })).toBe(verwacht);
  });
});

describe('wat elkaar overlapt', () => {
  it.each<[string, Rekeningbereik, Rekeningbereik, boolean]>([
    ['twee keer de hele kostenplaats', heel, { ...heel }, true],
    ['een bereik naast de hele kostenplaats', heel, personeel, false],
    ['een rekening gemeen', personeel, bereik('4199', '4250'), true],
    ['het ene in het andere', personeel, bereik('4150', '4150'), true],
    ['aansluitend', personeel, bereik('4200', '4299'), false],
    ['andere lengte', personeel, bereik('41000', '41999'), false],
    ['andere kostenplaats', personeel, bereik('4100', '4199', '6402'), false],
  ])('%s', (_, a, b, verwacht) => {
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([verwacht, verwacht]);
  });

  const rekening = fc.integer({ min: 0, max: 120 }).map((nummer) => String(nummer).padStart(3, '0'));
  const bereiken = fc.tuple(rekening, rekening).map(([a, b]) => (a <= b ? bereik(a, b) : bereik(b, a)));

  it('twee bereiken overlappen precies als er een rekening is die ze allebei opeisen', () => {
    const alle = Array.from({ length: 121 }, (_, nummer) => String(nummer).padStart(3, '0'));
    fc.assert(
      fc.property(bereiken, bereiken, (a, b) => {
        const beide = alle.some((grootboekrekening) =>
          [a, b].every((een) => mapRegel([een], { kostenplaats: '6401', grootboekrekening }) !== null),
        );
        expect(overlaps(a, b)).toBe(beide);
      }),
    );
  });
});
