import { randomUUID } from 'node:crypto';
import {
  IsNull,
  LessThanOrEqual,
  MoreThan,
  Or,
  QueryFailedError,
  type DeepPartial,
  type EntityManager,
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsWhere,
} from 'typeorm';
import { DomeinFout } from '../http/domein-fout.js';
import { NU, type Peil } from './peil.js';

/** A row of a table that `makeTijdlijn` made. */
export interface Feit {
  readonly verband: string;
  readonly id: string;
  readonly bekendVanaf: Date;
  /** null while it is held true. */
  readonly bekendTot: Date | null;
}

/** A fact before it is recorded. */
export type NieuwFeit<F extends Feit> = Omit<F, 'id' | 'bekendVanaf' | 'bekendTot'>;

export interface Vraag<F extends Feit> {
  readonly peil?: Peil;
  readonly order?: FindOptionsOrder<F>;
}

/** The facts that were held true at the peil; `where` names the verband first. */
export async function findFeiten<F extends Feit>(
  manager: EntityManager,
  entity: EntityTarget<F>,
  where: FindOptionsWhere<F>,
  { peil = NU, order }: Vraag<F> = {},
): Promise<F[]> {
  const found = { ...where, ...knownAt(peil) } as FindOptionsWhere<F>;
  return await manager.find(entity, { where: found, ...(order && { order }) });
}

function knownAt({ bekendOp }: Peil): FindOptionsWhere<Feit> {
  if (bekendOp === null) return { bekendTot: IsNull() };
  return { bekendVanaf: LessThanOrEqual(bekendOp), bekendTot: Or(IsNull(), MoreThan(bekendOp)) };
}

/**
 * Records new facts, held true from now on.
 *
 * @throws DomeinFout periode_overlapt, periode_gat
 */
export async function recordFeiten<F extends Feit>(
  manager: EntityManager,
  entity: EntityTarget<F>,
  feiten: readonly NieuwFeit<F>[],
): Promise<F[]> {
  return await insertFeiten(manager, entity, { feiten, moment: await readMoment(manager) });
}

/**
 * Stops holding the old facts true and holds the new ones true instead, at one moment: at any earlier one the answer
 * stays what it was.
 *
 * @throws DomeinFout wijziging_ingehaald when an old fact is no longer held true; periode_overlapt, periode_gat
 */
export async function replaceFeiten<F extends Feit>(
  manager: EntityManager,
  entity: EntityTarget<F>,
  oude: readonly Pick<F, 'verband' | 'id'>[],
  feiten: readonly NieuwFeit<F>[],
): Promise<F[]> {
  const moment = await readMoment(manager);
  for (const { verband, id } of oude) {
    const held = { verband, id, bekendTot: IsNull() } as FindOptionsWhere<F>;
    const closed = { bekendTot: moment } as unknown as Parameters<typeof manager.update<F>>[2];
    const { affected } = await manager.update(entity, held, closed);
    if (affected !== 1) throw ingehaald();
  }
  return await insertFeiten(manager, entity, { feiten, moment });
}

/** By the clock of the database; in whole milliseconds, which a Date can hold. */
export async function readMoment(manager: EntityManager): Promise<Date> {
  const [row] = await manager.query<{ moment: Date }[]>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS moment`,
  );
  if (row === undefined) throw new Error('The database tells no time');
  return row.moment;
}

interface Vastlegging<F extends Feit> {
  readonly feiten: readonly NieuwFeit<F>[];
  readonly moment: Date;
}

async function insertFeiten<F extends Feit>(
  manager: EntityManager,
  entity: EntityTarget<F>,
  { feiten, moment }: Vastlegging<F>,
): Promise<F[]> {
  const rows = feiten.map((feit) => ({ ...feit, id: randomUUID(), bekendVanaf: moment, bekendTot: null }));
  try {
    const saved = manager.create(entity, rows as unknown as DeepPartial<F>[]);
    if (rows.length > 0) await manager.insert(entity, rows as never);
    // A gap is otherwise only found at the end of the transaction, where nobody can say anything about it.
    await manager.query('SET CONSTRAINTS ALL IMMEDIATE');
    await manager.query('SET CONSTRAINTS ALL DEFERRED');
    return saved;
  } catch (error) {
    throw asFout(error);
  }
}

const FOUTEN: Readonly<Record<string, readonly [code: string, melding: string]>> = {
  '23P01': [
    'periode_overlapt',
    'Voor (een deel van) deze periode is al iets anders vastgelegd. Beëindig dat eerst, of kies een periode die er niet mee overlapt.',
  ],
  NP001: [
    'periode_gat',
    'Zo blijft er een periode over waarin niets is vastgelegd. Laat de nieuwe periode aansluiten op de vorige.',
  ],
};

function asFout(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const [code, melding] = FOUTEN[(error.driverError as { code?: string }).code ?? ''] ?? [];
  if (code === undefined || melding === undefined) return error;
  return new DomeinFout({ code, status: 409, melding });
}

function ingehaald(): DomeinFout {
  return new DomeinFout({
    code: 'wijziging_ingehaald',
    status: 409,
    melding:
      'Dit is intussen door iemand anders gewijzigd. Bekijk de nieuwe stand en probeer het daarna opnieuw.',
  });
}
