import ExcelJS from 'exceljs';
import type { Regelinhoud } from '../velden.js';
import { bladnamen, celtekst } from './celtekst.js';
import { KOLOMMEN, letterOf, type Keuzelijst, type Kolom } from './kolommen.js';

export type Werkboekregel = Regelinhoud & { readonly product: string };

export interface Werkboeknorm {
  readonly letter: string;
  readonly kant: string;
  readonly criterium: string;
  readonly toelichting: string | null;
  readonly norm: string;
}

export interface Werkboekkaart {
  readonly werkveld: string;
  readonly naam: string;
  readonly regels: readonly Werkboekregel[];
  readonly normen: readonly Werkboeknorm[];
}

export interface Menukaartwerkboek {
  readonly verband: string;
  readonly boekjaar: number;
  readonly menukaarten: readonly Werkboekkaart[];
  readonly keuzes: Readonly<Record<Keuzelijst, readonly string[]>>;
}

const UITLEG = 'Uitleg';
const NORMEN = 'Prestatienormen';
const KEUZES = 'Keuzelijsten';
/** The sheets that hold no menukaart. */
export const HULPBLADEN: readonly string[] = [UITLEG, NORMEN, KEUZES];
/** Rows below the last product that can be chosen in too. */
const RUIMTE = 200;
/** More digits than this a number in a cell cannot hold. */
const EXCEL_DIGITS = 15;

/** The menukaarten of a boekjaar as a workbook that can be filled in and read back: one sheet each, and an explanation. */
export async function makeMenukaartWerkboek(invoer: Menukaartwerkboek): Promise<Uint8Array> {
  const werkmap = new ExcelJS.Workbook();
  werkmap.created = werkmap.modified = new Date(Date.UTC(invoer.boekjaar, 0, 1));
  const namen = bladnamen(
    invoer.menukaarten.map(({ naam }) => naam),
    HULPBLADEN,
  );
  writeUitleg(werkmap, invoer, namen);
  invoer.menukaarten.forEach((kaart, place) => {
    writeKaart(addBlad(werkmap, namen[place] ?? kaart.werkveld), kaart, invoer.keuzes);
  });
  writeNormen(addBlad(werkmap, NORMEN), invoer.menukaarten);
  writeKeuzes(addBlad(werkmap, KEUZES), invoer.keuzes);
  return new Uint8Array(await werkmap.xlsx.writeBuffer());
}

function addBlad(werkmap: ExcelJS.Workbook, naam: string): ExcelJS.Worksheet {
  return werkmap.addWorksheet(naam, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
    headerFooter: { oddFooter: '&L&A&RBladzijde &P van &N' },
  });
}

/** Text that begins with = + - @ stays text: it is written as a string, in a cell whose format is text. */
function setTekst(cel: ExcelJS.Cell, tekst: string | null): void {
  cel.numFmt = '@';
  cel.alignment = { vertical: 'top', wrapText: true };
  cel.value = tekst === null ? null : celtekst(tekst);
}

function setGetal(cel: ExcelJS.Cell, getal: string): void {
  if (getal.replace(/\D/g, '').length > EXCEL_DIGITS) setTekst(cel, getal);
  else {
    cel.numFmt = getal.includes('.') ? '#,##0.00##########' : '0';
    cel.alignment = { vertical: 'top' };
    cel.value = Number(getal);
  }
}

function writeKop(blad: ExcelJS.Worksheet, kolommen: readonly { naam: string; breedte: number }[]): void {
  kolommen.forEach(({ naam, breedte }, place) => {
    blad.getColumn(place + 1).width = breedte;
    const cel = blad.getCell(1, place + 1);
    cel.value = naam;
    cel.font = { bold: true };
    cel.alignment = { vertical: 'top', wrapText: true };
  });
}

