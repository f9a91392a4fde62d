import { describe, expect, it } from '@jest/globals';
import type { Bevinding } from '../../src/realisatie/index.js';
import type { Soort } from '../../src/realisatie/soorten.js';
import { checkBestand } from '../../src/realisatie/check-bestand.js';
import { asFile, controleer, NASLAG } from './opzet/controleer.js';
import { dateCell, formula, makeBlad, makeWerkmap, rawNumber, type Celinvoer } from './opzet/werkmap.js';

const KOPPEN: Readonly<Record<Soort, readonly string[]>> = {
  realisatie: [
    'Boekjaar',
    'Periode',
    'Kostenplaats',
    'Bedrag',
    'Product',
    'Deelnemer',
    'Omschrijving',
    'Boekdatum',
    'Grootboekrekening',
  ],
  afname: ['Boekjaar', 'Periode', 'Product', 'Deelnemer', 'Hoeveelheid'],
  voorschotten: ['Boekjaar', 'Deelnemer', 'Werkorganisatie', 'Bedrag', 'Factuurdatum'],
  begroting: ['Boekjaar', 'Kostenplaats', 'Bedrag', 'Product', 'Structureel', 'Grootboekrekening'],
  sleutelwaarden: ['Sleutel', 'Deelnemer', 'Waarde', 'Peildatum', 'Bron', 'Status'],
};
const BRON = 'CBS';
const GOED: Readonly<Record<Soort, readonly Celinvoer[]>> = {
  realisatie: [2025, 1, '6401', 10],
  afname: [2025, 1, 'ICT-001', 'raalte', 1.5],
  voorschotten: [2025, 'raalte', 'ict', 100],
  begroting: [2025, '6401', 1000],
  sleutelwaarden: ['inwoners', 'raalte', 38_000, '01-01-2025', 'CBS', 'definitief'],
};

type Fout = Pick<Bevinding, 'cel' | 'code' | 'waarde'>;
const brief = ({ cel, code, waarde }: Bevinding): Fout => ({ cel, code, waarde });

async function check(soort: Soort, ...rijen: readonly (readonly Celinvoer[])[]) {
  return await controleer(makeBlad(KOPPEN[soort], ...rijen), soort);
}

describe('een rij die klopt', () => {
  it.each<[string, Soort, readonly Celinvoer[]]>([
    ['realisatie', 'realisatie', GOED.realisatie],
    ['getallen als tekst', 'realisatie', ['2025', '01', '6401', '€ 1.234,56']],
    ['een kostenplaats als getal', 'realisatie', [2025, 1, 6401, 10]],
    ['een formule met een uitkomst', 'realisatie', [2025, 1, '6401', formula('SUM(A1:A2)', 12.34)]],
    ['een product gaat voor de toewijzing', 'realisatie', [2025, 1, '9999', 10, 'HRM-003']],
    ['een echte datum', 'realisatie', [2025, 1, '6401', 10, null, null, 'tekst', dateCell(45_672)]],
    ['een datum als tekst', 'realisatie', [2025, 1, '6401', 10, null, null, null, '31-01-2025']],
    ['spaties en nulbreedtetekens om een code', 'realisatie', [2025, 1, '\u00a06401\u200b ', 10]],
    ['afname', 'afname', GOED.afname],
    ['een deelnemer met een hoofdletter', 'afname', [2025, 1, 'ICT-001', 'Raalte', 1]],
    ['een deelnemer met een harde spatie', 'afname', [2025, 1, 'ICT-001', 'Gemeente\u00a0Raalte', 1]],
    ['een deelnemer met twee spaties', 'afname', [2025, 1, 'ICT-001', 'gemeente  raalte', 1]],
    ['een deelnemer met zijn naam', 'afname', [2025, 1, 'ICT-001', 'gemeente raalte', 1]],
    ['twaalf decimalen', 'afname', [2025, 1, 'ICT-001', 'raalte', rawNumber('0.123456789012')]],
    ['voorschotten', 'voorschotten', GOED.voorschotten],
    ['een rekening in het bereik', 'realisatie', [2025, 1, '6410', 10, null, null, null, null, '4150']],
    ['begroting', 'begroting', GOED.begroting],
    ['een structurele begrotingsregel', 'begroting', [2025, '6401', -10, null, 'Ja']],
    ['een eenmalige begrotingsregel', 'begroting', [2025, '9999', 10, 'ICT-001', 'nee']],
    ['sleutelwaarden', 'sleutelwaarden', GOED.sleutelwaarden],
    ['een sleutel met zijn naam', 'sleutelwaarden', ['formatie', 'raalte', 1.5, '2025-01-01', BRON]],
    ['een waarde van nul', 'sleutelwaarden', ['fte', 'raalte', 0, '2025-01-01', BRON, 'Voorlopig']],
  ])('%s', async (_, soort, rij) => {
    const { rijen, fouten, waarschuwingen } = await check(soort, rij);
    expect({ rijen, fouten, waarschuwingen }).toEqual({ rijen: 1, fouten: [], waarschuwingen: [] });
  });
});

