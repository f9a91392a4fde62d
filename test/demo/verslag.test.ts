import { describe, expect, it } from '@jest/globals';
import type { BerekeningDetail } from '../../src/berekening/index.js';
import { makeVerslag } from '../../src/demo/verslag.js';
import { bereken, hashRekenmodel, type Rekenmodel } from '../../src/rekenkern/index.js';

const MODEL: Rekenmodel = {
  schema: 'nulpositie/rekenmodel/1',
  verband: 'proef',
  boekjaar: 2024,
  fase: 'jaarrekening',
  deelnemers: [{ code: 'noord', naam: 'Noord' }, { code: 'zuid' }],
  werkorganisaties: [
    { code: 'ict', naam: 'Informatievoorziening', gastheer: 'noord' },
    { code: 'psa', gastheer: 'zuid' },
  ],
  sleutels: [{ code: 'gelijk', soort: 'gelijk' }],
  cascos: [
    { werkorganisatie: 'ict', regime: 'solidariteit', sleutel: 'gelijk' },
    { werkorganisatie: 'psa', regime: 'solidariteit', sleutel: 'gelijk' },
  ],
  producten: [],
  kostenposten: [
    { id: '1', werkorganisatie: 'ict', bedrag: '1234567.89', bestemming: { casco: true } },
    { id: '2', werkorganisatie: 'psa', bedrag: '-250.00', bestemming: { casco: true } },
  ],
  voorschotten: [],
};

function berekening(model: Rekenmodel): BerekeningDetail {
  const antwoord = bereken(model);
  if (!antwoord.ok) throw new Error(JSON.stringify(antwoord.fouten));
  return {
    id: 'x',
    verband: 'proef',
    boekjaar: 2024,
    fase: 'jaarrekening',
    nummer: 3,
    invoerHash: hashRekenmodel(model),
    uitkomstHash: 'sha256:uitkomst',
    rekenkern: '1.0.0',
    gemaaktDoor: 'Toets',
    gemaaktOp: new Date(0),
    rekenmodel: model,
    uitkomst: antwoord.uitkomst,
  };
}

describe('verslag van een doorgerekend boekjaar', () => {
  it('zet kosten naast lasten, zegt dat het sluit en wie wie betaalt', () => {
    expect(makeVerslag(berekening(MODEL)).split('\n')).toEqual([
      'proef 2024, berekening 3 (rekenkern 1.0.0)',
      '',
      'Werkorganisatie              Kosten        Lasten  Verschil',
      'Informatievoorziening  1.234.567,89  1.234.567,89      0,00',
      'psa                         -250,00       -250,00      0,00',
      'Samen                  1.234.317,89  1.234.317,89      0,00',
      '',
      'Dit boekjaar sluit: kosten en lasten zijn gelijk en niemand is na de betalingen nog iets schuldig.',
      '',
      'zuid betaalt Noord  617.408,94',
      '',
      `invoer    ${hashRekenmodel(MODEL)}`,
      'uitkomst  sha256:uitkomst',
      '',
    ]);
  });

  it('zegt het ook als niemand hoeft te betalen', () => {
    const verslag = makeVerslag(berekening({ ...MODEL, kostenposten: [] }));
    expect(verslag).toContain('Niemand hoeft te betalen.');
  });

  it('noemt een boekjaar dat niet sluit bij zijn naam', () => {
    const { uitkomst, ...rest } = berekening(MODEL);
    const open = { ...uitkomst, nulpositie: { ...uitkomst.nulpositie, sluit: false } };
    expect(makeVerslag({ ...rest, uitkomst: open })).toContain('Dit boekjaar sluit NIET.');
  });
});
