import type { Plaatsregel } from './checks/controle.js';
import { SOORT, type Soort } from './soorten.js';

const FLUSH_AT = 256 * 1024;

/** The columns in the order that the lines have them. */
export function copyColumns(soort: Soort): string[] {
  return ['volgnummer', 'blad', 'rij', ...SOORT[soort].kolommen.map(({ veld }) => veld)];
}

/** A value in COPY's text format. @bron PostgreSQL manual, COPY, "Text Format" */
export function escapeValue(value: string | null | undefined): string {
  if (value === null || value === undefined) return '\\N';
  return SPECIAL.test(value) ? value.replace(/[\\\n\r\t]/g, (found) => ESCAPES[found] ?? found) : value;
}
const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Spells rows as PostgreSQL's COPY takes them in, and passes them on many at a time; a row is never cut in two. */
export class CopyText {
  private readonly velden: readonly string[];
  private text = '';
  private volgnummer = 0;

  /** @param teller shared memory whose first number says how many rows there are so far */
  constructor(
    soort: Soort,
    private readonly onText: (text: string) => void,
    private readonly teller?: Int32Array,
  ) {
    this.velden = SOORT[soort].kolommen.map(({ veld }) => veld);
  }

  add({ blad, rij, regel }: Plaatsregel): void {
    this.volgnummer += 1;
    if (this.teller !== undefined) Atomics.store(this.teller, 0, this.volgnummer);
    let line = `${this.volgnummer}\t${escapeValue(blad)}\t${rij}`;
    for (const veld of this.velden) line += `\t${escapeValue(regel[veld])}`;
    this.text += `${line}\n`;
    if (this.text.length >= FLUSH_AT) this.flush();
  }

  flush(): void {
    if (this.text !== '') this.onText(this.text);
    this.text = '';
  }
}
