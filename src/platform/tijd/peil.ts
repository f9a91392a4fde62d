import { z } from 'zod';

/** The moment of knowing: what was held true then, whatever was recorded or corrected later. */
export interface Peil {
  /** null: as known now. */
  readonly bekendOp: Date | null;
}

/** As known now. */
export const NU: Peil = { bekendOp: null };

const MELDING =
  'Geef een dag (2025-03-01) of een tijdstip met tijdzone (2025-03-01T12:00:00Z). Een dag telt tot en met middernacht in Nederland.';
const DAG = /^\d{4}-\d{2}-\d{2}$/;

/** The question as of a moment of knowing: `?bekendOp=2025-03-01`. */
export const PEIL_QUERY = z.object({
  bekendOp: z
    .union([z.iso.date(MELDING), z.iso.datetime({ offset: true, error: MELDING })], MELDING)
    .optional(),
});
export type PeilQuery = z.infer<typeof PEIL_QUERY>;

/** A day means its end in the Netherlands: whatever was recorded on that day counts. */
export function toPeil({ bekendOp }: PeilQuery): Peil {
  if (bekendOp === undefined) return NU;
  return { bekendOp: DAG.test(bekendOp) ? endOfDay(bekendOp) : new Date(bekendOp) };
}

const AMSTERDAM = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Midnight in Amsterdam is 22:00 or 23:00 of the same day in UTC: summer time never changes at midnight. */
function endOfDay(dag: string): Date {
  const winter = new Date(`${dag}T23:00:00Z`);
  const summer = new Date(`${dag}T22:00:00Z`);
  return AMSTERDAM.format(summer) === '00' ? summer : winter;
}
