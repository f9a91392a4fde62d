import { LIMITS } from '../../gate/limits.js';
import { Weigering } from '../../gate/weigering.js';
import type { Scheidingsteken } from './separator.js';

const [LF, CR, QUOTE] = [10, 13, 34];
const UNFINISHED = -1;

export interface CsvRecord {
  readonly velden: readonly string[];
  /** Ended by the end of the file instead of by a line end. */
  readonly laatste: boolean;
  /** A quote stands where none can: what follows cannot be told apart. */
  readonly gebroken: boolean;
}

/** Splits text into records as it comes in. A quote counts only at the start of a field. @bron RFC 4180 */
export class CsvParser {
  private source = '';
  private final = false;
  private velden: string[] = [];
  private gebroken = false;

  constructor(
    private readonly separator: Scheidingsteken,
    private readonly onRecord: (record: CsvRecord) => void,
  ) {}

  write(text: string): void {
    // Joined, not added: a text glued together of two is slow to walk through.
    this.source = [this.source, text].join('');
    let at = 0;
    while (at < this.source.length && !this.gebroken) {
      const end = this.readRecord(at);
      if (end === UNFINISHED) break;
      at = end;
    }
    this.source = this.gebroken ? '' : this.source.slice(at);
    if (this.source.length > LIMITS.betweenTags) this.giveUp();
  }

  close(): void {
    this.final = true;
    this.write('');
  }

  private readRecord(from: number): number {
    this.velden = [];
    for (let at = from; ; at += 1) {
      const end = this.source.charCodeAt(at) === QUOTE ? this.readQuoted(at) : this.readBare(at);
      if (end === UNFINISHED) return this.gebroken ? this.finish(this.source.length, false) : UNFINISHED;
      at = end;
      if (this.source[at] !== this.separator) return this.endRecord(at);
    }
  }

  /** Behind the line end at this place, which may be two characters. */
  private endRecord(at: number): number {
    const atEnd = at >= this.source.length;
    const isCr = this.source.charCodeAt(at) === CR;
    if (isCr && at + 1 >= this.source.length && !this.final) return UNFINISHED;
    const length = isCr && this.source.charCodeAt(at + 1) === LF ? 2 : 1;
    return this.finish(atEnd ? at : at + length, atEnd);
  }

  private finish(end: number, laatste: boolean): number {
    this.onRecord({ velden: this.velden, laatste, gebroken: this.gebroken });
    return end;
  }

  /** Up to the separator or line end behind the field. */
  private readBare(from: number): number {
    const { source } = this;
    const separator = this.separator.charCodeAt(0);
    let at = from;
    for (let c = source.charCodeAt(at); c !== separator && c !== LF && c !== CR; c = source.charCodeAt(++at))
      if (at >= source.length) {
        if (!this.final) return UNFINISHED;
        break;
      }
    return this.add(source.slice(from, at), at);
  }

  private readQuoted(from: number): number {
    const { source } = this;
    let end = source.indexOf('"', from + 1);
    while (end !== -1 && source.charCodeAt(end + 1) === QUOTE) end = source.indexOf('"', end + 2);
    const behind = end + 1;
    if (end === -1 || (behind >= source.length && !this.final))
      return this.final ? this.breakOff() : UNFINISHED;
    const next = source[behind];
    const ends = next === undefined || next === this.separator || next === '\n' || next === '\r';
    if (!ends) return this.breakOff();
    return this.add(source.slice(from + 1, end).replaceAll('""', '"'), behind);
  }

  private add(veld: string, end: number): number {
    if (veld.length > LIMITS.textLength) throw new Weigering('TEKST_TE_LANG');
    this.velden.push(veld);
    return end;
  }

  private breakOff(): typeof UNFINISHED {
    this.gebroken = true;
    return UNFINISHED;
  }

  /** A field without an end: by a quote that is never closed, or of endless text. */
  private giveUp(): void {
    if (!/(^|[;,\t])"/.test(this.source)) throw new Weigering('TEKST_TE_LANG');
    this.breakOff();
    this.finish(0, false);
    this.source = '';
  }
}
