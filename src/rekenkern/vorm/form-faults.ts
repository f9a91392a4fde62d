import type { FoutCode } from '../fouten.js';
import type { JsonPad } from './pad.js';

/** What the schema found, without the words of the schema library. */
export interface Vormfout {
  readonly code: string;
  readonly path: JsonPad;
  readonly message: string;
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'tekst tussen aanhalingstekens',
  int: 'een geheel getal',
  number: 'een getal',
  array: 'een lijst',
  object: 'een object',
  record: 'een object',
  boolean: 'true of false',
};
const GRAMMAR: Readonly<Record<string, readonly [FoutCode, string]>> = {
  BEDRAG_ONGELDIG: [
    'BEDRAG_ONGELDIG',
    'Geef euro’s met een punt en hoogstens twee decimalen, bijvoorbeeld "1250.00", en niet meer dan 10000000000000.',
  ],
  INBRENG: [
    'BEDRAG_ONGELDIG',
    'Geef een inbreng van nul of hoger in euro’s, met een punt en hoogstens twee decimalen, bijvoorbeeld "1250.00".',
  ],
  GETAL_ONGELDIG: [
    'GETAL_ONGELDIG',
    'Geef een getal van nul of hoger met hoogstens 13 cijfers voor en 12 na de punt, bijvoorbeeld "151.5".',
  ],
  SLEUTEL_NEGATIEF: [
    'SLEUTEL_NEGATIEF',
    'Een gewicht in een sleutel mag niet onder nul liggen; geef nul of een positief getal.',
  ],
  CODE: [
    'SCHEMA_ONGELDIG',
    'Geef een code zonder spaties en zonder schuine streep, van 1 tot en met 64 tekens.',
  ],
  BELEID_ONBEKEND: [
    'BELEID_ONBEKEND',
    'Kies uit werkelijk_gebruik, sleutel, inbreng, vast_variabel, tarief_en_sleutel en vaste_prijs.',
  ],
};
const BESTEMMINGEN =
  'Noem precies één bestemming: casco (true), product, hulpkostenplaats of deelnemer; een hulpkostenplaats levert aan een product, casco of hulpkostenplaats.';

/** The code and the Dutch sentence of one fault of form, given the value that stands there. */
export function describeFormFault(fout: Vormfout, value: unknown): { code: FoutCode; melding: string } {
  const field = `"${String(fout.path.at(-1) ?? 'het rekenmodel')}"`;
  if (value === undefined && fout.code !== 'unrecognized_keys') {
    return schemaFault(`Het veld ${field} ontbreekt. Vul het in.`);
  }
  if (fout.path.at(-1) === 'soort' && fout.path[0] === 'sleutels' && typeof value === 'string') {
    const melding = `De soort ${show(value)} bestaat niet. Kies uit gewichten, gelijk, percentages, samengesteld, begrensd en pondspondsgewijs.`;
    return { code: 'SLEUTEL_SOORT_ONBEKEND', melding };
  }
  const rule = GRAMMAR[fout.message];
  if (rule !== undefined && typeof value === 'string') {
    return { code: rule[0], melding: `${show(value)} past niet bij ${field}. ${rule[1]}` };
  }
  return schemaFault(describeKind(fout, value, field));
}

const schemaFault = (melding: string) => ({ code: 'SCHEMA_ONGELDIG' as const, melding });

function describeKind(fout: Vormfout, value: unknown, field: string): string {
  switch (fout.code) {
    case 'unrecognized_keys':
      return `Het veld ${field} hoort hier niet. Verwijder het, of verbeter de naam.`;
    case 'invalid_type':
      return `${show(value)} past niet bij ${field}. Geef ${KINDS[fout.expected ?? ''] ?? 'een andere waarde'}.`;
    case 'invalid_value':
      return `${show(value)} past niet bij ${field}. Kies uit ${(fout.values ?? []).map(show).join(', ')}.`;
    case 'invalid_union':
      return `${show(value)} past niet bij ${field}. ${fout.path.at(-1) === 'soort' ? 'Geef een soort sleutel.' : BESTEMMINGEN}`;
    case 'too_big':
      return `${show(value)} past niet bij ${field}. Geef hoogstens ${String(fout.maximum)}.`;
    case 'too_small':
      return `${show(value)} past niet bij ${field}. Geef minstens ${String(fout.minimum)}.`;
    default:
      return `${show(value)} past niet bij ${field}. Vergelijk het met docs/rekenmodel.schema.json.`;
  }
}

/** A value as it stands in the file, cut off where it is long. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'Een lijst';
  if (typeof value === 'object' && value !== null) return 'Een object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
