import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, DomeinFout } from '../platform/index.js';
import { SleutelsService } from '../sleutels/index.js';
import { Handelingen } from '../toegang/index.js';
import { inFolder, makeAanbod, type Aanbod, type Inleesopdracht } from './aanbod.js';
import { bookRows } from './book-rows.js';
import { bookSleutelwaarden, refuseSleutelwaarden } from './book-sleutelwaarden.js';
import type { Controleuitslag } from './checks/controle.js';
import { describeHandeling, describeTerugdraaiing } from './handeling.js';
import { InlezingBestand } from './inlezing-bestand.entity.js';
import type { Inlezing } from './inlezing.entity.js';
import { NaslagService } from './naslag.service.js';
import {
  confirmInlezing,
  findInlezing,
  findVerwerkt,
  insertInlezing,
  isDuplicate,
  listInlezingen,
} from './opslag.js';
import { findOverlap } from './overlap.js';
import { checkInWorker } from './run-worker.js';
import { reverseInlezing, type Terugdraaiing } from './terugdraaien.js';
import type { Wie } from './toewijzingen.service.js';
import { findVervangen } from './vervangen.js';
import {
  addWaarschuwingen,
  describeInlezing,
  makeVerslag,
  refuseDuplicate,
  statusOf,
  summarise,
  type Inleesverslag,
  type Inlezingdetail,
  type Inlezingsamenvatting,
} from './verslag.js';

