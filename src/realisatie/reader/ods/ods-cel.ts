import { Weigering } from '../../gate/weigering.js';
import type { Cel } from '../cel.js';

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

type Inhoud = Pick<Cel, 'soort' | 'waarde'>;
const ERROR = /^(#[A-Z/0]+[!?]?|(Err|Fout):\d{3})$/;

/** What the cell holds; null for an empty one. The place is for the caller to fill in. */
export function toCel(inhoud: Celinhoud): Omit<Cel, 'kolom'> | null {
  const { type, isFout, formule, text } = inhoud;
  if (isFout || (formule !== null && ERROR.test(text))) return { soort: 'foutwaarde', waarde: text, formule };
  if (type === null || type === 'void') {
    if (formule !== null) return { soort: 'geen', waarde: '', formule };
    return text === '' ? null : { soort: 'tekst', waarde: text, formule };
  }
  return { ...interpret(type, inhoud), formule };
}

function interpret(type: string, { waarde, text }: Celinhoud): Inhoud {
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage':
      return { soort: 'getal', waarde: waarde ?? missing() };
    case 'date':
      return { soort: 'datum', waarde: (waarde ?? missing()).replace(/T.*$/, '') };
    case 'time':
      return { soort: 'datum', waarde: waarde ?? missing() };
    case 'boolean':
      return { soort: 'tekst', waarde: waarde === 'true' ? 'WAAR' : 'ONWAAR' };
    case 'string':
      return { soort: 'tekst', waarde: waarde ?? text };
    default:
      return missing();
  }
}

/** What a cell shows is rounded: without the value itself there is nothing to go by. */
function missing(): never {
  throw new Weigering('BESTAND_BESCHADIGD');
}
