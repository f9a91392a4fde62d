import { closeSync, openSync, writeSync } from 'node:fs';
import type { Plaatsregel } from './checks/controle.js';
import { SOORT, type Soort } from './soorten.js';

const FLUSH_AT = 256 * 1024;

/** The columns in the order that the lines have them. */
export function copyColumns(soort: Soort): string[] {
  return [
    'verband',
    'inlezing',
    'volgnummer',
    'blad',
    'rij',
    ...SOORT[soort].kolommen.map(({ veld }) => veld),
  ];
}

/** A value in COPY's text format. @bron PostgreSQL manual, COPY, "Text Format" */
export function escapeValue(value: string | null | undefined): string {
  if (value === null || value === undefined) return '\\N';
  return SPECIAL.test(value) ? value.replace(/[\\\n\r\t]/g, (found) => ESCAPES[found] ?? found) : value;
}
const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export interface Copybestemming {
  /** The file to make. */
  readonly pad: string;
  readonly verband: string;
  readonly inlezing: string;
  /** Shared memory whose first number says how many rows there are so far. */
  readonly teller?: Int32Array;
}

/** Writes rows to a file as PostgreSQL's COPY takes them in. */
export class CopyFile {
  private readonly file: number;
  private readonly velden: readonly string[];
  private readonly start: string;
  private text = '';
  private volgnummer = 0;
  private readonly teller: Int32Array | undefined;

  constructor({ pad, verband, inlezing, teller }: Copybestemming, soort: Soort) {
    this.teller = teller;
    this.file = openSync(pad, 'wx', 0o600);
    this.velden = SOORT[soort].kolommen.map(({ veld }) => veld);
    this.start = `${escapeValue(verband)}\t${inlezing}`;
  }

  add({ blad, rij, regel }: Plaatsregel): void {
    this.volgnummer += 1;
    if (this.teller !== undefined) Atomics.store(this.teller, 0, this.volgnummer);
    let line = `${this.start}\t${this.volgnummer}\t${escapeValue(blad)}\t${rij}`;
    for (const veld of this.velden) line += `\t${escapeValue(regel[veld])}`;
    this.text += `${line}\n`;
    if (this.text.length >= FLUSH_AT) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    writeSync(this.file, this.text);
    this.text = '';
  }
}
