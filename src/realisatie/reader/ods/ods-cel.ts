import { Weigering } from '../../gate/weigering.js';
import type { Cel, Celsoort } from '../cel.js';

/** A cell while it is read. */
export interface Celinhoud {
  readonly type: string | null;
  readonly isFout: boolean;
  /** The value as the attributes give it. */
  readonly waarde: string | null;
  readonly formule: string | null;
  /** What the cell shows. */
  text: string;
  inParagraph: boolean;
  alineas: number;
}

const ERROR = /^(#[A-Z/0]+[!?]?|(Err|Fout):\d{3})$/;

/** The cell in this column; null when it is empty. */
export function toCel(inhoud: Celinhoud, kolom: number): Cel | null {
  const { type, isFout, formule, text } = inhoud;
  const make = (soort: Celsoort, waarde: string): Cel => ({ kolom, soort, waarde, formule });
  if (isFout || (formule !== null && ERROR.test(text))) return make('foutwaarde', text);
  if (type !== null && type !== 'void') return make(soortOf(type), valueOf(type, inhoud));
  if (formule !== null) return make('geen', '');
  return text === '' ? null : make('tekst', text);
}

function soortOf(type: string): Celsoort {
  if (type === 'float' || type === 'currency' || type === 'percentage') return 'getal';
  return type === 'date' || type === 'time' ? 'datum' : 'tekst';
}

function valueOf(type: string, { waarde, text }: Celinhoud): string {
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage':
    case 'time':
      return waarde ?? missing();
    case 'date':
      return (waarde ?? missing()).replace(/T.*$/, '');
    case 'boolean':
      return waarde === 'true' ? 'WAAR' : 'ONWAAR';
    case 'string':
      return waarde ?? text;
    default:
      return missing();
  }
}

/** What a cell shows is rounded: without the value itself there is nothing to go by. */
function missing(): never {
  throw new Weigering('BESTAND_BESCHADIGD');
}
