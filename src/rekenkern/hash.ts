import { createHash } from 'node:crypto';

/**
 * The one way to write a value down, so that equal values have equal bytes: keys in UTF-16 order, no white space; a
 * field that is undefined is not there.
 *
 * @throws TypeError for what JSON cannot say (a function, a number that is not finite)
 * @bron RFC 8785 (JSON Canonicalization Scheme)
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
  }
  const isJson = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
  if (!isJson) throw new TypeError(`Dit kan niet als JSON worden geschreven: ${typeof value}`);
  return JSON.stringify(value);
}

/** The proof of a rekenmodel: `sha256:` and the lower-case hex of the hash over its canonical JSON. */
export function hashRekenmodel(model: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(model), 'utf8').digest('hex')}`;
}