/** The import desk: checks a file and books all of it, or nothing. */
@Injectable()
export class InlezingenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
    private readonly naslag: NaslagService,
    private readonly sleutels: SleutelsService,
  ) {}

  /**
   * Takes in a file: `verwerkt` when it is booked, `gecontroleerd` when its warnings wait for `process` or it was
   * only a trial, `geweigerd` with every fout. A refused attempt is kept too, without its bytes. When it replaces
   * another load, that one is reversed in the transaction that books this one.
   *
   * @throws DomeinFout boekjaar_onbekend, inlezing_niet_te_vervangen
   * @bron INLEZEN.md "Nothing lost, nothing twice"
   */
  async takeIn(opdracht: Inleesopdracht): Promise<Inleesverslag> {
    return await inFolder(async (folder) => {
      const aanbod = await makeAanbod(opdracht, folder);
      const uitslag = await this.check(aanbod);
      if (opdracht.proef) return await this.tell(aanbod, uitslag);
      const kept = await this.store(aanbod, uitslag, async (manager, found) => {
        await insertInlezing(manager, aanbod, found);
        const status = statusOf(found, false);
        if (status === 'verwerkt') await this.book(manager, aanbod, found);
        const handeling = describeHandeling('inlezing.inlezen', aanbod, { status, uitslag: found });
        await this.handelingen.record(manager, handeling);
      });
      return makeVerslag({ ...aanbod, status: statusOf(kept, false) }, kept);
    });
  }

  /**
   * Confirms the warnings of an inlezing and books it, after checking it again against the lists of today.
   *
   * @throws DomeinFout niet_gevonden, inlezing_wacht_niet, inlezing_niet_te_vervangen
   */
  async process(verband: string, id: string, gebruiker: string): Promise<Inleesverslag> {
    return await inFolder(async (folder) => {
      const aanbod = await this.readWaiting({ verband, id, gebruiker, folder });
      const kept = await this.store(aanbod, await this.check(aanbod), async (manager, found) => {
        if (!(await confirmInlezing(manager, aanbod, found))) throw wachtNiet();
        const outcome = { status: confirmedStatus(found), uitslag: found };
        if (outcome.status === 'verwerkt') await this.book(manager, aanbod, found);
        await this.handelingen.record(manager, describeHandeling('inlezing.verwerken', aanbod, outcome));
      });
      return makeVerslag({ ...aanbod, status: confirmedStatus(kept) }, kept);
    });
  }

  /**
   * Reverses a processed load as a whole, by a counter-entry; the file can be taken in again.
   *
   * @returns the counter-entry
   * @throws DomeinFout niet_gevonden, inlezing_niet_terug_te_draaien
   */
  async reverse({ verband, gebruiker }: Wie, id: string, reden?: string): Promise<Inlezingsamenvatting> {
    return await this.database.inVerband(verband, async (manager) => {
      const inlezing = await findInlezing(manager, verband, id);
      return summarise(await this.counter(manager, { inlezing, gebruiker, reden }));
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

  /** What a trial found; only that it was tried is kept. */
  private async tell(aanbod: Aanbod, uitslag: Controleuitslag): Promise<Inleesverslag> {
    const status = statusOf(uitslag, true);
    const handeling = describeHandeling('inlezing.proberen', aanbod, { status, uitslag });
    await this.database.inVerband(aanbod.verband, (manager) => this.handelingen.record(manager, handeling));
    return makeVerslag({ ...aanbod, id: null, status }, uitslag);
  }

  private async check(aanbod: Aanbod): Promise<Controleuitslag> {
    const { verband, soort, boekjaar, pad, proef, id: inlezing, copyPad } = aanbod;
    const { naslag, eerder } = await this.database.inVerband(verband, async (manager) => {
      await findVervangen(manager, aanbod);
      return {
        naslag: await this.naslag.read(manager, { verband, boekjaar }),
        eerder: await findVerwerkt(manager, aanbod),
      };
    });
    if (eerder !== null) return refuseDuplicate(soort, eerder);
    const copy = proef ? null : { pad: copyPad, verband, inlezing };
    const { groepen = [], ...uitslag } = await checkInWorker({ pad, soort, naslag, copy });
    if (uitslag.fouten.length > 0) return uitslag;
    return await this.database.inVerband(verband, async (manager) => {
      // The same bytes may have been booked while these were read: those are no comparison.
      const intussen = await findVerwerkt(manager, aanbod);
      if (intussen !== null) return refuseDuplicate(soort, intussen);
      return addWaarschuwingen(uitslag, await findOverlap(manager, aanbod, groepen));
    });
  }

  /** Books what was checked; what it replaces is reversed at the same moment. */
  private async book(manager: EntityManager, aanbod: Aanbod, { rijen }: Controleuitslag): Promise<void> {
    const vervangen = await findVervangen(manager, aanbod);
    if (vervangen !== null) await this.counter(manager, { inlezing: vervangen, gebruiker: aanbod.gebruiker });
    if (aanbod.soort === 'sleutelwaarden') await bookSleutelwaarden(manager, this.sleutels, aanbod);
    else await bookRows(manager, aanbod, rijen);
  }

  private async counter(manager: EntityManager, terugdraaiing: Terugdraaiing): Promise<Inlezing> {
    const tegenboeking = await reverseInlezing(manager, terugdraaiing);
    await this.handelingen.record(manager, describeTerugdraaiing(terugdraaiing, tegenboeking));
    return tegenboeking;
  }

  /** Stores the outcome in one transaction; when somebody booked the same bytes meanwhile, the refusal that says so. */
  private async store(
    aanbod: Aanbod,
    uitslag: Controleuitslag,
    work: (manager: EntityManager, uitslag: Controleuitslag) => Promise<void>,
  ): Promise<Controleuitslag> {
    const { verband, soort } = aanbod;
    try {
      await this.database.inVerband(verband, (manager) => work(manager, uitslag));
      return uitslag;
    } catch (error) {
      const ongeldig = refuseSleutelwaarden(error, uitslag);
      if (ongeldig !== null) return await this.store(aanbod, ongeldig, work);
      if (!isDuplicate(error)) throw error;
    }
    const eerder = await this.database.inVerband(verband, (manager) => findVerwerkt(manager, aanbod));
    if (eerder === null) throw new Error('A load that was booked first is not there');
    return await this.store(aanbod, refuseDuplicate(soort, eerder), work);
  }

  private async readWaiting({
    verband,
    id,
    gebruiker,
    folder,
  }: Pick<Aanbod, 'verband' | 'id' | 'gebruiker'> & { folder: string }): Promise<Aanbod> {
    const { inlezing, inhoud } = await this.database.inVerband(verband, async (manager) => {
      const found = await findInlezing(manager, verband, id);
      if (found.status !== 'gecontroleerd') throw wachtNiet();
      const bestand = await manager.findOneByOrFail(InlezingBestand, { verband, inlezing: id });
      return { inlezing: found, inhoud: bestand.inhoud };
    });
    const pad = join(folder, 'bestand');
    await writeFile(pad, inhoud);
    return { ...inlezing, pad, copyPad: join(folder, 'regels'), proef: false, gebruiker };
  }
}

const confirmedStatus = ({ fouten }: Controleuitslag): 'geweigerd' | 'verwerkt' =>
  fouten.length > 0 ? 'geweigerd' : 'verwerkt';

const wachtNiet = (): DomeinFout =>
  new DomeinFout({
    code: 'inlezing_wacht_niet',
    status: 409,
    melding:
      'Deze inlezing wacht niet op bevestiging: zij is al verwerkt of geweigerd. Ververs het overzicht.',
  });
