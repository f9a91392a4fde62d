import type { Melding } from './uitkomst.js';

/** Why a rekenmodel is refused. @bron REKENMODEL.md "Refusals" */
export const FOUT_CODES = [
  'SCHEMA_ONGELDIG',
  'BEDRAG_ONGELDIG',
  'GETAL_ONGELDIG',
  'DUBBELE_CODE',
  'DEELNEMER_ONBEKEND',
  'WERKORGANISATIE_ONBEKEND',
  'PRODUCT_ONBEKEND',
  'HULPKOSTENPLAATS_ONBEKEND',
  'SLEUTEL_ONBEKEND',
  'WERKORGANISATIE_STRIJDIG',
  'SLEUTEL_SOORT_ONBEKEND',
  'BELEID_ONBEKEND',
  'SLEUTEL_KRINGVERWIJZING',
  'SLEUTEL_NIET_TOEGESTAAN',
  'SLEUTEL_NEGATIEF',
  'PERCENTAGES_ONVOLLEDIG',
  'SLEUTEL_ZONDER_BASIS',
  'GRENZEN_ONMOGELIJK',
  'CASCO_ZONDER_REGIME',
  'OPSLAG_ZONDER_BASIS',
  'HULPKOSTEN_ZONDER_UITGANG',
  'PRODUCT_ZONDER_AFNEMER',
  'AFNAME_ZONDER_BASIS',
] as const;
export type FoutCode = (typeof FOUT_CODES)[number];

export interface Fout extends Melding {
  readonly code: FoutCode;
}

/**
 * All faults of one rekenmodel. It also knows which parts are touched by a fault, so that what only follows from
 * another fault is left out.
 */
export class Fouten {
  private readonly found = new Map<string, Fout>();
  private readonly touched = new Set<string>();

  add(code: FoutCode, pad: string, melding: string): void {
    const name = `${code} ${pad}`;
    if (!this.found.has(name)) this.found.set(name, { code, pad, melding });
    for (let end = pad.length; end > 0; end = pad.lastIndexOf('/', end - 1))
      this.touched.add(pad.slice(0, end));
  }

  /** Whether a fault lies at this place of the model or below it. */
  touches(pad: string): boolean {
    return this.touched.has(pad);
  }

  has(code: FoutCode, pad: string): boolean {
    return this.found.has(`${code} ${pad}`);
  }

  get list(): readonly Fout[] {
    return [...this.found.values()];
  }
}
