import { tarief } from './bedrag.js';
import type { RegelInvoer } from './menukaart.schema.js';
import type { Menukaartregel } from './menukaartregel.entity.js';
import type { Regel } from './regelcontrole.js';
import { REGELVELDEN, type Regelinhoud } from './velden.js';

/** What a regel says, in one spelling: amounts in cents or finer, whatever PostgreSQL made of them. */
export function inhoudOf(regel: Menukaartregel | Regel): Regelinhoud {
  const { werkveld, werkorganisatie, naam, omschrijving, eenheid, uitvoering, pakket } = regel;
  const { knip, levertijd, instroom, resultaat, randvoorwaarden, beleid, sleutel, risicodrager, volgorde } =
    regel;
  return {
    werkveld,
    werkorganisatie,
    naam,
    omschrijving,
    eenheid,
    tarief: tarief(regel.tarief),
    uitvoering,
    pakket,
    knip,
    levertijd,
    instroom,
    resultaat,
    randvoorwaarden,
    kostenindicatie: tarief(regel.kostenindicatie),
    beleid,
    sleutel,
    risicodrager,
    volgorde,
  };
}

/** A regel with all its fields; what was left out is standaard, basis or empty. */
export function completeRegel(
  invoer: RegelInvoer,
  plaats: { readonly boekjaar: number; readonly werkveld: string; readonly volgorde: number },
): Regel {
  const { tarief: prijs = null, kostenindicatie = null } = invoer;
  return {
    boekjaar: plaats.boekjaar,
    werkveld: plaats.werkveld,
    product: invoer.product,
    werkorganisatie: invoer.werkorganisatie,
    naam: invoer.naam,
    omschrijving: invoer.omschrijving ?? null,
    eenheid: invoer.eenheid,
    tarief: tarief(prijs),
    uitvoering: invoer.uitvoering ?? 'standaard',
    pakket: invoer.pakket ?? 'basis',
    knip: invoer.knip ?? null,
    levertijd: invoer.levertijd ?? null,
    instroom: invoer.instroom ?? null,
    resultaat: invoer.resultaat ?? null,
    randvoorwaarden: invoer.randvoorwaarden ?? null,
    kostenindicatie: tarief(kostenindicatie),
    beleid: invoer.beleid,
    sleutel: invoer.sleutel ?? null,
    risicodrager: invoer.risicodrager ?? null,
    volgorde: invoer.volgorde ?? plaats.volgorde,
  };
}

/** Whether two regels say the same of a product. */
export function isSame(een: Regelinhoud, ander: Regelinhoud): boolean {
  return REGELVELDEN.every(({ veld }) => een[veld] === ander[veld]);
}

/** The place behind all others. */
export const nextPlace = (regels: readonly { readonly volgorde: number }[]): number =>
  Math.max(0, ...regels.map(({ volgorde }) => volgorde)) + 1;
