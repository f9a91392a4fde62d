import { safeText } from './tekst.js';

/** What goes into one cell of a workbook. Amounts and quantities are decimal strings until the very last step. */
export interface Cel {
  readonly tekst?: string;
  readonly getal?: string;
  readonly formule?: string;
  readonly datum?: Date;
  /** The sheet this cell jumps to. */
  readonly naarBlad?: string;
  /** What a formula must come to: an amount with two decimals, or a text. */
  readonly verwacht?: string | undefined;
  /** What a share must come to, closer than a double can tell. */
  readonly verwachtAandeel?: string | undefined;
  /** Anchor of a style in the template, instead of that of the sample row. */
  readonly stijl?: string | undefined;
  /** Number format, instead of that of the sample row. */
  readonly formaat?: string | undefined;
}

type Opmaak = Pick<Cel, 'stijl' | 'formaat'>;

/** Text, never a formula, safe for the file whatever a user named something. */
export const tekst = (waarde: string, opmaak: Opmaak = {}): Cel => ({ tekst: safeText(waarde), ...opmaak });
/** A number that is given: it comes from the frozen rekenmodel or uitkomst. */
export const getal = (waarde: string, opmaak: Opmaak = {}): Cel => ({ getal: waarde, ...opmaak });
export const datum = (waarde: Date): Cel => ({ datum: waarde });
export const formule = (
  waarde: string,
  opmaak: Opmaak & Pick<Cel, 'verwacht' | 'verwachtAandeel'> = {},
): Cel => ({
  formule: waarde,
  ...opmaak,
});
/** An empty cell in the style of the sample row. */
export const leeg: Cel = {};

const DECIMALEN = /\.(\d*?)0*$/;

/** The Dutch format for a quantity, with the decimals it has (at most 4). */
export function quantityFormat(hoeveelheid: string): string {
  const decimalen = Math.min(DECIMALEN.exec(hoeveelheid)?.[1]?.length ?? 0, 4);
  return `[$-413]#,##0${decimalen > 0 ? `.${'0'.repeat(decimalen)}` : ''}`;
}
