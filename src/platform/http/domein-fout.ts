export interface OngeldigVeld {
  /** Where: a field, a parameter or a path in the model. */
  readonly name: string;
  /** What is wrong and what mends it, in Dutch. */
  readonly reason: string;
}

export interface DomeinFoutGegevens {
  readonly code: string;
  readonly melding: string;
  readonly status?: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 503 | undefined;
  readonly invalidParams?: readonly OngeldigVeld[] | undefined;
  /** More fields for the answer, where a code has its own (the findings of a refused file). */
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
  /** Headers that belong to the answer: Retry-After, WWW-Authenticate. */
  readonly koppen?: Readonly<Record<string, string>> | undefined;
}

/** A user's mistake: a code for machines and a Dutch sentence that says how to mend it, all faults at once. */
export class DomeinFout extends Error {
  readonly code: string;
  readonly status: number;
  readonly invalidParams: readonly OngeldigVeld[];
  readonly extra: Readonly<Record<string, unknown>>;
  readonly koppen: Readonly<Record<string, string>>;

  constructor({
    code,
    melding,
    status = 400,
    invalidParams = [],
    extra = {},
    koppen = {},
  }: DomeinFoutGegevens) {
    super(melding);
    this.name = 'DomeinFout';
    this.code = code;
    this.status = status;
    this.invalidParams = invalidParams;
    this.extra = extra;
    this.koppen = koppen;
  }
}

/** What does not exist and what belongs to another verband look exactly the same. */
export function nietGevonden(): DomeinFout {
  return new DomeinFout({
    code: 'niet_gevonden',
    status: 404,
    melding: 'Dit bestaat niet of is voor u niet zichtbaar. Controleer het adres.',
  });
}
