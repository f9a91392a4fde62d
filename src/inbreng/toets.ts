import { geldtOp } from '../platform/index.js';
import { toCents } from '../rekenkern/index.js';
import { STAPCODES, STAPPEN, type Invulling, type Stap } from './stappen.js';

/** A vastgestelde or unfinished DVO, as far as a plug-in file looks at it. */
export interface DvoVanInbreng {
  readonly naam: string;
  /** YYYY-MM-DD; null for a concept. */
  readonly vastgesteldOp: string | null;
  /** The lines by which the inbrenger takes the product. */
  readonly regels: readonly {
    readonly vanaf: string;
    readonly tot: string | null;
    readonly inbreng: string | null;
  }[];
}

export interface Omgeving {
  readonly inbrenger: string;
  /** null while the file names none, or one that does not exist. */
  readonly dvo: DvoVanInbreng | null;
}

/** Why a step is not finished, and what finishes it. */
export interface Hiaat {
  readonly stap: Stap;
  readonly melding: string;
}

/**
 * Everything that keeps the task from being plugged in, all at once; empty when it can be.
 *
 * @bron TB h. 6: formatie and budget in balance, no taakstelling, basis op orde, costs for the inbrenger, ontvlechting
 *   agreed at the start, service only from the DVO on
 */
export function findHiaten(invulling: Invulling, omgeving: Omgeving): Hiaat[] {
  const open = STAPCODES.filter((stap) => invulling[stap] === undefined);
  return [
    ...open.map((stap) => ({ stap, melding: `Vul de stap "${STAPPEN[stap].naam}" in.` })),
    ...balans(invulling),
    ...basis(invulling),
    ...overeenkomst(invulling, omgeving),
  ];
}

function balans({ balans: cijfers }: Invulling): Hiaat[] {
  if (cijfers === undefined) return [];
  const hiaten: Hiaat[] = [];
  const { loonsom, materieel, budget, taakstelling, formatie } = cijfers;
  const verschil = toCents(budget) - toCents(loonsom) - toCents(materieel);
  if (verschil !== 0n)
    hiaten.push({
      stap: 'balans',
      melding: `Budget en kosten zijn niet in evenwicht: ${budget} tegenover ${loonsom} loonsom en ${materieel} materieel. Breng ze gelijk; wat de taak kost komt mee.`,
    });
  if (toCents(taakstelling) !== 0n)
    hiaten.push({
      stap: 'balans',
      melding: `Een taakstelling (${taakstelling}) gaat niet mee over. Laat haar bij de inbrenger achter en breng het budget zonder taakstelling in.`,
    });
  if (toCents(loonsom) > 0n && /^0(\.0+)?$/.test(formatie))
    hiaten.push({
      stap: 'balans',
      melding: 'Er komt loonsom mee zonder formatie. Noem het aantal fte dat overgaat.',
    });
  return hiaten;
}

function basis({ taak, basis: toets }: Invulling): Hiaat[] {
  if (taak === undefined || toets === undefined) return [];
  const late = toets.achterstanden.filter(({ ingelopenPer }) => ingelopenPer > taak.per);
  return late.map(({ omschrijving, ingelopenPer }) => ({
    stap: 'basis',
    melding: `De achterstand "${omschrijving}" is pas op ${ingelopenPer} ingelopen, na de start op ${taak.per}. Laat de taak later overgaan of spreek een eerdere dag af.`,
  }));
}

function overeenkomst(
  { taak, balans: cijfers, overeenkomst: keuze }: Invulling,
  omgeving: Omgeving,
): Hiaat[] {
  if (keuze === undefined || taak === undefined) return [];
  const hiaat = (melding: string): Hiaat[] => [{ stap: 'overeenkomst', melding }];
  const { inbrenger, dvo } = omgeving;
  if (dvo === null) return hiaat('Deze dienstverleningsovereenkomst bestaat niet. Kies er een uit de lijst.');
  if (dvo.vastgesteldOp === null)
    return hiaat(
      `${dvo.naam} is nog niet vastgesteld. Laat haar vaststellen; daarna kan de dienst beginnen.`,
    );
  const regel = dvo.regels.find((een) => geldtOp(een, taak.per)) ?? dvo.regels.at(-1);
  if (regel === undefined)
    return hiaat(
      `${dvo.naam} heeft geen regel waarmee ${inbrenger} product ${taak.product} afneemt. Voeg die regel met een wijziging toe.`,
    );
  if (taak.per < regel.vanaf || taak.per < dvo.vastgesteldOp)
    return hiaat(
      `De taak gaat over op ${taak.per}, maar de dienst begint volgens ${dvo.naam} op ${regel.vanaf} (vastgesteld op ${dvo.vastgesteldOp}). Laat de taak op of na die dagen overgaan.`,
    );
  if (!geldtOp(regel, taak.per))
    return hiaat(
      `De taak gaat over op ${taak.per}, maar de regel in ${dvo.naam} eindigt al op ${regel.tot ?? ''}. Verleng de dienst met een wijziging.`,
    );
  if (regel.inbreng !== null && cijfers !== undefined && toCents(regel.inbreng) !== toCents(cijfers.budget))
    return hiaat(
      `De inbreng in ${dvo.naam} is ${regel.inbreng}, het ingebrachte budget ${cijfers.budget}. Maak ze gelijk.`,
    );
  return [];
}
