import { Injectable } from '@nestjs/common';
import { BerekeningenService } from '../berekening/index.js';
import { CatalogusService } from '../catalogus/index.js';
import { Database } from '../platform/index.js';
import { InlezingenService, KostenplaatsenService } from '../realisatie/index.js';
import { SleutelsService } from '../sleutels/index.js';
import { Handelingen } from '../toegang/index.js';
import { Verband, VerbandService } from '../verband/index.js';
import { findDemoBestanden, readDemoVerband, type DemoBestand } from './bestanden.js';
import type { DemoVerband } from './verband.schema.js';

export interface DemoKeuze {
  /** Only the master data: no files, no berekeningen. */
  readonly basis?: boolean;
  /** Hears in Dutch what is being done. */
  readonly onProgress?: (melding: string) => void;
}

const GEBRUIKER = 'Voorbeeldset';

/** Sets up the demo verband and loads its files through the import desk, the way a user does. */
@Injectable()
export class DemoService {
  constructor(
    private readonly database: Database,
    private readonly verbanden: VerbandService,
    private readonly catalogus: CatalogusService,
    private readonly sleutels: SleutelsService,
    private readonly kostenplaatsen: KostenplaatsenService,
    private readonly inlezingen: InlezingenService,
    private readonly berekeningen: BerekeningenService,
    private readonly handelingen: Handelingen,
  ) {}

  /** Loads what is not there yet: killed halfway, the next call goes on where this one stopped. */
  async load({ basis = false, onProgress = () => undefined }: DemoKeuze = {}): Promise<void> {
    const demo = readDemoVerband();
    await this.setUp(demo, onProgress);
    if (basis) return;
    for (const { jaar } of demo.boekjaren) {
      await this.takeIn(demo.code, jaar, onProgress);
      await this.calculate(demo.code, jaar, onProgress);
    }
  }

  private async setUp(demo: DemoVerband, onProgress: (melding: string) => void): Promise<void> {
    const { sleutels, boekjaren, ...verband } = demo;
    await this.database.inVerband(demo.code, async (manager) => {
      // Two services that start at once on one database set the demo up once.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`demo ${demo.code}`]);
      if (await manager.existsBy(Verband, { code: demo.code })) return;
      onProgress(`Voorbeeldverband ${demo.code} inrichten`);
      await this.verbanden.setUp(manager, { ...verband, boekjaren: boekjaren.map(({ jaar }) => jaar) });
      await this.sleutels.setUp(manager, demo.code, sleutels);
      for (const { jaar, producten, cascos, kostenplaatsen } of boekjaren) {
        const inJaar = { verband: demo.code, boekjaar: jaar };
        await this.catalogus.setUp(manager, inJaar, producten);
        await this.sleutels.setUpCascos(manager, inJaar, cascos);
        await this.kostenplaatsen.setUp(manager, inJaar, kostenplaatsen);
      }
      await this.handelingen.record(manager, {
        actie: 'verband.inrichten',
        object: `verband/${demo.code}`,
        resultaat: 'gelukt',
        actor: GEBRUIKER,
        na: { boekjaren: boekjaren.map(({ jaar }) => jaar) },
      });
    });
  }

  private async takeIn(verband: string, jaar: number, onProgress: (melding: string) => void): Promise<void> {
    const known = await this.inlezingen.list(verband, jaar);
    const done = new Set(known.filter(({ status }) => status === 'verwerkt').map(({ sha256 }) => sha256));
    const todo = findDemoBestanden(jaar).filter(({ sha256 }) => !done.has(sha256));
    for (const [place, bestand] of todo.entries()) {
      onProgress(`${jaar}: ${bestand.bestandsnaam} inlezen (${place + 1} van ${todo.length})`);
      await this.takeInBestand(verband, bestand);
    }
  }

  private async takeInBestand(verband: string, bestand: DemoBestand): Promise<void> {
    const { boekjaar, soort, bestandsnaam, pad } = bestand;
    const opdracht = { verband, boekjaar, soort, bestandsnaam, pad, proef: false, gebruiker: GEBRUIKER };
    const { status, fouten, waarschuwingen } = await this.inlezingen.takeIn(opdracht);
    // Another service that loads the same demo may have been first with it.
    const isIn = status === 'verwerkt' || fouten.some(({ code }) => code === 'BESTAND_AL_VERWERKT');
    if (isIn) return;
    const [bevinding] = [...fouten, ...waarschuwingen];
    throw new Error(`${boekjaar}/${bestandsnaam} is ${status}: ${bevinding?.melding ?? 'zonder bevinding'}`);
  }

  private async calculate(
    verband: string,
    jaar: number,
    onProgress: (melding: string) => void,
  ): Promise<void> {
    // A year that has been calculated belongs to its users: what they changed since is theirs to run.
    if ((await this.berekeningen.latest(verband, jaar)) !== null) return;
    onProgress(`${jaar}: doorrekenen`);
    await this.berekeningen.run({ verband, gebruiker: GEBRUIKER }, { boekjaar: jaar, fase: 'jaarrekening' });
  }
}
