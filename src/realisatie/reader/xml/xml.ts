import { SaxesParser } from 'saxes';
import { LIMITS } from '../../gate/limits.js';
import { Weigering } from '../../gate/weigering.js';
import type { Attributes } from './attributes.js';
import { notWellFormed } from './text.js';

/** Names of elements arrive without their namespace prefix, names of attributes with it. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  /** May come in pieces. */
  text?(text: string): void;
}

export const UTF8 = /^(utf-?8|us-ascii)$/i;

/** Reads small UTF-8 XML as it comes in. No DTD, no entities of its own, no endless text. @throws Weigering */
export async function parseXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const parser = makeParser(handler);
  let sinceTag = 0;
  for await (const text of decodeUtf8(chunks)) {
    const last = text.lastIndexOf('<');
    sinceTag = last === -1 ? sinceTag + text.length : text.length - last;
    if (sinceTag > LIMITS.betweenTags) throw new Weigering('TEKST_TE_LANG');
    parser.write(text);
  }
  parser.close();
}

/** @throws Weigering when the bytes are no UTF-8 */
export async function* decodeUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) yield decode(decoder, chunk);
  yield decode(decoder);
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new Weigering('BESTAND_BESCHADIGD');
  }
}

function makeParser(handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', notWellFormed);
  parser.on('xmldecl', ({ encoding, version }) => {
    if (version !== '1.0' || (encoding !== undefined && !UTF8.test(encoding))) notWellFormed();
  });
  parser.on('doctype', () => {
    throw new Weigering('DOCTYPE_IN_BESTAND');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > LIMITS.depth) notWellFormed();
    handler.open(localName(tag.name), fromRecord(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close?.(localName(tag.name));
  });
  if (handler.text !== undefined) {
    const onText = (text: string): void => handler.text?.(text);
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  return parser;
}

const fromRecord = (record: Readonly<Record<string, string>>): Attributes => ({
  names: Object.keys(record),
  get: (name) => record[name],
});

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
