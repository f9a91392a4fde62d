import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, findFeiten, nietGevonden, NU, type Peil } from '../../platform/index.js';
import { Handelingen, type Wie } from '../../toegang/index.js';
import type { NieuweMenukaart } from './menukaart.schema.js';
import { Menukaart } from './menukaart.entity.js';
import { Menukaartregel } from './menukaartregel.entity.js';
import { Prestatienorm } from './prestatienorm.entity.js';
import { requireBoekjaar } from './read-omgeving.js';
import { lockMenukaarten, refuseFaults, type Kaart } from './werk.js';
import { checkWerkveld, readWerkvelden } from './werkvelden.service.js';

/** A menukaart with all that stands on it, as known at one moment. */
export interface MenukaartInhoud {
  readonly regels: readonly Menukaartregel[];
  readonly normen: readonly Prestatienorm[];
}

/** Keeps which menukaarten there are. */
@Injectable()
export class MenukaartenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /** The menukaarten of a boekjaar in the order of their werkvelden. */
  async list(verband: string, boekjaar: number): Promise<Menukaart[]> {
    return await this.database.inVerband(verband, (manager) => readMenukaarten(manager, verband, boekjaar));
  }

  /** Begins an empty menukaart. @throws DomeinFout ongeldig_verzoek */
  async make({ verband, gebruiker }: Wie, { boekjaar, werkveld, naam }: NieuweMenukaart): Promise<Menukaart> {
    return await this.database.inVerband(verband, async (manager) => {
      await lockMenukaarten(manager, verband, boekjaar);
      await requireBoekjaar(manager, verband, boekjaar);
      const werkvelden = await readWerkvelden(manager, verband);
      refuseFaults(checkWerkveld(werkveld, werkvelden));
      if (await manager.existsBy(Menukaart, { verband, boekjaar, werkveld }))
        refuseFaults([
          {
            name: 'werkveld',
            reason: `Werkveld “${werkveld}” heeft in ${boekjaar} al een menukaart. Zet producten op die menukaart.`,
          },
        ]);
      const eigenNaam = naam ?? werkvelden.find(({ code }) => code === werkveld)?.naam ?? werkveld;
      const menukaart = { verband, boekjaar, werkveld, naam: eigenNaam };
      await manager.insert(Menukaart, menukaart);
      await this.handelingen.record(manager, {
        actie: 'menukaart.vastleggen',
        object: `menukaart/${boekjaar}/${werkveld}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        na: menukaart,
      });
      return menukaart;
    });
  }
}

export async function readMenukaarten(
  manager: EntityManager,
  verband: string,
  boekjaar: number,
): Promise<Menukaart[]> {
  const found = await manager.findBy(Menukaart, { verband, boekjaar });
  const werkvelden = await readWerkvelden(manager, verband);
  return werkvelden.flatMap(({ code }) => found.filter(({ werkveld }) => werkveld === code));
}

/** @throws DomeinFout niet_gevonden */
export async function requireMenukaart(
  manager: EntityManager,
  verband: string,
  { boekjaar, werkveld }: Kaart,
): Promise<Menukaart> {
  const found = await manager.findOneBy(Menukaart, { verband, boekjaar, werkveld });
  if (found === null) throw nietGevonden();
  return found;
}

/** What stood on a menukaart at the peil, in the order of the menukaart. */
export async function readInhoud(
  manager: EntityManager,
  where: Kaart & { readonly verband: string },
  peil: Peil = NU,
): Promise<MenukaartInhoud> {
  const order = { volgorde: 'ASC', product: 'ASC' } as const;
  return {
    regels: await findFeiten(manager, Menukaartregel, where, { peil, order }),
    normen: await findFeiten(manager, Prestatienorm, where, { peil, order: { letter: 'ASC' } }),
  };
}
