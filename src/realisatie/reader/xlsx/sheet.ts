import { checkFormula } from '../../gate/contents.js';
import { LIMITS } from '../../gate/limits.js';
import { Weigering } from '../../gate/weigering.js';
import {
  parseAddress,
  type Bladeinde,
  type Cel,
  type Celsoort,
  type Rij,
  type Samenvoeging,
} from '../cel.js';
import { VerborgenKolommen } from '../verborgen-kolommen.js';
import { toIsoDate } from './serial-date.js';
import { unescapeText } from './shared-strings.js';
import type { Attributes } from '../xml/attributes.js';
import type { XmlHandler } from '../xml/xml.js';

export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly date1904: boolean;
}

const MOST_DATES = 10_000;
/** The formulas of what may be typed in a cell and of how it then looks: they too may call another program. */
const CONDITIONS = new Set(['formula1', 'formula2', 'formula']);
const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** Turns the XML of a sheet into rows; only rows with a value are passed on. @throws Weigering */
export class SheetReader implements XmlHandler {
  private readonly samenvoegingen: Samenvoeging[] = [];
  private readonly verborgen = new VerborgenKolommen();
  /** The same days come back row after row. */
  private readonly dates = new Map<string, string>();
  private row = 0;
  private column = 0;
  private hidden = false;
  private cells: Cel[] = [];
  private type = 'n';
  private style = 0;
  private value: string | null = null;
  private formula: string | null = null;
  private collected: string | null = null;
  private inHint = false;

  constructor(
    private readonly context: SheetContext,
    private readonly onRow: (rij: Rij) => void,
  ) {}

  /** Once the sheet was read to its end. */
  get einde(): Bladeinde {
    return { samenvoegingen: this.samenvoegingen, verborgenKolommen: this.verborgen.list() };
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.startCell(attributes);
    else if (name === 'v') this.startValue();
    else if (name === 't' || name === 'f') this.collected = '';
    else if (name === 'row') this.startRow(attributes);
    else if (name === 'rPh') this.inHint = true;
    else if (name === 'mergeCell') this.addMerge(attributes.get('ref') ?? '');
    else if (name === 'col') this.readColumn(attributes);
    else if (CONDITIONS.has(name)) this.collected = '';
    // A control or linked object that Excel puts in the sheet itself.
    else if (name === 'oleObject' || name === 'control') throw new Weigering('INGESLOTEN_OBJECT');
  }

  text(text: string): void {
    if (this.collected !== null && !this.inHint) this.collected += text;
  }

  close(name: string): void {
    if (name === 'c') this.endCell();
    else if (name === 'v') this.value = this.collect();
    else if (name === 't') this.value = (this.value ?? '') + this.collect();
    else if (name === 'f') this.formula = checkFormula(this.collect());
    else if (name === 'row') this.endRow();
    else if (name === 'rPh') this.inHint = false;
    else if (CONDITIONS.has(name)) checkFormula(this.collect());
  }

  private collect(): string {
    const text = this.collected ?? '';
    this.collected = null;
    return this.inHint ? '' : text;
  }

  private readColumn(attributes: Attributes): void {
    const [from, to] = [Number(attributes.get('min')), Number(attributes.get('max'))];
    // No width is how some programs hide.
    if (isTrue(attributes.get('hidden')) || Number(attributes.get('width') ?? 1) === 0)
      this.verborgen.hide(from, to);
  }

  private startRow(attributes: Attributes): void {
    const r = attributes.get('r');
    const row = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.row) throw new Weigering('BESTAND_BESCHADIGD');
    if (row > LIMITS.rows) throw new Weigering('TE_VEEL_RIJEN');
    this.row = row;
    this.column = 0;
    this.hidden = isTrue(attributes.get('hidden'));
    this.cells = [];
  }

  private startCell(attributes: Attributes): void {
    const r = attributes.get('r');
    const place = r === undefined ? { kolom: this.column + 1, rij: this.row } : parseAddress(r);
    if (place === null || place.rij !== this.row || place.kolom <= this.column)
      throw new Weigering('BESTAND_BESCHADIGD');
    this.column = place.kolom;
    this.type = attributes.get('t') ?? 'n';
    this.style = Number(attributes.get('s') ?? 0);
    this.value = null;
    this.formula = null;
  }

  /** Of two values in one cell nobody can tell which one counts. */
  private startValue(): void {
    if (this.value !== null) throw new Weigering('BESTAND_BESCHADIGD');
    this.collected = '';
  }

  private endCell(): void {
    if (this.value === null && this.formula === null) return;
    if (this.column > LIMITS.columns) throw new Weigering('TE_VEEL_KOLOMMEN');
    this.cells.push(this.interpret(this.value));
    this.value = null;
  }

  private interpret(value: string | null): Cel {
    if (value === null) return this.makeCel('geen', '');
    switch (this.type) {
      case 's':
        return this.makeCel('tekst', this.sharedString(value));
      case 'str':
      case 'inlineStr':
        return this.makeCel('tekst', unescapeText(value));
      case 'b':
        return this.makeCel('tekst', value === '1' ? 'WAAR' : 'ONWAAR');
      case 'e':
        return this.makeCel('foutwaarde', value);
      case 'd':
        return this.makeCel('datum', value.slice(0, 10));
      case 'n':
        return this.number(value);
      default:
        throw new Weigering('BESTAND_BESCHADIGD');
    }
  }

  private makeCel(soort: Celsoort, waarde: string): Cel {
    return { kolom: this.column, soort, waarde, formule: this.formula };
  }

  private number(value: string): Cel {
    if (value === '') return this.makeCel(this.formula === null ? 'tekst' : 'geen', '');
    if (!this.context.dateStyles.has(this.style)) return this.makeCel('getal', value);
    let date = this.dates.get(value);
    if (date === undefined) {
      date = toIsoDate(value, this.context.date1904) ?? value;
      if (this.dates.size < MOST_DATES) this.dates.set(value, date);
    }
    return this.makeCel('datum', date);
  }

  private sharedString(index: string): string {
    const text = this.context.sharedStrings[Number(index)];
    if (text === undefined || index === '') throw new Weigering('BESTAND_BESCHADIGD');
    return text;
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    const rij = { nummer: this.row, cellen: this.cells, verborgen: this.hidden };
    this.verborgen.note(rij);
    this.onRow(rij);
  }

  private addMerge(ref: string): void {
    const [from = '', to = from] = ref.split(':');
    const [start, end] = [parseAddress(from), parseAddress(to)];
    if (start === null || end === null || this.samenvoegingen.length >= LIMITS.merges)
      throw new Weigering('BESTAND_BESCHADIGD');
    this.samenvoegingen.push({ vanRij: start.rij, totRij: end.rij, cel: from });
  }
}
