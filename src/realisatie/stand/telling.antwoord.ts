import { z } from 'zod';

/** Euros, or a quantity. */
export const TOTAAL = z.string().regex(/^-?\d+(\.\d+)?$/);
export const TELLING = z.strictObject({ rijen: z.int().min(0), totaal: TOTAAL });

export const VELDEN = z
  .array(z.string())
  .meta({ description: 'Waar de regels over gaan, bijvoorbeeld periode en kostenplaats.' });
export const WAARDEN = z
  .array(z.string())
  .meta({ description: 'In de volgorde van velden; leeg voor niets.' });
