/** What the answer of the identity provider must fit, kept in the session of whoever asked. */
export interface Verzoek {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** When it began, in milliseconds since 1970. */
  readonly sinds: number;
}

const TEN_MINUTES_MS = 10 * 60 * 1000;

/** Whether there is still time to come back. */
export const isOpen = ({ sinds }: Verzoek): boolean => Date.now() - sinds < TEN_MINUTES_MS;

/** Who somebody is according to the identity provider. */
export interface Identiteit {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}
