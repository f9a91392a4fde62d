import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { BerekeningenService, BerekeningInlezing } from '../berekening/index.js';
import { ControlespoorService } from '../controlespoor/index.js';
import { Database } from '../platform/index.js';
import { Inlezing } from '../realisatie/index.js';
import { VerbandService } from '../verband/index.js';
import type { InlezingRegel, Spoorverwijzing } from './jaarrekening/invoer.js';
import { makeJaarrekening } from './jaarrekening/jaarrekening.js';

/** A file as it goes out. */
export interface Werkboek {
  readonly bestandsnaam: string;
  readonly inhoud: Uint8Array;
}

/** Workbooks of stored berekeningen. */
@Injectable()
export class WerkboekenService {
  constructor(
    private readonly database: Database,
    private readonly verbanden: VerbandService,
    private readonly berekeningen: BerekeningenService,
    private readonly controlespoor: ControlespoorService,
  ) {}

  /**
   * The jaarrekening of one berekening; the same berekening always gives the same bytes.
   *
   * @param gebruiker name of who takes it
   * @throws DomeinFout niet_gevonden; sjabloon_ongeldig
   */
  async jaarrekening(verband: string, id: string, gebruiker: string): Promise<Werkboek> {
    const berekening = await this.berekeningen.find(verband, id);
    const { code, naam, voorbeeld } = await this.verbanden.find(verband);
    const { rekenmodel, uitkomst } = berekening;
    const inhoud = await makeJaarrekening({
      verband: { code, naam, voorbeeld },
      berekening,
      rekenmodel,
      uitkomst,
      inlezingen: await this.loadsBehind(verband, id),
      spoorregel: await this.makingOf(verband, id),
    });
    const bestandsnaam = `${code}-${berekening.boekjaar}-jaarrekening.xlsx`;
    await this.database.inVerband(verband, (manager) =>
      this.controlespoor.record(manager, {
        actie: 'werkboek.downloaden',
        object: `berekening/${id}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        na: { bestandsnaam, sha256: createHash('sha256').update(inhoud).digest('hex') },
      }),
    );
    return { bestandsnaam, inhoud };
  }

  /** Of this berekening, not the newest line: that one changes, and the workbook may not. */
  private async makingOf(verband: string, id: string): Promise<Spoorverwijzing | null> {
    const making = { actie: 'berekening.maken', object: `berekening/${id}`, resultaat: 'gelukt' } as const;
    const { regels } = await this.controlespoor.list(verband, making, { aantal: 1 });
    const [regel] = regels;
    return regel === undefined ? null : { volgnummer: regel.volgnummer, hash: regel.hash };
  }

  private async loadsBehind(verband: string, berekening: string): Promise<InlezingRegel[]> {
    return await this.database.inVerband(verband, async (manager) => {
      const links = await manager.findBy(BerekeningInlezing, { verband, berekening });
      const ids = links.map(({ inlezing }) => inlezing);
      return await manager.find(Inlezing, {
        select: {
          bestandsnaam: true,
          soort: true,
          sha256: true,
          rijen: true,
          totaal: true,
          ingediendDoor: true,
          ingediendOp: true,
        },
        where: { verband, id: In(ids) },
        order: { soort: 'ASC', bestandsnaam: 'ASC', id: 'ASC' },
      });
    });
  }
}
