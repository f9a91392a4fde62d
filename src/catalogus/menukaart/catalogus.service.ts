import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Database, findFeiten, NU, recordFeiten, type Peil } from '../../platform/index.js';
import { Werkorganisatie } from '../../verband/index.js';
import type { AfnemerInJaar } from '../dvo/afnemers.js';
import { readAfnemers } from '../dvo/read-afnemers.js';
import { setUpAfnemers } from '../dvo/set-up.js';
import { tarief } from './bedrag.js';
import type { Beleid } from './keuzes.js';
import { Menukaart } from './menukaart.entity.js';
import { Menukaartregel } from './menukaartregel.entity.js';
import { Product } from './product.entity.js';
import { PRODUCT_INVOER, type ProductInvoer } from './product.schema.js';
import { Werkveld } from './werkveld.entity.js';

/** A product as it is in a boekjaar, with who takes it. */
export interface ProductMetAfnemers {
  readonly code: string;
  readonly naam: string;
  readonly werkorganisatie: string;
  readonly werkveld: string;
  readonly eenheid: string;
  /** Euros for one eenheid. */
  readonly tarief: string | null;
  readonly beleid: Beleid;
  readonly sleutel: string | null;
  readonly risicodrager: string | null;
  readonly volgorde: number;
  /** In the order of the deelnemers. */
  readonly afnemers: readonly AfnemerInJaar[];
}

interface InJaar {
  readonly verband: string;
  readonly boekjaar: number;
}

/** Reads the producten of a boekjaar and who takes them. */
@Injectable()
export class CatalogusService {
  constructor(private readonly database: Database) {}

  /** The producten of a boekjaar in their order, each with its afnemers in the order of the deelnemers. */
  async producten(verband: string, boekjaar: number, peil: Peil = NU): Promise<ProductMetAfnemers[]> {
    return await this.database.inVerband(verband, (manager) =>
      this.readProducten(manager, verband, boekjaar, peil),
    );
  }

  /** As `producten`, inside the caller's transaction. */
  async readProducten(
    manager: EntityManager,
    verband: string,
    boekjaar: number,
    peil: Peil = NU,
  ): Promise<ProductMetAfnemers[]> {
    const order = { volgorde: 'ASC', product: 'ASC' } as const;
    const regels = await findFeiten(manager, Menukaartregel, { verband, boekjaar }, { peil, order });
    const afspraken = await readAfnemers(manager, verband, boekjaar, peil);
    return regels.map((regel) => {
      const afspraak = afspraken.get(regel.product);
      return {
        code: regel.product,
        naam: regel.naam,
        werkorganisatie: regel.werkorganisatie,
        werkveld: regel.werkveld,
        eenheid: regel.eenheid,
        tarief: tarief(afspraak?.tarief ?? regel.tarief),
        beleid: afspraak?.beleid ?? regel.beleid,
        sleutel: regel.sleutel,
        risicodrager: afspraak?.risicodrager ?? regel.risicodrager,
        volgorde: regel.volgorde,
        afnemers: afspraak?.afnemers ?? [],
      };
    });
  }

  /** Sets up the producten of a boekjaar that has none yet, in the caller's transaction. */
  async setUp(manager: EntityManager, inJaar: InJaar, invoer: readonly ProductInvoer[]): Promise<void> {
    const producten = z.array(PRODUCT_INVOER).parse(invoer);
    await setUpMenukaarten(manager, inJaar, [
      ...new Set(producten.map((product) => product.werkorganisatie)),
    ]);
    await recordFeiten(manager, Menukaartregel, await setUpRegels(manager, inJaar, producten));
    const afnemers = producten.flatMap(({ code, werkorganisatie, afnemers: takers }) =>
      takers.map(({ minimum = null, ...afnemer }) => ({
        werkorganisatie,
        product: code,
        ...afnemer,
        minimum,
      })),
    );
    await setUpAfnemers(manager, inJaar, afnemers);
  }
}

/** One werkveld per werkorganisatie, with a menukaart. */
async function setUpMenukaarten(
  manager: EntityManager,
  { verband, boekjaar }: InJaar,
  werkorganisaties: readonly string[],
): Promise<void> {
  for (const { code, naam, volgorde } of await manager.findBy(Werkorganisatie, { verband })) {
    if (!werkorganisaties.includes(code)) continue;
    const known = await manager.existsBy(Werkveld, { verband, code });
    if (!known) await manager.insert(Werkveld, { verband, code, naam, volgorde });
    await manager.insert(Menukaart, { verband, boekjaar, werkveld: code, naam });
  }
}

async function setUpRegels(
  manager: EntityManager,
  inJaar: InJaar,
  producten: readonly ProductInvoer[],
): Promise<Omit<Menukaartregel, 'id' | 'bekendVanaf' | 'bekendTot'>[]> {
  const { verband } = inJaar;
  const leeg = { omschrijving: null, tarief: null, knip: null, levertijd: null, instroom: null } as const;
  const ookLeeg = { resultaat: null, randvoorwaarden: null, kostenindicatie: null, sleutel: null } as const;
  for (const { code } of producten)
    if (!(await manager.existsBy(Product, { verband, code })))
      await manager.insert(Product, { verband, code });
  return producten.map(({ code, naam, werkorganisatie, eenheid, beleid, volgorde }) => ({
    ...inJaar,
    ...leeg,
    ...ookLeeg,
    risicodrager: null,
    uitvoering: 'standaard',
    pakket: 'basis',
    product: code,
    werkveld: werkorganisatie,
    werkorganisatie,
    naam,
    eenheid,
    beleid,
    volgorde,
  }));
}
