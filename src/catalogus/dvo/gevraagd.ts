import { hoeveelheid } from '../menukaart/hoeveelheid.js';
import type { DvoregelInvoer } from './dvo.schema.js';
import { endFor, type Gevraagd, type Omgeving, type Regel } from './regel.js';
import type { Voorstelregel } from './voorstelregel.entity.js';

/** A line as it was drawn up: without `tot` it holds until the DVO ends for its deelnemer. */
export type Opgesteld = Omit<Voorstelregel, 'verband' | 'dvo' | 'wijziging' | 'volgorde'>;

/** A line as it is drawn up of what somebody sent. */
export function drawUpRegel(
  { vervalt = false, ...invoer }: DvoregelInvoer & { readonly vervalt?: boolean | undefined },
  vanaf: string,
): Opgesteld {
  return {
    deelnemer: invoer.deelnemer,
    product: invoer.product,
    vanaf: invoer.vanaf ?? vanaf,
    tot: invoer.tot ?? null,
    vervalt,
    contract: invoer.contract ?? null,
    minimum: invoer.minimum ?? null,
    inbreng: invoer.inbreng ?? null,
    tarief: invoer.tarief ?? null,
    beleid: invoer.beleid ?? null,
    risicodrager: invoer.risicodrager ?? null,
    afwijking: invoer.afwijking ?? null,
    fte: invoer.fte ?? null,
  };
}

/** What drawn up lines ask, in the DVO as it is now. */
export function toGevraagd(omgeving: Omgeving, regels: readonly Opgesteld[]): Gevraagd[] {
  return regels.map((opgesteld, place) => ({
    regel: { ...inhoudOf(opgesteld), tot: opgesteld.tot ?? endFor(omgeving, opgesteld.deelnemer) },
    plek: `regels/${place}`,
    vervalt: opgesteld.vervalt,
  }));
}

/** What of a line counts in a berekening. */
export function teltRegel(regel: Regel): unknown[] {
  const { deelnemer, product, contract, minimum, inbreng, tarief, beleid, risicodrager } = regel;
  const plain = (waarde: string | null): string | null => (waarde === null ? null : hoeveelheid(waarde));
  const hoeveel = [contract, minimum, inbreng, tarief].map(plain);
  return [deelnemer, product, ...hoeveel, beleid, risicodrager];
}

/** Only what a line says and when, whatever table it comes from. */
export function inhoudOf(regel: Regel): Regel {
  const { deelnemer, product, vanaf, tot, contract, minimum } = regel;
  const { inbreng, tarief, beleid, risicodrager, afwijking, fte } = regel;
  return {
    ...{ deelnemer, product, vanaf, tot, contract, minimum },
    ...{ inbreng, tarief, beleid, risicodrager, afwijking, fte },
  };
}
