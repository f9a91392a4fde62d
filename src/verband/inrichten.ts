import type { EntityManager, EntityTarget } from 'typeorm';
import {
  nietGevonden,
  replaceFeiten,
  type Feit,
  type Geldig,
  type NieuwFeit,
  type OngeldigVeld,
} from '../platform/index.js';
import type { Handelingen, Wie } from '../toegang/index.js';
import type { Deelnemer } from './deelnemer.entity.js';
import { faultsOfEinde } from './perioden.js';
import { refuseFouten } from './meldingen.js';
import type { Onderdeel } from './onderdeel.entity.js';
import type { Werkorganisatie } from './werkorganisatie.entity.js';

export interface Vastlegging {
  /** As `onderwerp.werkwoord`. */
  readonly actie: string;
  readonly object: string;
  readonly voor?: unknown;
  readonly na?: unknown;
}

/** Puts on record what was set up. */
export async function recordVastlegging(
  handelingen: Handelingen,
  manager: EntityManager,
  { gebruiker, ...vastlegging }: Vastlegging & Pick<Wie, 'gebruiker'>,
): Promise<void> {
  await handelingen.record(manager, { ...vastlegging, resultaat: 'gelukt', actor: gebruiker });
}

type Genoemd = typeof Deelnemer | typeof Werkorganisatie | typeof Onderdeel;

/** That a field names something that exists. */
export async function faultsOfNoemen(
  manager: EntityManager,
  entity: Genoemd,
  { verband, name, code }: { verband: string; name: string; code: string },
): Promise<OngeldigVeld[]> {
  if (await manager.existsBy<Deelnemer | Werkorganisatie | Onderdeel>(entity, { verband, code })) return [];
  const wat = entity.name.toLowerCase();
  return [
    { name, reason: `Er is geen ${wat} ${code} in dit verband. Controleer de code, of leg die eerst vast.` },
  ];
}

/** The name people know it by. */
export async function nameOf(
  manager: EntityManager,
  entity: Genoemd,
  { verband, code }: { verband: string; code: string },
): Promise<string> {
  const found = await manager.findOneBy<Deelnemer | Werkorganisatie | Onderdeel>(entity, { verband, code });
  return found?.naam ?? code;
}

/** The next place in the order of the verband. */
export async function nextVolgorde(
  manager: EntityManager,
  entity: Genoemd,
  verband: string,
): Promise<number> {
  const last = await manager.maximum<Deelnemer | Werkorganisatie | Onderdeel>(entity, 'volgorde', {
    verband,
  });
  return (last ?? 0) + 1;
}

/** The fact with this id, of those that are held true now. @throws DomeinFout niet_gevonden */
export function pick<F extends { readonly id: string }>(feiten: readonly F[], id: string): F {
  const found = feiten.find((feit) => feit.id === id);
  if (found === undefined) throw nietGevonden();
  return found;
}

/** Ends a fact on a day, from what is known now on. @throws DomeinFout ongeldig_verzoek, wijziging_ingehaald, periode_gat */
export async function endFeit<F extends Feit & Geldig>(
  manager: EntityManager,
  entity: EntityTarget<F>,
  { feit, tot }: { readonly feit: F; readonly tot: string },
): Promise<F> {
  refuseFouten(faultsOfEinde(feit, tot));
  const ended: NieuwFeit<F> = { ...feit, tot };
  const [made] = await replaceFeiten(manager, entity, [feit], [ended]);
  if (made === undefined) throw new Error('A replaced fact has no successor');
  return made;
}

/** Whether the whole of a period lies within one of these. */
export const isCovered = ({ vanaf, tot }: Geldig, by: readonly Geldig[]): boolean =>
  by.some((outer) => outer.vanaf <= vanaf && (outer.tot === null || (tot !== null && tot <= outer.tot)));
