import type { Wijziging } from '../../../berekening/index.js';
import { STAPCODES, type Hiaat, type InbrengdossierStand, type Stap } from '../../../inbreng/index.js';
import { fromCents, toCents, type Rekenmodel } from '../../../rekenkern/index.js';
import { readRijen, readVelden, showWaarden } from '../../onderdelen/veld.js';
import type { Waarden } from '../../onderdelen/formulierstand.js';
import { ACHTERSTANDEN, ACHTERSTANDVELDEN, GEEN_KEUZES, stapvelden } from './velden.js';

/** The step that is asked for; without one, the first that is not finished. */
export function stapOf(gevraagd: unknown, { hiaten }: Pick<InbrengdossierStand, 'hiaten'>): Stap {
  const asked = STAPCODES.find((stap) => stap === gevraagd);
  return asked ?? STAPCODES.find((stap) => hiaten.some((hiaat) => hiaat.stap === stap)) ?? 'taak';
}

export type Stapstand = 'klaar' | 'onvolledig' | 'open';

/** Whether a step was filled in, and whether what it says is enough. */
export function stateOf(
  stap: Stap,
  { stappen, hiaten }: { stappen: object; hiaten: readonly Hiaat[] },
): Stapstand {
  if (!(stap in stappen)) return 'open';
  return hiaten.some((hiaat) => hiaat.stap === stap) ? 'onvolledig' : 'klaar';
}

/** What a step said, in its fields. */
export function showStap(stap: Stap, { stappen }: Pick<InbrengdossierStand, 'stappen'>): Waarden {
  const rijen = stappen.basis?.achterstanden ?? [];
  const achterstanden = stap === 'basis' ? rijen : [];
  return {
    ...showWaarden(stapvelden(GEEN_KEUZES)[stap], stappen[stap] ?? {}),
    ...Object.fromEntries(
      achterstanden.flatMap((rij, plaats) =>
        Object.entries(showWaarden(ACHTERSTANDVELDEN, rij)).map(([naam, waarde]) => [
          `${ACHTERSTANDEN}/${plaats}/${naam}`,
          waarde,
        ]),
      ),
    ),
  };
}

/** What a step says from now on. */
export function readStap(stap: Stap, waarden: Waarden): unknown {
  const velden = readVelden(stapvelden(GEEN_KEUZES)[stap], waarden);
  if (stap !== 'basis') return velden;
  return { ...velden, [ACHTERSTANDEN]: readRijen(ACHTERSTANDVELDEN, waarden, ACHTERSTANDEN) };
}

/**
 * What plugging the task in changes in a year: the inbrenger takes the product and brings its budget, the cost of the
 * task comes to it, and the cost of the transfer goes straight to the inbrenger. null until that has been filled in.
 * A product that the inbrenger takes in that year already keeps what was agreed.
 */
export function makeWijziging(
  { stappen: { taak, balans, kosten }, inbrenger, werkorganisatie }: InbrengdossierStand,
  { producten }: Pick<Rekenmodel, 'producten'>,
): Wijziging | null {
  if (taak === undefined || balans === undefined || kosten === undefined) return null;
  const code = taak.product;
  const known = producten.find((product) => product.code === code);
  const afname = { [inbrenger]: { inbreng: balans.budget } };
  const nieuw = { code, werkorganisatie, afrekening: { beleid: 'inbreng' as const }, afname };
  const taakkosten = fromCents(toCents(balans.loonsom) + toCents(balans.materieel));
  const overgang = fromCents(toCents(kosten.frictiekosten) + toCents(kosten.proceskosten));
  const post = { werkorganisatie, gedrag: 'vast' as const };
  return {
    producten: known === undefined ? [nieuw] : [],
    afname:
      known === undefined || inbrenger in known.afname
        ? []
        : [{ product: code, deelnemer: inbrenger, inbreng: balans.budget }],
    kosten: [
      { ...post, bedrag: taakkosten, bestemming: { product: code } },
      { ...post, bedrag: overgang, bestemming: { deelnemer: inbrenger } },
    ].filter(({ bedrag }) => toCents(bedrag) !== 0n),
  };
}