describe('een fout in een cel', () => {
  it.each<[string, Soort, readonly Celinvoer[], string, string, string | null]>([
    ['leeg bedrag', 'realisatie', [2025, 1, '6401', null], 'D2', 'VERPLICHTE_CEL_LEEG', null],
    [
      'spaties als kostenplaats',
      'realisatie',
      [2025, 1, ' \u00a0', 10],
      'C2',
      'VERPLICHTE_CEL_LEEG',
      ' \u00a0',
    ],
    ['letters als bedrag', 'realisatie', [2025, 1, '6401', 'tien'], 'D2', 'GEEN_GETAL', 'tien'],
    [
      'letters in een getalcel',
      'realisatie',
      [2025, 1, '6401', rawNumber('12abc')],
      'D2',
      'GEEN_GETAL',
      '12abc',
    ],
    [
      'een datum als bedrag',
      'realisatie',
      [2025, 1, '6401', dateCell(45_672)],
      'D2',
      'GEEN_GETAL',
      '2025-01-15',
    ],
    [
      'waar als bedrag',
      'realisatie',
      [2025, 1, '6401', { xml: '<c r="@" t="b"><v>1</v></c>' }],
      'D2',
      'GEEN_GETAL',
      'WAAR',
    ],
    ['een macht als tekst', 'realisatie', [2025, 1, '6401', '1e3'], 'D2', 'GEEN_GETAL', '1e3'],
    [
      'een dubbelzinnig bedrag',
      'realisatie',
      [2025, 1, '6401', '1.234'],
      'D2',
      'GETAL_DUBBELZINNIG',
      '1.234',
    ],
    [
      'drie decimalen',
      'realisatie',
      [2025, 1, '6401', rawNumber('10.005')],
      'D2',
      'TE_VEEL_DECIMALEN',
      '10.005',
    ],
    [
      'dertien decimalen',
      'afname',
      [2025, 1, 'ICT-001', 'raalte', rawNumber('0.1234567890123')],
      'E2',
      'TE_VEEL_DECIMALEN',
      '0.1234567890123',
    ],
    [
      'een te groot bedrag',
      'realisatie',
      [2025, 1, '6401', rawNumber('1E20')],
      'D2',
      'GETAL_TE_GROOT',
      '1E20',
    ],
    ['een ander boekjaar', 'realisatie', [2024, 1, '6401', 10], 'A2', 'BOEKJAAR_WIJKT_AF', '2024'],
    ['een half boekjaar', 'realisatie', [2025.5, 1, '6401', 10], 'A2', 'BOEKJAAR_WIJKT_AF', '2025.5'],
    ['periode nul', 'realisatie', [2025, 0, '6401', 10], 'B2', 'PERIODE_BUITEN_BEREIK', '0'],
    ['periode dertien', 'realisatie', [2025, 13, '6401', 10], 'B2', 'PERIODE_13_UIT', '13'],
    ['periode veertien', 'realisatie', [2025, 14, '6401', 10], 'B2', 'PERIODE_BUITEN_BEREIK', '14'],
    ['een half nummer', 'realisatie', [2025, 1.5, '6401', 10], 'B2', 'PERIODE_BUITEN_BEREIK', '1.5'],
    ['een maandnaam', 'realisatie', [2025, 'januari', '6401', 10], 'B2', 'PERIODE_BUITEN_BEREIK', 'januari'],
    [
      'een onbekende kostenplaats',
      'realisatie',
      [2025, 1, '6499', 10],
      'C2',
      'KOSTENPLAATS_ONBEKEND',
      '6499',
    ],
    [
      'een kostenplaats zonder toewijzing',
      'realisatie',
      [2025, 1, '9999', 10],
      'C2',
      'KOSTENPLAATS_ZONDER_TOEWIJZING',
      '9999',
    ],
    [
      'alleen een deelnemer is geen toewijzing',
      'realisatie',
      [2025, 1, '9999', 10, null, 'raalte'],
      'C2',
      'KOSTENPLAATS_ZONDER_TOEWIJZING',
      '9999',
    ],
    [
      'een onbekend product',
      'realisatie',
      [2025, 1, '6401', 10, 'ICT-999'],
      'E2',
      'PRODUCT_ONBEKEND',
      'ICT-999',
    ],
    [
      'een onbekende deelnemer',
      'realisatie',
      [2025, 1, '6401', 10, null, 'zwolle'],
      'F2',
      'DEELNEMER_ONBEKEND',
      'zwolle',
    ],
    [
      'een onbekende werkorganisatie',
      'voorschotten',
      [2025, 'raalte', 'hrm', 10],
      'C2',
      'WERKORGANISATIE_ONBEKEND',
      'hrm',
    ],
    [
      'een product dat de deelnemer niet afneemt',
      'afname',
      [2025, 1, 'ICT-001', 'olst-wijhe', 1],
      'C2',
      'AFNEMER_ZONDER_DVO',
      'ICT-001',
    ],
    [
      'een rekening buiten het bereik',
      'realisatie',
      [2025, 1, '6410', 10, null, null, null, null, '4200'],
      'C2',
      'KOSTENPLAATS_ZONDER_TOEWIJZING',
      '6410',
    ],
    [
      'begroting op een kostenplaats zonder toewijzing',
      'begroting',
      [2025, '9999', 10],
      'B2',
      'KOSTENPLAATS_ZONDER_TOEWIJZING',
      '9999',
    ],
    ['misschien', 'begroting', [2025, '6401', 10, null, 'misschien'], 'E2', 'GEEN_JA_OF_NEE', 'misschien'],
    [
      'een onbekende sleutel',
      'sleutelwaarden',
      ['inwoner', 'raalte', 1, '2025-01-01', BRON],
      'A2',
      'SLEUTEL_ONBEKEND',
      'inwoner',
    ],
    [
      'een sleutelwaarde zonder bron',
      'sleutelwaarden',
      ['fte', 'raalte', 1, '2025-01-01'],
      'E2',
      'SLEUTELWAARDE_ZONDER_BRON',
      null,
    ],
    [
      'alleen spaties als bron',
      'sleutelwaarden',
      ['fte', 'raalte', 1, '2025-01-01', ' \u00a0'],
      'E2',
      'SLEUTELWAARDE_ZONDER_BRON',
      ' \u00a0',
    ],
    [
      'een sleutelwaarde onder nul',
      'sleutelwaarden',
      ['fte', 'raalte', -1, '2025-01-01', BRON],
      'C2',
      'SLEUTELWAARDE_NEGATIEF',
      '-1',
    ],
    [
      'een andere status',
      'sleutelwaarden',
      ['fte', 'raalte', 1, '2025-01-01', BRON, 'geschat'],
      'F2',
      'STATUS_ONBEKEND',
      'geschat',
    ],
    [
      'een foutwaarde',
      'realisatie',
      [2025, 1, '6401', { xml: '<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>' }],
      'D2',
      'FORMULE_FOUT',
      '#DIV/0!',
    ],
    [
      'een foutwaarde zonder formule',
      'realisatie',
      [2025, 1, { xml: '<c r="@" t="e"><v>#N/A</v></c>' }, 10],
      'C2',
      'FORMULE_FOUT',
      '#N/A',
    ],
    [
      'een formule die nooit is berekend',
      'realisatie',
      [2025, 1, '6401', formula('A1+1', null)],
      'D2',
      'FORMULE_ZONDER_WAARDE',
      '',
    ],
    [
      'een formule als kostenplaats',
      'realisatie',
      [2025, 1, formula('"64"&"01"', '6401'), 10],
      'C2',
      'FORMULE_IN_TEKSTKOLOM',
      '6401',
    ],
    [
      'een formule als omschrijving',
      'realisatie',
      [2025, 1, '6401', 10, null, null, formula('A1', 'x')],
      'G2',
      'FORMULE_IN_TEKSTKOLOM',
      'x',
    ],
    [
      'een formule die leeg teruggeeft',
      'realisatie',
      [2025, 1, '6401', formula('""', '')],
      'D2',
      'VERPLICHTE_CEL_LEEG',
      '',
    ],
    [
      'een getal als datum',
      'realisatie',
      [2025, 1, '6401', 10, null, null, null, 45_672],
      'H2',
      'GEEN_DATUM',
      '45672',
    ],
    [
      'een Amerikaanse datum',
      'realisatie',
      [2025, 1, '6401', 10, null, null, null, '1/31/2025'],
      'H2',
      'GEEN_DATUM',
      '1/31/2025',
    ],
    [
      '30 februari',
      'realisatie',
      [2025, 2, '6401', 10, null, null, null, '30-02-2025'],
      'H2',
      'GEEN_DATUM',
      '30-02-2025',
    ],
    [
      '29 februari 1900 van Excel',
      'realisatie',
      [2025, 2, '6401', 10, null, null, null, dateCell(60)],
      'H2',
      'GEEN_DATUM',
      '60',
    ],
    [
      'een boekdatum in een ander jaar',
      'realisatie',
      [2025, 1, '6401', 10, null, null, null, '31-12-2024'],
      'H2',
      'DATUM_BUITEN_BOEKJAAR',
      '31-12-2024',
    ],
  ])('%s', async (_, soort, rij, cel, code, waarde) => {
    const { fouten } = await check(soort, rij);
    expect(fouten.map(brief)).toEqual([{ cel, code, waarde }]);
  });

  it.each<[string, Soort, readonly Celinvoer[], string]>([
    [
      '0640 bestaat, 640 is gevonden',
      'realisatie',
      [2025, 1, 640, 10],
      'De kostenplaats “640” bestaat niet in 2025. Wel bestaat “0640”: maak de cel op als tekst en typ de voorloopnul.',
    ],
    [
      'alleen de hoofdletters verschillen',
      'realisatie',
      [2025, 1, 'AB12', 10],
      'De kostenplaats “AB12” bestaat niet in 2025. Bedoelt u “ab12”? Neem de code precies zo over.',
    ],
    [
      'een product in kleine letters',
      'afname',
      [2025, 1, 'ict-001', 'raalte', 1],
      'Het product “ict-001” bestaat niet in 2025. Bedoelt u “ICT-001”? Neem de code precies zo over.',
    ],
    [
      'een cyrillische letter',
      'realisatie',
      [2025, 1, '6401', 10, 'IСT-001'],
      'Het product “IСT-001” bestaat niet in 2025. Er staan letters uit een ander schrift in. Typ “ICT-001” opnieuw.',
    ],
    [
      'beide lezingen van 1.234',
      'realisatie',
      [2025, 1, '6401', '1.234'],
      '“1.234” kan 1234 of 1,234 zijn. Maak er een getalcel van, of schrijf het zonder punt en met twee decimalen.',
    ],
    [
      'afname zonder DVO',
      'afname',
      [2025, 1, 'ICT-001', 'olst-wijhe', 1],
      'De deelnemer olst-wijhe heeft voor het product “ICT-001” in 2025 geen vastgestelde dienstverleningsovereenkomst. Leg de afname vast in een DVO en laat die vaststellen, of verbeter de regel.',
    ],
    [
      'een waarde zonder bron',
      'sleutelwaarden',
      ['fte', 'raalte', 1, '2025-01-01'],
      'Deze waarde heeft geen bron. Vul in de kolom Bron in waar zij vandaan komt, bijvoorbeeld “CBS, inwoners per 1 januari”.',
    ],
    [
      'een rekening buiten elk bereik',
      'realisatie',
      [2025, 1, '6410', 10, null, null, null, null, '4200'],
      'De kostenplaats “6410” is voor grootboekrekening 4200 nergens aan toegewezen. Wijs haar toe of vul de kolom Product.',
    ],
    [
      'het boekjaar',
      'realisatie',
      [2024, 1, '6401', 10],
      'Deze regel is van boekjaar 2024, maar u leest 2025 in. Verbeter of verwijder de regel.',
    ],
  ])('de zin: %s', async (_, soort, rij, melding) => {
    const { fouten } = await check(soort, rij);
    expect(fouten.map((fout) => fout.melding)).toEqual([melding]);
  });

  it('alle fouten van alle rijen komen in één keer', async () => {
    const { fouten, aantallen, rijen, totaal } = await check(
      'realisatie',
      [2024, 13, '6499', 'tien'],
      GOED.realisatie,
      [2025, 1, '6401', 0.125, 'X', 'Y'],
    );
    expect(fouten.map(({ cel }) => cel)).toEqual(['A2', 'B2', 'C2', 'D2', 'D4', 'E4', 'F4']);
    expect(aantallen).toMatchObject({ BOEKJAAR_WIJKT_AF: 1, TE_VEEL_DECIMALEN: 1 });
    expect({ rijen, totaal }).toEqual({ rijen: 3, totaal: '10.00' });
  });

  it('een sleutel heeft voor een deelnemer op een dag één waarde, ook over twee bladen', async () => {
    const rijen = [KOPPEN.sleutelwaarden, GOED.sleutelwaarden];
    const bladen = ['Een', 'Twee'].map((naam) => ({ naam, rijen }));
    const { fouten } = await controleer(makeWerkmap({ bladen }), 'sleutelwaarden');
    expect(fouten.map(({ blad, cel, code, melding }) => ({ blad, cel, code, melding }))).toEqual([
      {
        blad: 'Twee',
        cel: 'C2',
        code: 'SLEUTELWAARDE_DUBBEL',
        melding:
          'De sleutel inwoners heeft voor raalte op 2025-01-01 al een waarde in rij 2. Verwijder een van beide.',
      },
    ]);
  });

  it('dezelfde sleutel op een andere dag of van een ander is niet dubbel', async () => {
    const { fouten } = await check(
      'sleutelwaarden',
      GOED.sleutelwaarden,
      ['inwoners', 'deventer', 1, '01-01-2025', BRON],
      ['inwoners', 'raalte', 1, '01-01-2024', BRON],
      ['fte', 'raalte', 1, '01-01-2025', BRON],
    );
    expect(fouten).toEqual([]);
  });

  it('de lijst stopt bij duizend, de telling niet', async () => {
    const rijen = Array.from({ length: 1_234 }, () => [2024, 1, '6401', 10]);
    const { fouten, aantallen } = await check('realisatie', ...rijen);
    expect(fouten).toHaveLength(1_000);
    expect(aantallen).toEqual({ BOEKJAAR_WIJKT_AF: 1_234 });
  });
});