function writeKaart(
  blad: ExcelJS.Worksheet,
  { regels }: Werkboekkaart,
  keuzes: Menukaartwerkboek['keuzes'],
): void {
  writeKop(blad, KOLOMMEN);
  regels.forEach((regel, row) => {
    KOLOMMEN.forEach(({ veld, getal }, column) => {
      const cel = blad.getCell(row + 2, column + 1);
      const waarde = regel[veld];
      if (getal && waarde !== null) setGetal(cel, String(waarde));
      else setTekst(cel, waarde === null ? null : String(waarde));
    });
  });
  const last = regels.length + 1 + RUIMTE;
  KOLOMMEN.forEach((kolom, column) => {
    for (let row = 2; row <= last; row += 1) offerKeuze(blad.getCell(row, column + 1), kolom, keuzes);
  });
  blad.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: KOLOMMEN.length } };
}

function offerKeuze(cel: ExcelJS.Cell, { keuze, naam }: Kolom, keuzes: Menukaartwerkboek['keuzes']): void {
  if (keuze === undefined || keuzes[keuze].length === 0) return;
  const letter = letterOf(Object.keys(keuzes).indexOf(keuze) + 1);
  cel.dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`${KEUZES}!$${letter}$2:$${letter}$${keuzes[keuze].length + 1}`],
    showErrorMessage: true,
    errorTitle: naam,
    error: 'Kies een waarde uit de lijst.',
  };
}

function writeUitleg(werkmap: ExcelJS.Workbook, invoer: Menukaartwerkboek, namen: readonly string[]): void {
  const blad = addBlad(werkmap, UITLEG);
  writeKop(blad, [
    { naam: `Menukaart ${invoer.boekjaar}`, breedte: 24 },
    { naam: invoer.verband, breedte: 90 },
  ]);
  const rijen: (readonly [string, string])[] = [
    ['Bladen', namen.join(', ')],
    [
      'Invullen',
      'Op elk blad staat één menukaart, met een product per rij. Voeg rijen toe, wijzig ze of haal ze weg.',
    ],
    ['Kolommen', 'De namen van de kolommen blijven staan; hun volgorde maakt niet uit.'],
    [
      'Weglaten',
      'Laat u een kolom weg die niet verplicht is, dan blijft staan wat er stond. Een lege cel maakt het veld leeg.',
    ],
    ...KOLOMMEN.map(({ naam, uitleg, verplicht }): [string, string] => {
      return [naam, verplicht ? `${uitleg} Verplicht.` : uitleg];
    }),
  ];
  rijen.forEach(([wat, uitleg], row) => {
    setTekst(blad.getCell(row + 2, 1), wat);
    setTekst(blad.getCell(row + 2, 2), uitleg);
  });
}

function writeNormen(blad: ExcelJS.Worksheet, menukaarten: readonly Werkboekkaart[]): void {
  const kop = [
    ['Werkveld', 14],
    ['Letter', 8],
    ['Kant', 12],
    ['Criterium', 28],
    ['Toelichting', 60],
    ['Norm', 30],
  ] as const;
  writeKop(
    blad,
    kop.map(([naam, breedte]) => ({ naam, breedte })),
  );
  const rijen = menukaarten.flatMap(({ werkveld, normen }) => normen.map((norm) => ({ werkveld, ...norm })));
  rijen.forEach(({ werkveld, letter, kant, criterium, toelichting, norm }, row) => {
    [werkveld, letter, kant, criterium, toelichting, norm].forEach((tekst, column) => {
      setTekst(blad.getCell(row + 2, column + 1), tekst);
    });
  });
}

function writeKeuzes(blad: ExcelJS.Worksheet, keuzes: Menukaartwerkboek['keuzes']): void {
  const lijsten = Object.entries(keuzes);
  writeKop(
    blad,
    lijsten.map(([naam]) => ({ naam, breedte: 20 })),
  );
  lijsten.forEach(([, waarden], column) => {
    waarden.forEach((waarde, row) => {
      setTekst(blad.getCell(row + 2, column + 1), waarde);
    });
  });
}
