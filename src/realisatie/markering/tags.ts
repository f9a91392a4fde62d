export interface Tag {
  /** Without its namespace prefix. */
  readonly naam: string;
  /** With its colon; empty when there is none. */
  readonly prefix: string;
  readonly soort: 'open' | 'leeg' | 'sluit';
  /** The whole tag, as it stands in the file. */
  readonly tekst: string;
  /** 1 for the root, at its start and at its end. */
  readonly diepte: number;
}

/** What comes in the place of a tag; null leaves it as it is. */
export type Tagschrijver = (tag: Tag) => string | null;

/** Of bytes read as latin1, so that what is not a tag stays the same byte for byte. */
const SPECIAL = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const LONGEST_START = 9;

/** Rewrites tags of XML while it comes by, everything else untouched; holds no more than one tag. */
export class Tagstroom {
  private rest = '';
  private depth = 0;

  constructor(private readonly schrijf: Tagschrijver) {}

  /** The next piece, rewritten as far as it is whole. */
  write(piece: string): string {
    const text = this.rest + piece;
    let out = '';
    let done = 0;
    let at = text.indexOf('<');
    while (at !== -1) {
      const end = findEnd(text, at);
      if (end === -1) break;
      const written = isTag(text, at) ? this.rewrite(text.slice(at, end)) : null;
      if (written !== null) {
        out += text.slice(done, at) + written;
        done = end;
      }
      at = text.indexOf('<', end);
    }
    const whole = at === -1 ? text.length : at;
    this.rest = text.slice(whole);
    return out + text.slice(done, whole);
  }

  private rewrite(tekst: string): string | null {
    const closes = tekst.startsWith('</');
    const empty = tekst.endsWith('/>');
    if (!closes) this.depth += 1;
    const diepte = this.depth;
    if (closes || empty) this.depth -= 1;
    const name = readName(tekst, closes ? 2 : 1);
    const colon = name.indexOf(':') + 1;
    const soort = closes ? 'sluit' : empty ? 'leeg' : 'open';
    return this.schrijf({ naam: name.slice(colon), prefix: name.slice(0, colon), soort, tekst, diepte });
  }
}

const isTag = (text: string, at: number): boolean => text[at + 1] !== '!' && text[at + 1] !== '?';

/** Just past what starts here; -1 when its end has not come in yet. */
function findEnd(text: string, start: number): number {
  if (isTag(text, start) && start + 1 < text.length) return findTagEnd(text, start);
  if (text.length - start < LONGEST_START) return -1;
  const [from, to] = SPECIAL.find(([begin]) => text.startsWith(begin, start)) ?? ['<', '>'];
  const end = text.indexOf(to, start + from.length);
  return end === -1 ? -1 : end + to.length;
}

/** A bracket between quotes ends no tag. */
function findTagEnd(text: string, start: number): number {
  let from = start;
  for (;;) {
    const end = text.indexOf('>', from);
    if (end === -1) return -1;
    const quote = openQuote(text, from, end);
    if (quote === null) return end + 1;
    const closed = text.indexOf(quote.teken, quote.plaats + 1);
    if (closed === -1) return -1;
    from = closed + 1;
  }
}

function openQuote(text: string, from: number, end: number): { teken: string; plaats: number } | null {
  for (let place = from; place < end; place += 1) {
    const teken = text[place];
    if (teken !== '"' && teken !== "'") continue;
    const closed = text.indexOf(teken, place + 1);
    if (closed === -1 || closed > end) return { teken, plaats: place };
    place = closed;
  }
  return null;
}

function readName(tag: string, from: number): string {
  let end = from;
  while (end < tag.length && tag.charCodeAt(end) > 32 && tag[end] !== '/' && tag[end] !== '>') end += 1;
  return tag.slice(from, end);
}

/** The value of an attribute without prefix, entities and all; undefined when it is not there. */
export function readAttribute({ tekst }: Tag, naam: string): string | undefined {
  const found = new RegExp(`\\s${naam}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tekst);
  return found?.[1] ?? found?.[2];
}

/** The tag with another value of an attribute, or with the attribute added. */
export function writeAttribute(tag: Tag, naam: string, waarde: string | number): string {
  const { tekst, prefix } = tag;
  const pattern = new RegExp(`(\\s${naam}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  if (pattern.test(tekst)) return tekst.replace(pattern, (_, start: string) => `${start}"${waarde}"`);
  const place = 1 + prefix.length + tag.naam.length;
  return `${tekst.slice(0, place)} ${naam}="${waarde}"${tekst.slice(place)}`;
}

/** An empty tag opened up around this content. */
export const fill = ({ tekst, prefix, naam }: Tag, inhoud: string): string =>
  `${tekst.slice(0, -2)}>${inhoud}</${prefix}${naam}>`;

/** Runs bytes through; a part of any size takes no more memory than a piece of it. */
export async function* rewrite(
  chunks: AsyncIterable<Uint8Array>,
  schrijf: Tagschrijver,
): AsyncGenerator<Buffer> {
  const stroom = new Tagstroom(schrijf);
  for await (const chunk of chunks)
    yield Buffer.from(stroom.write(Buffer.from(chunk).toString('latin1')), 'latin1');
}

/** Text as it may stand between tags or quotes, as the bytes of UTF-8; what XML cannot hold is left out. */
export function toXml(text: string): string {
  const sound = text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_')
    .replace(/[&<>"\r]/g, (found) => `&#${found.charCodeAt(0)};`);
  return Buffer.from(sound, 'utf8').toString('latin1');
}
