import type ExcelJS from 'exceljs';
import { Getal, parseAdres } from '../formule/index.js';
import type { Geschreven, Werkmap } from './werkmap.js';

/** An average figure takes nine tenths of a unit of column width, and a cell has some margin. */
const PER_FIGURE = 0.9;
const MARGIN = 1.5;

/** Widens columns whose largest amount would show as ####; never narrows what the template asks for. */
export function fitNumbers(boek: ExcelJS.Workbook, werkmap: Werkmap): void {
  for (const geschreven of werkmap.all()) {
    const sheet = boek.getWorksheet(geschreven.blad);
    const { kolom } = parseAdres(geschreven.adres);
    const column = sheet?.getColumn(kolom);
    const cel = sheet?.getCell(geschreven.adres);
    if (column === undefined || cel === undefined || cel.isMerged) continue;
    const needed = widthOf(geschreven, werkmap, cel.numFmt ?? '');
    if (needed > (column.width ?? 0)) column.width = needed;
  }
}

function widthOf({ blad, adres, cel }: Geschreven, werkmap: Werkmap, format: string): number {
  if (cel.tekst !== undefined || cel.datum !== undefined) return 0;
  const waarde = werkmap.valueOf(blad, adres);
  if (!Getal.isDecimal(waarde)) return 0;
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const figures = waarde.toFixed(decimals);
  const separators = Math.floor((figures.split('.')[0]?.replace('-', '').length ?? 1) / 3);
  const words = format.includes('ontvangt') ? 'ontvangt '.length : format.includes('€') ? 2 : 0;
  return (figures.length + separators + words) * PER_FIGURE + MARGIN;
}
