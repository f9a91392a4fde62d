import type JSZip from 'jszip';
import type { Grafiek } from './grafiek.js';
import { anchorXml, chartXml } from './grafiek.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NO_RELATIONS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
const NO_DRAWING = `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:r="${OFFICE}"></xdr:wsDr>`;

/**
 * Puts charts on a sheet of a workbook that exceljs wrote, because exceljs cannot: into the drawing it made for the
 * images of that sheet, or into a new one.
 *
 * @param blad the number in the name of the part: `xl/worksheets/sheet<blad>.xml`
 */
export async function addCharts(zip: JSZip, blad: number, grafieken: readonly Grafiek[]): Promise<void> {
  if (grafieken.length === 0) return;
  const tekening = await findOrAddDrawing(zip, blad);
  const relaties = `xl/drawings/_rels/${tekening}.rels`;
  for (const [i, grafiek] of grafieken.entries()) {
    const deel = `chart${i + 1}.xml`;
    const rId = `rIdGrafiek${i + 1}`;
    zip.file(`xl/charts/${deel}`, chartXml(grafiek));
    await edit(zip, relaties, NO_RELATIONS, (xml) =>
      withRelation(xml, { rId, soort: 'chart', doel: `../charts/${deel}` }),
    );
    await edit(zip, `xl/drawings/${tekening}`, NO_DRAWING, (xml) =>
      before(xml, '</xdr:wsDr>', anchorXml(grafiek, rId, i + 1)),
    );
    await addContentType(
      zip,
      `/xl/charts/${deel}`,
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    );
  }
}

/** The name of the drawing part of a sheet. */
async function findOrAddDrawing(zip: JSZip, blad: number): Promise<string> {
  const relaties = `xl/worksheets/_rels/sheet${blad}.xml.rels`;
  const bestaand = await zip.file(relaties)?.async('string');
  const [, gevonden] = /Target="\.\.\/drawings\/(drawing\d+\.xml)"/.exec(bestaand ?? '') ?? [];
  if (gevonden !== undefined) return gevonden;
  const tekening = 'drawing9001.xml';
  const rId = 'rIdTekening';
  await edit(zip, relaties, NO_RELATIONS, (xml) =>
    withRelation(xml, { rId, soort: 'drawing', doel: `../drawings/${tekening}` }),
  );
  await edit(zip, `xl/worksheets/sheet${blad}.xml`, '', (xml) =>
    xml.replace(/(?=<legacyDrawing|<tableParts|<extLst|<\/worksheet>)/, `<drawing r:id="${rId}"/>`),
  );
  await addContentType(
    zip,
    `/xl/drawings/${tekening}`,
    'application/vnd.openxmlformats-officedocument.drawing+xml',
  );
  return tekening;
}

async function addContentType(zip: JSZip, deel: string, soort: string): Promise<void> {
  await edit(zip, '[Content_Types].xml', '', (xml) =>
    before(xml, '</Types>', `<Override PartName="${deel}" ContentType="${soort}"/>`),
  );
}

function withRelation(
  xml: string,
  { rId, soort, doel }: { readonly rId: string; readonly soort: string; readonly doel: string },
): string {
  return before(
    xml,
    '</Relationships>',
    `<Relationship Id="${rId}" Type="${OFFICE}/${soort}" Target="${doel}"/>`,
  );
}

function before(xml: string, einde: string, nieuw: string): string {
  const plaats = xml.lastIndexOf(einde);
  if (plaats < 0) throw new Error(`Onderdeel van het werkboek zonder ${einde}`);
  return `${xml.slice(0, plaats)}${nieuw}${xml.slice(plaats)}`;
}

async function edit(zip: JSZip, deel: string, leeg: string, change: (xml: string) => string): Promise<void> {
  const xml = (await zip.file(deel)?.async('string')) ?? leeg;
  zip.file(deel, change(xml));
}
