import type { Ontvanger } from './cel.js';

export type Formaat = 'xlsx' | 'ods' | 'csv' | 'xaf';

/** An untrusted file of one format, that gives its rows as one stream whatever the format. */
export interface Rijbron {
  readonly formaat: Formaat;
  /** Reads every sheet row by row, and every part of the file to its end. @throws Weigering */
  read(ontvanger: Ontvanger): Promise<void>;
  close(): void;
}
