import { LIMITS } from '../../gate/limits.js';
import { Weigering } from '../../gate/weigering.js';
import { AttributeList } from './attributes.js';
import { checkDeclaration } from './declaration.js';
import { decodeAttribute, decodeText, isName, notWellFormed, plainText } from './text.js';
import { localName, type XmlHandler } from './xml.js';

const [TAB, SPACE, BANG, QUOTE, AMP, APOSTROPHE] = [9, 32, 33, 34, 38, 39];
const [SLASH, LESS, EQUALS, GREATER, QUESTION, BRACKET] = [47, 60, 61, 62, 63, 93];
const MOST_NAMES = 1_000;

/** Where a construct ends, or that its end has not come in yet. */
type End = number;
const UNFINISHED = -1;

/**
 * Reads XML twice as fast as the parser that the small parts are read with, and accepts exactly what that one
 * accepts (`test/realisatie/xml.test.ts` holds them against each other). It knows no DTD, so there are no entities.
 */
export class XmlScanner {
  private source = '';
  private started = false;
  private closed = false;
  /** How many elements are open; their names in `path`, which keeps what stood there before. */
  private depth = 0;
  private readonly path: string[] = [];
  private readonly locals: string[] = [];
  private readonly names = new Map<string, string>();
  private readonly attributes = new AttributeList();
  /** Whether the attribute that was read last holds more than plain characters. */
  private special = false;

  constructor(
    private readonly handler: XmlHandler,
    private readonly encoding: RegExp,
  ) {}

  /** @throws Weigering when it is not well-formed or goes on too long */
  write(text: string): void {
    this.source = this.source === '' ? text : this.source + text;
    let at = 0;
    while (at < this.source.length) {
      const end = this.source.charCodeAt(at) === LESS ? this.readMarkup(at) : this.readText(at);
      if (end === UNFINISHED) break;
      at = end;
      this.started = true;
    }
    this.source = this.source.slice(at);
    if (this.source.length > LIMITS.betweenTags) throw new Weigering('TEKST_TE_LANG');
  }

  /** The end of the file: everything that was opened must be closed. */
  close(): void {
    if (this.source.trim() !== '' || !this.closed) notWellFormed();
  }

  private readText(at: number): End {
    const { source } = this;
    let i = at;
    let special = false;
    for (let c = source.charCodeAt(i); c !== LESS; c = source.charCodeAt(++i)) {
      if (i >= source.length) return UNFINISHED;
      special ||= c < SPACE || c === AMP || c === BRACKET || c > 0xfffd;
    }
    const raw = source.slice(at, i);
    if (this.depth === 0) return isBlank(raw) ? i : notWellFormed();
    if (special && raw.includes(']]>')) notWellFormed();
    this.handler.text?.(special ? decodeText(raw) : raw);
    return i;
  }

  private readMarkup(at: number): End {
    const next = this.source.charCodeAt(at + 1);
    if (next === SLASH) return this.readClose(at);
    if (next === QUESTION) return this.readInstruction(at);
    if (next === BANG) return this.readDeclared(at);
    return this.readOpen(at);
  }

  private readClose(at: number): End {
    const { source } = this;
    const name = this.path[this.depth - 1] ?? '';
    const end = at + 2 + name.length;
    if (source.charCodeAt(end) === GREATER && source.startsWith(name, at + 2)) {
      this.leave(name);
      return end + 1;
    }
    const close = source.indexOf('>', at);
    if (close === -1) return UNFINISHED;
    this.leave(source.slice(at + 2, close).replace(/[ \t\r\n]+$/, ''));
    return close + 1;
  }

  private leave(name: string): void {
    this.depth -= 1;
    if (this.depth < 0 || this.path[this.depth] !== name) notWellFormed();
    this.closed = this.depth === 0;
    this.handler.close?.(this.locals[this.depth] ?? '');
  }

  private readOpen(at: number): End {
    const { source } = this;
    const known = this.expectElement(at + 1);
    const end = at + 1 + (known?.length ?? skipElement(source, at + 1));
    const name = known ?? source.slice(at + 1, end);
    const place = this.readAttributes(end);
    if (place === UNFINISHED) return UNFINISHED;
    const empty = source.charCodeAt(place) === SLASH;
    if (empty && place + 1 >= source.length) return UNFINISHED;
    if (empty && source.charCodeAt(place + 1) !== GREATER) notWellFormed();
    this.enter(name, known === null);
    if (empty) this.leave(name);
    return empty ? place + 2 : place + 1;
  }

  /** The element that was open last at this depth, when this is another one: it need not be looked up again. */
  private expectElement(start: number): string | null {
    const name = this.path[this.depth];
    if (name === undefined || !this.source.startsWith(name, start)) return null;
    const next = this.source.charCodeAt(start + name.length);
    return next === GREATER || next === SLASH || next <= SPACE ? name : null;
  }

  private enter(name: string, isNew: boolean): void {
    if (this.closed || this.depth >= LIMITS.depth) notWellFormed();
    if (isNew) {
      this.locals[this.depth] = this.local(name);
      this.path[this.depth] = name;
    }
    this.depth += 1;
    this.handler.open(this.locals[this.depth - 1] ?? '', this.attributes);
  }

