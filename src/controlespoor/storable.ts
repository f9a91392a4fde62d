const REPLACEMENT = '\uFFFD';

/** Text that PostgreSQL can keep: without the NUL and the half characters that a file name or a header may carry. */
export function storableText(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, REPLACEMENT);
}

/**
 * A value as JSON that PostgreSQL can keep; null for undefined.
 *
 * @throws TypeError for what JSON cannot say (a bigint)
 */
export function storableJson(value: unknown): string | null {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) return null;
  // JSON.stringify escapes exactly these two kinds; each escape is looked at as a whole, so "\\u0000" stays.
  return json.replace(/\\(?:u[0-9a-f]{4}|.)/g, (escape) =>
    /^\\u(?:0000|d[89a-f])/.test(escape) ? REPLACEMENT : escape,
  );
}
