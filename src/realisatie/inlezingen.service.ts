import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, Jobs } from '../platform/index.js';
import { Handelingen } from '../toegang/index.js';
import { requireOpenBoekjaar } from '../verband/index.js';
import { inFolder, makeAanbod, type Inleesopdracht } from './aanbod.js';
import { describeHandeling, describeIngreep, describeOntvangst } from './handeling.js';
import { findInlezing, listInlezingen } from './opslag.js';
import { cancelInlezing, resumeInlezing, wachtNiet } from './proces/ingrepen.js';
import { Inleesproces, INLEZINGEN_TEGELIJK } from './proces/inleesproces.service.js';
import { fromBewaard } from './proces/opnieuw-controleren.js';
import { receive } from './proces/ontvangst.js';
import type { Plek } from './proces/slot.js';
import { readVoortgang, type Voortgang } from './proces/voortgang.js';
import type { Wie } from './toewijzingen.service.js';
import {
  describeInlezing,
  makeVerslag,
  statusOf,
  summarise,
  tellInlezing,
  type Inleesverslag,
  type Inlezingdetail,
  type Inlezingsamenvatting,
} from './verslag.js';

const QUEUE = 'inlezen';

/** The import desk: takes files in, checks them and books all of a file, or nothing. */
@Injectable()
export class InlezingenService implements OnApplicationBootstrap {
  /** How long an answer waits for a file to be done, in milliseconds. @bron INLEZEN.md "Command line" */
  patienceMs = 2_000;
  private readonly log = new Logger('inlezen');

  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
    private readonly proces: Inleesproces,
    private readonly jobs: Jobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(QUEUE, INLEZINGEN_TEGELIJK, async ({ verband = '', id = '', aanvrager }) => {
      try {
        await this.handelingen.runFor(aanvrager, () => this.proces.run({ verband, id }));
      } catch (error) {
        this.log.error({ melding: 'A load could not be finished', verband, inlezing: id, error });
        throw error;
      }
    });
  }

  /**
   * Takes in a file and brings it to its end: `verwerkt` when it is booked, `gecontroleerd` when its warnings wait for
   * `process` or it was only a trial, `geweigerd` with every fout. A refused attempt is kept too. When it replaces
   * another load, that one is reversed in the transaction that books this one.
   *
   * @throws DomeinFout boekjaar_onbekend, boekjaar_afgesloten, inlezing_niet_te_vervangen
   * @bron INLEZEN.md "Nothing lost, nothing twice"
   */
  async takeIn(opdracht: Inleesopdracht): Promise<Inleesverslag> {
    if (opdracht.proef) return await this.tryOut(opdracht);
    return await this.proces.run(await this.receive(opdracht, false));
  }

  /**
   * Takes in a file and leaves the rest to whichever process of the service comes first; waits two seconds for that.
   *
   * @returns as `takeIn`, or `ontvangen` when it is not done by then
   * @throws as `takeIn`
   */
  async submit(opdracht: Inleesopdracht): Promise<Inleesverslag> {
    if (opdracht.proef) return await this.tryOut(opdracht);
    return await this.follow(await this.receive(opdracht, true));
  }

  /**
   * Confirms the warnings of an inlezing and books it, after checking it again against the lists of today.
   *
   * @throws DomeinFout niet_gevonden, inlezing_wacht_niet, inlezing_niet_te_vervangen, boekjaar_afgesloten
   */
  async process(verband: string, id: string, gebruiker: string): Promise<Inleesverslag> {
    const { status, boekjaar } = await this.find(verband, id);
    if (status !== 'gecontroleerd') throw wachtNiet();
    await this.database.inVerband(verband, (manager) => requireOpenBoekjaar(manager, { verband, boekjaar }));
    const verslag = await this.proces.confirm({ verband, id }, gebruiker);
    if (verslag === null) throw wachtNiet();
    return verslag;
  }

  /**
   * Reverses a processed load as a whole, by a counter-entry; the file can be taken in again.
   *
   * @returns the counter-entry
   * @throws DomeinFout niet_gevonden, inlezing_niet_terug_te_draaien, boekjaar_afgesloten
   */
  async reverse({ verband, gebruiker }: Wie, id: string, reden?: string): Promise<Inlezingsamenvatting> {
    return await this.database.inVerband(verband, async (manager) => {
      const { boekjaar } = await findInlezing(manager, verband, id);
      await requireOpenBoekjaar(manager, { verband, boekjaar });
      const inlezing = await findInlezing(manager, verband, id);
      return summarise(await this.proces.counter(manager, { inlezing, gebruiker, reden }));
    });
  }

  /**
   * Stops a load of which nothing is booked yet.
   *
   * @throws DomeinFout niet_gevonden, inlezing_wordt_geboekt, inlezing_is_klaar
   */
  async cancel({ verband, gebruiker }: Wie, id: string): Promise<Inlezingsamenvatting> {
    return await this.database.inVerband(verband, async (manager) => {
      const inlezing = await cancelInlezing(manager, { verband, id });
      await this.handelingen.record(manager, describeIngreep('inlezing.annuleren', inlezing, gebruiker));
      return summarise(inlezing);
    });
  }

  /**
   * Lets an interrupted load go on, from its kept bytes; waits two seconds for it.
   *
   * @throws DomeinFout niet_gevonden, inlezing_is_klaar, inlezing_loopt
   */
  async resume({ verband, gebruiker }: Wie, id: string): Promise<Inleesverslag> {
    await this.database.inVerband(verband, async (manager) => {
      const inlezing = await resumeInlezing(manager, { verband, id });
      await this.send(manager, { verband, id });
      await this.handelingen.record(manager, describeIngreep('inlezing.hervatten', inlezing, gebruiker));
    });
    this.jobs.wake();
    return await this.follow({ verband, id });
  }

  /**
   * Checks a refused file again from its kept bytes, as a new attempt: after something was mapped, say.
   *
   * @throws DomeinFout niet_gevonden, inlezing_niet_te_hercontroleren; and as `takeIn`
   */
  async recheck({ verband, gebruiker }: Wie, id: string): Promise<Inleesverslag> {
    return await inFolder(async (folder) => {
      const opdracht = await this.database.inVerband(verband, (manager) =>
        fromBewaard(manager, { verband, id }, folder),
      );
      return await this.submit({ ...opdracht, gebruiker });
    });
  }

  /** Every attempt of a boekjaar, the newest first. */
  async list(verband: string, boekjaar: number): Promise<Inlezingsamenvatting[]> {
    const found = await this.database.inVerband(verband, (manager) =>
      listInlezingen(manager, verband, boekjaar),
    );
    return found.map(summarise);
  }

  /** One attempt with its findings. @throws DomeinFout niet_gevonden */
  async find(verband: string, id: string): Promise<Inlezingdetail> {
    return describeInlezing(
      await this.database.inVerband(verband, (manager) => findInlezing(manager, verband, id)),
    );
  }

  /** How far a load is. @throws DomeinFout niet_gevonden */
  async voortgang(verband: string, id: string): Promise<Voortgang> {
    return await this.database.inVerband(verband, (manager) => readVoortgang(manager, { verband, id }));
  }

  private async receive(opdracht: Inleesopdracht, background: boolean): Promise<Plek> {
    return await inFolder(async (folder) => {
      const aanbod = await makeAanbod(opdracht, folder);
      const { verband, id } = aanbod;
      await this.database.inVerband(verband, async (manager) => {
        await receive(manager, aanbod, background ? 'ontvangen' : 'lezen');
        if (background) await this.send(manager, { verband, id });
        await this.handelingen.record(manager, describeOntvangst(aanbod));
      });
      if (background) this.jobs.wake();
      return { verband, id };
    });
  }

  /** Whoever works on it does so for who asks it now. */
  private async send(manager: EntityManager, plek: Plek): Promise<void> {
    const aanvrager = this.handelingen.findAanvrager();
    await this.jobs.send(manager, QUEUE, { ...plek, ...(aanvrager !== undefined && { aanvrager }) });
  }

  /** What becomes of a load within two seconds. */
  private async follow({ verband, id }: Plek): Promise<Inleesverslag> {
    const patience = Date.now() + this.patienceMs;
    for (let wait = 10; ; wait = Math.min(wait * 1.5, 150)) {
      const { status } = await this.voortgang(verband, id);
      if (status !== 'ontvangen' || Date.now() + wait > patience) break;
      await sleep(wait);
    }
    return tellInlezing(
      await this.database.inVerband(verband, (manager) => findInlezing(manager, verband, id)),
    );
  }

  /** What a trial found; only that it was tried is kept. */
  private async tryOut(opdracht: Inleesopdracht): Promise<Inleesverslag> {
    return await inFolder(async (folder) => {
      const aanbod = await makeAanbod(opdracht, folder);
      const uitslag = await this.proces.tryOut(aanbod);
      const status = statusOf(uitslag, true);
      const handeling = describeHandeling('inlezing.proberen', aanbod, { status, uitslag });
      await this.database.inVerband(aanbod.verband, (manager) => this.handelingen.record(manager, handeling));
      return makeVerslag({ ...aanbod, id: null, status }, uitslag);
    });
  }
}
