import type { Response } from 'express';
import { DomeinFout } from '../../platform/index.js';
import { mag, type Gebruiker } from '../../toegang/index.js';
import type { Formulierstand } from '../onderdelen/formulierstand.js';

interface Afloop {
  readonly gebruiker: Gebruiker;
  /** The form with its faults; null when it is done. */
  readonly verzonden: Formulierstand | null;
  /** Where to go when it is done. */
  readonly naar: string;
  /** The page again, with the form as it was sent. */
  readonly show: (verzonden: Formulierstand) => Promise<string>;
}

/**
 * Ends the sending of a form: on to the page when it is done, and else the page again with what was typed and what is
 * wrong. Who may record but not look (a beheerder) gets only what is wrong: the page holds amounts.
 */
export async function answer(
  response: Response,
  { gebruiker, verzonden, naar, show }: Afloop,
): Promise<void> {
  if (verzonden === null) {
    response.redirect(303, naar);
    return;
  }
  if (!mag(gebruiker, 'inzien', gebruiker.verband)) throw refusal(verzonden);
  response
    .status(400)
    .type('html')
    .send(await show(verzonden));
}

const refusal = ({ fouten }: Formulierstand): DomeinFout =>
  new DomeinFout({
    code: 'ongeldig_verzoek',
    melding: 'Er is niets vastgelegd. Herstel de genoemde velden.',
    invalidParams: fouten,
  });
