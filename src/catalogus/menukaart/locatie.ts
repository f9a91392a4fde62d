import type { Response } from 'express';

/** For the description of an answer that says where the new thing is. */
export const LOCATION = { headers: { Location: { schema: { type: 'string' } } } } as const;

/** Where what was made can be read. */
export function setLocation(response: Response, verband: string, path: string): void {
  response.location(`/v1/verbanden/${encodeURIComponent(verband)}/${path}`);
}
