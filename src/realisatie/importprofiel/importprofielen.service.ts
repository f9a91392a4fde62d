import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  Database,
  DomeinFout,
  findFeiten,
  nietGevonden,
  NU,
  recordFeiten,
  replaceFeiten,
  type Peil,
} from '../../platform/index.js';
import { Handelingen } from '../../toegang/index.js';
import { WEIGERINGEN } from '../gate/weigering.js';
import { builtWorker, inWerker } from '../in-werker.js';
import type { Wie } from '../toewijzingen.service.js';
import { checkProfiel } from './check-profiel.js';
import { describeProfiel, Importprofiel } from './importprofiel.entity.js';
import type { ImportprofielInvoer, ImportprofielWijziging } from './importprofiel.schema.js';
import type { Voorbeeld } from './voorbeeld.js';

const WERKER = builtWorker('./voorbeeld.worker.js', import.meta.url);

/** How files of other sources are read, with all that it ever was. */
@Injectable()
export class ImportprofielenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /** By code, as known at the peil. */
  async list(verband: string, peil: Peil = NU): Promise<Importprofiel[]> {
    return await this.database.inVerband(verband, (manager) => findAll(manager, verband, peil));
  }

  /** @throws DomeinFout importprofiel_bestaat; importprofiel_ongeldig with every fault */
  async create(wie: Wie, invoer: ImportprofielInvoer): Promise<Importprofiel> {
    const { verband } = wie;
    return await this.database.inVerband(verband, async (manager) => {
      const andere = await findAll(manager, verband);
      if (andere.some(({ code }) => code === invoer.code)) throw bestaat(invoer.code);
      requireGood(invoer, andere);
      const [nieuw] = await recordFeiten(manager, Importprofiel, [{ verband, ...invoer }]);
      return await this.record(manager, wie, { actie: 'importprofiel.vastleggen', nieuw });
    });
  }

  /**
   * Puts another content in the place of that of a profile; what was read with it stays as it was booked.
   *
   * @throws DomeinFout niet_gevonden; wijziging_ingehaald; importprofiel_ongeldig with every fault
   */
  async change(wie: Wie, code: string, wijziging: ImportprofielWijziging): Promise<Importprofiel> {
    const { verband } = wie;
    return await this.database.inVerband(verband, async (manager) => {
      const all = await findAll(manager, verband);
      const oud = all.find((profiel) => profiel.code === code);
      if (oud === undefined) throw nietGevonden();
      requireGood(
        wijziging,
        all.filter((profiel) => profiel !== oud),
      );
      const rows = [{ verband, code, ...wijziging }];
      const [nieuw] = await replaceFeiten(manager, Importprofiel, [oud], rows);
      return await this.record(manager, wie, { actie: 'importprofiel.wijzigen', nieuw, oud });
    });
  }

  /**
   * Ends a profile: from now on no file is read with it. What was read with it stays as it was booked, and its code is
   * free for another.
   *
   * @throws DomeinFout niet_gevonden; wijziging_ingehaald
   */
  async end(wie: Wie, code: string): Promise<Importprofiel> {
    const { verband } = wie;
    return await this.database.inVerband(verband, async (manager) => {
      const [oud] = await findFeiten(manager, Importprofiel, { verband, code });
      if (oud === undefined) throw nietGevonden();
      await replaceFeiten(manager, Importprofiel, [oud], []);
      const beeindigd = await manager.findOneByOrFail(Importprofiel, { verband, id: oud.id });
      await this.handelingen.record(manager, {
        actie: 'importprofiel.beeindigen',
        object: `importprofiel/${code}`,
        resultaat: 'gelukt',
        actor: wie.gebruiker,
        voor: describeProfiel(oud),
        na: describeProfiel(beeindigd),
      });
      return beeindigd;
    });
  }

  /** The headers and first rows of a file on disk; nothing is kept. @throws DomeinFout bestand_geweigerd */
  async readVoorbeeld(pad: string): Promise<Voorbeeld> {
    const uitslag = await inWerker<Voorbeeld>({ werker: WERKER, opdracht: pad });
    if (!uitslag.ok) throw geweigerd(WEIGERINGEN[uitslag.code]);
    if (uitslag.waarde.koppen.length === 0)
      throw geweigerd('Er staan geen kolomnamen in dit bestand. Zet ze in de eerste gevulde rij.');
    return uitslag.waarde;
  }

  private async record(
    manager: EntityManager,
    { gebruiker }: Wie,
    { actie, nieuw, oud }: { actie: string; nieuw: Importprofiel | undefined; oud?: Importprofiel },
  ): Promise<Importprofiel> {
    if (nieuw === undefined) throw new Error('A profile was recorded and is not there');
    await this.handelingen.record(manager, {
      actie,
      object: `importprofiel/${nieuw.code}`,
      resultaat: 'gelukt',
      actor: gebruiker,
      ...(oud !== undefined && { voor: describeProfiel(oud) }),
      na: describeProfiel(nieuw),
    });
    return nieuw;
  }
}

const findAll = (manager: EntityManager, verband: string, peil: Peil = NU): Promise<Importprofiel[]> =>
  findFeiten(manager, Importprofiel, { verband }, { peil, order: { code: 'ASC' } });

function requireGood(inhoud: ImportprofielWijziging, andere: readonly Importprofiel[]): void {
  const invalidParams = checkProfiel(inhoud, andere);
  if (invalidParams.length === 0) return;
  throw new DomeinFout({
    code: 'importprofiel_ongeldig',
    melding: 'Zo kan dit importprofiel niet worden vastgelegd. Herstel wat hieronder staat.',
    invalidParams,
  });
}

const bestaat = (code: string): DomeinFout =>
  new DomeinFout({
    code: 'importprofiel_bestaat',
    status: 409,
    melding: `Er is al een importprofiel “${code}”. Wijzig dat, of kies een andere code.`,
  });

const geweigerd = (melding: string): DomeinFout =>
  new DomeinFout({
    code: 'bestand_geweigerd',
    melding,
    invalidParams: [{ name: 'bestand', reason: melding }],
  });
