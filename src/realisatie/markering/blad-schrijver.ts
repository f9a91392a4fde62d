import type { Ernst } from '../bevinding.js';
import { parseAddress, toKolomletter } from '../reader/cel.js';
import { join, type Bladnotities, type Notitie, type Rijnotities } from './notities.js';
import { fill, readAttribute, writeAttribute, type Tag } from './tags.js';

/** What follows the place of `legacyDrawing` in a sheet. @bron ECMA-376 part 1, 18.3.1.99 */
const AFTER_DRAWING = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The number of a style that looks as the old one did, with the colour of the ernst. */
export type Stijlkeuze = (oud: number, ernst: Ernst) => number;

/** Colours the cells of a sheet while it comes by, and knows afterwards which cell has which note. */
export class Bladschrijver {
  /** By address. */
  readonly notities = new Map<string, Notitie>();
  /** The relation of the drawing that notes stand in, when the sheet had one. */
  tekening: string | null = null;
  private readonly wachtend: number[];
  private inData = false;
  private drawn = false;
  private rij = 0;
  private kolom = 0;
  private row: Rijnotities | null = null;

  constructor(
    private readonly blad: Bladnotities,
    private readonly keuze: { readonly stijl: Stijlkeuze; readonly relatie: string },
  ) {
    this.wachtend = [...blad.rijen.keys()].sort((a, b) => a - b);
    if (blad.blad !== null) this.notities.set('A1', blad.blad);
  }

  schrijf(tag: Tag): string | null {
    if (this.inData) return this.inSheetData(tag);
    if (tag.naam === 'sheetData' && tag.diepte === 2) {
      if (tag.soort === 'leeg') return this.wachtend.length === 0 ? null : fill(tag, this.missingRows(tag));
      this.inData = tag.soort === 'open';
      return null;
    }
    return this.drawing(tag);
  }

  private inSheetData(tag: Tag): string | null {
    if (tag.naam === 'row') return tag.soort === 'sluit' ? this.endRow(tag) : this.startRow(tag);
    if (tag.naam === 'c' && tag.soort !== 'sluit' && this.row !== null) return this.startCell(tag);
    if (tag.naam !== 'sheetData') return null;
    this.inData = false;
    return this.missingRows(tag) + tag.tekst;
  }

  private startRow(tag: Tag): string | null {
    const number = Number(readAttribute(tag, 'r') ?? this.rij + 1);
    const before = this.missingRows(tag, number);
    this.rij = number;
    this.kolom = 0;
    const marked = this.wachtend[0] === number ? this.wachtend.shift() : undefined;
    this.row = marked === undefined ? null : copyOf(this.blad.rijen.get(marked));
    if (tag.soort === 'leeg' && this.row !== null) {
      const cells = this.missingCells(tag);
      this.row = null;
      return before + fill(tag, cells);
    }
    return before === '' ? null : before + tag.tekst;
  }

  private endRow(tag: Tag): string | null {
    if (this.row === null) return null;
    const cells = this.missingCells(tag);
    this.row = null;
    return cells + tag.tekst;
  }

  private startCell(tag: Tag): string | null {
    this.kolom = parseAddress(readAttribute(tag, 'r') ?? '')?.kolom ?? this.kolom + 1;
    const { row, kolom } = this;
    if (row === null) return null;
    this.placeFirst(row, kolom);
    const before = this.missingCells(tag, kolom);
    const notitie = row.cellen.get(kolom);
    if (notitie === undefined) return before === '' ? null : before + tag.tekst;
    row.cellen.delete(kolom);
    this.note(kolom, notitie);
    const old = Number(readAttribute(tag, 's') ?? 0);
    return before + writeAttribute(tag, 's', this.keuze.stijl(old, notitie.ernst));
  }

  /** What is said about the row stands on its first cell. */
  private placeFirst(row: Rijnotities, kolom: number): void {
    if (row.eerste === null) return;
    row.cellen.set(kolom, join(row.eerste, row.cellen.get(kolom) ?? row.eerste));
    row.eerste = null;
  }

  /** Cells that the file left out because they are empty, before this column. */
  private missingCells({ prefix }: Tag, before = Infinity): string {
    if (this.row === null) return '';
    if (before === Infinity) this.placeFirst(this.row, 1);
    const { cellen } = this.row;
    const columns = [...cellen.keys()].filter((kolom) => kolom < before).sort((a, b) => a - b);
    let cells = '';
    for (const kolom of columns) {
      const notitie = cellen.get(kolom);
      if (notitie === undefined) continue;
      cellen.delete(kolom);
      this.note(kolom, notitie);
      const style = this.keuze.stijl(0, notitie.ernst);
      cells += `<${prefix}c r="${toKolomletter(kolom)}${this.rij}" s="${style}"/>`;
    }
    return cells;
  }

  /** Rows that the file left out because they are empty, before this one. */
  private missingRows(tag: Tag, before = Infinity): string {
    let rows = '';
    for (let next = this.wachtend[0]; next !== undefined && next < before; next = this.wachtend[0]) {
      this.wachtend.shift();
      this.rij = next;
      this.row = copyOf(this.blad.rijen.get(next));
      rows += `<${tag.prefix}row r="${next}">${this.missingCells(tag)}</${tag.prefix}row>`;
      this.row = null;
    }
    return rows;
  }

  private note(kolom: number, notitie: Notitie): void {
    const address = `${toKolomletter(kolom)}${this.rij}`;
    this.notities.set(address, join(this.notities.get(address) ?? null, notitie));
  }

  private drawing(tag: Tag): string | null {
    if (tag.naam === 'legacyDrawing' && tag.diepte === 2) {
      this.tekening = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag.tekst)?.[1] ?? null;
      this.drawn = true;
    }
    const here =
      (tag.diepte === 2 && tag.soort !== 'sluit' && AFTER_DRAWING.has(tag.naam)) ||
      (tag.diepte === 1 && tag.soort === 'sluit');
    if (!here || this.drawn) return null;
    this.drawn = true;
    const name = `${tag.prefix}legacyDrawing`;
    return `<${name} xmlns:r="${RELATIONS}" r:id="${this.keuze.relatie}"/>${tag.tekst}`;
  }
}

const copyOf = (row: Rijnotities | undefined): Rijnotities => ({
  eerste: row?.eerste ?? null,
  cellen: new Map(row?.cellen),
});
