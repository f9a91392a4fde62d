import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, DomeinFout, nietGevonden } from '../platform/index.js';
import { inFolder, secure } from './bestand.js';
import type { Bevindingenlijst } from './bevinding.js';
import { copyRows, isDuplicate } from './book.js';
import { refuse } from './check-bestand.js';
import type { Controleuitslag } from './checks/controle.js';
import { clean } from './checks/tekst.js';
import { LIMITS } from './gate/limits.js';
import { InlezingBestand } from './inlezing-bestand.entity.js';
import { Inlezing } from './inlezing.entity.js';
import { readNaslag } from './read-naslag.js';
import { checkInWorker } from './run-worker.js';
import type { Soort } from './soorten.js';
import {
  makeVerslag,
  statusOf,
  summarise,
  type Bevestiging,
  type Inleesverslag,
  type Inlezingdetail,
  type Inlezingsamenvatting,
} from './verslag.js';

export interface Inleesopdracht {
  readonly verband: string;
  readonly soort: Soort;
  readonly boekjaar: number;
  readonly bestandsnaam: string;
  /** The file on disk. */
  readonly pad: string;
  /** Only check: nothing is kept. */
  readonly proef: boolean;
  /** Name of who hands it in. */
  readonly gebruiker: string;
}

/** A file that lies ready to be checked and booked. */
interface Aanbod extends Inleesopdracht {
  readonly id: string;
  readonly sha256: string;
  readonly omvang: number;
  /** Where the rows will lie as COPY text. */
  readonly copyPad: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_NAME = 255;
/** The column is a 32-bit integer; a file beyond that is refused all the same. */
const LARGEST_SIZE = 2_147_483_647;

/** The import desk: checks a file and books all of it, or nothing. */
@Injectable()
export class InlezingenService {
  constructor(private readonly database: Database) {}

  /**
   * Takes in a file: `verwerkt` when it is booked, `gecontroleerd` when its warnings wait for `process` or it was
   * only a trial, `geweigerd` with every fout. A refused attempt is kept too, without its bytes.
   *
   * @throws DomeinFout boekjaar_onbekend
   * @bron INLEZEN.md "Nothing lost, nothing twice"
   */
  async takeIn(opdracht: Inleesopdracht): Promise<Inleesverslag> {
    return await inFolder(async (folder) => {
      const aanbod: Aanbod = {
        ...opdracht,
        ...(await secure(opdracht.pad, folder, LIMITS.fileBytes)),
        bestandsnaam: clean(opdracht.bestandsnaam).slice(0, LONGEST_NAME),
        id: randomUUID(),
        copyPad: join(folder, 'regels'),
      };
      const uitslag = await this.check(aanbod);
      if (!opdracht.proef) return await this.keep(aanbod, uitslag);
      return makeVerslag({ ...aanbod, id: null, status: statusOf(uitslag, true) }, uitslag);
    });
  }

  /**
   * Confirms the warnings of an inlezing and books it, after checking it again against the lists of today.
   *
   * @throws DomeinFout niet_gevonden, inlezing_wacht_niet
   */
  async process(verband: string, id: string, gebruiker: string): Promise<Inleesverslag> {
    return await inFolder(async (folder) => {
      const { inlezing, inhoud } = await this.readWaiting(verband, id);
      const pad = join(folder, 'bestand');
      await writeFile(pad, inhoud);
      const copyPad = join(folder, 'regels');
      const aanbod: Aanbod = { ...inlezing, pad, copyPad, proef: false, gebruiker };
      return await this.confirm(aanbod, await this.check(aanbod));
    });
  }

  /** Every attempt of a boekjaar, the newest first. */
  async list(verband: string, boekjaar: number): Promise<Inlezingsamenvatting[]> {
    const found = await this.database.inVerband(verband, (manager) =>
      manager
        .createQueryBuilder(Inlezing, 'inlezing')
        .select(SUMMARY.map((field) => `inlezing.${field}`))
        .where({ verband, boekjaar })
        .orderBy('inlezing.ingediendOp', 'DESC')
        .getMany(),
    );
    return found.map(summarise);
  }

  /** One attempt with its findings. @throws DomeinFout niet_gevonden */
  async find(verband: string, id: string): Promise<Inlezingdetail> {
    const inlezing = await this.database.inVerband(verband, (manager) => findInlezing(manager, verband, id));
    return { ...summarise(inlezing), ...(inlezing.bevindingen as Bevindingenlijst & Bevestiging) };
  }

  private async check(aanbod: Aanbod): Promise<Controleuitslag> {
    const { verband, soort, boekjaar, pad, proef, id: inlezing, copyPad } = aanbod;
    const { naslag, eerder } = await this.database.inVerband(verband, async (manager) => ({
      naslag: await readNaslag(manager, verband, boekjaar),
      eerder: await findVerwerkt(manager, aanbod),
    }));
    if (eerder !== null) return refuseDuplicate(soort, eerder);
    const copy = proef ? null : { pad: copyPad, verband, inlezing };
    return await checkInWorker({ pad, soort, naslag, copy });
  }

