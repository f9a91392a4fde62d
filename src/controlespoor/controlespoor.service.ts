import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/index.js';
import { Handelingen, type Handeling } from '../toegang/index.js';
import { toAnker, type Anker } from './anker.js';
import type { Spoorfilter } from './controlespoor.query.js';
import { CSV_KOP, toCsv } from './csv.js';
import { KOLOMMEN, type Spoorregel } from './spoorregel.js';
import { aanvrager, oorsprong, runFor } from './oorsprong.js';
import { storableJson, storableText } from './storable.js';

export interface Bladzijde {
  /** Only lines with a lower volgnummer. */
  readonly onder?: number | undefined;
  /** How many lines at most. */
  readonly aantal: number;
}

/** The newest lines first. */
export interface Spoorblad {
  /** How many lines the filter finds on all pages together. */
  readonly totaal: number;
  readonly regels: readonly Spoorregel[];
  /** What to ask as `onder` for the next page; null on the last one. */
  readonly volgende: number | null;
}

const CSV_BATCH = 1000;

/** Writes the audit trail and reads it back. */
@Injectable()
export class ControlespoorService extends Handelingen {
  constructor(private readonly database: Database) {
    super();
  }

  override async record(manager: EntityManager, handeling: Handeling): Promise<void> {
    const { actie, object, resultaat, code, voor, na } = handeling;
    const actor = aanvrager() ?? handeling.actor;
    await manager.query('SELECT controlespoor_schrijf($1, $2, $3, $4, $5, $6, $7, $8)', [
      ...[actie, object, resultaat, actor, handeling.oorsprong ?? oorsprong()].map(storableText),
      code === undefined ? null : storableText(code),
      storableJson(voor),
      storableJson(na),
    ]);
  }

  override findAanvrager(): string | undefined {
    return aanvrager();
  }

  override async runFor<T>(aanvrager: string | undefined, work: () => Promise<T>): Promise<T> {
    return await runFor(aanvrager, work);
  }

  async list(
    verband: string,
    filter: Spoorfilter,
    { onder, aantal }: Bladzijde = { aantal: 50 },
  ): Promise<Spoorblad> {
    const values = valuesOf(verband, filter);
    return await this.database.inVerband(
      verband,
      async (manager) => {
        const [found] = await manager.query<[{ totaal: string }]>(
          `SELECT count(*) AS totaal FROM controlespoor WHERE ${FILTER}`,
          values,
        );
        // One more than asked for tells whether there is a next page.
        const regels = await manager.query<Spoorregel[]>(
          `SELECT ${KOLOMMEN} FROM controlespoor WHERE ${FILTER} AND ($8::bigint IS NULL OR volgnummer < $8)
           ORDER BY controlespoor.volgnummer DESC LIMIT $9`,
          [...values, onder ?? null, aantal + 1],
        );
        const shown = regels.slice(0, aantal);
        const last = regels.length > aantal ? shown.at(-1) : undefined;
        return {
          totaal: Number(found.totaal),
          regels: shown,
          volgende: last === undefined ? null : Number(last.volgnummer),
        };
      },
      { isolation: 'REPEATABLE READ' },
    );
  }

  /** The lines as csv, oldest first, piece by piece: the whole of it is never in memory. */
  async *exportCsv(verband: string, filter: Spoorfilter): AsyncGenerator<string, void> {
    yield CSV_KOP;
    for (let last = '0'; ;) {
      const regels = await this.readAfter(last, verband, filter);
      const end = regels.at(-1);
      if (end === undefined) return;
      yield toCsv(regels);
      last = end.volgnummer;
    }
  }

  /** The last line of the chain, to keep outside the database; null when there is none yet. */
  async anker(verband: string): Promise<Anker | null> {
    return await this.database.inVerband(verband, (manager) => this.readAnker(manager, verband));
  }

  /** As `anker`, inside the caller's transaction. */
  async readAnker(manager: EntityManager, verband: string): Promise<Anker | null> {
    const [last] = await manager.query<Spoorregel[]>(
      `SELECT ${KOLOMMEN} FROM controlespoor WHERE verband = $1
       ORDER BY controlespoor.volgnummer DESC LIMIT 1`,
      [verband],
    );
    return last === undefined ? null : toAnker(last);
  }

  private async readAfter(last: string, verband: string, filter: Spoorfilter): Promise<Spoorregel[]> {
    return await this.database.inVerband(verband, (manager) =>
      manager.query(
        `SELECT ${KOLOMMEN} FROM controlespoor WHERE ${FILTER} AND volgnummer > $8
         ORDER BY controlespoor.volgnummer LIMIT ${CSV_BATCH}`,
        [...valuesOf(verband, filter), last],
      ),
    );
  }
}

// One statement for every filter: what is not asked for is null.
const FILTER = `verband = $1
  AND ($2::date IS NULL OR tijdstip >= $2::date::timestamp AT TIME ZONE 'Europe/Amsterdam')
  AND ($3::date IS NULL OR tijdstip < ($3::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')
  AND ($4::text IS NULL OR strpos(lower(actor), lower($4)) > 0)
  AND ($5::text IS NULL OR strpos(lower(actie), lower($5)) > 0)
  AND ($6::text IS NULL OR strpos(lower(object), lower($6)) > 0)
  AND ($7::text IS NULL OR resultaat = $7)`;

const valuesOf = (
  verband: string,
  { van, tot, actor, actie, object, resultaat }: Spoorfilter,
): (string | null)[] => [
  verband,
  ...[van, tot, actor, actie, object, resultaat].map((value) => value ?? null),
];
