import { describe, expect, it } from '@jest/globals';
import { makeAfnamematrix, TEKENS } from '../../../src/catalogus/dvo/matrix/afnamematrix.js';
import { leesMatrix } from '../../../src/catalogus/dvo/matrix/lees-matrix.js';

const producten = [
  { product: 'SAL', naam: 'Salarisadministratie', werkveld: 'po', werkorganisatie: 'po' },
  { product: 'BEM', naam: 'Arbeidsmediation', werkveld: 'po', werkorganisatie: 'po' },
];
const naslag = {
  boekjaar: 2016,
  producten,
  deelnemers: [
    { code: 'almelo', naam: 'Almelo' },
    { code: 'vrt', naam: 'Veiligheidsregio Twente' },
  ],
  afnames: [{ product: 'SAL', deelnemer: 'almelo' }],
};

describe('een matrix van producten en afnemers lezen', () => {
  it('leest codes en namen, slaat tussenkoppen over en neemt lege cellen terug', () => {
    const { invoer, fouten } = leesMatrix(
      [
        ['Product', 'Almelo', 'veiligheidsregio twente', ''],
        ['P&O', '', '', ''],
        ['salarisadministratie', 'x', '(x)', ''],
        ['BEM', 'On demand'],
      ],
      naslag,
    );
    expect(fouten).toEqual([]);
    expect(invoer).toEqual({
      boekjaar: 2016,
      indicaties: [
        { product: 'SAL', deelnemer: 'vrt', soort: 'indicatie' },
        { product: 'BEM', deelnemer: 'almelo', soort: 'op afroep' },
        { product: 'BEM', deelnemer: 'vrt', soort: 'geen' },
      ],
    });
  });

  it('leest een tweede kolom met namen niet', () => {
    const [deelnemer] = naslag.deelnemers;
    const [product] = naslag.producten;
    if (deelnemer === undefined || product === undefined) throw new Error('geen naslag');
    const { invoer, fouten } = leesMatrix(
      [
        ['Product', 'Naam', deelnemer.code],
        ['Tussenkop', 'van alles', ''],
        [product.product, 'Anders', '(x)'],
      ],
      naslag,
    );
    expect(fouten).toEqual([]);
    expect(invoer?.indicaties).toEqual([
      { product: product.product, deelnemer: deelnemer.code, soort: 'indicatie' },
    ]);
  });

  it('noemt alle fouten tegelijk, met de cel', () => {
    const { invoer, fouten } = leesMatrix(
      [
        ['Product', 'Almelo', 'Borne', 'VRT', 'almelo'],
        ['SAL', 'x', '', 'x', ''],
        ['WOZ', 'x', '', '', ''],
        ['SAL', '', '', '', ''],
        ['BEM', 'ja', '', '', ''],
      ],
      naslag,
    );
    expect(invoer).toBeNull();
    expect(fouten.map(({ rij, kolom, code }) => [rij, kolom, code])).toEqual([
      [1, 3, 'DEELNEMER_ONBEKEND'],
      [1, 5, 'KOLOM_DUBBEL'],
      [2, 4, 'AFNAME_ZONDER_DVO'],
      [3, 1, 'PRODUCT_ONBEKEND'],
      [4, 1, 'PRODUCT_DUBBEL'],
      [5, 2, 'TEKEN_ONBEKEND'],
    ]);
    expect(fouten.every(({ melding }) => /[.]$/.test(melding))).toBe(true);
  });

  it('wat de matrix schrijft, kan zij lezen', () => {
    const indicaties = [{ product: 'BEM', deelnemer: 'vrt', soort: 'op afroep' as const }];
    const { deelnemers, rijen } = makeAfnamematrix({ ...naslag, indicaties });
    const geschreven = [
      ['', ...deelnemers.map(({ naam }) => naam)],
      ...rijen.map(({ naam, cellen }) => [naam, ...cellen.map(({ stand }) => TEKENS[stand])]),
    ];
    const { invoer } = leesMatrix(geschreven, naslag);
    expect(invoer?.indicaties.filter(({ soort }) => soort !== 'geen')).toEqual(indicaties);
  });
});
