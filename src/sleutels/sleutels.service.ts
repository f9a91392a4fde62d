import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { hoeveelheid } from '../catalogus/index.js';
import { Database } from '../platform/index.js';
import { Casco } from './casco.entity.js';
import { geldendeWaarden } from './geldend.js';
import { Sleutel } from './sleutel.entity.js';
import { CASCO_INVOER, SLEUTEL_INVOER, type CascoInvoer, type SleutelInvoer } from './sleutel.schema.js';
import { Sleutelwaarde } from './sleutelwaarde.entity.js';

/** A key with the set of values that counts for a boekjaar. */
export interface SleutelInJaar {
  readonly code: string;
  readonly naam: string;
  readonly soort: Sleutel['soort'];
  /** Of the set that counts; null for equal parts, and when no set counts yet. */
  readonly peildatum: string | null;
  readonly bron: string | null;
  /** Voorlopig as soon as one value is. */
  readonly status: Sleutelwaarde['status'] | null;
  readonly waarden: readonly { readonly deelnemer: string; readonly waarde: string }[];
}

/** Reads and sets up verdeelsleutels with their dated values, and which key pays the casco of a werkorganisatie. */
@Injectable()
export class SleutelsService {
  constructor(private readonly database: Database) {}

  /** All keys by code, each with the values that count for the boekjaar. */
  async sleutels(verband: string, boekjaar: number): Promise<SleutelInJaar[]> {
    return await this.database.inVerband(verband, (manager) => this.readSleutels(manager, verband, boekjaar));
  }

  /** As `sleutels`, inside the caller's transaction. */
  async readSleutels(manager: EntityManager, verband: string, boekjaar: number): Promise<SleutelInJaar[]> {
    const sleutels = await manager.find(Sleutel, { where: { verband }, order: { code: 'ASC' } });
    const waarden = await manager.find(Sleutelwaarde, { where: { verband }, order: { deelnemer: 'ASC' } });
    return sleutels.map((sleutel) => {
      const own = waarden.filter((waarde) => waarde.sleutel === sleutel.code);
      return inYear(sleutel, own, boekjaar);
    });
  }

  /** The cascos of a boekjaar, by werkorganisatie, inside the caller's transaction. */
  async readCascos(manager: EntityManager, verband: string, boekjaar: number): Promise<Casco[]> {
    return await manager.find(Casco, { where: { verband, boekjaar }, order: { werkorganisatie: 'ASC' } });
  }

  /** Sets up new keys with their values, in the caller's transaction. */
  async setUp(manager: EntityManager, verband: string, invoer: readonly SleutelInvoer[]): Promise<void> {
    for (const { sleutelwaarden, ...sleutel } of z.array(SLEUTEL_INVOER).parse(invoer)) {
      await manager.insert(Sleutel, { verband, ...sleutel });
      if (sleutelwaarden.length === 0) continue;
      await manager.insert(
        Sleutelwaarde,
        sleutelwaarden.map((waarde) => ({ verband, sleutel: sleutel.code, ...waarde })),
      );
    }
  }

  /** Sets up the cascos of a boekjaar that has none yet, in the caller's transaction. */
  async setUpCascos(
    manager: EntityManager,
    inJaar: { readonly verband: string; readonly boekjaar: number },
    invoer: readonly CascoInvoer[],
  ): Promise<void> {
    const cascos = z.array(CASCO_INVOER).parse(invoer);
    await manager.insert(
      Casco,
      cascos.map((casco) => ({ ...inJaar, ...casco })),
    );
  }
}

function inYear(sleutel: Sleutel, waarden: readonly Sleutelwaarde[], boekjaar: number): SleutelInJaar {
  const { code, naam, soort } = sleutel;
  const set = geldendeWaarden(waarden, boekjaar);
  const voorlopig = set.some(({ status }) => status === 'voorlopig');
  return {
    code,
    naam,
    soort,
    peildatum: set[0]?.peildatum ?? null,
    bron: set.length === 0 ? null : [...new Set(set.map(({ bron }) => bron))].join('; '),
    status: set.length === 0 ? null : voorlopig ? 'voorlopig' : 'definitief',
    waarden: set.map(({ deelnemer, waarde }) => ({ deelnemer, waarde: hoeveelheid(waarde) })),
  };
}
