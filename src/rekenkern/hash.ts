import { createHash } from 'node:crypto';

/**
 * The one way to write a value down, so that equal values have equal bytes: keys in UTF-16 order, no white space; a
 * field that is undefined is not there.
 *
 * @throws TypeError for what JSON cannot say (a function, a number that is not finite)
 * @bron RFC 8785 (JSON Canonicalization Scheme)
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return writeFields(value as Record<string, unknown>);
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`Dit kan niet als JSON worden geschreven: ${typeof value}`);
}

function writeFields(fields: Readonly<Record<string, unknown>>): string {
  if (isFlatAndSorted(fields)) return JSON.stringify(fields);
  const written: string[] = [];
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) written.push(`${quote(key)}:${canonicalJson(field)}`);
  }
  return `{${written.join(',')}}`;
}

/** Text under names that are in order already: JSON.stringify writes exactly that, and quicker. */
function isFlatAndSorted(fields: Readonly<Record<string, unknown>>): boolean {
  let previous = '';
  for (const key in fields) {
    if (key < previous || typeof fields[key] !== 'string') return false;
    previous = key;
  }
  return true;
}

/** Most text has nothing to escape, and then the quotes are all it needs. */
function quote(text: string): string {
  return /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** The proof of a rekenmodel: `sha256:` and the lower-case hex of the hash over its canonical JSON. */
export function hashRekenmodel(model: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(model), 'utf8').digest('hex')}`;
}
