import { In, type EntityManager } from 'typeorm';
import { DomeinFout } from '../../platform/index.js';
import type { Regelgroep } from '../checks/regelgroepen.js';
import { makeToon } from '../checks/schrijf-getal.js';
import { findGeldendeInlezingen } from '../geldend.js';
import { Inlezing } from '../inlezing.entity.js';
import { findInlezing } from '../opslag.js';
import { sleutelOf } from '../overlap.js';
import { Bestandssom } from '../proces/bestandssom.entity.js';
import type { Plek } from '../proces/slot.js';
import { SOORT, type Soort } from '../soorten.js';
import {
  dekkingOf,
  totaalOf,
  vergelijk,
  type Dekking,
  type Laadgroep,
  type Vergelijkregel,
} from './vergelijk.js';

/** An earlier load that has rows of the same as a file. */
export interface EerdereLading extends Dekking {
  readonly inlezing: string;
  readonly bestandsnaam: string;
  readonly ingediendDoor: string;
  readonly verwerktOp: Date;
  /** Whether it is reversed as soon as the file is booked, or was when it was. */
  readonly wordtVervangen: boolean;
}

/** What a file says, laid beside what earlier loads said of the same. */
export interface Vergelijking {
  readonly inlezing: string;
  readonly soort: Soort;
  readonly bestandsnaam: string;
  /** The names of the fields, in the order of the waarden. */
  readonly velden: readonly string[];
  /** The earlier loads, oldest first; all of their rows stand in the lines. */
  readonly eerdere: readonly EerdereLading[];
  readonly regels: readonly Vergelijkregel[];
  readonly totaal: Pick<Vergelijkregel, 'eerder' | 'nieuw' | 'verschil'>;
}

/**
 * Lays the sums of a file, as they were counted when it was checked, beside the rows of earlier loads of the same: of
 * one that waits, the loads that count and overlap; of one that is booked, the loads that it took the place of.
 *
 * @throws DomeinFout niet_gevonden, vergelijking_niet_bekend
 * @bron INLEZEN.md "Nothing lost, nothing twice"
 */
export async function readVergelijking(manager: EntityManager, { verband, id }: Plek): Promise<Vergelijking> {
  const inlezing = await findInlezing(manager, verband, id);
  const { soort } = inlezing;
  const { tabel, overlap: velden } = SOORT[soort];
  const nieuwe: Regelgroep[] = await manager.findBy(Bestandssom, { verband, inlezing: id });
  if (tabel !== null && nieuwe.length === 0) throw nietBekend();
  const ladingen = await findEerdere(manager, inlezing);
  const groepen = tabel === null ? [] : await readGroepen(manager, inlezing, ladingen);
  return { ...compare(inlezing, { ladingen, groepen, nieuwe }), inlezing: id, soort, velden };
}

interface Gegevens {
  readonly ladingen: readonly Inlezing[];
  readonly groepen: readonly Laadgroep[];
  readonly nieuwe: readonly Regelgroep[];
}

/** Leaves out the loads that have nothing of the same, unless the file comes in their place all the same. */
function compare(
  { soort, bestandsnaam, vervangt }: Inlezing,
  { ladingen, groepen, nieuwe }: Gegevens,
): Omit<Vergelijking, 'inlezing' | 'soort' | 'velden'> {
  const genoemd = new Set(nieuwe.map(({ sleutel }) => sleutel));
  const raak = new Set(groepen.flatMap(({ sleutel, inlezing }) => (genoemd.has(sleutel) ? [inlezing] : [])));
  const isEerder = (id: string): boolean => raak.has(id) || vervangt.includes(id);
  const eerdere = groepen.filter(({ inlezing }) => isEerder(inlezing));
  const show = makeToon(soort);
  const describe = (lading: Inlezing): EerdereLading => {
    const eigen = eerdere.filter(({ inlezing }) => inlezing === lading.id);
    return {
      ...{ inlezing: lading.id, bestandsnaam: lading.bestandsnaam, ingediendDoor: lading.ingediendDoor },
      verwerktOp: lading.verwerktOp ?? lading.ingediendOp,
      wordtVervangen: vervangt.includes(lading.id),
      ...dekkingOf(eigen, nieuwe, show),
    };
  };
  return {
    bestandsnaam,
    eerdere: ladingen.filter(({ id }) => isEerder(id)).map(describe),
    regels: vergelijk(eerdere, nieuwe, show),
    totaal: totaalOf(eerdere, nieuwe, show),
  };
}

async function findEerdere(
  manager: EntityManager,
  { verband, boekjaar, soort, status, vervangt }: Inlezing,
): Promise<Inlezing[]> {
  if (status === 'verwerkt')
    return await manager.find(Inlezing, {
      where: { verband, id: In(vervangt) },
      order: { verwerktOp: 'ASC', id: 'ASC' },
    });
  const geldend = await findGeldendeInlezingen(manager, verband, boekjaar);
  return geldend.filter((lading) => lading.soort === soort);
}

async function readGroepen(
  manager: EntityManager,
  { verband, soort }: Inlezing,
  ladingen: readonly Inlezing[],
): Promise<Laadgroep[]> {
  const { tabel, telt } = SOORT[soort];
  return await manager.query<Laadgroep[]>(
    `SELECT inlezing, ${sleutelOf(soort)} AS sleutel, count(*)::integer AS rijen, sum(${telt})::text AS totaal
       FROM ${tabel} WHERE verband = $1 AND inlezing = ANY ($2) GROUP BY 1, 2`,
    [verband, ladingen.map(({ id }) => id)],
  );
}

const nietBekend = (): DomeinFout =>
  new DomeinFout({
    code: 'vergelijking_niet_bekend',
    status: 409,
    melding:
      'Van dit bestand is niet bewaard waar het over telt, dus het is niet naast een ander te leggen. Lees het opnieuw in.',
  });
