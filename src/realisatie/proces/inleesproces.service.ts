import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/index.js';
import { SleutelsService } from '../../sleutels/index.js';
import { Handelingen } from '../../toegang/index.js';
import { requireOpenBoekjaar } from '../../verband/index.js';
import { inFolder, type Aanbod } from '../aanbod.js';
import { bookRows } from '../book-rows.js';
import { bookSleutelwaarden, refuseSleutelwaarden } from '../book-sleutelwaarden.js';
import type { Controleuitslag } from '../checks/controle.js';
import type { Regelgroep } from '../checks/regelgroepen.js';
import { describeHandeling, describeTerugdraaiing } from '../handeling.js';
import { readProfielen } from '../importprofiel/read-profielen.js';
import type { Inlezing } from '../inlezing.entity.js';
import { NaslagService } from '../naslag.service.js';
import { concludeInlezing, findInlezing, findVerwerkt, isDuplicate, type Afloop } from '../opslag.js';
import { findOverlap } from '../overlap.js';
import { checkInWorker } from '../run-worker.js';
import { stageRows } from '../stage-rows.js';
import { reverseInlezing, type Terugdraaiing } from '../terugdraaien.js';
import { findVervangen } from '../vervangen.js';
import {
  addWaarschuwingen,
  refuseDuplicate,
  refuseFor,
  statusOf,
  tellInlezing,
  type Inleesverslag,
} from '../verslag.js';
import { Beurten } from '../beurten.js';
import { saveBestand } from './bewaard-bestand.js';
import { checkControletotaal } from './controletotaal.js';
import { withMeter, type Meter } from './meter.js';
import { retryWhenCut } from './opnieuw.js';
import { withSlot, type Plek } from './slot.js';
import { storeSommen } from './sommen.js';

/** Reading and booking take a processor and a connection each: more at once would only wait for each other. */
export const INLEZINGEN_TEGELIJK = 2;

/** A check, with what the rows add up to by what they are about. */
export interface Controle {
  readonly uitslag: Controleuitslag;
  readonly groepen: readonly Regelgroep[];
}

/** What is asked of a load: check it and book it when nothing is wrong, or book it in spite of its warnings. */
interface Stap {
  readonly van: 'ontvangen' | 'gecontroleerd';
  readonly actie: 'inlezing.inlezen' | 'inlezing.verwerken';
  /** Who confirmed the warnings; null when nobody did. */
  readonly bevestigdDoor: string | null;
}

