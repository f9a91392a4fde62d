import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { completeRegel } from '../../../src/catalogus/menukaart/regelinhoud.js';
import { bladnamen } from '../../../src/catalogus/menukaart/werkboek/celtekst.js';
import { makeMenukaartWerkboek } from '../../../src/catalogus/menukaart/werkboek/make-werkboek.js';
import { readMenukaart, type Werkbladrij } from '../../../src/catalogus/menukaart/werkboek/read-menukaart.js';

const KAART = { boekjaar: 2025, werkveld: 'ia' };
const REGEL = completeRegel(
  {
    product: 'ICT-001',
    naam: '=HYPERLINK("http://kwaad")',
    omschrijving: '@SOM(A1) _x0041_',
    knip: '-2+3',
    levertijd: '+31 dagen',
    werkorganisatie: 'ict',
    eenheid: 'werkplek',
    tarief: '1250.5',
    kostenindicatie: '90000.00',
    beleid: 'vaste_prijs',
    risicodrager: 'noord',
  },
  { ...KAART, volgorde: 7 },
);
const KEUZES = {
  Uitvoering: ['standaard', 'maatwerk'],
  Pakket: ['basis', 'plus'],
  Beleid: ['werkelijk_gebruik', 'vaste_prijs'],
  Werkorganisatie: ['ict'],
  Sleutel: [],
  Risicodrager: ['noord', 'zuid'],
};

async function open(): Promise<ExcelJS.Workbook> {
  const norm = { letter: 'A', kant: 'uitstroom', criterium: 'Tijdigheid', toelichting: null, norm: '90 %' };
  const bytes = await makeMenukaartWerkboek({
    verband: 'Proef',
    boekjaar: 2025,
    menukaarten: [{ werkveld: 'ia', naam: 'I&A', regels: [REGEL], normen: [norm] }],
    keuzes: KEUZES,
  });
  const werkmap = new ExcelJS.Workbook();
  await werkmap.xlsx.load(bytes.buffer as ArrayBuffer);
  return werkmap;
}

const rijenOf = (blad: ExcelJS.Worksheet): Werkbladrij[] => {
  const rijen: Werkbladrij[] = [];
  blad.eachRow((rij, nummer) => {
    const cellen: { kolom: number; waarde: string }[] = [];
    rij.eachCell((cel, kolom) => cellen.push({ kolom, waarde: cel.text }));
    rijen.push({ nummer, cellen });
  });
  return rijen;
};

describe('een menukaart als werkboek', () => {
  it('heeft een blad per menukaart, uitleg, normen en keuzelijsten', async () => {
    const werkmap = await open();
    expect(werkmap.worksheets.map(({ name }) => name)).toEqual([
      'Uitleg',
      'I&A',
      'Prestatienormen',
      'Keuzelijsten',
    ]);
    expect(werkmap.getWorksheet('Prestatienormen')?.getCell('D2').value).toBe('Tijdigheid');
  });

  it('houdt tekst die met = + - of @ begint als tekst, en bedragen als getal', async () => {
    const blad = (await open()).getWorksheet('I&A');
    const cel = (adres: string) => blad?.getCell(adres);
    for (const [adres, waarde] of [
      ['B2', '=HYPERLINK("http://kwaad")'],
      ['C2', '@SOM(A1) _x0041_'],
      ['I2', '-2+3'],
      ['J2', '+31 dagen'],
    ] as const) {
      expect([adres, cel(adres)?.value]).toEqual([adres, waarde]);
      expect([adres, cel(adres)?.type, cel(adres)?.numFmt]).toEqual([adres, ExcelJS.ValueType.String, '@']);
    }
    expect(cel('F2')?.value).toBe(1250.5);
    expect(cel('N2')?.value).toBe(90000);
  });

  it('biedt keuzes aan, ook in lege rijen, en geen lege lijst', async () => {
    const blad = (await open()).getWorksheet('I&A');
    expect(blad?.getCell('O2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['Keuzelijsten!$C$2:$C$3'],
    });
    expect(blad?.getCell('H50').dataValidation).toMatchObject({ formulae: ['Keuzelijsten!$B$2:$B$3'] });
    expect(blad?.getCell('P2').dataValidation).toBeUndefined();
  });

  it('leest terug als wat erin ging', async () => {
    const blad = (await open()).getWorksheet('I&A');
    if (blad === undefined) throw new Error('geen blad');
    const gelezen = readMenukaart(rijenOf(blad), KAART);
    if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
    const [regel] = gelezen.invoer.regels;
    expect(regel && completeRegel(regel, { ...KAART, volgorde: 1 })).toEqual(REGEL);
  });

  it.each([
    [
      ['I/A', 'i:a'],
      ['I A', 'i a 2'],
    ],
    [['Uitleg'], ['Uitleg 2']],
    [
      ['x'.repeat(40), 'x'.repeat(40)],
      ['x'.repeat(31), `${'x'.repeat(29)} 2`],
    ],
    [["''"], ['Menukaart']],
  ])('noemt de bladen van %j %j', (namen, bladen) => {
    expect(bladnamen(namen, ['Uitleg'])).toEqual(bladen);
  });
});

