import type { Handeling } from '../toegang/index.js';
import type { Aanbod } from './aanbod.js';
import type { Controleuitslag } from './checks/controle.js';
import type { InlezingStatus } from './inlezing.entity.js';

/** How an attempt is written down: which bytes, and what became of them. No amounts: a beheerder reads it too. */
export function describeHandeling(
  actie: 'inlezing.proberen' | 'inlezing.inlezen' | 'inlezing.verwerken',
  { id, proef, soort, boekjaar, bestandsnaam, sha256, omvang, gebruiker }: Aanbod,
  { status, uitslag }: { readonly status: InlezingStatus; readonly uitslag: Controleuitslag },
): Handeling {
  const { rijen, aantallen } = uitslag;
  const [code] = uitslag.fouten.map((fout) => fout.code);
  return {
    actie,
    object: proef ? 'inlezing' : `inlezing/${id}`,
    resultaat: status === 'geweigerd' ? 'geweigerd' : 'gelukt',
    actor: gebruiker,
    code,
    na: { soort, boekjaar, bestandsnaam, sha256, omvang, status, rijen, bevindingen: aantallen },
  };
}
