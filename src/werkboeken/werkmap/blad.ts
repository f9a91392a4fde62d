import type ExcelJS from 'exceljs';
import { letterOf } from '../formule/index.js';
import type { Cel } from './cel.js';
import type { Sjabloon } from './sjabloon.js';
import { countLines, escapeText, fillIn, safeText } from './tekst.js';
import type { Werkmap } from './werkmap.js';

/** An output column: which column of the sample it looks like, and the words for `{...}` in its heading. */
export interface Kolom {
  readonly bron: number;
  readonly woorden: Readonly<Record<string, string>>;
  /** Takes the width of the sample along: where columns are repeated, or left out, it stands elsewhere. */
  readonly breed: boolean;
}

const LINE_HEIGHT = 13;
const DEFAULT_HEIGHT = 15;
const TALLEST = 400;

/**
 * One sheet, written once from top to bottom. What stands above the first sample row of the template stays; from
 * there on each row is a copy of a sample row, filled.
 */
export class Blad {
  private volgende: number;
  private readonly sheet: ExcelJS.Worksheet;
  private readonly voorbeeld: ExcelJS.Worksheet;
  private readonly breedtes = new Map<number, number>();

  /** @param stroken anchors of the sample rows; anchors of single cells are left where they are */
  constructor(
    readonly naam: string,
    private readonly bron: {
      readonly sjabloon: Sjabloon;
      readonly werkmap: Werkmap;
      readonly woorden: Readonly<Record<string, string>>;
    },
    stroken: readonly string[],
  ) {
    this.sheet = bron.sjabloon.blad(naam);
    this.voorbeeld = bron.sjabloon.voorbeeld(naam);
    this.volgende = Math.min(...stroken.map((anker) => bron.sjabloon.plaats(anker).rij));
    clearFrom(this.sheet, this.volgende);
    this.fillTexts();
  }

  get rij(): number {
    return this.volgende;
  }

  /** A reference from any sheet: `Diensten!K18`. */
  ref(kolom: number, rij: number): string {
    return `${this.naam}!${letterOf(kolom)}${rij}`;
  }

  /** Fills the single cell an anchor points at. */
  zet(anker: string, cel: Cel): void {
    const { kolom, rij } = this.bron.sjabloon.plaats(anker);
    this.write(kolom, rij, cel);
  }

  skip(rijen = 1): void {
    this.volgende += rijen;
  }

  /**
   * Copies a sample row to the next row and fills it from column A; where no cell is given, the text of the sample
   * stays, with its words filled in.
   * @returns the number of the row
   */
  strook(anker: string, cellen: readonly (Cel | undefined)[] = [], kolommen?: readonly Kolom[]): number {
    const plaats = this.bron.sjabloon.plaats(anker);
    const sample = this.voorbeeld.getRow(plaats.rij);
    const rij = this.volgende;
    const breedte = kolommen ?? this.ownColumns(sample);
    breedte.forEach(({ bron, woorden, breed }, i) => {
      const van = sample.getCell(bron);
      const doel = this.sheet.getRow(rij).getCell(i + 1);
      doel.style = structuredClone(van.style);
      if (breed) this.widen(i + 1, this.voorbeeld.getColumn(bron).width ?? 10);
      const cel = cellen[i];
      if (cel !== undefined) this.write(i + 1, rij, cel);
      else if (typeof van.value === 'string')
        doel.value = escapeText(fillIn(van.value, { ...this.bron.woorden, ...woorden }));
    });
    this.volgende += 1;
    this.sheet.getRow(rij).height = this.heightOf(rij, sample.height, breedte.length);
    return rij;
  }

  private ownColumns(sample: ExcelJS.Row): Kolom[] {
    return Array.from({ length: Math.max(sample.cellCount, 1) }, (_, i) => ({
      bron: i + 1,
      woorden: {},
      breed: false,
    }));
  }

  private write(kolom: number, rij: number, cel: Cel): void {
    const doel = this.sheet.getRow(rij).getCell(kolom);
    if (cel.stijl !== undefined) {
      const { border } = doel.style;
      doel.style = { ...this.bron.sjabloon.stijl(cel.stijl), ...(border && { border }) };
    }
    if (cel.formaat !== undefined) doel.numFmt = cel.formaat;
    if (cel.tekst !== undefined) {
      doel.numFmt = '@';
      const text = escapeText(cel.tekst);
      doel.value = cel.naarBlad === undefined ? text : { text, hyperlink: `#${cel.naarBlad}!A1` };
    } else if (cel.datum !== undefined) doel.value = cel.datum;
    else if (cel.getal !== undefined) doel.value = Number(cel.getal);
    else if (cel.formule !== undefined) doel.value = { formula: cel.formule };
    else doel.value = null;
    this.bron.werkmap.add(this.naam, kolom, rij, cel);
  }

  /** The widest sample that lands in a column decides. */
  private widen(kolom: number, width: number): void {
    const breedste = Math.max(width, this.breedtes.get(kolom) ?? 0);
    this.breedtes.set(kolom, breedste);
    this.sheet.getColumn(kolom).width = breedste;
  }

  /** LibreOffice does not grow a row for wrapped text, so its height is set. */
  private heightOf(rij: number, height: number, kolommen: number): number {
    let lines = 1;
    for (let kolom = 1; kolom <= kolommen; kolom += 1) {
      const cel = this.sheet.getRow(rij).getCell(kolom);
      if (cel.alignment?.wrapText !== true || typeof cel.value !== 'string') continue;
      const width = this.sheet.getColumn(kolom).width ?? 10;
      lines = Math.max(lines, countLines(cel.value, width - (cel.alignment.indent ?? 0) * 2));
    }
    return lines === 1
      ? (height ?? DEFAULT_HEIGHT)
      : Math.min(Math.max(height ?? DEFAULT_HEIGHT, lines * LINE_HEIGHT + 4), TALLEST);
  }

  private fillTexts(): void {
    this.sheet.eachRow((row) => {
      row.eachCell((cel) => {
        if (typeof cel.value === 'string') cel.value = escapeText(fillIn(cel.value, this.bron.woorden));
      });
    });
    const voet = this.sheet.headerFooter.oddFooter;
    if (voet) this.sheet.headerFooter.oddFooter = fillIn(voet, { voettekst: footerText(this.bron.woorden) });
  }
}

/** In a footer & starts a command, and 255 characters is all there is. */
function footerText(woorden: Readonly<Record<string, string>>): string {
  return safeText(woorden['voettekst'] ?? '').replaceAll('&', '&&');
}

function clearFrom(sheet: ExcelJS.Worksheet, eerste: number): void {
  for (let rij = eerste; rij <= sheet.rowCount; rij += 1) {
    const row = sheet.getRow(rij);
    row.eachCell({ includeEmpty: true }, (cel) => {
      cel.value = null;
      cel.style = {};
    });
    row.height = DEFAULT_HEIGHT;
  }
}
