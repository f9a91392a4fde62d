import { Injectable } from '@nestjs/common';
import { BerekeningenService } from '../berekening/index.js';
import { Database } from '../platform/index.js';
import { InlezingenService } from '../realisatie/index.js';
import { Verband } from '../verband/index.js';
import {
  findDemoBestanden,
  findDemoJaren,
  findDemoVerbanden,
  readBijlage as readVanSet,
  readInrichting,
  type DemoBestand,
} from './bestanden.js';
import { fillIn, type Inrichting, type Onthouden } from './inrichting.js';
import { VerzoekenService } from './verzoeken.service.js';

type Melder = (melding: string) => void;

/** How to set up a verband that is not in the demo set as it stands there. */
export interface Inrichtkeuze {
  /** Gives the text of a file that goes with a step; of the demo set when left out. */
  readonly readBijlage?: (bestand: string) => string;
  readonly onProgress?: Melder;
}

export interface DemoKeuze {
  /** Only the master data: no files, no berekeningen. */
  readonly basis?: boolean;
  /** Which demo verbanden; all of them when left out. */
  readonly verbanden?: readonly string[];
  /** Hears in Dutch what is being done. */
  readonly onProgress?: Melder;
}

const GEBRUIKER = 'Voorbeeldset';

/** Sets up the demo verbanden and loads their files through the import desk, the way a user does. */
@Injectable()
export class DemoService {
  constructor(
    private readonly database: Database,
    private readonly verzoeken: VerzoekenService,
    private readonly inlezingen: InlezingenService,
    private readonly berekeningen: BerekeningenService,
  ) {}

  /** Loads what is not there yet: killed halfway, the next call goes on where this one stopped. */
  async load(keuze: DemoKeuze = {}): Promise<void> {
    const { basis = false, verbanden = findDemoVerbanden(), onProgress = () => undefined } = keuze;
    for (const verband of verbanden) await this.setUp(readInrichting(verband), { onProgress });
    if (basis) return;
    for (const verband of verbanden)
      for (const jaar of findDemoJaren(verband)) {
        await this.takeIn(verband, jaar, onProgress);
        await this.calculate(verband, jaar, onProgress);
      }
  }

  /** Every step in one transaction: a verband is there as a whole or not at all. What is there already stays as it is. */
  async setUp({ verband, stappen }: Inrichting, keuze: Inrichtkeuze = {}): Promise<void> {
    const { code } = verband;
    const { onProgress = () => undefined, readBijlage = (bestand) => readVanSet(code, bestand) } = keuze;
    await this.database.asOne(code, async (manager) => {
      // Two services that start at once on one database set the demo up once.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`demo ${code}`]);
      if (await manager.existsBy(Verband, { code })) return;
      onProgress(`Voorbeeldverband ${code} inrichten`);
      const vorm = await this.verzoeken.begin(GEBRUIKER, verband);
      const onthouden: Onthouden = new Map([['vorm', vorm]]);
      for (const stap of stappen) {
        const { verzoek, inhoud, als, bestand, onthoud } = fillIn(stap, onthouden);
        const bijlage = bestand === undefined ? undefined : readBijlage(bestand);
        const id = await this.verzoeken.post({ verband: code, gebruiker: als }, verzoek, {
          inhoud,
          bestand: bijlage,
        });
        if (onthoud !== undefined && id !== null) onthouden.set(onthoud, id);
      }
    });
  }

  private async takeIn(verband: string, jaar: number, onProgress: Melder): Promise<void> {
    const known = await this.inlezingen.list(verband, jaar);
    const done = new Set(known.filter(({ status }) => status === 'verwerkt').map(({ sha256 }) => sha256));
    const todo = findDemoBestanden(verband, jaar).filter(({ sha256 }) => !done.has(sha256));
    for (const [place, bestand] of todo.entries()) {
      onProgress(`${verband} ${jaar}: ${bestand.bestandsnaam} inlezen (${place + 1} van ${todo.length})`);
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
    throw new Error(
      `${verband}/${boekjaar}/${bestandsnaam} is ${status}: ${bevinding?.melding ?? 'zonder bevinding'}`,
    );
  }

  private async calculate(verband: string, boekjaar: number, onProgress: Melder): Promise<void> {
    // A year that has been calculated belongs to its users: what they changed since is theirs to run.
    if ((await this.berekeningen.list(verband, boekjaar)).length > 0) return;
    onProgress(`${verband} ${boekjaar}: doorrekenen`);
    const wie = { verband, gebruiker: GEBRUIKER };
    for (const fase of ['begroting', 'jaarrekening'] as const)
      await this.berekeningen.run(wie, { boekjaar, fase });
  }
}
