import { checkFormula } from '../../gate/contents.js';
import { LIMITS } from '../../gate/limits.js';
import { Weigering, type WeigeringCode } from '../../gate/weigering.js';
import { toKolomletter, type Cel, type Ontvanger, type Samenvoeging } from '../cel.js';
import { VerborgenKolommen } from '../verborgen-kolommen.js';
import type { Attributes } from '../xml/attributes.js';
import type { XmlHandler } from '../xml/xml.js';
import { checkNamespaces } from './namespaces.js';
import { toCel, type Celinhoud } from './ods-cel.js';

/** What fetches or runs something, wherever it stands. */
const FORBIDDEN: Readonly<Record<string, WeigeringCode>> = {
  'table-source': 'VERWIJZING_NAAR_BUITEN',
  'cell-range-source': 'VERWIJZING_NAAR_BUITEN',
  'dde-source': 'VERWIJZING_NAAR_BUITEN',
  'dde-link': 'VERWIJZING_NAAR_BUITEN',
  'dde-connection-decl': 'VERWIJZING_NAAR_BUITEN',
  'database-source-sql': 'VERWIJZING_NAAR_BUITEN',
  'database-source-query': 'VERWIJZING_NAAR_BUITEN',
  'database-source-table': 'VERWIJZING_NAAR_BUITEN',
  'event-listener': 'MACRO_IN_BESTAND',
  'object-ole': 'INGESLOTEN_OBJECT',
  plugin: 'INGESLOTEN_OBJECT',
  applet: 'INGESLOTEN_OBJECT',
};
/** What holds a formula outside the cells: what may be typed, how it then looks, a name. */
const CONDITIONS: Readonly<Record<string, string>> = {
  'content-validation': 'table:condition',
  map: 'style:condition',
  condition: 'calcext:value',
  'formatting-entry': 'calcext:value',
  'named-expression': 'table:expression',
};
const PICTURES = new Set(['image', 'background-image', 'fill-image', 'object']);
/** Where a picture or object lies that is not in the file itself. */
const OUTSIDE = /^([a-z][a-z0-9+.-]*:|\/|\.\.)/i;
/** Elements inside a cell whose text is the text of the cell; a note or a drawing is not. */
const TEXTUAL = new Set(['p', 'span', 'a', 's', 'tab', 'line-break', 'ruby', 'ruby-base']);

/** Turns `content.xml` into rows; what repeats is counted, and only spelled out as far as it holds values. @throws Weigering */
export class ContentReader implements XmlHandler {
  private readonly hiddenStyles = new Set<string>();
  private style: string | null = null;
  private inTable = false;
  private bladen = 0;
  private samenvoegingen: Samenvoeging[] = [];
  private verborgenKolommen = new VerborgenKolommen();
  /** Columns that were declared so far. */
  private kolommen = 0;
  private rij = 0;
  private rijHerhaling = 1;
  private verborgen = false;
  private kolom = 0;
  private cellen: Cel[] = [];
  private cel: Celinhoud | null = null;
  private celHerhaling = 1;
  /** Depth inside a part of a cell that is not its text. */
  private aside = 0;
  private repeated = 0;

  constructor(private readonly ontvanger: Ontvanger) {}

