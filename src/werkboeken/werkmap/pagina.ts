import type ExcelJS from 'exceljs';

const A4 = { kort: 595, lang: 842 };
const PER_INCH = 72;
const DEFAULT_HEIGHT = 15;

/**
 * Starts a new page before a block of rows that would not fit on what is left of this one. Widths and heights are
 * those of the sheet; a page that is scaled to fit its width holds more rows.
 */
export function keepTogether(sheet: ExcelJS.Worksheet, eerste: number, aantal: number): void {
  const ruimte = pageHeight(sheet);
  const gebruikt = usedSinceBreak(sheet, eerste - 1);
  if (gebruikt + aantal * (DEFAULT_HEIGHT + 1) > ruimte && gebruikt > 0)
    sheet.getRow(eerste - 1).addPageBreak();
}

/** Print set-up that depends on what was written: rows repeated on each page, and on how many pages wide. */
export function setPages(
  sheet: ExcelJS.Worksheet,
  { kop, paginas = 1, vast }: { kop?: number; paginas?: number; vast: { rijen: number; kolommen: number } },
): void {
  const setup = sheet.pageSetup as Partial<ExcelJS.PageSetup> & {
    firstPageNumber?: number;
    useFirstPageNumber?: boolean;
  };
  delete setup.firstPageNumber;
  delete setup.useFirstPageNumber;
  if (kop !== undefined) setup.printTitlesRow = `${kop}:${kop}`;
  if (paginas > 1) {
    setup.fitToWidth = paginas;
    setup.printTitlesColumn = 'A:B';
  }
  const { rijen, kolommen } = vast;
  const frozen = rijen > 0 || kolommen > 0;
  sheet.views = [
    frozen
      ? { showGridLines: false, state: 'frozen', xSplit: kolommen, ySplit: rijen }
      : { showGridLines: false, state: 'normal' },
  ];
}

function pageHeight(sheet: ExcelJS.Worksheet): number {
  const { orientation, margins, fitToWidth = 1 } = sheet.pageSetup;
  const [breed, hoog] = orientation === 'landscape' ? [A4.lang, A4.kort] : [A4.kort, A4.lang];
  const marge = (kant: 'left' | 'right' | 'top' | 'bottom'): number => (margins?.[kant] ?? 0.5) * PER_INCH;
  const breedte = sheet.columns.reduce((som, { width = 9 }) => som + (width * 7 + 5) * 0.75, 0);
  const schaal = Math.min(1, ((breed - marge('left') - marge('right')) * (fitToWidth || 1)) / breedte);
  return (hoog - marge('top') - marge('bottom')) / schaal - 40;
}

function usedSinceBreak(sheet: ExcelJS.Worksheet, laatste: number): number {
  const breaks = (sheet as unknown as { rowBreaks: { id: number }[] }).rowBreaks;
  const vorige = Math.max(0, ...breaks.map(({ id }) => id));
  let hoogte = 0;
  for (let rij = vorige + 1; rij <= laatste; rij += 1) hoogte += sheet.getRow(rij).height ?? DEFAULT_HEIGHT;
  return hoogte;
}
