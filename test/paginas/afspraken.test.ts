import { describe, expect, it } from '@jest/globals';
import { compareAfnemers } from '../../src/paginas/afspraken/dvos/effect.model.js';
import { readBekend } from '../../src/paginas/onderdelen/bekend.js';
import { DELEN, readDefinitie } from '../../src/paginas/afspraken/sleutels/definitievelden.js';
import { formatPercentage } from '../../src/paginas/afspraken/sleutels/sleutel.model.js';
import { renameFouten, toSleutelwaarden } from '../../src/paginas/afspraken/sleutels/waarden.model.js';
import { readCasco, readVergelijking } from '../../src/paginas/afspraken/regimes/regime.model.js';
import { barOf } from '../../src/paginas/onderdelen/verschilbalk.js';
import { mergeHulpkostenplaats } from '../../src/paginas/afspraken/toewijzingen/toewijzingsvelden.js';
import { closeRijen } from '../../src/paginas/onderdelen/formulierstand.js';
import { readRijen, readVelden, type Veld } from '../../src/paginas/onderdelen/veld.js';

const VELDEN: readonly Veld[] = [
  { naam: 'wie', label: 'Wie', soort: 'tekst' },
  { naam: 'bedrag', label: 'Bedrag', soort: 'decimaal', leeg: null },
  { naam: 'aan', label: 'Aan', soort: 'vink' },
];

describe('velden van een formulier', () => {
  it('leest wat mensen typen zoals de kern het leest', () => {
    expect(readVelden(VELDEN, { wie: 'raalte', bedrag: '1.250,50', aan: 'ja' })).toEqual({
      wie: 'raalte',
      bedrag: '1250.50',
      aan: true,
    });
  });
  it('laat een leeg veld weg, of zegt dat er niets is', () => {
    expect(readVelden(VELDEN, { wie: '', bedrag: '' })).toEqual({ bedrag: null, aan: false });
  });
  it('schuift ingevulde rijen op over lege, zodat een fout bij haar eigen rij staat', () => {
    const waarden = closeRijen({ 'r/0/wie': '', 'r/2/wie': 'b', 'r/10/wie': 'c', los: 'x' }, 'r');
    expect(waarden).toEqual({ 'r/0/wie': 'b', 'r/1/wie': 'c', los: 'x' });
    expect(readRijen(VELDEN, waarden, 'r').map(({ wie }) => wie)).toEqual(['b', 'c']);
  });
});

describe('terugkijken', () => {
  it.each([
    ['', null, null],
    ['2025-03-01', '2025-03-01T23:00:00.000Z', null],
  ])('bekendOp “%s”', (tekst, moment, fout) => {
    const bekend = readBekend(tekst);
    expect([bekend.peil.bekendOp?.toISOString() ?? null, bekend.fout]).toEqual([moment, fout]);
  });
  it('zegt het als het geen dag is', () => {
    expect(readBekend('gisteren').fout).toContain('Geef een dag');
  });
});

describe('een sleutel zoals hij wordt ingetypt', () => {
  it.each([
    ['gelijk, voor allen', 'gelijk', {}, { soort: 'gelijk' }],
    [
      'gelijk, voor wie is aangevinkt',
      'gelijk',
      { 'definitie/deelnemers/a': 'ja' },
      { soort: 'gelijk', deelnemers: ['a'] },
    ],
    [
      'ingroei, alleen ingevulde jaren',
      'ingroei',
      {
        'definitie/van': 'oud',
        'definitie/naar': 'nieuw',
        'definitie/percentages/2024': '33,3',
        'definitie/percentages/2025': '',
      },
      { soort: 'ingroei', van: 'oud', naar: 'nieuw', percentages: { '2024': '33.3' } },
    ],
    [
      'begrensd, zonder maximum',
      'begrensd',
      { 'definitie/sleutel': 's', 'definitie/minimum/a': '10' },
      { soort: 'begrensd', sleutel: 's', minimum: { a: '10' } },
    ],
    [
      'samengesteld, lege delen vallen weg',
      'samengesteld',
      { 'definitie/delen/1/sleutel': 's', 'definitie/delen/1/aandeel': '100' },
      { soort: 'samengesteld', delen: [{ sleutel: 's', aandeel: '100' }] },
    ],
  ] as const)('%s', (_naam, soort, waarden, verwacht) => {
    expect(readDefinitie(closeRijen({ soort, ...waarden }, DELEN))).toEqual(verwacht);
  });

  it.each([
    ['44.2749', '44,27%'],
    ['44.2750', '44,28%'],
    ['-0.0049', '0,00%'],
    ['-1.5', '−1,50%'],
    ['100', '100,00%'],
  ])('percentage %s is %s', (percentage, tekst) => {
    expect(formatPercentage(percentage)).toBe(tekst);
  });

  it('zet een fout van de tweede waarde bij haar deelnemer, en van de bron bij de bron, één keer', () => {
    const waarden = { bron: '', 'waarde/a': '', 'waarde/b': '1', 'waarde/c': 'x' };
    expect(toSleutelwaarden('s', waarden).map(({ deelnemer }) => deelnemer)).toEqual(['b', 'c']);
    const fouten = ['0/bron', '1/bron', '1/waarde'].map((plek) => ({
      name: `sleutelwaarden/${plek}`,
      reason: plek.slice(2),
    }));
    expect(renameFouten({ formulier: 'waarden', waarden, fouten }).fouten).toEqual([
      { name: 'bron', reason: 'bron' },
      { name: 'waarde/c', reason: 'waarde' },
    ]);
  });
});

