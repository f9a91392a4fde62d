import { kostenOf, type Beleidsregel } from './afrekening.js';
import { byTarief } from './delen.js';

/** Each pays tarief x quantity and nothing else; the rest, either way, is for the one who bears the risk. @bron TB h. 8 */
export const settleVastePrijs: Beleidsregel = (afrekening) => {
  const tarief = byTarief(afrekening);
  const bearer = afrekening.places.get(afrekening.product.afrekening.risicodrager ?? '');
  const bedrag = kostenOf(afrekening) - tarief.bedrag;
  if (bearer === undefined || bedrag === 0n) return [tarief];
  return [
    tarief,
    { wat: 'rest', isVerdeeld: false, bedrag, partijen: [bearer], delen: [bedrag], grondslag: null },
  ];
};
