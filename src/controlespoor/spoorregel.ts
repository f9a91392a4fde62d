import type { Resultaat } from '../toegang/index.js';

/** The fields that the text of a line holds, in its order. */
export const VELDEN = [
  'verband',
  'volgnummer',
  'tijdstip',
  'actie',
  'object',
  'resultaat',
  'oorsprong',
  'actor',
  'code',
  'voor',
  'na',
] as const;
export type Veld = (typeof VELDEN)[number];

/** One line as text, exactly as PostgreSQL writes it, so that no digit and no microsecond is lost on the way. */
export interface Spoorregel {
  readonly verband: string;
  readonly volgnummer: string;
  /** UTC with microseconds: `2026-01-31T09:30:00.123456Z`. */
  readonly tijdstip: string;
  readonly actie: string;
  readonly object: string;
  readonly resultaat: Resultaat;
  readonly oorsprong: string;
  readonly actor: string;
  readonly code: string | null;
  /** JSON. */
  readonly voor: string | null;
  /** JSON. */
  readonly na: string | null;
  readonly regel: string;
  readonly vorigeHash: string;
  readonly hash: string;
}

/** The columns of a `Spoorregel`, for a SELECT. */
export const KOLOMMEN = `verband, volgnummer::text,
  to_char(tijdstip AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS tijdstip,
  actie, object, resultaat, oorsprong, actor, code, voor::text, na::text,
  regel, vorige_hash AS "vorigeHash", hash`;
