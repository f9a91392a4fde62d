export type Scheidingsteken = ';' | ',' | '\t';

const CANDIDATES: readonly Scheidingsteken[] = [';', '\t', ','];

/** What the first line with something in it is separated by: the candidate that stands there most often. */
export function detectSeparator(text: string): Scheidingsteken {
  const bare = text.replace(/"[^"]*"?/g, '');
  const line = bare.split(/[\r\n]+/).find((candidate) => candidate.trim() !== '') ?? '';
  const count = (candidate: string): number => line.split(candidate).length;
  return CANDIDATES.reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

/** The line `sep=;` with which Excel is told the separator; it is not one of the rows. */
export function readSepLine(text: string): { separator: Scheidingsteken; length: number } | null {
  const [line, separator] = /^"?sep=([;,\t])"?(?:\r\n|\r|\n|$)/i.exec(text) ?? [];
  if (line === undefined) return null;
  return { separator: separator as Scheidingsteken, length: line.length };
}
