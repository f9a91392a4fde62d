import { DomeinFout, type OngeldigVeld } from '../../../platform/index.js';
import type { Gevraagd } from '../regel.js';

export interface Besluit {
  readonly vastgesteldOp: string;
  readonly vandaag: string;
  /** For a correctie: when the DVO itself was vastgesteld; else null. */
  readonly overeenkomstOp: string | null;
}

/** A service starts after the decision on it; a correctie may reach back to the decision on the DVO. @bron TB h. 6 */
export function checkVoorVaststelling(gevraagd: readonly Gevraagd[], besluit: Besluit): OngeldigVeld[] {
  const { vastgesteldOp, vandaag, overeenkomstOp } = besluit;
  if (vastgesteldOp > vandaag)
    return [
      {
        name: 'vastgesteldOp',
        reason: `${vastgesteldOp} moet nog komen. Geef de dag waarop het besluit is genomen.`,
      },
    ];
  const first = overeenkomstOp ?? vastgesteldOp;
  return gevraagd
    .filter(({ regel }) => regel.vanaf < first)
    .map(({ regel, plek }) => ({
      name: `${plek}/vanaf`,
      reason: `De dienst begint op ${regel.vanaf}, maar is pas op ${first} vastgesteld. Laat de regel beginnen op ${first} of later.`,
    }));
}

/** @throws DomeinFout zelf_opgesteld: who drew something up does not decide on it */
export function refuseOwn(opgesteldDoor: string, gebruiker: string): void {
  if (opgesteldDoor !== gebruiker) return;
  throw new DomeinFout({
    code: 'zelf_opgesteld',
    status: 409,
    melding: 'U hebt dit zelf opgesteld. Laat een ander lid van het directiebestuur het vaststellen.',
  });
}

/** @throws DomeinFout al_vastgesteld */
export function refuseTwice(vaststelling: { readonly vastgesteldOp: string } | null): void {
  if (vaststelling === null) return;
  throw new DomeinFout({
    code: 'al_vastgesteld',
    status: 409,
    melding: `Dit is al vastgesteld op ${vaststelling.vastgesteldOp}. Leg een wijziging vast om er iets aan te veranderen.`,
  });
}

/** @throws DomeinFout dvo_niet_vastgesteld */
export function requireVaststelling(vaststelling: object | null, code: string): void {
  if (vaststelling !== null) return;
  throw new DomeinFout({
    code: 'dvo_niet_vastgesteld',
    status: 409,
    melding: `DVO ${code} is nog niet vastgesteld. Laat haar eerst vaststellen.`,
  });
}