  open(name: string, attributes: Attributes): void {
    const code = FORBIDDEN[name];
    if (code !== undefined) throw new Weigering(code);
    if (this.cel !== null) this.openInside(this.cel, name, attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.startCell(attributes);
    else if (name === 'table-row') this.startRow(attributes);
    else if (name === 'table') this.startTable(attributes);
    else if (name === 'style') this.style = attributes.get('style:name') ?? null;
    else if (name === 'table-properties') this.readStyle(attributes);
    else if (name === 'table-column') this.readColumn(attributes);
    else if (name === 'document-content') checkNamespaces(attributes);
    else checkAside(name, attributes);
  }

  text(text: string): void {
    if (this.cel === null || this.aside > 0 || !this.cel.inParagraph) return;
    this.cel.text = this.cel.text === '' ? text : this.cel.text + text;
    if (this.cel.text.length > LIMITS.textLength) throw new Weigering('TEKST_TE_LANG');
  }

  close(name: string): void {
    if (this.cel !== null) this.closeInside(this.cel, name);
    else if (name === 'table-row') this.endRow();
    else if (name === 'table') this.endTable();
  }

  private readStyle(attributes: Attributes): void {
    if (this.style !== null && attributes.get('table:display') === 'false') this.hiddenStyles.add(this.style);
  }

  private startTable(attributes: Attributes): void {
    // A table in a table, or a name that LibreOffice gives to the copy of another file.
    if (this.inTable) throw new Weigering('BESTAND_BESCHADIGD');
    this.bladen += 1;
    if (this.bladen > LIMITS.sheets) throw new Weigering('TE_VEEL_BLADEN');
    this.inTable = true;
    this.rij = 0;
    this.samenvoegingen = [];
    this.verborgenKolommen = new VerborgenKolommen();
    this.kolommen = 0;
    const verborgen = this.hiddenStyles.has(attributes.get('table:style-name') ?? '');
    this.ontvanger.startBlad({ naam: attributes.get('table:name') ?? '', verborgen });
  }

  private endTable(): void {
    this.inTable = false;
    const { samenvoegingen, verborgenKolommen } = this;
    this.ontvanger.endBlad({ samenvoegingen, verborgenKolommen: verborgenKolommen.list() });
  }

  private readColumn(attributes: Attributes): void {
    const from = this.kolommen + 1;
    this.kolommen += readCount(attributes.get('table:number-columns-repeated'));
    if ((attributes.get('table:visibility') ?? 'visible') !== 'visible')
      this.verborgenKolommen.hide(from, this.kolommen);
  }

  private startRow(attributes: Attributes): void {
    if (!this.inTable) throw new Weigering('BESTAND_BESCHADIGD');
    this.rijHerhaling = readCount(attributes.get('table:number-rows-repeated'));
    this.verborgen = (attributes.get('table:visibility') ?? 'visible') !== 'visible';
    this.kolom = 0;
    this.cellen = [];
  }

  private endRow(): void {
    const { cellen, verborgen } = this;
    if (cellen.length === 0) {
      this.rij += this.rijHerhaling;
      return;
    }
    if (this.rij + this.rijHerhaling > LIMITS.rows) throw new Weigering('TE_VEEL_RIJEN');
    this.countRepeated((this.rijHerhaling - 1) * cellen.length);
    for (let n = 0; n < this.rijHerhaling; n += 1) {
      const rij = { nummer: (this.rij += 1), cellen, verborgen };
      this.verborgenKolommen.note(rij);
      this.ontvanger.addRij(rij);
    }
  }

  private startCell(attributes: Attributes): void {
    this.celHerhaling = readCount(attributes.get('table:number-columns-repeated'));
    this.addSamenvoeging(attributes);
    const formule = attributes.get('table:formula');
    this.cel = {
      type: attributes.get('office:value-type') ?? null,
      isFout: attributes.get('calcext:value-type') === 'error',
      waarde:
        attributes.get('office:value') ??
        attributes.get('office:date-value') ??
        attributes.get('office:time-value') ??
        attributes.get('office:boolean-value') ??
        attributes.get('office:string-value') ??
        null,
      formule: formule === undefined ? null : checkFormula(formule),
      text: '',
      inParagraph: false,
      alineas: 0,
    };
    this.aside = 0;
  }

  private openInside(cel: Celinhoud, name: string, attributes: Attributes): void {
    if (this.aside > 0 || !TEXTUAL.has(name)) {
      this.aside += 1;
      checkAside(name, attributes);
    } else if (name === 'p') startParagraph(cel);
    else if (name === 's')
      this.text(' '.repeat(Math.min(readCount(attributes.get('text:c')), LIMITS.textLength)));
    else if (name === 'tab') this.text('\t');
    else if (name === 'line-break') this.text('\n');
  }

  private closeInside(cel: Celinhoud, name: string): void {
    if (this.aside > 0) this.aside -= 1;
    else if (name === 'p') cel.inParagraph = false;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.endCell(cel);
  }

  private endCell(inhoud: Celinhoud): void {
    this.cel = null;
    const cel = toCel(inhoud, this.kolom + 1);
    if (cel === null) {
      this.kolom += this.celHerhaling;
      return;
    }
    if (this.kolom + this.celHerhaling > LIMITS.columns) throw new Weigering('TE_VEEL_KOLOMMEN');
    this.kolom += this.celHerhaling;
    this.cellen.push(cel);
    for (let n = 1; n < this.celHerhaling; n += 1) this.cellen.push({ ...cel, kolom: cel.kolom + n });
  }

  private addSamenvoeging(attributes: Attributes): void {
    const rows = readCount(attributes.get('table:number-rows-spanned'));
    const columns = readCount(attributes.get('table:number-columns-spanned'));
    if (rows === 1 && columns === 1) return;
    if (this.samenvoegingen.length >= LIMITS.merges) throw new Weigering('BESTAND_BESCHADIGD');
    const vanRij = this.rij + 1;
    const cel = `${toKolomletter(this.kolom + 1)}${vanRij}`;
    this.samenvoegingen.push({ vanRij, totRij: this.rij + rows, cel });
  }

  private countRepeated(cells: number): void {
    this.repeated += cells;
    if (this.repeated > LIMITS.repeatedCells) throw new Weigering('TE_VEEL_HERHALINGEN');
  }
}

/** What is not read for its values may still fetch something. */
function checkAside(name: string, attributes: Attributes): void {
  const condition = CONDITIONS[name];
  if (condition !== undefined) checkFormula(attributes.get(condition) ?? '');
  if (PICTURES.has(name) && OUTSIDE.test(attributes.get('xlink:href') ?? ''))
    throw new Weigering('VERWIJZING_NAAR_BUITEN');
}

function startParagraph(cel: Celinhoud): void {
  if (cel.alineas > 0) cel.text += '\n';
  cel.alineas += 1;
  cel.inParagraph = true;
}

/** How often something is there; once when nothing is said. */
function readCount(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Weigering('BESTAND_BESCHADIGD');
  return Number(text);
}
