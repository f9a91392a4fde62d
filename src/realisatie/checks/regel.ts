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
  sleutel: 'SLEUTEL_ONBEKEND',
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

/** What is asked of a row: what its fields say about each other, or about the rows before it. */
export type Regelcontrole = (regel: Regel, zoeker: Zoeker, rij: number) => Regelbevinding[];

/** A product on the row goes before the toewijzing; a deelnemer on the row still needs a werkorganisatie. */
const checkToewijzing: Regelcontrole = ({ kostenplaats, grootboekrekening, product }, zoeker) => {
  if (typeof kostenplaats !== 'string' || product !== null) return [];
  if (zoeker.isToegewezen({ kostenplaats, grootboekrekening })) return [];
  const rekening =
    typeof grootboekrekening === 'string' ? `voor grootboekrekening ${grootboekrekening} ` : '';
  return [{ veld: 'kostenplaats', code: 'KOSTENPLAATS_ZONDER_TOEWIJZING', invulling: { rekening } }];
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

/** Only a line of a DVO that is vastgesteld makes a deelnemer a taker. @bron TB h. 7; DOMEIN.md section 2 */
const checkAfnemer: Regelcontrole = ({ boekjaar, product, deelnemer }, zoeker) => {
  if (typeof product !== 'string' || typeof deelnemer !== 'string') return [];
  if (zoeker.isAfnemer(product, deelnemer)) return [];
  const invulling = { deelnemer, boekjaar: boekjaar ?? '' };
  return [{ veld: 'product', code: 'AFNEMER_ZONDER_DVO', invulling }];
};

/** An advance may well be invoiced in the year before: a warning. */
const checkFactuurdatum: Regelcontrole = ({ boekjaar, factuurdatum }) => {
  if (typeof boekjaar !== 'string' || typeof factuurdatum !== 'string') return [];
  if (factuurdatum.startsWith(boekjaar)) return [];
  return [{ veld: 'factuurdatum', code: 'FACTUURDATUM_BUITEN_BOEKJAAR', invulling: { boekjaar } }];
};

const checkBron: Regelcontrole = ({ bron }) =>
  bron === null ? [{ veld: 'bron', code: 'SLEUTELWAARDE_ZONDER_BRON' }] : [];

const checkWaarde: Regelcontrole = ({ waarde }) =>
  waarde?.startsWith('-') === true ? [{ veld: 'waarde', code: 'SLEUTELWAARDE_NEGATIEF' }] : [];

/** One value of a key for a deelnemer on a day: remembers the rows it has seen, so it is made for one file. */
function makeOnceCheck(): Regelcontrole {
  const eerdere = new Map<string, number>();
  return ({ sleutel, deelnemer, peildatum }, _, rij) => {
    if (typeof sleutel !== 'string' || typeof deelnemer !== 'string' || typeof peildatum !== 'string')
      return [];
    const waarvan = [sleutel, deelnemer, peildatum].join('/');
    const eerste = eerdere.get(waarvan);
    if (eerste === undefined) eerdere.set(waarvan, rij);
    if (eerste === undefined) return [];
    return [
      {
        veld: 'waarde',
        code: 'SLEUTELWAARDE_DUBBEL',
        invulling: { sleutel, deelnemer, peildatum, eerste },
      },
    ];
  };
}

/** What is asked of the rows of one file of this soort. */
export function makeRegelcontroles(soort: Soort): readonly Regelcontrole[] {
  switch (soort) {
    case 'realisatie':
      return [checkToewijzing, checkBoekdatum];
    case 'afname':
      return [checkAfnemer];
    case 'begroting':
      return [checkToewijzing];
    case 'voorschotten':
      return [checkFactuurdatum];
    case 'sleutelwaarden':
      return [checkBron, checkWaarde, makeOnceCheck()];
  }
}
