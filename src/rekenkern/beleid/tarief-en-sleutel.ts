import { kostenOf, type Beleidsregel } from './afrekening.js';
import { bySleutel, byTarief } from './delen.js';

/** Each pays tarief x quantity; what that leaves of the cost, or takes too much, goes by the key. @bron TB h. 8 (from 2019) */
export const settleTariefEnSleutel: Beleidsregel = (afrekening) => {
  const tarief = byTarief(afrekening);
  const rest = bySleutel(afrekening, { wat: 'rest', bedrag: kostenOf(afrekening) - tarief.bedrag });
  return rest === undefined || 'fout' in rest ? rest : [tarief, ...rest];
};