describe('periode 13', () => {
  const rij = [2025, 13, '6401', 10, null, null, null, '31-12-2025'];
  const read = async (periode13: boolean): Promise<string[]> =>
    await asFile(makeBlad(KOPPEN.realisatie, rij), async (pad) => {
      const naslag = { ...NASLAG, periode13 };
      const opdracht = { pad, soort: 'realisatie', naslag, copy: null } as const;
      const { fouten, waarschuwingen } = await checkBestand(opdracht);
      return [...fouten, ...waarschuwingen].map(({ melding }) => melding);
    });

  it('mag alleen als het is ingesteld, en hoort bij december', async () => {
    expect(await read(true)).toEqual([]);
    expect(await read(false)).toEqual([
      'Periode 13 is voor afsluitboekingen en staat voor 2025 uit. Zet haar aan bij Afspraken, Inleesafspraken, of gebruik een periode van 1 tot en met 12.',
    ]);
  });
});

describe('letters die ergens anders op lijken', () => {
  const codes = async (kop: readonly string[], rij: readonly Celinvoer[]): Promise<string[]> => {
    const { fouten, waarschuwingen } = await controleer(makeBlad(kop, rij));
    return [...fouten, ...waarschuwingen].map(({ code, cel }) => `${code} ${cel ?? ''}`.trim());
  };
  const kop = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag'];

  it.each<[string, string, readonly string[]]>([
    ['een Cyrillische letter in een woord', 'Werkplеk', ['LETTERS_UIT_ANDER_SCHRIFT E2']],
    ['een Griekse letter in een woord', 'Οffice', ['LETTERS_UIT_ANDER_SCHRIFT E2']],
    ['een woord in een ander schrift mag', 'Hotel Αθήνα', []],
    ['een maateenheid mag', '5 µ en 3 Ω', []],
    ['een letter in twee tekens', 'cafe\u0301', []],
  ])('%s', async (_, tekst, verwacht) => {
    expect(await codes([...kop, 'Omschrijving'], [...GOED.realisatie, tekst])).toEqual(verwacht);
  });

  it('in de naam van een kolom die nodig is', async () => {
    expect(await codes(['Воekjaar', ...kop.slice(1)], GOED.realisatie)).toEqual([
      'KOLOM_ONTBREEKT',
      'LETTERS_UIT_ANDER_SCHRIFT A1',
    ]);
  });

  it('in de naam van een kolom die mag', async () => {
    expect(await codes([...kop, 'Вtw'], [...GOED.realisatie, 1])).toEqual(['LETTERS_UIT_ANDER_SCHRIFT E1']);
  });
});

