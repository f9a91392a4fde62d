import { SaxesParser } from 'saxes';
import { LIMITS } from '../gate/limits.js';
import { Weigering } from '../gate/weigering.js';

export type Attributes = Readonly<Record<string, string>>;

/** Names arrive without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads UTF-8 XML as it comes in. No DTD, no entities of its own, no endless text. @throws Weigering */
export async function parseXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const parser = makeParser(handler);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let sinceTag = 0;
  for await (const chunk of chunks) {
    const text = decode(decoder, chunk);
    const last = text.lastIndexOf('<');
    sinceTag = last === -1 ? sinceTag + text.length : text.length - last;
    if (sinceTag > LIMITS.betweenTags) throw new Weigering('TEKST_TE_LANG');
    parser.write(text);
  }
  parser.close();
}

function decode(decoder: TextDecoder, chunk: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw new Weigering('BESTAND_BESCHADIGD');
  }
}

function makeParser(handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', () => {
    throw new Weigering('BESTAND_BESCHADIGD');
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding))
      throw new Weigering('BESTAND_BESCHADIGD');
  });
  parser.on('doctype', () => {
    throw new Weigering('DOCTYPE_IN_BESTAND');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > LIMITS.depth) throw new Weigering('BESTAND_BESCHADIGD');
    handler.open(localName(tag.name), tag.attributes);
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

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** An attribute that has a prefix of the file's own choice, such as `r:id`. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}