const KOP = [
  'product',
  ' NAAM ',
  'Werkorganisatie',
  'Eenheid',
  'Tarief',
  'Beleid',
  'Sleutel',
  'Volgorde',
  'Eigen',
];
const rij = (nummer: number, waarden: readonly string[]): Werkbladrij => ({
  nummer,
  cellen: waarden.map((waarde, place) => ({ kolom: place + 1, waarde })),
});
const GOED = ['A', 'Werkplek', 'ict', 'werkplek', '12,5', 'werkelijk_gebruik', '', '', 'mag'];

describe('een menukaart uit een werkblad', () => {
  it('leest kolommen op naam, laat lege cellen weg en slaat lege rijen over', () => {
    expect(readMenukaart([rij(1, ['']), rij(2, KOP), rij(3, GOED), rij(4, [' '])], KAART)).toEqual({
      ok: true,
      invoer: {
        ...KAART,
        regels: [
          {
            product: 'A',
            naam: 'Werkplek',
            werkorganisatie: 'ict',
            eenheid: 'werkplek',
            tarief: '12.5',
            beleid: 'werkelijk_gebruik',
          },
        ],
      },
    });
  });

  it('noemt alle fouten tegelijk, elk met haar cel', () => {
    const gelezen = readMenukaart(
      [
        rij(1, KOP),
        rij(2, ['A', '', 'ict', 'uur', 'tien', 'werkelijk_gebruik', '', '1.5']),
        rij(3, ['A', 'Nog een', 'i c t', 'uur', '-1', 'gratis', '', '0']),
        rij(4, ['B', 'Met sleutel', 'ict', 'uur', '1', 'sleutel', '', '']),
      ],
      KAART,
    );
    const fouten = gelezen.ok ? [] : gelezen.fouten.map(({ cel, code }) => `${cel} ${code}`);
    expect(new Set(fouten)).toEqual(
      new Set([
        'B2 VELD_LEEG',
        'E2 VELD_ONGELDIG',
        'H2 VELD_ONGELDIG',
        'A3 DUBBELE_CODE',
        'C3 VELD_ONGELDIG',
        'E3 VELD_ONGELDIG',
        'F3 VELD_ONGELDIG',
        'H3 VELD_ONGELDIG',
        'G4 VELD_LEEG',
      ]),
    );
    for (const { melding } of gelezen.ok ? [] : gelezen.fouten)
      expect(melding).toMatch(/(Vul|Geef|Kies|Noem|Een code|Maak)/);
  });

  it('noemt kolommen die ontbreken of er dubbel staan', () => {
    const gelezen = readMenukaart([rij(1, ['Product', 'Naam', 'Naam', 'Eenheid'])], KAART);
    const fouten = gelezen.ok ? [] : gelezen.fouten.map(({ kolom, code }) => `${kolom} ${code}`);
    expect(fouten).toEqual([
      'Naam KOLOM_DUBBEL',
      'Werkorganisatie KOLOM_ONTBREEKT',
      'Beleid KOLOM_ONTBREEKT',
    ]);
  });

  it('zegt van een leeg blad dat het leeg is', () => {
    expect(readMenukaart([], KAART)).toMatchObject({ ok: false, fouten: [{ code: 'BLAD_LEEG' }] });
  });
});
