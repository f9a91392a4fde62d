import { checkFormula } from '../../gate/contents.js';
import { LIMITS } from '../../gate/limits.js';
import { Weigering } from '../../gate/weigering.js';
import type { Cel, Leesmelding, Ontvanger } from '../cel.js';
import type { Rijbron } from '../rijbron.js';
import { CsvParser, type CsvRecord } from './csv-parser.js';
import { detectEncoding, readText } from '../encoding.js';
import { detectSeparator, readSepLine, type Scheidingsteken } from './separator.js';

const BLAD = { naam: 'csv', verborgen: false };
/** What no text file holds. */
// eslint-disable-next-line no-control-regex
const BINARY = /[\u0000-\u0008\u000e-\u001f]/;
const AS_TEXT = /^="((?:[^"]|"")*)"$/;
const NAMES: Readonly<Record<Scheidingsteken, string>> = { ';': 'puntkomma', ',': 'komma', '\t': 'tab' };

/** Text with separators; every cell is text, and the first record with something in it says how many there are. */
export class CsvBron implements Rijbron {
  readonly formaat = 'csv';
  private rij = 0;
  private breedte = 0;
  /** Characters at the start that are no row. */
  private skip = 0;
  private separator: Scheidingsteken = ';';

  constructor(private readonly pad: string) {}

  async read(ontvanger: Ontvanger): Promise<void> {
    ontvanger.startBlad(BLAD);
    let parser: CsvParser | null = null;
    for await (const text of readText(this.pad, await detectEncoding(this.pad))) {
      if (BINARY.test(text)) throw new Weigering('BESTAND_ONBEKEND');
      parser ??= this.start(text, ontvanger);
      parser.write(this.skip === 0 ? text : text.slice(this.skip));
      this.skip = 0;
    }
    parser?.close();
    ontvanger.endBlad({ samenvoegingen: [], verborgenKolommen: [] });
  }

  close(): void {
    // A file that is read as a stream closes itself.
  }

  private start(text: string, ontvanger: Ontvanger): CsvParser {
    const sepLine = readSepLine(text);
    this.skip = sepLine?.length ?? 0;
    this.rij = sepLine === null ? 0 : 1;
    this.separator = sepLine?.separator ?? detectSeparator(text);
    return new CsvParser(this.separator, (record) => this.add(record, ontvanger));
  }

  private add(record: CsvRecord, ontvanger: Ontvanger): void {
    this.rij += 1;
    if (this.rij > LIMITS.rows) throw new Weigering('TE_VEEL_RIJEN');
    const cellen = record.velden.flatMap((veld, place) => (veld === '' ? [] : [toCel(veld, place + 1)]));
    const laatste = cellen.at(-1)?.kolom ?? 0;
    if (laatste > LIMITS.columns) throw new Weigering('TE_VEEL_KOLOMMEN');
    const melding = this.checkVorm(record, laatste);
    if (melding !== null) ontvanger.report(melding);
    else if (cellen.length > 0) ontvanger.addRij({ nummer: this.rij, cellen, verborgen: false });
  }

  private checkVorm({ velden, laatste, gebroken }: CsvRecord, gevuld: number): Leesmelding | null {
    const { rij } = this;
    if (gebroken) return { code: 'CSV_AANHALINGSTEKEN', rij };
    if (this.breedte === 0 && gevuld > 0) this.breedte = velden.length;
    const scheidingsteken = NAMES[this.separator];
    const invulling = { aantal: velden.length, verwacht: this.breedte, scheidingsteken };
    if (gevuld > this.breedte) return { code: 'CSV_VELD_TE_VEEL', rij, invulling };
    const cutOff = laatste && gevuld > 0 && velden.length < this.breedte;
    return cutOff ? { code: 'CSV_RIJ_AFGEBROKEN', rij, invulling } : null;
  }
}

/** `="0640"` is how a program keeps the zeros in front; any other formula was never calculated. */
function toCel(veld: string, kolom: number): Cel {
  const [, text] = AS_TEXT.exec(veld) ?? [];
  if (text !== undefined) return { kolom, soort: 'tekst', waarde: text.replaceAll('""', '"'), formule: null };
  if (/^[=+@-].*\|.*!/.test(veld)) checkFormula(veld.slice(1));
  if (/^=[^=\s]/.test(veld)) return { kolom, soort: 'geen', waarde: veld, formule: veld.slice(1) };
  return { kolom, soort: 'tekst', waarde: veld, formule: null };
}
