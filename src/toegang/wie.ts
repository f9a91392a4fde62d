/** Who does it, and in which verband. */
export interface Wie {
  readonly verband: string;
  /** The aanmeldnaam, which nobody else has; of a programme `diensttoken/<id>`. */
  readonly gebruiker: string;
}
