import type { Handeling } from '../toegang/index.js';
import type { Aanbod } from './aanbod.js';
import type { Controleuitslag } from './checks/controle.js';
import type { Inlezing, InlezingStatus } from './inlezing.entity.js';
import type { Terugdraaiing } from './terugdraaien.js';

/** How it is written down that a file was handed in. */
export function describeOntvangst(aanbod: Aanbod): Handeling {
  const { id, soort, boekjaar, bestandsnaam, sha256, omvang, vervangt, profiel, gebruiker } = aanbod;
  return {
    actie: 'inlezing.ontvangen',
    object: `inlezing/${id}`,
    resultaat: 'gelukt',
    actor: gebruiker,
    na: {
      ...{ soort, boekjaar, bestandsnaam, sha256, omvang },
      ...(vervangt.length > 0 && { vervangt }),
      ...(typeof profiel === 'string' && { profiel }),
    },
  };
}

/** How it is written down that somebody stopped a load, or let an interrupted one go on. */
export function describeIngreep(
  actie: 'inlezing.annuleren' | 'inlezing.hervatten',
  { id, soort, boekjaar, bestandsnaam, sha256 }: Inlezing,
  gebruiker: string,
): Handeling {
  const na = { soort, boekjaar, bestandsnaam, sha256 };
  return { actie, object: `inlezing/${id}`, resultaat: 'gelukt', actor: gebruiker, na };
}

/** How an attempt is written down: which bytes, and what became of them. No amounts: a beheerder reads it too. */
export function describeHandeling(
  actie: 'inlezing.proberen' | 'inlezing.inlezen' | 'inlezing.verwerken',
  { id, proef, soort, boekjaar, bestandsnaam, sha256, omvang, vervangt, gebruiker }: Aanbod,
  { status, uitslag }: { readonly status: InlezingStatus; readonly uitslag: Controleuitslag },
): Handeling {
  const { rijen, aantallen, gelezenMet = [] } = uitslag;
  const [code] = uitslag.fouten.map((fout) => fout.code);
  return {
    actie,
    object: proef ? 'inlezing' : `inlezing/${id}`,
    resultaat: status === 'geweigerd' ? 'geweigerd' : 'gelukt',
    actor: gebruiker,
    code,
    na: {
      ...{ soort, boekjaar, bestandsnaam, sha256, omvang, status, rijen, bevindingen: aantallen },
      ...(gelezenMet.length > 0 && { importprofielen: gelezenMet.map((profiel) => profiel.code) }),
      ...(vervangt.length > 0 && { vervangt }),
    },
  };
}

/** How a reversal is written down. */
export function describeTerugdraaiing(
  { inlezing, gebruiker, reden, vervangenDoor }: Terugdraaiing,
  { id }: Pick<Inlezing, 'id'>,
): Handeling {
  const { soort, boekjaar, bestandsnaam, sha256, rijen } = inlezing;
  return {
    actie: 'inlezing.terugdraaien',
    object: `inlezing/${inlezing.id}`,
    resultaat: 'gelukt',
    actor: gebruiker,
    na: {
      ...{ soort, boekjaar, bestandsnaam, sha256, rijen, tegenboeking: id, reden: reden ?? null },
      ...(vervangenDoor !== undefined && { vervangenDoor }),
    },
  };
}
