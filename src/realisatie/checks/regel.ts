import type { Soort, Verwijzing } from '../soorten.js';
import type { BevindingCode, Invulling } from './meldingen.js';
import type { Zoeker } from './naslag.js';
import { hasForeignLetters, toLatin } from './tekst.js';

/** The values of a row by their field; a field without a usable value is absent. */
export type Regel = Readonly<Record<string, string | null | undefined>>;

/** A finding on one field of a row. */
export interface Regelbevinding {
  readonly veld: string;
  readonly code: BevindingCode;
  readonly invulling?: Invulling;
}

const ONBEKEND: Readonly<Record<Verwijzing, BevindingCode>> = {
  kostenplaats: 'KOSTENPLAATS_ONBEKEND',
  product: 'PRODUCT_ONBEKEND',
  deelnemer: 'DEELNEMER_ONBEKEND',
  werkorganisatie: 'WERKORGANISATIE_ONBEKEND',
};

/** The code that a text stands for, or the finding that says which code was probably meant. */
export function resolveCode(
  text: string,
  { verwijzing, zoeker, boekjaar }: { verwijzing: Verwijzing; zoeker: Zoeker; boekjaar: number },
): { waarde: string } | { code: BevindingCode; invulling: Invulling } {
  const found = zoeker.find(verwijzing, text);
  if (found !== null) return { waarde: found };
  return { code: ONBEKEND[verwijzing], invulling: { boekjaar, hulp: explain(text, verwijzing, zoeker) } };
}

function explain(text: string, verwijzing: Verwijzing, zoeker: Zoeker): string {
  const meant = zoeker.suggest(verwijzing, text);
  if (meant !== null && /^0/.test(meant) && /^\d+$/.test(text))
    return `Wel bestaat “${meant}”: maak de cel op als tekst en typ de voorloopnul.`;
  if (meant !== null) return `Bedoelt u “${meant}”? Neem de code precies zo over.`;
  if (hasForeignLetters(text)) {
    const latin = zoeker.find(verwijzing, toLatin(text)) ?? zoeker.suggest(verwijzing, toLatin(text));
    const code = latin === null ? 'de code' : `“${latin}”`;
    return `Er staan letters uit een ander schrift in. Typ ${code} opnieuw.`;
  }
  return 'Controleer de code of voeg haar eerst toe.';
}

type Regelcontrole = (regel: Regel, zoeker: Zoeker) => Regelbevinding[];

/** A product on the row goes before the toewijzing; a deelnemer on the row still needs a werkorganisatie. */
const checkToewijzing: Regelcontrole = ({ kostenplaats, product }, zoeker) => {
  const mapped = typeof kostenplaats !== 'string' || product !== null || zoeker.isToegewezen(kostenplaats);
  return mapped ? [] : [{ veld: 'kostenplaats', code: 'KOSTENPLAATS_ZONDER_TOEWIJZING' }];
};

const checkBoekdatum: Regelcontrole = ({ boekjaar, periode, boekdatum }) => {
  if (typeof boekjaar !== 'string' || typeof boekdatum !== 'string') return [];
  if (!boekdatum.startsWith(boekjaar))
    return [{ veld: 'boekdatum', code: 'DATUM_BUITEN_BOEKJAAR', invulling: { boekjaar } }];
  // Closing entries of periode 13 are dated in the last month.
  const maand = Math.min(Number(periode), 12);
  if (typeof periode !== 'string' || Number(boekdatum.slice(5, 7)) === maand) return [];
  return [{ veld: 'boekdatum', code: 'DATUM_BUITEN_PERIODE', invulling: { periode } }];
};

/** Use by somebody outside the product would be charged to nobody. @bron TB h. 7 */
const checkAfnemer: Regelcontrole = ({ boekjaar, product, deelnemer }, zoeker) => {
  if (typeof product !== 'string' || typeof deelnemer !== 'string') return [];
  if (zoeker.isAfnemer(product, deelnemer)) return [];
  const invulling = { deelnemer, boekjaar: boekjaar ?? '' };
  return [{ veld: 'product', code: 'PRODUCT_NIET_AFGENOMEN', invulling }];
};

/** An advance may well be invoiced in the year before: a warning. */
const checkFactuurdatum: Regelcontrole = ({ boekjaar, factuurdatum }) => {
  if (typeof boekjaar !== 'string' || typeof factuurdatum !== 'string') return [];
  if (factuurdatum.startsWith(boekjaar)) return [];
  return [{ veld: 'factuurdatum', code: 'FACTUURDATUM_BUITEN_BOEKJAAR', invulling: { boekjaar } }];
};

/** What the fields of a row of this soort say about each other. */
export const REGELCONTROLES: Readonly<Record<Soort, readonly Regelcontrole[]>> = {
  realisatie: [checkToewijzing, checkBoekdatum],
  afname: [checkAfnemer],
  voorschotten: [checkFactuurdatum],
};
