import { Decimal } from 'decimal.js';

/** A number as a plain decimal string (`-1234.5`), or why there is none. */
export type Getal =
  | { readonly waarde: string }
  | { readonly code: 'GEEN_GETAL' | 'GETAL_TE_GROOT' }
  | { readonly code: 'GETAL_DUBBELZINNIG'; readonly lezingen: readonly [string, string] };

/** Of a control total. */
export const TOTAL_DECIMALS = 12;

const EXCEL_DIGITS = 15;
const LARGEST_EXPONENT = 30;
/** Most numbers are written as they are stored. */
const PLAIN = /^(0|-?[1-9]\d*(\.\d*[1-9])?|-?0\.\d*[1-9])$/;
const NO_NUMBER = { code: 'GEEN_GETAL' } as const;

/** A number as the XML of a cell spells it, at the 15 significant digits that Excel itself counts with. */
export function parseCelgetal(text: string): Getal {
  if (text.length <= EXCEL_DIGITS && PLAIN.test(text)) return { waarde: text };
  if (text.length > 64 || !/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?$/.test(text)) return NO_NUMBER;
  const rounded = new Decimal(text).toSignificantDigits(EXCEL_DIGITS);
  if (rounded.e > LARGEST_EXPONENT) return { code: 'GETAL_TE_GROOT' };
  return { waarde: plain(rounded.toFixed()) };
}

/**
 * A number that was typed as text, the Dutch way: `1.234,56`, `1.234,56-`, `(1.234,56)`, `€ 1.234,56`.
 * What can be read in two ways is not read: `1.234` and `1,234`.
 */
export function parseTekstgetal(text: string): Getal {
  const { minus, body } = splitSign(text.replace(/[\s\u200b\u2060\ufeff]+/g, ' ').trim());
  if (body === null) return NO_NUMBER;
  const ambiguous = /^(0*[1-9]\d{0,2})[.,](\d{3})$/.exec(body);
  if (ambiguous !== null) {
    const [, whole = '', rest = ''] = ambiguous;
    return { code: 'GETAL_DUBBELZINNIG', lezingen: [`${minus}${whole}${rest}`, `${minus}${whole},${rest}`] };
  }
  const match = DUTCH.exec(body) ?? POINT.exec(body);
  if (match?.groups === undefined) return NO_NUMBER;
  const { whole = '', decimals = '' } = match.groups;
  const digits = whole.replace(/[. ]/g, '');
  return { waarde: plain(`${minus}${digits}${decimals === '' ? '' : `.${decimals}`}`) };
}

/** Thousands in equal groups, the first of them no zeros (`0.123`), or no groups at all; a comma before the decimals. */
const DUTCH =
  /^(?<whole>[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d{1,40})(?:,(?<decimals>\d{1,40}))?$/;
/** As programs write it: a point, and no thousands that it could be mistaken for. */
const POINT = /^(?<whole>\d{1,40})\.(?<decimals>\d{1,40})$/;

/** One sign at most: a minus before or after it, or brackets around it. */
function splitSign(text: string): { minus: '-' | ''; body: string | null } {
  const match =
    /^(?:€ ?(?=\())?(?<open>\()?(?<lead>[-−])? ?(?:€ ?)?(?<lead2>[-−])?(?<body>[\d., ]*\d)(?: ?€)? ?(?<trail>[-−])?(?<close>\))?$/.exec(
      text,
    );
  if (match?.groups === undefined) return { minus: '', body: null };
  const { open, lead, lead2, body = '', trail, close } = match.groups;
  const signs = [open, lead, lead2, trail].filter((sign) => sign !== undefined).length;
  if ((open === undefined) !== (close === undefined) || signs > 1) return { minus: '', body: null };
  return { minus: signs === 1 ? '-' : '', body };
}

/** No zeros in front, none at the end, and no minus before nothing. */
function plain(decimal: string): string {
  const negative = decimal.startsWith('-');
  const [whole = '', decimals = ''] = (negative ? decimal.slice(1) : decimal).split('.');
  const integer = whole.replace(/^0+(?=\d)/, '');
  const fraction = decimals.replace(/0+$/, '');
  const value = fraction === '' ? integer : `${integer}.${fraction}`;
  return negative && value !== '0' ? `-${value}` : value;
}

/** Whether the column of the database can hold the number without rounding. */
export function checkSize(
  waarde: string,
  { decimalen, cijfers }: { decimalen: number; cijfers: number },
): 'TE_VEEL_DECIMALEN' | 'GETAL_TE_GROOT' | null {
  const sign = waarde.startsWith('-') ? 1 : 0;
  const point = waarde.indexOf('.');
  const whole = point === -1 ? waarde.length : point;
  if (whole - sign > cijfers) return 'GETAL_TE_GROOT';
  return point !== -1 && waarde.length - point - 1 > decimalen ? 'TE_VEEL_DECIMALEN' : null;
}

/** A plain decimal as whole units of 10^-decimalen: cents for 2. */
export function toUnits(waarde: string, decimalen: number): bigint {
  const [whole = '', fraction = ''] = waarde.split('.');
  return BigInt(whole + fraction.padEnd(decimalen, '0'));
}

/** Whole units of 10^-decimalen as a plain decimal with at least `minstens` decimals. */
export function fromUnits(
  units: bigint,
  { decimalen, minstens }: { decimalen: number; minstens: number },
): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimalen + 1, '0');
  const whole = digits.slice(0, -decimalen);
  const fraction = digits.slice(-decimalen).replace(/0+$/, '').padEnd(minstens, '0');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
