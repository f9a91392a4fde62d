import { nietGevonden } from './http/domein-fout.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be an id: what cannot belongs to nothing, and PostgreSQL would call it an error of ours. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** The id that an address names. @throws DomeinFout niet_gevonden for what cannot be one */
export function requireUuid(text: string): string {
  if (!isUuid(text)) throw nietGevonden();
  return text;
}
