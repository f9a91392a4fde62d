import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import {
  Database,
  DomeinFout,
  isUuid,
  nietGevonden,
  NU,
  recordFeiten,
  replaceFeiten,
  type OngeldigVeld,
  type Peil,
} from '../platform/index.js';
import { Handelingen } from '../toegang/index.js';
import { requireOpenBoekjaar } from '../verband/index.js';
import { checkToewijzing } from './check-toewijzing.js';
import { copyKostenplaatsen, type Kopie } from './copy-kostenplaatsen.js';
import { DoelenService } from './doelen.service.js';
import { readToewijzingen } from './read-toewijzingen.js';
import { requireBoekjaar } from './require-boekjaar.js';
import { describeToewijzing, Toewijzing } from './toewijzing.entity.js';
import type { ToewijzingInvoer, ToewijzingKopie, ToewijzingWijziging } from './toewijzing.schema.js';

export interface Wie {
  readonly verband: string;
  /** Name of who does it. */
  readonly gebruiker: string;
}

/** Where the cost of kostenplaatsen goes, with all that it ever was. */
@Injectable()
export class ToewijzingenService {
  constructor(
    private readonly database: Database,
    private readonly doelen: DoelenService,
    private readonly handelingen: Handelingen,
  ) {}

  /** The toewijzingen of a boekjaar, as known at the peil, by kostenplaats. @throws DomeinFout boekjaar_onbekend */
  async list(verband: string, boekjaar: number, peil: Peil = NU): Promise<Toewijzing[]> {
    return await this.database.inVerband(verband, async (manager) => {
      await requireBoekjaar(manager, { verband, boekjaar });
      return await readToewijzingen(manager, verband, boekjaar, peil);
    });
  }

  /** @throws DomeinFout boekjaar_onbekend; toewijzing_ongeldig with every fault */
  async create(wie: Wie, invoer: ToewijzingInvoer): Promise<Toewijzing> {
    return await this.database.inVerband(wie.verband, (manager) => this.createIn(manager, wie, invoer));
  }

  /** As `create`, in the caller's transaction. */
  async createIn(manager: EntityManager, wie: Wie, invoer: ToewijzingInvoer): Promise<Toewijzing> {
    const { verband } = wie;
    await this.requireGood(manager, { verband, boekjaar: invoer.boekjaar, rows: [invoer], instead: [] });
    const [toewijzing] = await recordFeiten(manager, Toewijzing, [{ verband, ...invoer }]);
    if (toewijzing === undefined) throw new Error('A toewijzing was recorded and is not there');
    const na = describeToewijzing(toewijzing);
    await this.record(manager, wie, { actie: 'toewijzing.vastleggen', id: toewijzing.id, na });
    return toewijzing;
  }

  /**
   * Puts one or more toewijzingen of the same kostenplaats in the place of one; none takes it away. What was known
   * before stays to be asked for, and the next berekening goes by the new ones, whatever was booked before.
   *
   * @throws DomeinFout niet_gevonden; wijziging_ingehaald; toewijzing_ongeldig with every fault
   */
  async replace(wie: Wie, id: string, { toewijzingen }: ToewijzingWijziging): Promise<Toewijzing[]> {
    const { verband } = wie;
    return await this.database.inVerband(verband, async (manager) => {
      const oud = isUuid(id) ? await manager.findOneBy(Toewijzing, { verband, id }) : null;
      if (oud === null) throw nietGevonden();
      const { boekjaar, kostenplaats } = oud;
      const rows = toewijzingen.map((toewijzing) => ({ boekjaar, kostenplaats, ...toewijzing }));
      await this.requireGood(manager, { verband, boekjaar, rows, instead: [id] });
      const nieuw = await replaceFeiten(
        manager,
        Toewijzing,
        [oud],
        rows.map((row) => ({ verband, ...row })),
      );
      const na = { toewijzingen: nieuw.map(describeToewijzing) };
      const voor = describeToewijzing(oud);
      await this.record(manager, wie, { actie: 'toewijzing.wijzigen', id, voor, na });
      return nieuw;
    });
  }

  /**
   * The kostenplaatsen of one boekjaar with their toewijzingen again in another; what is there already stays as it is.
   *
   * @throws DomeinFout boekjaar_onbekend; toewijzing_ongeldig with everything that does not fit the other year
   */
  async copy(wie: Wie, kopie: ToewijzingKopie): Promise<Kopie> {
    const { verband } = wie;
    return await this.database.inVerband(verband, async (manager) => {
      await requireBoekjaar(manager, { verband, boekjaar: kopie.van });
      await requireBoekjaar(manager, { verband, boekjaar: kopie.naar });
      await requireOpenBoekjaar(manager, { verband, boekjaar: kopie.naar });
      const { kostenplaatsen, rows } = await copyKostenplaatsen(manager, verband, kopie);
      await this.requireGood(manager, { verband, boekjaar: kopie.naar, rows, instead: [] });
      await recordFeiten(manager, Toewijzing, rows);
      const na = { ...kopie, kostenplaatsen, toewijzingen: rows.length };
      await this.record(manager, wie, { actie: 'toewijzing.kopieren', id: String(kopie.naar), na });
      return { kostenplaatsen, toewijzingen: rows.length };
    });
  }

  /** In a year that is open: every fault of all rows at once, beside what is held true and beside each other. */
  private async requireGood(
    manager: EntityManager,
    { verband, boekjaar, rows, instead }: Voorstel,
  ): Promise<void> {
    await requireOpenBoekjaar(manager, { verband, boekjaar });
    const doelen = await this.doelen.read(manager, { verband, boekjaar });
    const current = await manager.findBy(Toewijzing, { verband, boekjaar, bekendTot: IsNull() });
    const kept = current.filter(({ id }) => !instead.includes(id));
    const invalidParams = rows.flatMap((row, place) => {
      const faults = checkToewijzing(row, doelen, [...kept, ...rows.slice(0, place)]);
      return rows.length === 1 ? faults : faults.map((fault) => within(fault, row.kostenplaats, place));
    });
    if (invalidParams.length > 0) throw ongeldig(invalidParams);
  }

  private async record(
    manager: EntityManager,
    { gebruiker }: Wie,
    { actie, id, voor, na }: { actie: string; id: string; voor?: object; na: object },
  ): Promise<void> {
    await this.handelingen.record(manager, {
      actie,
      object: `toewijzing/${id}`,
      resultaat: 'gelukt',
      actor: gebruiker,
      ...(voor !== undefined && { voor }),
      na,
    });
  }
}

interface Voorstel {
  readonly verband: string;
  readonly boekjaar: number;
  readonly rows: readonly ToewijzingInvoer[];
  /** Ids of what these come in the place of. */
  readonly instead: readonly string[];
}

const within = ({ name, reason }: OngeldigVeld, kostenplaats: string, place: number): OngeldigVeld => ({
  name: `toewijzingen/${place}/${name}`,
  reason: `${kostenplaats}: ${reason}`,
});

const ongeldig = (invalidParams: readonly OngeldigVeld[]): DomeinFout =>
  new DomeinFout({
    code: 'toewijzing_ongeldig',
    melding: 'Zo kan deze toewijzing niet worden vastgelegd. Herstel wat hieronder staat.',
    invalidParams,
  });