describe('regimes', () => {
  it('vraagt van een casco alleen wat het regime nodig heeft', () => {
    const waarden = { regime: 'in_tarief', sleutel: 'inwoners', aandeelInTarief: '25' };
    expect(readCasco('ict', waarden)).toEqual({ werkorganisatie: 'ict', regime: 'in_tarief' });
  });
  it.each([
    ['10.00', { x: '50.00', breedte: '50.00', soort: 'meer' }],
    ['-5.00', { x: '25.00', breedte: '25.00', soort: 'minder' }],
    ['0.00', { x: '50', breedte: '0', soort: 'geen' }],
  ])('een verschil van %s wordt een balk vanuit het midden', (verschil, balk) => {
    expect(barOf(verschil, 1000n)).toEqual(balk);
  });
  it('vergelijkt alleen wat iemand anders wil, en alleen van wie er is', () => {
    const { cascos, gevraagd } = readVergelijking({ 'regime/ict': 'in_tarief', 'regime/weg': 'in_tarief' }, [
      'ict',
    ]);
    expect([cascos, gevraagd]).toEqual([[{ werkorganisatie: 'ict', regime: 'in_tarief' }], true]);
    expect(readVergelijking({ met: 'x' }, ['ict']).gevraagd).toBe(false);
  });
});

describe('het gevolg van een afspraak', () => {
  const product = (afnemers: readonly { deelnemer: string; contract: string }[]) => ({
    ...{ tarief: null, beleid: null, risicodrager: null },
    afnemers: afnemers.map((een) => ({ ...een, minimum: null, inbreng: null })),
  });
  it('noemt wie erbij komt, wie meer neemt en wie stopt, en niet wie gelijk blijft', () => {
    const van = new Map([
      [
        'P',
        product([
          { deelnemer: 'a', contract: '1' },
          { deelnemer: 'b', contract: '2' },
          { deelnemer: 'c', contract: '3' },
        ]),
      ],
    ]);
    const naar = new Map([
      [
        'P',
        product([
          { deelnemer: 'a', contract: '1' },
          { deelnemer: 'b', contract: '5' },
          { deelnemer: 'd', contract: '4' },
        ]),
      ],
    ]);
    expect(compareAfnemers(van, naar)).toEqual({
      afname: [
        { product: 'P', deelnemer: 'b', contract: '5' },
        { product: 'P', deelnemer: 'd', contract: '4' },
      ],
      einde: [{ product: 'P', deelnemer: 'c' }],
    });
    expect(compareAfnemers(van, van)).toEqual({ afname: [], einde: [] });
  });
});

describe('hulpkostenplaatsen', () => {
  const huidig = [
    {
      code: 'huis',
      naam: 'Huisvesting',
      werkorganisatie: 'w',
      volgorde: 1,
      verdeling: [{ naar: { casco: 'w' }, gewicht: '1' }],
    },
  ];
  it('vervangt er een en laat de andere staan', () => {
    const waarden = {
      code: 'dir',
      naam: 'Directie',
      werkorganisatie: 'w',
      volgorde: '2',
      'verdeling/0/naar': 'product:P:1',
      'verdeling/0/gewicht': '2,5',
    };
    expect(mergeHulpkostenplaats(huidig, waarden)).toEqual([
      {
        code: 'dir',
        naam: 'Directie',
        werkorganisatie: 'w',
        volgorde: 2,
        verdeling: [{ naar: { product: 'P:1' }, gewicht: '2.5' }],
      },
      ...huidig,
    ]);
  });
  it('laat er een vervallen', () => {
    expect(mergeHulpkostenplaats(huidig, { code: 'huis', vervalt: 'ja' })).toEqual([]);
  });
});
