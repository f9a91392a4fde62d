import type { Ernst } from '../bevinding.js';
import { fill, readAttribute, rewrite, writeAttribute, type Tag } from './tags.js';

/** Light enough to read any text on: red for a fout, yellow for a waarschuwing. */
const COLOURS: Readonly<Record<Ernst, string>> = { fout: 'FFFFC7CE', waarschuwing: 'FFFFEB9C' };
const ERNSTEN = ['fout', 'waarschuwing'] as const;
/** Excel keeps the first two fills for itself, whatever they say. */
const OWN_FILLS = ['none', 'gray125'] as const;
/** What may not come before `fills`. @bron ECMA-376 part 1, 18.8.39 */
const AFTER_FILLS = new Set(['borders', 'cellStyleXfs', 'cellXfs']);

/** A styles part for a workbook that has none: one ordinary style. */
export const NO_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** The styles of a workbook: first counted, then asked for, then written with the coloured ones added. */
export class Stijlen {
  private readonly wanted = new Map<string, { readonly oud: number; readonly ernst: Ernst }>();

  private constructor(
    private readonly styles: number,
    private readonly fills: number,
  ) {}

  static async count(chunks: AsyncIterable<Uint8Array>): Promise<Stijlen> {
    const counts = { xf: 0, fill: 0 };
    const place = new Parents();
    const pieces = rewrite(chunks, (tag) => {
      place.pass(tag);
      if (tag.soort === 'sluit') return null;
      if (tag.diepte === 3 && place.parent === 'cellXfs') counts.xf += 1;
      if (tag.diepte === 3 && place.parent === 'fills') counts.fill += 1;
      return null;
    });
    for await (const piece of pieces) void piece;
    return new Stijlen(counts.xf, counts.fill);
  }

  /** The number of the style that looks as the old one did, coloured; a number that does not exist is the first. */
  readonly stijl = (oud: number, ernst: Ernst): number => {
    const known = Number.isInteger(oud) && oud >= 0 && oud < this.styles ? oud : 0;
    const key = `${known} ${ernst}`;
    if (!this.wanted.has(key)) this.wanted.set(key, { oud: known, ernst });
    return this.styles + [...this.wanted.keys()].indexOf(key);
  };

  /** The part with what was asked for added; everything that was there keeps its number. */
  write(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    const place = new Parents();
    const kept = new Map<number, string>();
    const asked = new Set([...this.wanted.values()].map(({ oud }) => oud));
    const state = { number: -1, filled: false };
    const keep = (tekst: string): void => {
      if (asked.has(state.number)) kept.set(state.number, (kept.get(state.number) ?? '') + tekst);
    };
    return rewrite(chunks, (tag) => {
      place.pass(tag);
      if (place.parent === 'cellXfs' && tag.diepte > 2) {
        if (tag.diepte === 3 && tag.soort !== 'sluit') state.number += 1;
        keep(tag.tekst);
      }
      return this.writeLists(tag, kept, state);
    });
  }

  private writeLists(tag: Tag, kept: ReadonlyMap<number, string>, state: { filled: boolean }): string | null {
    const { naam, soort, diepte } = tag;
    if (diepte !== 2) return null;
    if (naam === 'fills') {
      state.filled = true;
      if (soort === 'leeg') return fill(tag, this.newFills(tag.prefix));
      if (soort === 'open') return writeAttribute(tag, 'count', this.firstFill + ERNSTEN.length);
      return this.newFills(tag.prefix) + tag.tekst;
    }
    if (naam === 'cellXfs' && soort === 'sluit') return this.newStyles(kept) + tag.tekst;
    const count = readAttribute(tag, 'count') === undefined ? null : this.styles + this.wanted.size;
    const text = naam === 'cellXfs' && count !== null ? writeAttribute(tag, 'count', count) : tag.tekst;
    if (state.filled || soort === 'sluit' || !AFTER_FILLS.has(naam)) return text;
    state.filled = true;
    return `<${tag.prefix}fills>${this.newFills(tag.prefix)}</${tag.prefix}fills>${text}`;
  }

  private get firstFill(): number {
    return Math.max(this.fills, OWN_FILLS.length);
  }

  private newFills(p: string): string {
    const own = OWN_FILLS.slice(this.fills).map((kind) => `<${p}patternFill patternType="${kind}"/>`);
    const colours = ERNSTEN.map(
      (ernst) =>
        `<${p}patternFill patternType="solid"><${p}fgColor rgb="${COLOURS[ernst]}"/><${p}bgColor indexed="64"/></${p}patternFill>`,
    );
    return [...own, ...colours].map((pattern) => `<${p}fill>${pattern}</${p}fill>`).join('');
  }

  private newStyles(kept: ReadonlyMap<number, string>): string {
    return [...this.wanted.values()]
      .map(({ oud, ernst }) => recolour(kept.get(oud) ?? '', this.firstFill + ERNSTEN.indexOf(ernst)))
      .join('');
  }
}

/** The same style with another fill. */
function recolour(xf: string, fillId: number): string {
  const end = xf.indexOf('>') + 1;
  const name = /^<([\w.-]+:)?/.exec(xf)?.[1] ?? '';
  const asTag = (tekst: string): Tag => ({ naam: 'xf', prefix: name, soort: 'open', tekst, diepte: 3 });
  const filled = writeAttribute(asTag(xf.slice(0, end)), 'fillId', fillId);
  return writeAttribute(asTag(filled), 'applyFill', 1) + xf.slice(end);
}

/** Which element of the second level a tag is in. */
class Parents {
  parent = '';

  pass({ naam, soort, diepte }: Tag): void {
    if (diepte === 2) this.parent = soort === 'open' ? naam : '';
  }
}
