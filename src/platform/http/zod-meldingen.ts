import { z } from 'zod';

const SOORTEN: Readonly<Record<string, string>> = {
  string: 'Geef tekst.',
  number: 'Geef een getal.',
  int: 'Geef een heel getal.',
  boolean: 'Geef true of false.',
  array: 'Geef een lijst.',
  object: 'Geef een object met velden.',
  record: 'Geef een object met velden.',
  date: 'Geef een datum.',
};

/** What mends an input that a schema refuses without a sentence of its own. */
export function zodMelding(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'Vul dit veld in: het ontbreekt.';
      return SOORTEN[issue.expected];
    case 'unrecognized_keys':
      return `Onbekend veld: ${issue.keys.join(', ')}. Laat het weg of controleer de naam.`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `Geef ${String(issue.values[0])}.`
        : `Kies een van: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return grens(issue.origin, `ten minste ${String(issue.minimum)}`);
    case 'too_big':
      return grens(issue.origin, `ten hoogste ${String(issue.maximum)}`);
    case 'invalid_union':
      return 'Deze combinatie van velden kan niet. Controleer welke velden bij elkaar horen.';
    case 'invalid_format':
      return 'Deze schrijfwijze klopt niet. Kijk naar het voorbeeld in de beschrijving.';
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return undefined;
  }
}

function grens(origin: string, aantal: string): string {
  if (origin === 'string') return `Gebruik ${aantal} tekens.`;
  if (origin === 'array' || origin === 'set') return `Geef er ${aantal}.`;
  return `Geef ${aantal}.`;
}

// Everything that this process checks with zod answers in Dutch; a schema's own sentence goes before it.
z.config({ ...z.locales.nl(), customError: zodMelding });
