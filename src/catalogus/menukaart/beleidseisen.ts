import type { OngeldigVeld } from '../../platform/index.js';
import type { Beleid } from './keuzes.js';

type Benodigd = 'sleutel' | 'tarief' | 'risicodrager';

/** What a policy cannot do without, and why. @bron REKENMODEL.md step 5 */
const EISEN: Readonly<Record<Beleid, Readonly<Partial<Record<Benodigd, string>>>>> = {
  werkelijk_gebruik: {},
  inbreng: {},
  vast_variabel: {},
  sleutel: {
    sleutel:
      'Het beleid “sleutel” verdeelt alle kosten met een sleutel. Noem de sleutel, of kies een ander beleid.',
  },
  tarief_en_sleutel: {
    tarief:
      'Het beleid “tarief_en_sleutel” rekent eerst het tarief maal het gebruik. Noem het tarief, of kies een ander beleid.',
    sleutel:
      'Het beleid “tarief_en_sleutel” verdeelt met een sleutel wat het tarief niet dekt. Noem de sleutel, of kies een ander beleid.',
  },
  vaste_prijs: {
    tarief:
      'Het beleid “vaste_prijs” rekent het tarief maal het gebruik. Noem het tarief, of kies een ander beleid.',
    risicodrager:
      'Het beleid “vaste_prijs” laat één deelnemer dragen wat de prijs niet dekt. Noem de risicodrager, of kies een ander beleid.',
  },
};

/** What the policy of a regel needs and the regel does not have. Contract and inbreng stand in the DVO. */
export function checkBeleid(
  regel: { readonly beleid: Beleid } & Readonly<Record<Benodigd, string | null>>,
): OngeldigVeld[] {
  return Object.entries(EISEN[regel.beleid])
    .filter(([veld]) => regel[veld as Benodigd] === null)
    .map(([name, reason]) => ({ name, reason }));
}
