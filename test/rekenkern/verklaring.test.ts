import { describe, expect, it } from '@jest/globals';
import { explainLast } from '../../src/rekenkern/index.js';
import { lastVan, uitkomstVan, voorbeeld } from './modellen.js';

function explain(file: string, deelnemer: string, van: string): string[] {
  const rekenmodel = voorbeeld(file);
  const uitkomst = uitkomstVan(rekenmodel);
  return explainLast({ rekenmodel, spoor: uitkomst.spoor, last: lastVan(uitkomst, deelnemer, van) });
}

describe('een last in zinnen', () => {
  it.each([
    [
      'naar gebruik, met een overgebleven cent',
      ['02-afname-werkelijk-gebruik', 'olst-wijhe', 'werkplek'],
      [
        'EUR 1.812.345,67 (vast) van kostenpost r1.',
        'EUR -12.345,68 (vast) van kostenpost r2.',
        'Dat is samen EUR 1.799.999,99.',
        'olst-wijhe draagt van de kosten naar afname: EUR 1.799.999,99 x 151,5/1.363,5, met een overgebleven cent erbij = EUR 200.000,00.',
        'Samen is de last van olst-wijhe EUR 200.000,00.',
      ],
    ],
    [
      'met hulpkosten, en zonder overgebleven cent',
      ['05-hulpkosten-stapsgewijs', 'a', 'casco'],
      [
        'EUR 5.000,00 van hulpkostenplaats huisvesting (vast, kostenposten h): EUR 100.000,01 x 1/20, zonder een overgebleven cent.',
        'EUR 11.111,11 van hulpkostenplaats personeel (variabel, kostenposten p): EUR 33.333,33 x 2/6.',
        'Dat is samen EUR 16.111,11.',
        'a draagt van de kosten naar sleutel gelijk: EUR 16.111,11 x 1/3 = EUR 5.370,37.',
        'Samen is de last van a EUR 5.370,37.',
      ],
    ],
    [
      'een tarief en een rest, met casco in het tarief',
      ['07-casco-gemengd-regime', 'a', 'p'],
      [
        'EUR 120.000,00 (vast) van kostenpost p.',
        'EUR 26.640,00 van het casco van w (opslag, kostenposten c): EUR 33.300,00 x 120.000/150.000.',
        'Dat is samen EUR 146.640,00.',
        'a betaalt 1.203,75 x tarief 97,35: EUR 117.185,06, een halve cent naar boven afgerond.',
        'a draagt van de rest (kosten min tarief of inbreng) naar sleutel g: EUR 19.671,26 x 5/8, met een overgebleven cent erbij = EUR 12.294,54.',
        'Samen is de last van a EUR 129.479,60.',
      ],
    ],
    [
      'het deel van een casco dat voor solidariteit blijft',
      ['07-casco-gemengd-regime', 'c', 'casco'],
      [
        'EUR 100.000,00 (vast) van kostenpost c.',
        'Daarvan gaat EUR 33.300,00 in het tarief (EUR 100.000,00 x 33,3/100); EUR 66.700,00 blijft voor solidariteit.',
        'c draagt van de kosten naar sleutel g: EUR 66.700,00 x 1/9, zonder een overgebleven cent = EUR 7.411,11.',
        'Samen is de last van c EUR 7.411,11.',
      ],
    ],
    [
      'de rest van een vaste prijs',
      ['07-casco-gemengd-regime', 'a', 'q'],
      [
        'EUR 30.000,00 (vast) van kostenpost q.',
        'EUR 6.660,00 van het casco van w (opslag, kostenposten c): EUR 33.300,00 x 30.000/150.000.',
        'Dat is samen EUR 36.660,00.',
        'De rest van EUR 7.354,33 is voor risicodrager a: EUR 7.354,33.',
        'Samen is de last van a EUR 7.354,33.',
      ],
    ],
    [
      'rechtstreekse kosten',
      ['07-casco-gemengd-regime', 'b', 'direct'],
      [
        'EUR 4.321,00 (vast) van kostenpost f.',
        'Dit is rechtstreeks voor rekening van b: EUR 4.321,00.',
        'Samen is de last van b EUR 4.321,00.',
      ],
    ],
    [
      'inbreng en de rest daarnaar',
      ['04-inbreng-zachte-landing', 'b', 'salaris'],
      [
        'EUR 361.234,56 (vast) van kostenpost 1.',
        'b betaalt zijn inbreng: EUR 99.999,99.',
        'b draagt van de rest (kosten min tarief of inbreng) naar inbreng: EUR 11.234,57 x 99.999,99/349.999,99, met een overgebleven cent erbij = EUR 3.209,88.',
        'Samen is de last van b EUR 103.209,87.',
      ],
    ],
    [
      'hele euro’s met de losse centen',
      ['13-euro-en-centen', 'b', 'casco'],
      [
        'EUR 10,50 (vast) van kostenpost 1.',
        'b draagt van de kosten naar sleutel k: EUR 10,50 x 55/100, zonder een overgebleven euro, met de losse centen = EUR 5,50.',
        'Samen is de last van b EUR 5,50.',
      ],
    ],
    [
      'vaste en variabele kosten',
      ['03a-zonder-doorslag-vast-variabel', 'a', 'p'],
      [
        'EUR 300.000,00 (vast) van kostenpost v.',
        'EUR 125.000,00 (variabel) van kostenpost x.',
        'Dat is samen EUR 425.000,00.',
        'a draagt van de vaste kosten naar contract: EUR 300.000,00 x 1.000/3.000 = EUR 100.000,00.',
        'a draagt van de variabele kosten naar afname: EUR 125.000,00 x 500/2.500 = EUR 25.000,00.',
        'Samen is de last van a EUR 125.000,00.',
      ],
    ],
  ] as const)('%s', (_naam, [file, deelnemer, van], zinnen) => {
    expect(explain(file, deelnemer, van)).toEqual(zinnen);
  });

  it('vertelt van een casco in het tarief dat alleen uit hulpkosten bestaat waar het vandaan komt', () => {
    const model = voorbeeld('07-casco-gemengd-regime');
    const rekenmodel = {
      ...model,
      hulpkostenplaatsen: [
        { code: 'h', werkorganisatie: 'w', verdeling: [{ naar: { casco: 'w' }, gewicht: '1' }] },
      ],
      kostenposten: model.kostenposten.map((post) =>
        post.id === 'c' ? { ...post, bestemming: { hulpkostenplaats: 'h' } } : post,
      ),
    };
    const uitkomst = uitkomstVan(rekenmodel);
    const zinnen = explainLast({ rekenmodel, spoor: uitkomst.spoor, last: lastVan(uitkomst, 'c', 'q') });
    expect(zinnen[1]).toBe('EUR 6.660,00 van het casco van w: EUR 33.300,00 x 30.000/150.000.');
  });

  it('telt bij hele euro’s in euro’s of een deling uitkomt', () => {
    const model = voorbeeld('13-euro-en-centen');
    const rekenmodel = {
      ...model,
      sleutels: [{ code: 'k', soort: 'gewichten' as const, gewichten: { a: '1', b: '3' } }],
      kostenposten: model.kostenposten.map((post) => ({ ...post, bedrag: '11.00' })),
    };
    const uitkomst = uitkomstVan(rekenmodel);
    const zinnen = explainLast({ rekenmodel, spoor: uitkomst.spoor, last: lastVan(uitkomst, 'a', 'casco') });
    expect(zinnen[1]).toBe(
      'a draagt van de kosten naar sleutel k: EUR 11,00 x 1/4, met een overgebleven euro erbij = EUR 3,00.',
    );
  });

  it('laat zich niet van de wijs brengen door de naam van een deelnemer', () => {
    const model = voorbeeld('07-casco-gemengd-regime');
    const rekenmodel = JSON.parse(
      JSON.stringify(model).replaceAll('"a"', '"in_tarief"').replaceAll('"b"', '"solidariteit"'),
    ) as typeof model;
    const { spoor, ...uitkomst } = uitkomstVan(rekenmodel);
    const last = lastVan({ ...uitkomst, spoor }, 'solidariteit', 'casco');
    expect(explainLast({ rekenmodel, spoor, last }).at(-1)).toBe(
      'Samen is de last van solidariteit EUR 22.233,33.',
    );
  });

  it('zwijgt over een last die er niet is', () => {
    const rekenmodel = voorbeeld('13-euro-en-centen');
    const last = { deelnemer: 'a', werkorganisatie: 'w', component: 'product', product: 'p' } as const;
    expect(explainLast({ rekenmodel, spoor: uitkomstVan(rekenmodel).spoor, last })).toEqual([]);
  });
});
