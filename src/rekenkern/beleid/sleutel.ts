import { kostenOf, type Beleidsregel } from './afrekening.js';
import { bySleutel } from './delen.js';

/** The takers pay by an agreed key, whatever they use: steering on main lines. @bron DW 3B.7 */
export const settleSleutel: Beleidsregel = (afrekening) =>
  bySleutel(afrekening, { wat: 'kosten', bedrag: kostenOf(afrekening) });
