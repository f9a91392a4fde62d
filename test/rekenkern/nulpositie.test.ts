import { describe, expect, it } from '@jest/globals';
import { divideKosten, settleBoekjaar } from '../../src/rekenkern/bereken.js';
import { Fouten } from '../../src/rekenkern/fouten.js';
import { openRekening } from '../../src/rekenkern/rekening.js';
import { checkModel } from '../../src/rekenkern/vorm/check-model.js';
import { uitkomstVan, voorbeeld } from './modellen.js';

function stappenVan(file: string) {
  const fouten = new Fouten();
  const model = checkModel(voorbeeld(file), fouten);
  if (model === undefined) throw new Error('niet te lezen');
  return divideKosten(openRekening(model, fouten));
}
const stempel = { rekenkern: '1.0.0', invoerHash: 'sha256:' };

describe('het bewijs dat alles op nul sluit', () => {
  it('toont van elke regel beide kanten', () => {
    const { nulpositie } = uitkomstVan(voorbeeld('07-casco-gemengd-regime'));
    expect(nulpositie.perProduct).toEqual([
      { product: 'p', kosten: '146640.00', lasten: '146640.00', verschil: '0.00' },
      { product: 'q', kosten: '36660.00', lasten: '36660.00', verschil: '0.00' },
    ]);
    expect(nulpositie.perCasco).toEqual([
      { werkorganisatie: 'w', kosten: '66700.00', lasten: '66700.00', verschil: '0.00' },
    ]);
    expect(nulpositie.perPartij[3]).toEqual({
      partij: 'v',
      netto: '-254321.00',
      betaald: '0.00',
      ontvangen: '254321.00',
      verschil: '0.00',
    });
    expect(nulpositie.totaal).toEqual({
      kosten: '254321.00',
      voorschotten: '0.00',
      saldi: '254321.00',
      verschil: '0.00',
    });
  });

  it('houdt een uitkomst tegen waarin een cent te veel is belast', () => {
    const stappen = stappenVan('02-afname-werkelijk-gebruik');
    stappen.lasten.charge({ werkorganisatie: 'ict', component: 'product', product: 'werkplek' }, [0], [1n]);
    expect(() => settleBoekjaar(stappen, stempel)).toThrow('De uitkomst sluit niet op nul.');
  });

  it('houdt een uitkomst tegen waarin kosten van de ene pool bij een andere terechtkomen', () => {
    const stappen = stappenVan('07-casco-gemengd-regime');
    const soort = { werkorganisatie: 'w', component: 'product' } as const;
    stappen.lasten.charge({ ...soort, product: 'p' }, [0], [1n]);
    stappen.lasten.charge({ ...soort, product: 'q' }, [0], [-1n]);
    expect(() => settleBoekjaar(stappen, stempel)).toThrow('De uitkomst sluit niet op nul.');
  });
});
