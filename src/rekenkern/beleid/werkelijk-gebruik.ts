import { hoeveelheidOf } from '../afname.js';
import { kostenOf, type Beleidsregel } from './afrekening.js';
import { byQuantity } from './delen.js';

/** Who uses more pays more: the whole cost by use. @bron TB h. 8 */
export const settleWerkelijkGebruik: Beleidsregel = (afrekening) =>
  byQuantity(
    afrekening,
    { wat: 'kosten', bedrag: kostenOf(afrekening) },
    { naam: 'afname', ...hoeveelheidOf(afrekening.afnemers) },
  );
