import type ExcelJS from 'exceljs';
import { letterOf, evaluate } from '../formule/index.js';
import type { Waarde } from '../formule/index.js';
import { Getal } from '../formule/index.js';
import type { Cel } from './cel.js';
import { escapeText } from './tekst.js';

/** A cell that was written, with the value a formula came to. */
export interface Geschreven {
  readonly blad: string;
  readonly adres: string;
  readonly cel: Cel;
}

/**
 * Everything that was written to a workbook, so that formulas can be worked out on the exact decimals of the cells
 * they refer to, not on what the writer of the formula thought they would give.
 */
export class Werkmap {
  private readonly cellen = new Map<string, Geschreven>();
  private readonly waarden = new Map<string, Waarde>();
  private readonly bezig = new Set<string>();

  add(blad: string, kolom: number, rij: number, cel: Cel): void {
    const adres = `${letterOf(kolom)}${rij}`;
    this.cellen.set(`${blad}!${adres}`, { blad, adres, cel });
  }

  all(): readonly Geschreven[] {
    return [...this.cellen.values()];
  }

  /** @throws Error on a formula that refers to itself */
  valueOf(blad: string, adres: string): Waarde {
    const plaats = `${blad}!${adres}`;
    const bekend = this.waarden.get(plaats);
    if (bekend !== undefined) return bekend;
    const cel = this.cellen.get(plaats)?.cel;
    if (cel === undefined) return null;
    if (this.bezig.has(plaats)) throw new Error(`Kringverwijzing in ${plaats}`);
    this.bezig.add(plaats);
    const waarde = this.workOut(blad, cel);
    this.bezig.delete(plaats);
    this.waarden.set(plaats, waarde);
    return waarde;
  }

  private workOut(blad: string, cel: Cel): Waarde {
    if (cel.formule === undefined)
      return cel.getal === undefined ? (cel.tekst ?? null) : new Getal(cel.getal);
    return evaluate(cel.formule, blad, (anderBlad, adres) => this.valueOf(anderBlad, adres));
  }

  /** Puts the values beside the formulas, as the last step before the file is written. */
  fillResults(boek: ExcelJS.Workbook): void {
    for (const { blad, adres, cel } of this.all()) {
      if (cel.formule === undefined) continue;
      const waarde = this.valueOf(blad, adres);
      const result = cachedValue(waarde);
      const doel = boek.getWorksheet(blad)?.getCell(adres);
      if (doel === undefined || result === undefined || result === '') {
        throw new Error(`Formule zonder waarde in ${blad}!${adres}`);
      }
      doel.value = { formula: cel.formule, result };
    }
  }
}

/** The value of a formula as it stands in the file. */
export function cachedValue(waarde: Waarde): string | number | boolean | undefined {
  if (typeof waarde === 'string') return escapeText(waarde);
  if (typeof waarde === 'boolean' || waarde === null) return waarde ?? undefined;
  return waarde.isZero() ? 0 : waarde.toNumber();
}
