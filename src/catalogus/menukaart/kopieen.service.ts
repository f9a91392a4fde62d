import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, recordFeiten, type OngeldigVeld } from '../../platform/index.js';
import { Handelingen, type Wie } from '../../toegang/index.js';
import { VerbandService } from '../../verband/index.js';
import { indexRegel } from './kopie.js';
import { Menukaart } from './menukaart.entity.js';
import { readInhoud, requireMenukaart } from './menukaarten.service.js';
import type { KopieInvoer } from './menukaart.schema.js';
import { Menukaartregel } from './menukaartregel.entity.js';
import { Prestatienorm } from './prestatienorm.entity.js';
import { readOmgeving } from './read-omgeving.js';
import { checkRegel, type Regel } from './regelcontrole.js';
import { requireOpenOrSame } from './require-open.js';
import { lockMenukaarten, refuseFaults } from './werk.js';

export interface Kopie {
  readonly menukaart: Menukaart;
  readonly regels: number;
  readonly normen: number;
}

/** Takes a menukaart on to the next boekjaar. */
@Injectable()
export class KopieenService {
  constructor(
    private readonly database: Database,
    private readonly verbanden: VerbandService,
    private readonly handelingen: Handelingen,
  ) {}

  /**
   * Makes the menukaart of the next boekjaar out of this one: products, terms and norms, with amounts indexed.
   *
   * @throws DomeinFout niet_gevonden, boekjaar_afgesloten, ongeldig_verzoek with everything of this year that cannot hold in the next
   */
  async copy(
    { verband, gebruiker }: Wie,
    werkveld: string,
    { boekjaar, index }: KopieInvoer,
  ): Promise<Kopie> {
    const naar = boekjaar + 1;
    return await this.database.inVerband(verband, async (manager) => {
      await lockMenukaarten(manager, verband, boekjaar);
      await lockMenukaarten(manager, verband, naar);
      const bron = await requireMenukaart(manager, verband, { boekjaar, werkveld });
      const { regels: oude, normen } = await readInhoud(manager, { verband, boekjaar, werkveld });
      const regels = oude.map((regel) => indexRegel(regel, index));
      await this.check(manager, verband, { boekjaar: naar, werkveld, regels });
      await requireOpenOrSame(manager, { verband, boekjaar: naar }, { oude: [], nieuwe: regels });
      const menukaart = { verband, boekjaar: naar, werkveld, naam: bron.naam };
      await manager.insert(Menukaart, menukaart);
      const inNieuw = { verband, boekjaar: naar };
      await recordFeiten(
        manager,
        Menukaartregel,
        regels.map((regel) => ({ ...regel, ...inNieuw })),
      );
      await recordFeiten(
        manager,
        Prestatienorm,
        normen.map((norm) => ({ ...bareNorm(norm), ...inNieuw })),
      );
      await this.handelingen.record(manager, {
        actie: 'menukaart.kopieren',
        object: `menukaart/${naar}/${werkveld}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        na: { van: boekjaar, index, regels: regels.length, normen: normen.length },
      });
      return { menukaart, regels: regels.length, normen: normen.length };
    });
  }

  private async check(
    manager: EntityManager,
    verband: string,
    { boekjaar, werkveld, regels }: { boekjaar: number; werkveld: string; regels: readonly Regel[] },
  ): Promise<void> {
    const omgeving = await readOmgeving(manager, this.verbanden, { verband, boekjaar });
    if (omgeving.menukaarten.has(werkveld))
      refuseFaults([
        {
          name: 'werkveld',
          reason: `Werkveld “${werkveld}” heeft in ${boekjaar} al een menukaart. Pas die aan; een kopie zou haar overschrijven.`,
        },
      ]);
    const menukaarten = new Set([...omgeving.menukaarten, werkveld]);
    refuseFaults(
      regels.flatMap((regel) => {
        const faults = checkRegel(regel, { ...omgeving, menukaarten, andere: omgeving.regels });
        return faults.map(({ name, reason }): OngeldigVeld => ({ name: `${regel.product}/${name}`, reason }));
      }),
    );
  }
}

function bareNorm({ werkveld, letter, kant, criterium, toelichting, ...norm }: Prestatienorm) {
  const { norm: tekst, soort, grens, vergelijking } = norm;
  return { werkveld, letter, kant, criterium, toelichting, norm: tekst, soort, grens, vergelijking };
}