  private async keep(aanbod: Aanbod, uitslag: Controleuitslag): Promise<Inleesverslag> {
    const status = statusOf(uitslag, false);
    const { verband, id: inlezing, soort, pad, copyPad } = aanbod;
    const store = async (manager: EntityManager): Promise<void> => {
      await manager.insert(Inlezing, makeRecord(aanbod, uitslag));
      if (status === 'geweigerd') return;
      await manager.insert(InlezingBestand, { verband, inlezing, inhoud: await readFile(pad) });
      if (status === 'verwerkt') await copyRows(manager, soort, copyPad);
    };
    const duplicate = await this.unlessDuplicate(aanbod, store);
    if (duplicate !== null) return await this.keep(aanbod, duplicate);
    return makeVerslag({ ...aanbod, status }, uitslag);
  }

  private async confirm(aanbod: Aanbod, uitslag: Controleuitslag): Promise<Inleesverslag> {
    const { verband, id, soort, copyPad, gebruiker } = aanbod;
    const status = uitslag.fouten.length > 0 ? 'geweigerd' : 'verwerkt';
    const { rijen, totaal, fouten, waarschuwingen, aantallen } = uitslag;
    const bevestiging = { bevestigdDoor: gebruiker, bevestigdOp: new Date().toISOString() };
    const bevindingen = { fouten, waarschuwingen, aantallen, ...bevestiging };
    const store = async (manager: EntityManager): Promise<void> => {
      const waiting = { verband, id, status: 'gecontroleerd' as const };
      const { affected } = await manager.update(Inlezing, waiting, { status, rijen, totaal, bevindingen });
      if (affected !== 1) throw wachtNiet();
      if (status === 'verwerkt') await copyRows(manager, soort, copyPad);
    };
    const duplicate = await this.unlessDuplicate(aanbod, store);
    if (duplicate !== null) return await this.confirm(aanbod, duplicate);
    return makeVerslag({ ...aanbod, status }, uitslag);
  }

  /** Stores in one transaction; when the same bytes were booked by somebody else meanwhile, the refusal that says so. */
  private async unlessDuplicate(
    aanbod: Aanbod,
    store: (manager: EntityManager) => Promise<void>,
  ): Promise<Controleuitslag | null> {
    const { verband, soort } = aanbod;
    try {
      await this.database.inVerband(verband, store);
      return null;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const eerder = await this.database.inVerband(verband, (manager) => findVerwerkt(manager, aanbod));
    if (eerder === null) throw new Error('A load that was booked first is not there');
    return refuseDuplicate(soort, eerder);
  }

  private async readWaiting(verband: string, id: string): Promise<{ inlezing: Inlezing; inhoud: Buffer }> {
    return await this.database.inVerband(verband, async (manager) => {
      const inlezing = await findInlezing(manager, verband, id);
      if (inlezing.status !== 'gecontroleerd') throw wachtNiet();
      const { inhoud } = await manager.findOneByOrFail(InlezingBestand, { verband, inlezing: id });
      return { inlezing, inhoud };
    });
  }
}

const SUMMARY = [
  'verband',
  'id',
  'soort',
  'boekjaar',
  'bestandsnaam',
  'sha256',
  'omvang',
  'status',
  'rijen',
  'totaal',
  'ingediendDoor',
  'ingediendOp',
] as const;

async function findInlezing(manager: EntityManager, verband: string, id: string): Promise<Inlezing> {
  // What is no id belongs to nothing, and PostgreSQL would call it an error of ours.
  const found = UUID.test(id) ? await manager.findOneBy(Inlezing, { verband, id }) : null;
  if (found === null) throw nietGevonden();
  return found;
}

async function findVerwerkt(
  manager: EntityManager,
  { verband, sha256 }: Pick<Aanbod, 'verband' | 'sha256'>,
): Promise<Inlezing | null> {
  return await manager.findOneBy(Inlezing, { verband, sha256, status: 'verwerkt' });
}

function makeRecord(aanbod: Aanbod, uitslag: Controleuitslag): Inlezing {
  const { verband, id, soort, boekjaar, bestandsnaam, sha256, gebruiker } = aanbod;
  const { rijen, totaal, fouten, waarschuwingen, aantallen } = uitslag;
  return {
    verband,
    id,
    soort,
    boekjaar,
    bestandsnaam,
    sha256,
    omvang: Math.min(aanbod.omvang, LARGEST_SIZE),
    status: statusOf(uitslag, false),
    rijen,
    totaal,
    bevindingen: { fouten, waarschuwingen, aantallen },
    ingediendDoor: gebruiker,
    ingediendOp: new Date(),
  };
}

function refuseDuplicate(soort: Soort, eerder: Inlezing): Controleuitslag {
  const { rijen, totaal } = summarise(eerder);
  const wanneer = eerder.ingediendOp.toLocaleString('nl-NL', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  });
  const invulling = { wanneer, wie: eerder.ingediendDoor, soort: eerder.soort, boekjaar: eerder.boekjaar };
  return { ...refuse(soort, 'BESTAND_AL_VERWERKT', invulling), rijen, totaal };
}

const wachtNiet = (): DomeinFout =>
  new DomeinFout({
    code: 'inlezing_wacht_niet',
    status: 409,
    melding:
      'Deze inlezing wacht niet op bevestiging: zij is al verwerkt of geweigerd. Ververs het overzicht.',
  });
