import { inbrengOf } from '../afname.js';
import { sum } from '../getal.js';
import { kostenOf, type Beleidsregel } from './afrekening.js';
import { byQuantity } from './delen.js';

/**
 * Every taker pays the budget it handed over with the task; what the task cost more or less is pro rata to that.
 *
 * @bron TB h. 8 (the first three years)
 */
export const settleInbreng: Beleidsregel = (afrekening) => {
  const { partijen } = afrekening.afnemers;
  const delen = inbrengOf(afrekening.afnemers);
  const grondslag = { naam: 'inbreng', waarden: delen, decimalen: 2 };
  const bedrag = sum(delen);
  const rest = byQuantity(afrekening, { wat: 'rest', bedrag: kostenOf(afrekening) - bedrag }, grondslag);
  return 'fout' in rest
    ? rest
    : [{ wat: 'inbreng', isVerdeeld: false, bedrag, partijen, delen, grondslag: null }, ...rest];
};
