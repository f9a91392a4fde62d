import { randomUUID } from 'node:crypto';
import type { Response } from 'express';
import type { AntwoordVan } from '../../platform/index.js';
import type { INLEESVERSLAG, WEIGERING } from '../inlezingen.antwoord.js';

type Inleesverslag = AntwoordVan<typeof INLEESVERSLAG>;
type Weigeringsantwoord = AntwoordVan<typeof WEIGERING>;

/** A file that is still being worked on is accepted; a refused one is the user's to mend: a problem that carries the same lists. */
export function answerVerslag(
  response: Response,
  verslag: Inleesverslag,
  verband: string,
): Inleesverslag | Weigeringsantwoord {
  const { id, status, fouten, waarschuwingen, aantallen, rijen, totaal, ontbrekendeToewijzingen } = verslag;
  if (id !== null) response.location(`/v1/verbanden/${encodeURIComponent(verband)}/inlezingen/${id}`);
  if (status === 'ontvangen') response.status(202);
  if (status !== 'geweigerd') return verslag;
  response.status(400).type('application/problem+json');
  return {
    type: 'about:blank',
    title:
      'Het bestand is geweigerd; er is niets geboekt. Herstel de genoemde fouten en lees het opnieuw in.',
    status: 400,
    code: 'bestand_geweigerd',
    correlatieId: randomUUID(),
    id,
    rijen,
    totaal,
    fouten,
    waarschuwingen,
    aantallen,
    ontbrekendeToewijzingen,
  };
}