/** Checks and books loads that were taken in. Each step may be done again at any moment: one load comes of it. */
@Injectable()
export class Inleesproces {
  private readonly beurten = new Beurten(INLEZINGEN_TEGELIJK);

  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
    private readonly naslag: NaslagService,
    private readonly sleutels: SleutelsService,
  ) {}

  /**
   * Brings a load that was taken in to its end: verwerkt, geweigerd, or gecontroleerd when its warnings wait.
   *
   * @returns where it stands; what somebody else is at work on stays `ontvangen`
   */
  async run(plek: Plek): Promise<Inleesverslag> {
    const stap: Stap = { van: 'ontvangen', actie: 'inlezing.inlezen', bevestigdDoor: null };
    await this.inTurn(plek, stap);
    return await this.tell(plek);
  }

  /**
   * Books a load in spite of its warnings, after checking it again against the lists of today.
   *
   * @throws DomeinFout boekjaar_afgesloten, inlezing_niet_te_vervangen
   * @returns null when it does not wait for that, or somebody else is at it
   */
  async confirm(plek: Plek, gebruiker: string): Promise<Inleesverslag | null> {
    const stap: Stap = { van: 'gecontroleerd', actie: 'inlezing.verwerken', bevestigdDoor: gebruiker };
    return (await this.inTurn(plek, stap)) === true ? await this.tell(plek) : null;
  }

  /** Checks a file against the lists of now; nothing is kept. */
  async tryOut(aanbod: Aanbod): Promise<Controleuitslag> {
    const { uitslag } = await this.beurten.take(() =>
      this.database.inVerband(aanbod.verband, (manager) => this.check(manager, aanbod)),
    );
    return uitslag;
  }

  /** Checks a file; its rows are staged in the caller's transaction while it is read, unless it is a trial. */
  private async check(manager: EntityManager, aanbod: Aanbod, meter?: Meter): Promise<Controle> {
    const { verband, soort, boekjaar, pad, proef } = aanbod;
    await findVervangen(manager, aanbod);
    const eerder = await findVerwerkt(manager, aanbod);
    if (eerder !== null) return { uitslag: refuseDuplicate(soort, eerder), groepen: [] };
    const naslag = await this.naslag.read(manager, { verband, boekjaar });
    const profielen = await readProfielen(manager, aanbod);
    const opdracht = { pad, soort, naslag, profielen, ...(meter && { teller: meter.teller }) };
    const regels = proef ? null : await stageRows(manager, soort);
    const { groepen = [], ...gelezen } = await checkInWorker(opdracht, { signal: meter?.signal }, regels);
    meter?.start('controleren');
    const uitslag = checkControletotaal(aanbod, gelezen);
    if (uitslag.fouten.length > 0) return { uitslag, groepen };
    const overlap = await findOverlap(manager, aanbod, groepen);
    // Asked last: the same bytes may have been booked while these were read, and are no comparison then.
    const intussen = await findVerwerkt(manager, aanbod);
    if (intussen !== null) return { uitslag: refuseDuplicate(soort, intussen), groepen };
    return { uitslag: addWaarschuwingen(uitslag, overlap), groepen };
  }

  /** Reverses a load in the caller's transaction. @returns the counter-entry */
  async counter(manager: EntityManager, terugdraaiing: Terugdraaiing): Promise<Inlezing> {
    const tegenboeking = await reverseInlezing(manager, terugdraaiing);
    await this.handelingen.record(manager, describeTerugdraaiing(terugdraaiing, tegenboeking));
    return tegenboeking;
  }

  private async tell({ verband, id }: Plek): Promise<Inleesverslag> {
    return tellInlezing(
      await this.database.inVerband(verband, (manager) => findInlezing(manager, verband, id)),
    );
  }

  /** @returns true when this did it; false when it was not to be done; null when somebody else is at it */
  private async inTurn(plek: Plek, stap: Stap): Promise<boolean | null> {
    const work = (folder: string): Promise<boolean> => this.proceed(plek, stap, folder);
    return await this.beurten.take(() =>
      retryWhenCut(() => withSlot(this.database.dataSource, plek, () => inFolder(work))),
    );
  }

  private async proceed(plek: Plek, stap: Stap, folder: string): Promise<boolean> {
    const aanbod = await this.fetch(plek, stap, folder);
    if (aanbod === null) return false;
    return await withMeter(this.database, plek, async (meter) => {
      try {
        return await this.conclude(aanbod, { stap, meter });
      } catch (error) {
        // Who cancelled it has already been told so.
        if (meter.signal.aborted) return false;
        throw error;
      }
    });
  }

  /** The load with its bytes in the folder; null when it is not at this step. */
  private async fetch({ verband, id }: Plek, stap: Stap, folder: string): Promise<Aanbod | null> {
    const pad = join(folder, 'bestand');
    const inlezing = await this.database.inVerband(verband, async (manager) => {
      const found = await findInlezing(manager, verband, id);
      if (found.status !== stap.van) return null;
      await saveBestand(manager, { verband, id }, pad);
      return found;
    });
    if (inlezing === null) return null;
    const gebruiker = stap.bevestigdDoor ?? inlezing.ingediendDoor;
    return { ...inlezing, pad, proef: false, gebruiker };
  }

  /**
   * Checks a load and stores what comes of it, in one transaction. When that cannot be as it is, the refusal that says
   * why is all that is stored.
   */
  private async conclude(aanbod: Aanbod, hoe: Uitvoering): Promise<boolean> {
    const { verband } = aanbod;
    const gevonden: { uitslag?: Controleuitslag } = {};
    try {
      return await this.database.inVerband(verband, async (manager) => {
        const controle = await this.check(manager, aanbod, hoe.meter);
        gevonden.uitslag = controle.uitslag;
        hoe.meter.start('boeken');
        return await this.concludeIn(manager, aanbod, { controle, ...hoe });
      });
    } catch (error) {
      const uitslag = await this.refusalFor(error, aanbod, { ...gevonden, ...hoe });
      if (uitslag === null) throw error;
      const controle = { uitslag, groepen: [] };
      return await this.database.inVerband(verband, (manager) =>
        this.concludeIn(manager, aanbod, { controle, ...hoe }),
      );
    }
  }

  /** The refusal that an error comes down to; null when it is none of the user's, or when who confirms is told so himself. */
  private async refusalFor(
    error: unknown,
    aanbod: Aanbod,
    { stap, uitslag }: Uitvoering & { readonly uitslag?: Controleuitslag },
  ): Promise<Controleuitslag | null> {
    const { verband, soort } = aanbod;
    if (isDuplicate(error)) {
      const eerder = await this.database.inVerband(verband, (manager) => findVerwerkt(manager, aanbod));
      if (eerder === null) throw new Error('A load that was booked first is not there');
      return refuseDuplicate(soort, eerder);
    }
    const ongeldig = uitslag === undefined ? null : refuseSleutelwaarden(error, uitslag);
    return ongeldig ?? (stap.van === 'ontvangen' ? refuseFor(soort, error) : null);
  }

  private async concludeIn(
    manager: EntityManager,
    aanbod: Aanbod,
    { controle: { uitslag, groepen }, stap, meter }: Uitvoering & { readonly controle: Controle },
  ): Promise<boolean> {
    const status = statusOf(uitslag, false, stap.bevestigdDoor !== null);
    if (status === 'verwerkt') await requireOpenBoekjaar(manager, aanbod);
    const afloop: Afloop = { van: stap.van, status, uitslag, bevestigdDoor: stap.bevestigdDoor };
    if (status !== 'geweigerd') await storeSommen(manager, aanbod, groepen);
    if (!(await concludeInlezing(manager, aanbod, afloop))) return false;
    if (status === 'verwerkt') await this.book(manager, aanbod, { rijen: uitslag.rijen, meter });
    await this.handelingen.record(manager, describeHandeling(stap.actie, aanbod, { status, uitslag }));
    return true;
  }

  /** Books what was checked; what it replaces is reversed at the same moment. */
  private async book(
    manager: EntityManager,
    aanbod: Aanbod,
    { rijen, meter }: { readonly rijen: number; readonly meter: Meter },
  ): Promise<void> {
    const { gebruiker, id } = aanbod;
    for (const inlezing of await findVervangen(manager, aanbod))
      await this.counter(manager, { inlezing, gebruiker, vervangenDoor: id });
    if (aanbod.soort === 'sleutelwaarden') return await bookSleutelwaarden(manager, this.sleutels, aanbod);
    await bookRows(manager, aanbod, { rijen, onRijen: meter.count });
  }
}

interface Uitvoering {
  readonly stap: Stap;
  readonly meter: Meter;
}
