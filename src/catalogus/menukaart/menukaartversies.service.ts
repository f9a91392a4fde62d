import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, nietGevonden, NU, type Peil } from '../../platform/index.js';
import { Handelingen, type Wie } from '../../toegang/index.js';
import { readInhoud, requireMenukaart, type MenukaartInhoud } from './menukaarten.service.js';
import { Menukaartversie } from './menukaartversie.entity.js';
import { compareMenukaarten } from './menukaartverschil.js';
import type { VersieInvoer } from './menukaart.schema.js';
import type { Verschil } from './verschil.js';
import { lockMenukaarten, type Kaart } from './werk.js';

/** Two sides of a comparison: a version by its nummer, or null. */
export interface Verschilvraag extends Kaart {
  /** null: the last version before `tot`; without one, an empty menukaart. */
  readonly van: number | null;
  /** The boekjaar of `van`, when it is another one. */
  readonly vanBoekjaar: number;
  /** null: as it stands now. */
  readonly tot: number | null;
}

/** Names moments of a menukaart, and tells two of them apart. */
@Injectable()
export class MenukaartversiesService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /** Oldest first. @throws DomeinFout niet_gevonden */
  async list(verband: string, kaart: Kaart): Promise<Menukaartversie[]> {
    return await this.database.inVerband(verband, async (manager) => {
      await requireMenukaart(manager, verband, kaart);
      return await readVersies(manager, verband, kaart);
    });
  }

  /**
   * Gives the menukaart as it stands now a number.
   *
   * @throws DomeinFout niet_gevonden
   */
  async make(
    { verband, gebruiker }: Wie,
    werkveld: string,
    { boekjaar, toelichting }: VersieInvoer,
  ): Promise<Menukaartversie> {
    const kaart = { boekjaar, werkveld };
    return await this.database.inVerband(verband, async (manager) => {
      await lockMenukaarten(manager, verband, boekjaar);
      await requireMenukaart(manager, verband, kaart);
      const nummer = ((await readVersies(manager, verband, kaart)).at(-1)?.nummer ?? 0) + 1;
      const versie = {
        verband,
        ...kaart,
        nummer,
        moment: await readMoment(manager),
        toelichting,
        door: gebruiker,
      };
      await manager.insert(Menukaartversie, versie);
      await this.handelingen.record(manager, {
        actie: 'menukaartversie.vastleggen',
        object: `menukaart/${boekjaar}/${werkveld}/versie/${nummer}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        na: { nummer, toelichting },
      });
      return versie;
    });
  }

  /** What differs between two moments, product by product and field by field. @throws DomeinFout niet_gevonden */
  async compare(verband: string, vraag: Verschilvraag): Promise<Verschil[]> {
    const { boekjaar, werkveld, vanBoekjaar } = vraag;
    return await this.database.inVerband(verband, async (manager) => {
      await requireMenukaart(manager, verband, { boekjaar, werkveld });
      const tot = await findPeil(manager, verband, { boekjaar, werkveld, nummer: vraag.tot });
      const before = { boekjaar: vanBoekjaar, werkveld };
      const van = await findStart(manager, verband, { ...before, nummer: vraag.van, tot });
      const leeg: MenukaartInhoud = { regels: [], normen: [] };
      return compareMenukaarten(
        van === null ? leeg : await readInhoud(manager, { verband, ...before }, van),
        await readInhoud(manager, { verband, boekjaar, werkveld }, tot),
      );
    });
  }
}

async function readVersies(
  manager: EntityManager,
  verband: string,
  kaart: Kaart,
): Promise<Menukaartversie[]> {
  const { boekjaar, werkveld } = kaart;
  return await manager.find(Menukaartversie, {
    where: { verband, boekjaar, werkveld },
    order: { nummer: 'ASC' },
  });
}

/**
 * By the clock of the database, as facts are recorded. Nothing that is recorded later has the same moment: who waits
 * for the lock of this transaction is two milliseconds later at least.
 */
async function readMoment(manager: EntityManager): Promise<Date> {
  const [row] = await manager.query<{ moment: Date }[]>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS moment, pg_sleep(0.002)`,
  );
  if (row === undefined) throw new Error('The database tells no time');
  return row.moment;
}

interface Versievraag extends Kaart {
  readonly nummer: number | null;
}

async function findPeil(manager: EntityManager, verband: string, versie: Versievraag): Promise<Peil> {
  const { boekjaar, werkveld, nummer } = versie;
  if (nummer === null) return NU;
  const found = await manager.findOneBy(Menukaartversie, { verband, boekjaar, werkveld, nummer });
  if (found === null) throw nietGevonden();
  return { bekendOp: found.moment };
}

async function findStart(
  manager: EntityManager,
  verband: string,
  { tot, ...versie }: Versievraag & { readonly tot: Peil },
): Promise<Peil | null> {
  if (versie.nummer !== null) return await findPeil(manager, verband, versie);
  const earlier = (await readVersies(manager, verband, versie)).filter(
    ({ moment }) => tot.bekendOp === null || moment < tot.bekendOp,
  );
  const last = earlier.at(-1);
  return last === undefined ? null : { bekendOp: last.moment };
}
