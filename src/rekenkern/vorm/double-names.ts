import type { Melding } from '../uitkomst.js';
import { toPad, type JsonPad } from './pad.js';

/**
 * A name that stands twice in one object of a JSON text, such as a deelnemer in a key. A reader of JSON silently keeps
 * the last of the two, so this can only be seen in the text itself.
 *
 * @param text valid JSON
 * @param model what was read from it
 * @returns a refusal with code DUBBELE_CODE for each
 */
export function findDoubleNames(text: string, model: unknown): Melding[] {
  return readDoubles(text).map((path) => ({
    code: 'DUBBELE_CODE',
    pad: toPad(model, path),
    melding: `"${String(path.at(-1))}" staat hier twee keer. Haal er een weg.`,
  }));
}

/** Text nested deeper than any rekenmodel is refused on its form; its names no longer matter. */
function readDoubles(text: string): readonly JsonPad[] {
  try {
    return new NameReader(text).read();
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Walks through the text, and remembers of each object which names it has seen. */
class NameReader {
  private place = 0;
  private readonly path: PropertyKey[] = [];
  private readonly doubles: JsonPad[] = [];

  constructor(private readonly text: string) {}

  read(): readonly JsonPad[] {
    this.readValue();
    return this.doubles;
  }

  private readValue(): void {
    const start = this.next(/\s*([{[]|"(?:[^"\\]|\\.)*"|[^\s,\]}]+)/y);
    if (start === '{') this.readObject();
    if (start === '[') this.readList();
  }

  private readObject(): void {
    const seen = new Set<string>();
    while (this.next(/\s*([,}]|(?="))/y) !== '}') {
      const name = JSON.parse(this.next(/\s*("(?:[^"\\]|\\.)*")\s*:/y)) as string;
      this.path.push(name);
      if (seen.size === seen.add(name).size) this.doubles.push([...this.path]);
      this.readValue();
      this.path.pop();
    }
  }

  private readList(): void {
    for (let index = 0; this.next(/\s*([,\]]|)/y) !== ']'; index += 1) {
      this.path.push(index);
      this.readValue();
      this.path.pop();
    }
  }

  private next(pattern: RegExp): string {
    pattern.lastIndex = this.place;
    const found = pattern.exec(this.text);
    this.place = pattern.lastIndex;
    return found?.[1] ?? '';
  }
}
