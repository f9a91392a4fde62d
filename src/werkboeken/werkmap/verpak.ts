import JSZip from 'jszip';
import type { Grafiek } from './grafiek.js';
import { addCharts } from './grafieken.js';

const FIRST = ['[Content_Types].xml', '_rels/.rels'];
const HYPERLINK_RELATION = /<Relationship [^>]*relationships\/hyperlink"[^>]*\/>/g;
const HYPERLINK = /<hyperlink ref="([A-Z]+\d+)" r:id="[^"]+" location="#([^"!]+)!([A-Z]+\d+)"\/>/g;

/**
 * Packs a workbook so that the same content gives the same bytes: parts in a fixed order with one date. Links within
 * the workbook become real internal links (exceljs writes them as links to another file).
 * @param datum the moment of the berekening, not that of the download
 * @param grafieken charts, and the number of the sheet they lie on
 */
export async function packWorkbook(
  bytes: ArrayBuffer | Uint8Array,
  datum: Date,
  { blad, grafieken }: { readonly blad: number; readonly grafieken: readonly Grafiek[] },
): Promise<Uint8Array> {
  const bron = await JSZip.loadAsync(bytes);
  await addCharts(bron, blad, grafieken);
  const namen = Object.keys(bron.files).filter((naam) => bron.files[naam]?.dir === false);
  const doel = new JSZip();
  for (const naam of [...FIRST, ...namen.filter((part) => !FIRST.includes(part)).sort()]) {
    const inhoud = await bron.file(naam)?.async('uint8array');
    if (inhoud === undefined) throw new Error(`Werkboek zonder ${naam}`);
    doel.file(naam, rewriteLinks(naam, inhoud), { date: datum, createFolders: false });
  }
  return await doel.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  });
}

function rewriteLinks(naam: string, inhoud: Uint8Array): Uint8Array | string {
  const text = (): string => Buffer.from(inhoud).toString('utf8');
  if (/^xl\/worksheets\/_rels\//.test(naam)) return text().replace(HYPERLINK_RELATION, '');
  if (/^xl\/worksheets\/sheet/.test(naam)) {
    return text().replace(HYPERLINK, `<hyperlink ref="$1" location="'$2'!$3"/>`);
  }
  return inhoud;
}
