import { contractOf, hoeveelheidOf } from '../afname.js';
import type { Beleidsregel } from './afrekening.js';
import { byQuantity } from './delen.js';

/**
 * Vast cost by what was agreed, variabel cost by use: when one taker uses less, the fixed part of the others does not move.
 *
 * @bron TB h. 7 kern 3
 */
export const settleVastVariabel: Beleidsregel = (afrekening) => {
  const { afnemers, vast, variabel } = afrekening;
  const fixed = byQuantity(
    afrekening,
    { wat: 'vast', bedrag: vast },
    { naam: 'contract', ...contractOf(afnemers) },
  );
  if ('fout' in fixed) return fixed;
  const moving = byQuantity(
    afrekening,
    { wat: 'variabel', bedrag: variabel },
    { naam: 'afname', ...hoeveelheidOf(afnemers) },
  );
  return 'fout' in moving ? moving : [...fixed, ...moving];
};