describe('waarschuwingen', () => {
  it.each<[string, Soort, readonly Celinvoer[], string, string]>([
    [
      'een boekdatum in een andere periode',
      'realisatie',
      [2025, 1, '6401', 10, null, null, null, '01-02-2025'],
      'H2',
      'DATUM_BUITEN_PERIODE',
    ],
    [
      'een voorschot van vorig jaar',
      'voorschotten',
      [2025, 'raalte', 'ict', 10, '15-12-2024'],
      'E2',
      'FACTUURDATUM_BUITEN_BOEKJAAR',
    ],
  ])('%s', async (_, soort, rij, cel, code) => {
    const { fouten, waarschuwingen } = await check(soort, rij);
    expect(fouten).toEqual([]);
    expect(waarschuwingen.map((w) => ({ cel: w.cel, code: w.code }))).toEqual([{ cel, code }]);
  });

  it('een onbekende kolom wordt genoemd, nooit stil overgeslagen', async () => {
    const { fouten, waarschuwingen } = await controleer(
      makeBlad(['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag', 'Hoeveelheid'], [...GOED.realisatie, 5]),
    );
    expect(fouten).toEqual([]);
    expect(waarschuwingen.map(brief)).toEqual([{ cel: 'E1', code: 'KOLOM_ONBEKEND', waarde: 'Hoeveelheid' }]);
  });

  it('waarden onder een kolom zonder naam worden één keer genoemd', async () => {
    const { waarschuwingen } = await controleer(
      makeBlad(
        ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag'],
        [...GOED.realisatie, 5],
        [...GOED.realisatie, 6],
      ),
    );
    expect(waarschuwingen.map(brief)).toEqual([{ cel: 'E2', code: 'KOLOM_ZONDER_NAAM', waarde: null }]);
  });
});

