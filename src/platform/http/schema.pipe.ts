import { StandardSchemaValidationPipe } from '@nestjs/common';
import { DomeinFout } from './domein-fout.js';

type PathPart = PropertyKey | { readonly key: PropertyKey };

const partName = (part: PathPart): string => String(typeof part === 'object' ? part.key : part);

/** Checks a request against the zod schema on its parameter, and names every field that is wrong at once. */
export class SchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        new DomeinFout({
          code: 'ongeldig_verzoek',
          melding: 'Het verzoek is niet goed. Herstel de genoemde velden.',
          invalidParams: issues.map(({ path = [], message }) => ({
            name: path.map(partName).join('/'),
            reason: message,
          })),
        }),
    });
  }
}
