import ExcelJS from 'exceljs';
import { celtekst } from '../../menukaart/werkboek/celtekst.js';
import { TEKENS, type Afnamematrix } from './afnamematrix.js';

/** The sheet that is read back. */
export const MATRIXBLAD = 'Afnamematrix';
/** The column of the names, which is not read. */
export const NAAMKOLOM = 'Naam';

const UITLEG: readonly (readonly [teken: string, uitleg: string])[] = [
  [TEKENS.afname, 'Neemt af volgens een vastgestelde DVO. Wijzigt alleen met een DVO.'],
  [TEKENS.indicatie, 'Verwacht af te nemen.'],
  [TEKENS['op afroep'], 'Neemt af wanneer het nodig is.'],
  ['(leeg)', 'Neemt niet af. Maakt u een cel leeg, dan vervalt de indicatie.'],
];

/** Who takes what as a workbook that can be filled in and read back: by code, with the names beside the products. */
export async function makeMatrixwerkboek({ boekjaar, deelnemers, rijen }: Afnamematrix): Promise<Uint8Array> {
  const werkmap = new ExcelJS.Workbook();
  werkmap.created = werkmap.modified = new Date(Date.UTC(boekjaar, 0, 1));
  const blad = werkmap.addWorksheet(MATRIXBLAD, { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
  const kop = ['Product', NAAMKOLOM, ...deelnemers.map(({ code }) => code)];
  writeRij(blad, 1, kop);
  blad.getRow(1).font = { bold: true };
  kop.forEach((_, place) => (blad.getColumn(place + 1).width = place === 1 ? 40 : 14));
  rijen.forEach(({ product, naam, cellen }, place) => {
    writeRij(blad, place + 2, [product, naam, ...cellen.map(({ stand }) => TEKENS[stand])]);
    for (const [column] of cellen.entries()) offerTekens(blad.getCell(place + 2, column + 3));
  });
  const uitleg = werkmap.addWorksheet('Uitleg');
  uitleg.getColumn(2).width = 70;
  UITLEG.forEach((rij, place) => writeRij(uitleg, place + 1, rij));
  return new Uint8Array(await werkmap.xlsx.writeBuffer());
}

/** Text that begins with = + - @ stays text. */
function writeRij(blad: ExcelJS.Worksheet, nummer: number, teksten: readonly string[]): void {
  teksten.forEach((tekst, place) => {
    const cel = blad.getCell(nummer, place + 1);
    cel.numFmt = '@';
    cel.value = tekst === '' ? null : celtekst(tekst);
  });
}

function offerTekens(cel: ExcelJS.Cell): void {
  const tekens = Object.values(TEKENS).filter((teken) => teken !== '');
  cel.dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${tekens.join(',')}"`],
    showErrorMessage: true,
    errorTitle: MATRIXBLAD,
    error: 'Kies een teken uit de lijst, of laat de cel leeg.',
  };
}