describe('kolommen en bladen', () => {
  const rij = GOED.realisatie;
  const kop = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag'];
  const codes = ({ fouten, waarschuwingen }: Awaited<ReturnType<typeof controleer>>): string[] =>
    [...fouten, ...waarschuwingen].map(({ code, blad, kolom }) => [code, blad, kolom ?? ''].join(' ').trim());

  it('namen tellen, volgorde, hoofdletters en spaties niet', async () => {
    const uitslag = await controleer(
      makeBlad([], [], ['BEDRAG ', 'kosten plaats', '\u200bPeriode', ' boekJaar'], [10, '6401', 1, 2025]),
    );
    expect(uitslag).toMatchObject({ rijen: 1, totaal: '10.00', fouten: [], waarschuwingen: [] });
  });

  it('een ontbrekende kolom heeft een fout per kolom', async () => {
    const uitslag = await controleer(makeBlad(['Boekjaar', 'Kostenplaats'], [2025, '6401']));
    expect(codes(uitslag)).toEqual(['KOLOM_ONTBREEKT Blad1 Periode', 'KOLOM_ONTBREEKT Blad1 Bedrag']);
  });

  it.each<[string, Buffer, readonly string[]]>([
    ['een dubbele kolom', makeBlad([...kop, 'bedrag'], [...rij, 11]), ['KOLOM_DUBBEL Blad1 Bedrag']],
    ['een werkmap zonder iets', makeBlad(), ['GEEN_REGELS']],
    ['alleen koppen', makeBlad(kop), ['GEEN_REGELS']],
    ['lege rijen onder de koppen', makeBlad(kop, ['', ' ', null], []), ['GEEN_REGELS']],
    ['een herhaalde kopregel', makeBlad(kop, rij, kop, rij), ['KOPREGEL_HERHAALD Blad1']],
    ['een totaalrij', makeBlad(kop, rij, ['Totaal', null, null, 10]), ['SUBTOTAALRIJ Blad1']],
    [
      'een subtotaal met een formule',
      makeBlad(kop, rij, [2025, 1, '6401', formula('SUBTOTAL(9,D2:D2)', 10)]),
      ['SUBTOTAALRIJ Blad1'],
    ],
    [
      'een verborgen rij',
      makeWerkmap({ bladen: [{ naam: 'Blad1', rijen: [kop, rij], verborgenRijen: [2] }] }),
      ['RIJ_VERBORGEN Blad1'],
    ],
    [
      'een verborgen blad',
      makeWerkmap({
        bladen: [
          { naam: 'Jan', rijen: [kop, rij] },
          { naam: 'Feb', rijen: [kop, rij], state: 'veryHidden' },
        ],
      }),
      ['BLAD_VERBORGEN Feb'],
    ],
    [
      'een verborgen kolom die wordt gelezen',
      makeWerkmap({
        bladen: [{ naam: 'Jan', rijen: [kop, rij], kolommen: '<col min="3" max="4" hidden="true"/>' }],
      }),
      ['KOLOM_VERBORGEN Jan Kostenplaats', 'KOLOM_VERBORGEN Jan Bedrag'],
    ],
    [
      'een kolom zonder breedte',
      makeWerkmap({
        bladen: [{ naam: 'Jan', rijen: [kop, rij], kolommen: '<col min="4" max="4" width="0"/>' }],
      }),
      ['KOLOM_VERBORGEN Jan Bedrag'],
    ],
    [
      'een verborgen kolom die niet wordt gelezen',
      makeWerkmap({
        bladen: [
          {
            ...{
              naam: 'Jan',
              rijen: [
                [...kop, 'Intern', ''],
                [...rij, 'x', 'y'],
              ],
            },
            kolommen: '<col min="5" max="16384" hidden="1"/>',
          },
        ],
      }),
      ['KOLOM_ONBEKEND Jan', 'KOLOM_ZONDER_NAAM Jan'],
    ],
    [
      'een verborgen kolom met alleen een naam',
      makeWerkmap({
        bladen: [
          {
            naam: 'Jan',
            rijen: [
              [...kop, 'Omschrijving'],
              [...rij, ' '],
            ],
            kolommen: '<col min="5" max="5" hidden="1"/>',
          },
        ],
      }),
      [],
    ],
    [
      'een verborgen keuzelijst',
      makeWerkmap({
        bladen: [
          { naam: 'Jan', rijen: [kop, rij] },
          { naam: 'Lijst', rijen: [['a'], ['b']], state: 'hidden' },
        ],
      }),
      [],
    ],
    [
      'een ander blad',
      makeWerkmap({
        bladen: [
          { naam: 'Uitleg', rijen: [['Lees mij']] },
          { naam: 'Jan', rijen: [kop, rij] },
        ],
      }),
      ['BLAD_OVERGESLAGEN Uitleg'],
    ],
    ['een leeg blad', makeWerkmap({ bladen: [{ naam: 'Jan', rijen: [kop, rij] }, { naam: 'Blad2' }] }), []],
    [
      'een blad met een typefout in de kop',
      makeWerkmap({
        bladen: [
          { naam: 'Jan', rijen: [kop, rij] },
          { naam: 'Feb', rijen: [['Boekjaar', 'Periode', 'Kostenplaats', 'Bedarg'], rij] },
        ],
      }),
      ['KOLOM_ONTBREEKT Feb Bedrag'],
    ],
    [
      'samengevoegde cellen tussen de regels',
      makeWerkmap({
        bladen: [
          { naam: 'Jan', rijen: [kop, rij, rij], rest: '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>' },
        ],
      }),
      ['CELLEN_SAMENGEVOEGD Jan'],
    ],
    [
      'samengevoegde cellen onder de regels',
      makeWerkmap({
        bladen: [
          { naam: 'Jan', rijen: [kop, rij], rest: '<mergeCells><mergeCell ref="A9:C9"/></mergeCells>' },
        ],
      }),
      [],
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(codes(await controleer(bytes))).toEqual(expected);
  });

  it('regels op meer bladen tellen samen', async () => {
    const bladen = ['Jan', 'Feb', 'Mrt'].map((naam) => ({ naam, rijen: [kop, rij] }));
    expect(await controleer(makeWerkmap({ bladen }))).toMatchObject({
      rijen: 3,
      totaal: '30.00',
      fouten: [],
    });
  });

  it('een totaal in de omschrijving van een rij die niet vol is, is een totaalrij', async () => {
    const uitslag = await check('realisatie', rij, [2025, null, null, 10, null, null, 'Totaal']);
    expect(codes(uitslag)).toEqual(['SUBTOTAALRIJ Blad1']);
  });

  it('een fout in een cel roept geen tweede op in een andere', async () => {
    const uitslag = await check('realisatie', [2025, 1, '9999', 10, 'ICT-999']);
    expect(codes(uitslag)).toEqual(['PRODUCT_ONBEKEND Blad1 Product']);
  });

  it('een omschrijving die met Totaal begint is geen totaalrij', async () => {
    const uitslag = await check('realisatie', [2025, 1, '6401', 10, null, null, 'Totaal onderhoud 2025']);
    expect(uitslag).toMatchObject({ rijen: 1, fouten: [] });
  });
});
