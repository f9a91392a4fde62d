import { describe, expect, it } from '@jest/globals';
import { kiesBlad } from '../../../src/realisatie/lijsten/kies-blad.js';
import type { Lijstblad, Lijstcel } from '../../../src/realisatie/lijsten/lijst.js';
import { leesMatrixlijst } from '../../../src/realisatie/lijsten/matrixlijst.js';
import { leesMenukaartlijst } from '../../../src/realisatie/lijsten/menukaartlijst.js';

type Invoer = string | Omit<Lijstcel, 'kolom'> | null;
const blad = (naam: string, ...rijen: readonly (readonly Invoer[])[]): Lijstblad => ({
  naam,
  rijen: rijen.map((cellen, place) => ({
    nummer: place + 1,
    cellen: cellen.flatMap((cel, index): Lijstcel[] => {
      if (cel === null) return [];
      return [{ kolom: index + 1, ...(typeof cel === 'string' ? { soort: 'tekst', waarde: cel } : cel) }];
    }),
  })),
});
const NOOIT_UITGEREKEND = { soort: 'geen', waarde: '' } as const;
const lijst = (...bladen: Lijstblad[]) => ({ bladen, fouten: [] });

describe('welk blad is bedoeld', () => {
  const keuze = { naam: 'Kaart', hulpbladen: ['Uitleg'] };
  it.each([
    ['dat zo heet', ['Uitleg', 'Ander', ' kaart '], ' kaart '],
    ['het enige naast de hulpbladen', ['Uitleg', 'Blad1'], 'Blad1'],
    ['geen van twee', ['Blad1', 'Blad2'], undefined],
    ['niets als alles een hulpblad is', ['Uitleg'], undefined],
  ])('%s', (_wat, namen, gekozen) => {
    const uitslag = kiesBlad(
      namen.map((naam) => blad(naam)),
      keuze,
    );
    expect(uitslag.blad?.naam).toBe(gekozen);
    if (gekozen === undefined) expect(uitslag.fout?.melding).toContain('“Kaart”');
  });
});

const GEGEVENS = {
  boekjaar: 2025,
  producten: [{ product: 'P1', naam: 'Werkplek', werkveld: 'ia', werkorganisatie: 'ict' }],
  deelnemers: [
    { code: 'noord', naam: 'Noord' },
    { code: 'zuid', naam: 'Zuid' },
  ],
  afnames: [{ product: 'P1', deelnemer: 'noord' }],
  indicaties: [],
};

describe('een matrix uit een bestand', () => {
  it('geeft indicaties; een x die is afgesproken verandert niets', () => {
    const gelezen = leesMatrixlijst(
      lijst(blad('Blad1', ['', 'Noord', 'Zuid'], ['P1', 'x', '(x)'])),
      GEGEVENS,
    );
    expect(gelezen).toEqual({
      ok: true,
      invoer: { boekjaar: 2025, indicaties: [{ product: 'P1', deelnemer: 'zuid', soort: 'indicatie' }] },
    });
  });

  it.each([
    ['een x zonder vastgestelde DVO-regel', ['', 'Noord', 'Zuid'], ['P1', 'x', 'x'], 'C2'],
    ['een formule die nooit is uitgerekend', ['', 'Noord'], ['P1', NOOIT_UITGEREKEND], 'B2'],
    [
      'een formule die fout gaat',
      ['', 'Noord'],
      ['P1', { soort: 'foutwaarde', waarde: '#REF!' } as const],
      'B2',
    ],
    ['een kop zonder deelnemers', ['Afnamematrix'], ['P1', '(x)'], 'B1'],
  ])('%s wordt geweigerd, eenmaal per cel', (_wat, kop, rij, cel) => {
    const gelezen = leesMatrixlijst(lijst(blad('Blad1', kop, rij)), GEGEVENS);
    expect(gelezen.ok ? [] : gelezen.fouten.map((fout) => fout.cel)).toEqual([cel]);
  });
});

describe('een menukaart uit een bestand', () => {
  const VRAAG = { boekjaar: 2025, werkveld: 'ia', blad: 'I&A', staand: new Map() };
  const KOP = ['Eigen', 'Product', 'Naam', 'Werkorganisatie', 'Eenheid', 'Tarief', 'Beleid'];
  const RIJ = ['A', 'Werkplek', 'ict', 'stuk'];

  it('leest getallen zoals Excel ze opslaat, en laat eigen kolommen met rust', () => {
    const tarief = { soort: 'getal', waarde: '1.2500000000000001E3' } as const;
    const rij = [NOOIT_UITGEREKEND, ...RIJ, tarief, 'werkelijk_gebruik'];
    const gelezen = leesMenukaartlijst(lijst(blad('I&A', KOP, rij)), VRAAG);
    if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
    expect(gelezen.lezing.invoer.regels).toMatchObject([{ product: 'A', tarief: '1250' }]);
    expect(gelezen.lezing.place({ name: 'regels/0/tarief', reason: 'Hoog.' })).toEqual({
      blad: 'I&A',
      cel: 'F2',
      melding: 'Hoog.',
    });
    expect(gelezen.lezing.place({ name: 'regels', reason: 'Weg.' }).cel).toBeNull();
  });

  it('noemt een cel die niet te lezen is eenmaal', () => {
    const rij = [null, ...RIJ, { soort: 'datum', waarde: '2025-01-01' } as const, 'gratis'];
    const gelezen = leesMenukaartlijst(lijst(blad('I&A', KOP, rij)), VRAAG);
    expect(gelezen.ok ? [] : gelezen.fouten.map(({ cel }) => cel)).toEqual(['F2', 'G2']);
  });
});
