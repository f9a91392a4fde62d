import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, findFeiten, geldtIn, geldtOp, NU, type Geldig, type Peil } from '../../platform/index.js';
import { Handelingen, type Wie } from '../../toegang/index.js';
import { refuseFaults } from '../menukaart/werk.js';
import { checkRegels } from './check-regels.js';
import { insertAfspraak } from './draw-up.js';
import { DvoDeelnemer } from './dvo-deelnemer.entity.js';
import { Dvo } from './dvo.entity.js';
import type { DvoInvoer } from './dvo.schema.js';
import { Dvoregel } from './dvoregel.entity.js';
import { drawUpRegel, toGevraagd, type Opgesteld } from './gevraagd.js';
import { lockDvos } from './lock-dvos.js';
import { readDvoOmgeving, type Opzet } from './read-dvo-omgeving.js';
import { readDvo, readDvos, type DvoStand } from './read-dvo.js';
import { checkDvoZelf } from './regels/dvo-zelf.js';

/** Which DVO's or lines: of a boekjaar, of a day, or all; as known at the peil. */
export interface Wanneer {
  readonly boekjaar?: number | undefined;
  readonly op?: string | undefined;
  readonly peil?: Peil;
}

/** Draws DVO's up and reads them. */
@Injectable()
export class DvosService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  async list(verband: string, wanneer: Wanneer = {}): Promise<DvoStand[]> {
    const { peil = NU } = wanneer;
    const found = await this.database.inVerband(verband, (manager) => readDvos(manager, verband, { peil }));
    return found.filter((dvo) => counts(dvo, wanneer));
  }

  /** @throws DomeinFout niet_gevonden */
  async find(verband: string, id: string, peil: Peil = NU): Promise<DvoStand> {
    return await this.database.inVerband(verband, (manager) => readDvo(manager, verband, { id, peil }));
  }

  /** The lines that hold under a DVO. @throws DomeinFout niet_gevonden */
  async regels(verband: string, id: string, wanneer: Wanneer = {}): Promise<Dvoregel[]> {
    const { peil = NU } = wanneer;
    const order = { product: 'ASC', deelnemer: 'ASC', vanaf: 'ASC' } as const;
    return await this.database.inVerband(verband, async (manager) => {
      await readDvo(manager, verband, { id, peil });
      const regels = await findFeiten(manager, Dvoregel, { verband, dvo: id }, { peil, order });
      return regels.filter((regel) => counts(regel, wanneer));
    });
  }

  /** Draws a DVO up with all its lines; it holds once vastgesteld. @throws DomeinFout ongeldig_verzoek with everything that is wrong */
  async drawUp({ verband, gebruiker }: Wie, invoer: DvoInvoer): Promise<DvoStand> {
    return await this.database.inVerband(verband, async (manager) => {
      await lockDvos(manager, verband);
      const regels = invoer.regels.map((regel) => drawUpRegel(regel, invoer.vanaf));
      await refuseWrong(manager, verband, { opzet: toOpzet(invoer), regels });
      const id = await insertDvo(manager, verband, invoer);
      const opgesteld = { opgesteldDoor: gebruiker, opgesteldOp: new Date() };
      const toelichting = invoer.toelichting ?? '';
      const soort = 'overeenkomst' as const;
      await insertAfspraak(
        manager,
        { verband, dvo: id, nummer: 0, per: invoer.vanaf, soort, toelichting, ...opgesteld },
        regels,
      );
      await this.handelingen.record(manager, {
        actie: 'dvo.opstellen',
        object: `dvo/${id}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        na: invoer,
      });
      return await readDvo(manager, verband, { id });
    });
  }
}

/** Whether it counts in the boekjaar or on the day that is asked for. */
function counts(geldig: Geldig, { boekjaar, op }: Wanneer): boolean {
  if (boekjaar !== undefined && !geldtIn(geldig, boekjaar)) return false;
  return op === undefined || geldtOp(geldig, op);
}

function toOpzet({ code, werkorganisatie, vanaf, deelnemers, ...invoer }: DvoInvoer): Opzet {
  const { tot = null, minimumTot = null, pakket = null, allesOfNiets = false } = invoer;
  const termijn = { vanaf, tot, minimumTot };
  return { id: null, code, werkorganisatie, ...termijn, pakket, allesOfNiets, deelnemers, opzeggingen: [] };
}

async function refuseWrong(
  manager: EntityManager,
  verband: string,
  { opzet, regels }: { readonly opzet: Opzet; readonly regels: readonly Opgesteld[] },
): Promise<void> {
  const omgeving = await readDvoOmgeving(manager, verband, opzet);
  refuseFaults([...checkDvoZelf(omgeving), ...checkRegels(omgeving, toGevraagd(omgeving, regels))]);
}

async function insertDvo(manager: EntityManager, verband: string, invoer: DvoInvoer): Promise<string> {
  const id = randomUUID();
  const { code, werkorganisatie, vanaf, tot, minimumTot, pakket, allesOfNiets, deelnemers } = toOpzet(invoer);
  const termijn = { vanaf, tot, minimumTot };
  const { naam } = invoer;
  await manager.insert(Dvo, { verband, id, code, naam, werkorganisatie, ...termijn, pakket, allesOfNiets });
  await manager.insert(
    DvoDeelnemer,
    deelnemers.map((deelnemer) => ({ verband, dvo: id, deelnemer })),
  );
  return id;
}
