import type { Beleid } from '../rekenmodel.js';
import type { Beleidsregel } from './afrekening.js';
import { settleInbreng } from './inbreng.js';
import { settleSleutel } from './sleutel.js';
import { settleTariefEnSleutel } from './tarief-en-sleutel.js';
import { settleVastVariabel } from './vast-variabel.js';
import { settleVastePrijs } from './vaste-prijs.js';
import { settleWerkelijkGebruik } from './werkelijk-gebruik.js';

/** Who pays what, policy by policy. @bron REKENMODEL.md "The steps" 5 */
export const BELEIDSREGELS: Readonly<Record<Beleid, Beleidsregel>> = {
  werkelijk_gebruik: settleWerkelijkGebruik,
  sleutel: settleSleutel,
  inbreng: settleInbreng,
  vast_variabel: settleVastVariabel,
  tarief_en_sleutel: settleTariefEnSleutel,
  vaste_prijs: settleVastePrijs,
};
