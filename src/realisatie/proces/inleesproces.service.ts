import { writeFile } from 'node:fs/promises';
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
import { InlezingBestand } from '../inlezing-bestand.entity.js';
import type { Inlezing } from '../inlezing.entity.js';
import { NaslagService } from '../naslag.service.js';
import { concludeInlezing, findInlezing, findVerwerkt, isDuplicate, type Afloop } from '../opslag.js';
import { findOverlap } from '../overlap.js';
import { checkInWorker } from '../run-worker.js';
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
import { Beurten } from './beurten.js';
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
  async check(aanbod: Aanbod, meter?: Meter): Promise<Controle> {
    const { verband, soort, boekjaar, pad, proef, id: inlezing, copyPad } = aanbod;
    const { naslag, eerder, profielen } = await this.database.inVerband(verband, async (manager) => {
      await findVervangen(manager, aanbod);
      return {
        naslag: await this.naslag.read(manager, { verband, boekjaar }),
        eerder: await findVerwerkt(manager, aanbod),
        profielen: await readProfielen(manager, aanbod),
      };
    });
    if (eerder !== null) return { uitslag: refuseDuplicate(soort, eerder), groepen: [] };
    const teller = meter && { teller: meter.teller };
    const copy = proef ? null : { pad: copyPad, verband, inlezing, ...teller };
    const opdracht = { pad, soort, naslag, copy, profielen };
    const { groepen = [], ...gelezen } = await checkInWorker(opdracht, { signal: meter?.signal });
    meter?.start('controleren');
    const uitslag = checkControletotaal(aanbod, gelezen);
    if (uitslag.fouten.length > 0) return { uitslag, groepen };
    return await this.database.inVerband(verband, async (manager) => {
      // The same bytes may have been booked while these were read: those are no comparison.
      const intussen = await findVerwerkt(manager, aanbod);
      if (intussen !== null) return { uitslag: refuseDuplicate(soort, intussen), groepen };
      return { uitslag: addWaarschuwingen(uitslag, await findOverlap(manager, aanbod, groepen)), groepen };
    });
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
        const controle = await this.tryCheck(aanbod, stap, meter);
        meter.start('boeken');
        return await this.conclude(aanbod, controle, { stap, meter });
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
      const bestand = await manager.findOneBy(InlezingBestand, { verband, inlezing: id });
      if (bestand !== null) await writeFile(pad, bestand.inhoud);
      return found;
    });
    if (inlezing === null) return null;
    const gebruiker = stap.bevestigdDoor ?? inlezing.ingediendDoor;
    return { ...inlezing, pad, copyPad: join(folder, 'regels'), proef: false, gebruiker };
  }

  /** As `check`; what stands in the way of booking at all refuses the file too, once there is nobody to tell it to. */
  private async tryCheck(aanbod: Aanbod, stap: Stap, meter: Meter): Promise<Controle> {
    try {
      return await this.check(aanbod, meter);
    } catch (error) {
      const uitslag = stap.van === 'ontvangen' ? refuseFor(aanbod.soort, error) : null;
      if (uitslag === null) throw error;
      return { uitslag, groepen: [] };
    }
  }

  /** Stores the outcome in one transaction; when that cannot be as it is, the refusal that says why. */
  private async conclude(
    aanbod: Aanbod,
    controle: Controle,
    hoe: { readonly stap: Stap; readonly meter: Meter },
  ): Promise<boolean> {
    const { verband, soort } = aanbod;
    const again = (uitslag: Controleuitslag): Promise<boolean> =>
      this.conclude(aanbod, { uitslag, groepen: [] }, hoe);
    try {
      return await this.database.inVerband(verband, (manager) =>
        this.concludeIn(manager, { aanbod, controle, ...hoe }),
      );
    } catch (error) {
      const ongeldig =
        refuseSleutelwaarden(error, controle.uitslag) ??
        (hoe.stap.van === 'ontvangen' ? refuseFor(soort, error) : null);
      if (ongeldig !== null) return await again(ongeldig);
      if (!isDuplicate(error)) throw error;
    }
    const eerder = await this.database.inVerband(verband, (manager) => findVerwerkt(manager, aanbod));
    if (eerder === null) throw new Error('A load that was booked first is not there');
    return await again(refuseDuplicate(soort, eerder));
  }

  private async concludeIn(
    manager: EntityManager,
    { aanbod, controle: { uitslag, groepen }, stap, meter }: Afronding,
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

interface Afronding {
  readonly aanbod: Aanbod;
  readonly controle: Controle;
  readonly stap: Stap;
  readonly meter: Meter;
}