  /** The name without its prefix. Most names in a sheet are one letter, and need no looking up. */
  private local(name: string): string {
    return isLetter(name) ? name : (this.names.get(name) ?? this.learn(name));
  }

  private learn(name: string): string {
    if (!isName(name)) notWellFormed();
    const local = localName(name);
    if (this.names.size < MOST_NAMES) this.names.set(name, local);
    return local;
  }

  /** Reads up to the `>` or `/` that ends the tag. */
  private readAttributes(from: number): End {
    const { source, attributes } = this;
    attributes.clear();
    for (let i = from; ;) {
      const start = skipSpace(source, i);
      const c = source.charCodeAt(start);
      if (c === GREATER || c === SLASH) return start;
      if (start >= source.length) return UNFINISHED;
      if (start === i) notWellFormed();
      const known = this.expectName(start);
      const end = known === null ? skipName(source, start) : start + known.length;
      const equals = skipSpace(source, end);
      const open = skipSpace(source, equals + 1);
      if (open >= source.length) return UNFINISHED;
      if (source.charCodeAt(equals) !== EQUALS) notWellFormed();
      i = this.findQuote(open) + 1;
      if (i === UNFINISHED + 1) return UNFINISHED;
      this.add(known ?? this.checkName(source.slice(start, end)), source.slice(open + 1, i - 1));
    }
  }

  private findQuote(open: number): End {
    const { source } = this;
    const quote = source.charCodeAt(open);
    if (quote !== QUOTE && quote !== APOSTROPHE) notWellFormed();
    this.special = false;
    let i = open + 1;
    for (let c = source.charCodeAt(i); c !== quote; c = source.charCodeAt(++i)) {
      if (i >= source.length) return UNFINISHED;
      this.special ||= c < SPACE || c === AMP || c === LESS || c > 0xfffd;
    }
    return i;
  }

  /** The name that is expected here when it is there; it need not be looked up again. */
  private expectName(start: number): string | null {
    const name = this.attributes.expected;
    if (name === undefined || this.source.charCodeAt(start + name.length) !== EQUALS) return null;
    return this.source.startsWith(name, start) ? name : null;
  }

  private checkName(name: string): string {
    this.local(name);
    return name;
  }

  private add(name: string, value: string): void {
    if (!this.attributes.add(name, this.special ? decodeAttribute(value) : value)) notWellFormed();
  }

  private readInstruction(at: number): End {
    const end = this.source.indexOf('?>', at + 2);
    if (end === -1) return UNFINISHED;
    const inside = plainText(this.source.slice(at + 2, end));
    const [target = ''] = /^[^ \t\r\n]*/.exec(inside) ?? [];
    if (target === 'xml' && at === 0 && !this.started) checkDeclaration(inside, this.encoding);
    else if (!isName(target) || target.toLowerCase() === 'xml') notWellFormed();
    return end + 2;
  }

  private readDeclared(at: number): End {
    const { source } = this;
    if (source.startsWith('<!--', at)) return this.readComment(at);
    if (source.startsWith('<![CDATA[', at)) return this.readCdata(at);
    if (source.startsWith('<!DOCTYPE', at)) throw new Weigering('DOCTYPE_IN_BESTAND');
    return source.length - at < '<![CDATA['.length ? UNFINISHED : notWellFormed();
  }

  private readComment(at: number): End {
    const end = this.source.indexOf('--', at + 4);
    if (end === -1 || end + 2 >= this.source.length) return UNFINISHED;
    if (this.source.charCodeAt(end + 2) !== GREATER) notWellFormed();
    plainText(this.source.slice(at, end));
    return end + 3;
  }

  private readCdata(at: number): End {
    const end = this.source.indexOf(']]>', at);
    if (end === -1) return UNFINISHED;
    if (this.depth === 0) notWellFormed();
    this.handler.text?.(plainText(this.source.slice(at + '<![CDATA['.length, end)));
    return end + 3;
  }
}

const isSpace = (c: number): boolean => c === SPACE || c === 10 || c === TAB || c === 13;

function isLetter(name: string): boolean {
  const c = name.charCodeAt(0) | 32;
  return name.length === 1 && c >= 97 && c <= 122;
}

const isBlank = (text: string): boolean => /^[ \t\r\n]*$/.test(text);

function skipSpace(source: string, from: number): number {
  let i = from;
  while (isSpace(source.charCodeAt(i))) i += 1;
  return i;
}

/** How many characters the name of an element has. */
function skipElement(source: string, from: number): number {
  let i = from;
  for (let c = source.charCodeAt(i); c > SPACE && c !== GREATER && c !== SLASH; c = source.charCodeAt(++i));
  return i - from;
}

function skipName(source: string, from: number): number {
  let i = from;
  for (let c = source.charCodeAt(i); c > SPACE && c !== EQUALS && c !== GREATER; c = source.charCodeAt(++i));
  return i;
}
