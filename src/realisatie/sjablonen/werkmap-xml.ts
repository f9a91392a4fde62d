import { toKolomletter } from '../reader/cel.js';
import { toXml } from '../markering/tags.js';
import type { Kolomtype } from '../soorten.js';
import { TOELICHTING_KOP, type Sjabloon, type Sjabloonkolom } from './sjabloon.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const LISTS = 'Lijsten';
/** As far down as the drop-downs reach. */
const LAST_ROW = 5_000;

/** Numbers of the styles in `STYLES`. */
const STYLE = {
  kop: 1,
  tekst: 2,
  bedrag: 3,
  hoeveelheid: 4,
  datum: 5,
  geheel: 6,
  uitleg: 7,
  titel: 8,
} as const;
const STYLE_OF: Readonly<Record<Kolomtype, number>> = {
  code: STYLE.tekst,
  tekst: STYLE.tekst,
  janee: STYLE.tekst,
  waardestatus: STYLE.tekst,
  bedrag: STYLE.bedrag,
  hoeveelheid: STYLE.hoeveelheid,
  datum: STYLE.datum,
  boekjaar: STYLE.geheel,
  periode: STYLE.geheel,
};

/** The parts of the workbook in order, as the bytes of UTF-8 in latin1. */
export function makeParts(sjabloon: Sjabloon): readonly (readonly [naam: string, inhoud: string])[] {
  const naam = sjabloon.soort[0]?.toUpperCase() + sjabloon.soort.slice(1);
  return [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(naam)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...[1, 2, 3].map((n): Relatie => ['worksheet', `worksheets/sheet${n}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ['xl/worksheets/sheet1.xml', invulblad(sjabloon)],
    ['xl/worksheets/sheet2.xml', toelichting(sjabloon)],
    ['xl/worksheets/sheet3.xml', lijsten(sjabloon)],
  ];
}

type Relatie = readonly [soort: string, doel: string];

const relations = (list: readonly Relatie[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([soort, doel], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${soort}" Target="${doel}"/>`)
    .join('')}</Relationships>`;

const workbook = (naam: string): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${naam}" sheetId="1" r:id="rId1"/>` +
  `<sheet name="Toelichting" sheetId="2" r:id="rId2"/><sheet name="${LISTS}" sheetId="3" state="veryHidden" r:id="rId3"/></sheets></workbook>`;

const cell = (kolom: number, rij: number, { tekst, stijl }: { tekst: string; stijl: number }): string =>
  `<c r="${toKolomletter(kolom)}${rij}" s="${stijl}" t="inlineStr"><is><t xml:space="preserve">${toXml(tekst)}</t></is></c>`;

const row = (rij: number, teksten: readonly string[], stijl: number): string =>
  `<row r="${rij}">${teksten.map((tekst, n) => (tekst === '' ? '' : cell(n + 1, rij, { tekst, stijl }))).join('')}</row>`;

const column = (n: number, width: number, stijl: number): string =>
  `<col min="${n}" max="${n}" width="${width}" style="${stijl}" customWidth="1"/>`;

const FREEZE =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function invulblad({ kolommen, boekjaar, laatstePeriode }: Sjabloon): string {
  const cols = kolommen.map(({ naam, type }, n) =>
    column(n + 1, type === 'tekst' ? 30 : Math.max(14, naam.length + 4), STYLE_OF[type]),
  );
  const rules = kolommen.map((kolom, n) =>
    validation(kolom, n + 1, { lijst: listNumber(kolommen, kolom), boekjaar, laatstePeriode }),
  );
  const sound = rules.filter((rule) => rule !== '');
  return (
    `${XML}<worksheet xmlns="${MAIN}">${FREEZE}<cols>${cols.join('')}</cols><sheetData>` +
    `${row(
      1,
      kolommen.map(({ naam }) => naam),
      STYLE.kop,
    )}</sheetData>` +
    `<dataValidations count="${sound.length}">${sound.join('')}</dataValidations></worksheet>`
  );
}

/** Which column of the lists has the choices of this one; 0 for none. */
const listNumber = (kolommen: readonly Sjabloonkolom[], kolom: Sjabloonkolom): number =>
  kolommen.filter(({ keuzes }) => keuzes.length > 0).indexOf(kolom) + 1;

/** What a rule needs to know: the column of the lists (0 for none), the year and its last periode. */
interface Grenzen extends Pick<Sjabloon, 'boekjaar' | 'laatstePeriode'> {
  readonly lijst: number;
}

function validation(kolom: Sjabloonkolom, n: number, grenzen: Grenzen): string {
  const letter = toKolomletter(n);
  const rule = ruleOf(kolom, grenzen);
  if (rule === null) return '';
  const [attributes, formulas] = rule;
  const text = toXml(kolom.uitleg.slice(0, 220));
  return (
    `<dataValidation ${attributes} allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${toXml(kolom.naam)}" error="${text}" ` +
    `promptTitle="${toXml(kolom.naam)}" prompt="${text}" sqref="${letter}2:${letter}${LAST_ROW}">${formulas}</dataValidation>`
  );
}

function ruleOf(
  { type, keuzes }: Sjabloonkolom,
  { lijst, boekjaar, laatstePeriode }: Grenzen,
): readonly [attributes: string, formulas: string] | null {
  const one = (value: string): string => `<formula1>${value}</formula1>`;
  if (lijst > 0) {
    const letter = toKolomletter(lijst);
    return ['type="list"', one(`${LISTS}!$${letter}$2:$${letter}$${keuzes.length + 1}`)];
  }
  switch (type) {
    case 'boekjaar':
      return ['type="whole" operator="equal"', one(String(boekjaar))];
    case 'periode':
      return ['type="whole" operator="between"', `${one('1')}<formula2>${laatstePeriode}</formula2>`];
    case 'bedrag':
    case 'hoeveelheid':
      return ['type="decimal" operator="between"', `${one('-1E+13')}<formula2>1E+13</formula2>`];
    case 'datum':
      return ['type="date" operator="greaterThan"', one('1')];
    case 'code':
    case 'tekst':
    case 'janee':
    case 'waardestatus':
      return null;
  }
}

function toelichting({ soort, kolommen }: Sjabloon): string {
  const rows = kolommen.map(({ naam, verplicht, uitleg }, n) =>
    row(n + 5, [naam, verplicht ? 'verplicht' : 'mag leeg', uitleg], STYLE.uitleg),
  );
  return (
    `${XML}<worksheet xmlns="${MAIN}"><cols>${column(1, 22, 0)}${column(2, 12, 0)}${column(3, 90, 0)}</cols><sheetData>` +
    row(1, [TOELICHTING_KOP], STYLE.titel) +
    row(
      2,
      [
        `Vul op het eerste blad onder de kolomnamen een rij per regel in (${soort}); kolommen die u niet gebruikt, mag u weghalen.`,
      ],
      0,
    ) +
    row(4, ['Kolom', 'Verplicht', 'Wat u invult'], STYLE.kop) +
    `${rows.join('')}</sheetData></worksheet>`
  );
}

/** One column for each drop-down: a list of more than 255 characters fits in no rule. */
function lijsten({ kolommen }: Sjabloon): string {
  const lists = kolommen.filter(({ keuzes }) => keuzes.length > 0);
  const longest = Math.max(0, ...lists.map(({ keuzes }) => keuzes.length));
  const rows = Array.from({ length: longest }, (_, n) =>
    row(
      n + 2,
      lists.map(({ keuzes }) => keuzes[n] ?? ''),
      STYLE.tekst,
    ),
  );
  const heads = lists.map(({ naam }) => `Lijst ${naam}`);
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${row(1, heads, STYLE.kop)}${rows.join('')}</sheetData></worksheet>`;
}

const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  ['workbook', 'styles', 'worksheets/sheet1', 'worksheets/sheet2', 'worksheets/sheet3']
    .map((part) => {
      const type = part === 'workbook' ? 'sheet.main' : part === 'styles' ? 'styles' : 'worksheet';
      return `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
    })
    .join('') +
  '</Types>';

const xf = (numFmt: number, rest = '', inside = ''): string => {
  const start = `<xf numFmtId="${numFmt}" xfId="0" applyNumberFormat="1" borderId="0"${rest}`;
  return inside === '' ? `${start}/>` : `${start}>${inside}</xf>`;
};
const PLAIN = ' fontId="0" fillId="0"';
/** In the order of `STYLE`; Excel shows separators the way of the reader's own language. */
const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="#,##0.############"/></numFmts>` +
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3A5F"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">' +
  [
    xf(0, PLAIN),
    xf(49, ' fontId="1" fillId="2" applyFont="1" applyFill="1"'),
    xf(49, PLAIN),
    xf(4, PLAIN),
    xf(165, PLAIN),
    xf(164, PLAIN),
    xf(1, PLAIN),
    xf(0, `${PLAIN} applyAlignment="1"`, '<alignment vertical="top" wrapText="1"/>'),
    xf(0, ' fontId="2" fillId="0" applyFont="1"'),
  ].join('') +
  '</cellXfs></styleSheet>';
