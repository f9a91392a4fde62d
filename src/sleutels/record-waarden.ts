import type { EntityManager } from 'typeorm';
import { hoeveelheid } from '../catalogus/index.js';
import { DomeinFout, findFeiten, geldtIn, replaceFeiten } from '../platform/index.js';
import { Boekjaar, Deelname, requireOpenBoekjaren } from '../verband/index.js';
import { checkWaarden, isSame, onderwerp, type GeldendeWaarde, type Stand } from './check-waarden.js';
import { geldendeWaarden } from './geldend.js';
import { Sleutelversie } from './sleutelversie.entity.js';
import { Sleutelwaarde } from './sleutelwaarde.entity.js';
import type { SleutelwaardeInvoer } from './sleutelwaarde.schema.js';

/**
 * Records values of keys, each instead of the one that was held true for the same key, day and deelnemer.
 *
 * @returns what was recorded: a value that changes nothing is left as it was
 * @throws DomeinFout sleutelwaarden_ongeldig; boekjaar_afgesloten when they would count in such a year
 */
export async function recordSleutelwaarden(
  manager: EntityManager,
  verband: string,
  invoer: readonly SleutelwaardeInvoer[],
): Promise<Sleutelwaarde[]> {
  const held = await findFeiten(manager, Sleutelwaarde, { verband });
  const stand = await readStand(manager, verband, held);
  const fouten = checkWaarden(invoer, stand);
  if (fouten.length > 0)
    throw new DomeinFout({
      code: 'sleutelwaarden_ongeldig',
      melding: 'Er is niets vastgelegd. Herstel de genoemde waarden en leg ze opnieuw vast.',
      invalidParams: fouten,
    });
  const known = new Map(held.map((feit) => [onderwerp(feit), feit]));
  const changed = invoer.filter((waarde) => !isSame(waarde, asWaarde(known.get(onderwerp(waarde)))));
  const old = changed.flatMap((waarde) => known.get(onderwerp(waarde)) ?? []);
  const rows = changed.map(({ toelichting = null, ...waarde }) => ({ verband, ...waarde, toelichting }));
  const jaren = await touchedJaren(manager, verband, { held, old, rows });
  await requireOpenBoekjaren(manager, { verband, jaren, dag: 'peildatum' });
  return await replaceFeiten(manager, Sleutelwaarde, old, rows);
}

type Waarderij = Pick<Sleutelwaarde, 'sleutel' | 'deelnemer' | 'peildatum' | 'waarde' | 'bron' | 'status'>;

/** The boekjaren in which a key that holds there uses other values afterwards than before. */
async function touchedJaren(
  manager: EntityManager,
  verband: string,
  { held, old, rows }: { held: readonly Waarderij[]; old: readonly Waarderij[]; rows: readonly Waarderij[] },
): Promise<number[]> {
  const versies = await findFeiten(manager, Sleutelversie, { verband });
  const boekjaren = await manager.findBy(Boekjaar, { verband });
  const after = [...held.filter((feit) => !old.includes(feit)), ...rows];
  const usedIn = (all: readonly Waarderij[], sleutel: string, jaar: number): string => {
    const own = all.filter((waarde) => waarde.sleutel === sleutel);
    return JSON.stringify(geldendeWaarden(own, jaar).map(teltWaarde).sort());
  };
  const sleutels = [...new Set(rows.map(({ sleutel }) => sleutel))];
  return boekjaren
    .map(({ jaar }) => jaar)
    .filter((jaar) =>
      sleutels.some(
        (sleutel) =>
          versies.some((versie) => versie.sleutel === sleutel && geldtIn(versie, jaar)) &&
          usedIn(held, sleutel, jaar) !== usedIn(after, sleutel, jaar),
      ),
    );
}

const teltWaarde = ({ deelnemer, peildatum, waarde, bron, status }: Waarderij): string =>
  JSON.stringify([deelnemer, peildatum, hoeveelheid(waarde), bron, status]);

async function readStand(
  manager: EntityManager,
  verband: string,
  held: readonly Sleutelwaarde[],
): Promise<Stand> {
  const versies = await findFeiten(manager, Sleutelversie, { verband }, { order: { vanaf: 'ASC' } });
  const deelnames = await findFeiten(manager, Deelname, { verband }, { order: { vanaf: 'ASC' } });
  return {
    versies: groupBySleutel(versies),
    deelnames: new Map(deelnames.map(({ deelnemer, tot }) => [deelnemer, tot])),
    waarden: held.map(asGeldend),
  };
}

const asWaarde = (feit: Sleutelwaarde | undefined): GeldendeWaarde | undefined =>
  feit === undefined ? undefined : asGeldend(feit);

function asGeldend({ sleutel, peildatum, deelnemer, waarde, bron, status }: Sleutelwaarde): GeldendeWaarde {
  return { sleutel, peildatum, deelnemer, waarde: hoeveelheid(waarde), bron, status };
}

function groupBySleutel(versies: readonly Sleutelversie[]): Map<string, Sleutelversie[]> {
  const groups = new Map<string, Sleutelversie[]>();
  for (const versie of versies) groups.set(versie.sleutel, [...(groups.get(versie.sleutel) ?? []), versie]);
  return groups;
}
