import ExcelJS from 'exceljs';
import JSZip from 'jszip';

const OPMAAK = { tekst: '@', bedrag: '#,##0.00', datum: 'dd-mm-yyyy', hoeveelheid: '#,##0.##', geheel: '0' };

/**
 * Makes an .xlsx with one sheet of the given columns and rows. The same rows always give the same bytes:
 * the document properties and the dates inside the zip are those of `datum`.
 * @param kolommen [{ kop, veld, soort: 'tekst' | 'bedrag' | 'datum' | 'hoeveelheid' | 'geheel', breedte }]
 */
export async function maakWerkblad({ blad, kolommen, rijen, datum }) {
  const boek = new ExcelJS.Workbook();
  boek.creator = boek.lastModifiedBy = 'Nulpositie, voorbeeldset (verzonnen bedragen)';
  boek.created = boek.modified = datum;
  const sheet = boek.addWorksheet(blad, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = kolommen.map(({ kop, veld, soort, breedte }) => ({
    header: kop,
    key: veld,
    width: breedte,
    style: { numFmt: OPMAAK[soort] },
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.addRows(rijen);
  return await herverpak(await boek.xlsx.writeBuffer(), datum);
}

/** Zips the parts again in a fixed order and with a fixed date: exceljs stamps them with the clock. */
async function herverpak(bytes, datum) {
  const bron = await JSZip.loadAsync(bytes);
  const doel = new JSZip();
  for (const naam of Object.keys(bron.files).sort()) {
    if (bron.files[naam].dir) continue;
    doel.file(naam, await bron.files[naam].async('uint8array'), { date: datum, createFolders: false });
  }
  return await doel.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  });
}
