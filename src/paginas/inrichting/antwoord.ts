import type { Wie } from '../../toegang/index.js';
import type { Response } from 'express';
import type { Bezoek } from '../kader.service.js';
import type { Formulierstand } from '../onderdelen/formulierstand.js';

/** What an address asks beside its page. */
export interface Vraag {
  readonly bekendOp?: unknown;
  readonly gedaan?: string | undefined;
}

/** Who records something on a page of this verband. */
export const wieOf = (verband: string, { gebruiker }: Bezoek): Wie => ({
  verband,
  gebruiker: gebruiker.aanmeldnaam,
});

/** On to the page that confirms it, or the same page with what was typed and what is wrong with it. */
export async function finish(
  response: Response,
  verzonden: Formulierstand | null,
  { naar, show }: { naar: string; show: (verzonden: Formulierstand) => Promise<string> },
): Promise<void> {
  if (verzonden === null) response.redirect(303, naar);
  else
    response
      .status(400)
      .type('html')
      .send(await show(verzonden));
}
