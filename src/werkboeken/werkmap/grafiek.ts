import { letterOf } from '../formule/index.js';

/** A range of one row or column on one sheet: `Samenvatting!$C$16:$C$18`, with the values that stand there. */
export interface Bereik<Waarde> {
  readonly ref: string;
  readonly waarden: readonly Waarde[];
}

export interface Reeks {
  readonly naam: Bereik<string>;
  readonly categorieen: Bereik<string>;
  readonly waarden: Bereik<number>;
}

/** A chart that follows its cells; the values it carries are only what is seen before the first recalculation. */
export interface Grafiek {
  readonly soort: 'gestapeld' | 'kolommen';
  readonly titel: string;
  /** What it shows, for who cannot see it. */
  readonly omschrijving: string;
  readonly reeksen: readonly Reeks[];
  /** Number format of the axis. */
  readonly formaat: string;
  /** Corners by column and row, counted from 1; the second one falls outside. */
  readonly van: { readonly kolom: number; readonly rij: number };
  readonly tot: { readonly kolom: number; readonly rij: number };
}

const KLEUREN = ['1F5C99', '6FA3D4', '0F7B6C', 'C77D0A', '7B4FA3', '8C98A8'];
const INKT = '17324D';
/** Between two charts side by side, in EMU: a third of a centimetre. */
const GAP = 120_000;

export const escapeXml = (tekst: string): string =>
  tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A range down one column, or one cell. */
export function columnRange(
  blad: string,
  kolom: number,
  [eerste, laatste]: readonly [number, number],
): string {
  const letter = letterOf(kolom);
  const van = `${blad}!$${letter}$${eerste}`;
  return eerste === laatste ? van : `${van}:$${letter}$${laatste}`;
}

/** The part `xl/charts/chartN.xml`. */
export function chartXml({ soort, titel, reeksen, formaat }: Grafiek): string {
  const gestapeld = soort === 'gestapeld';
  const series = reeksen.map((reeks, i) => serieXml(reeks, i)).join('');
  const vorm = gestapeld
    ? '<c:barDir val="bar"/><c:grouping val="stacked"/>'
    : '<c:barDir val="col"/><c:grouping val="clustered"/>';
  const legenda =
    reeksen.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(800)}</c:legend>`
      : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:lang val="nl-NL"/><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000" b="1">${fillXml(INKT)}</a:defRPr></a:pPr><a:r><a:rPr lang="nl-NL" sz="1000" b="1">${fillXml(INKT)}</a:rPr><a:t>${escapeXml(titel)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart>${vorm}<c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${gestapeld ? '<c:overlap val="100"/>' : ''}<c:axId val="1001"/><c:axId val="1002"/></c:barChart>${axesXml(gestapeld, formaat)}</c:plotArea>${legenda}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${fillXml('FFFFFF')}<a:ln w="6350">${fillXml('DDE5EE')}</a:ln></c:spPr></c:chartSpace>`;
}

function serieXml({ naam, categorieen, waarden }: Reeks, i: number): string {
  const tekstpunten = (teksten: readonly string[]): string =>
    `<c:strCache><c:ptCount val="${teksten.length}"/>${pointsXml(teksten)}</c:strCache>`;
  return `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:strRef><c:f>${naam.ref}</c:f>${tekstpunten(naam.waarden)}</c:strRef></c:tx><c:spPr>${fillXml(KLEUREN[i % KLEUREN.length] ?? INKT)}</c:spPr><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>${categorieen.ref}</c:f>${tekstpunten(categorieen.waarden)}</c:strRef></c:cat><c:val><c:numRef><c:f>${waarden.ref}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${waarden.waarden.length}"/>${pointsXml(waarden.waarden.map(String))}</c:numCache></c:numRef></c:val></c:ser>`;
}

const pointsXml = (punten: readonly string[]): string =>
  punten.map((punt, i) => `<c:pt idx="${i}"><c:v>${escapeXml(punt)}</c:v></c:pt>`).join('');

const fillXml = (kleur: string): string => `<a:solidFill><a:srgbClr val="${kleur}"/></a:solidFill>`;

const textXml = (grootte: number): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${grootte}">${fillXml(INKT)}</a:defRPr></a:pPr><a:endParaRPr lang="nl-NL"/></a:p></c:txPr>`;

/** Bars that lie down run from top to bottom, in the order of the table. */
function axesXml(liggend: boolean, formaat: string): string {
  const [namen, bedragen] = liggend ? ['l', 'b'] : ['b', 'l'];
  const lijn = (kleur: string): string => `<c:spPr><a:ln w="6350">${fillXml(kleur)}</a:ln></c:spPr>`;
  return `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="${liggend ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${namen}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${lijn('9DB4CC')}${textXml(800)}<c:crossAx val="1002"/><c:crosses val="autoZero"/></c:catAx><c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${bedragen}"/><c:majorGridlines>${lijn('E3ECF5')}</c:majorGridlines><c:numFmt formatCode="${escapeXml(formaat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${lijn('FFFFFF')}${textXml(800)}<c:crossAx val="1001"/><c:crosses val="${liggend ? 'max' : 'autoZero'}"/></c:valAx>`;
}

/** Where a chart lies on its sheet, with its description; `rId` leads to the chart part. */
export function anchorXml({ van, tot, titel, omschrijving }: Grafiek, rId: string, nummer: number): string {
  const hoek = (naam: 'from' | 'to', { kolom, rij }: Grafiek['van']): string =>
    `<xdr:${naam}><xdr:col>${kolom - 1}</xdr:col><xdr:colOff>${naam === 'from' && kolom > 1 ? GAP : 0}</xdr:colOff><xdr:row>${rij - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${naam}>`;
  return `<xdr:twoCellAnchor>${hoek('from', van)}${hoek('to', tot)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${1000 + nummer}" name="${escapeXml(titel)}" descr="${escapeXml(omschrijving)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" x="0" y="0"/><a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" cx="0" cy="0"/></xdr:xfrm><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${rId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}
