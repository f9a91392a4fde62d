import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Database, nietGevonden, type OngeldigVeld } from '../platform/index.js';
import { Handelingen, type Wie } from '../toegang/index.js';
import { Deelname } from './deelname.entity.js';
import { Deelnemer } from './deelnemer.entity.js';
import { insertDeelnemer, recordDeelname } from './deelnemers.service.js';
import type { InstemmingInvoer, ToetredingInvoer } from './inrichting.schema.js';
import { recordVastlegging } from './inrichten.js';
import { Instemming } from './instemming.entity.js';
import { bestaatAl, conflict, refuseFouten } from './meldingen.js';
import { readDeelnemers, readFeiten } from './read-verband.js';
import { faultsOfToetreding, wrongInstemming } from './toetreden.js';
import { Toetreding } from './toetreding.entity.js';
import { today } from './vandaag.js';

export type ToetredingMetInstemmingen = Toetreding & {
  readonly instemmingen: readonly Instemming[];
  /** Codes of the sitting deelnemers that have not consented. */
  readonly ontbrekend: readonly string[];
};

/** Newcomers: a file, the consent of all, and then a deelname. @bron DOWR art. 14 */
@Injectable()
export class ToetredingenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /** Every file, the earliest day first. */
  async list(verband: string): Promise<ToetredingMetInstemmingen[]> {
    return await this.database.inVerband(verband, async (manager) => {
      const found = await manager.find(Toetreding, {
        where: { verband },
        order: { per: 'ASC', ingediendOp: 'ASC' },
      });
      const files: ToetredingMetInstemmingen[] = [];
      for (const toetreding of found) files.push(await withInstemmingen(manager, toetreding));
      return files;
    });
  }

  /** @throws DomeinFout niet_gevonden */
  async find(verband: string, id: string): Promise<ToetredingMetInstemmingen> {
    const found = (await this.list(verband)).find((toetreding) => toetreding.id === id);
    if (found === undefined) throw nietGevonden();
    return found;
  }

  /** Opens a file. @returns its id @throws DomeinFout ongeldig_verzoek, bestaat_al, neemt_al_deel */
  async open({ verband, gebruiker }: Wie, invoer: ToetredingInvoer): Promise<string> {
    refuseFouten(faultsOfToetreding(invoer.per));
    const id = randomUUID();
    await this.database.inVerband(verband, async (manager) => {
      await refuseBekend(manager, verband, invoer);
      const door = { ingediendDoor: gebruiker, ingediendOp: new Date() };
      await manager.insert(Toetreding, {
        verband,
        id,
        ...invoer,
        ...door,
        geeffectueerdDoor: null,
        geeffectueerdOp: null,
      });
      const wat = { actie: 'toetreding.indienen', object: `toetreding/${id}` };
      await recordVastlegging(this.handelingen, manager, { ...wat, na: invoer, gebruiker });
    });
    return id;
  }

  /** Records that a sitting deelnemer consents. @throws DomeinFout niet_gevonden, ongeldig_verzoek, bestaat_al, dossier_gesloten */
  async consent({ verband, gebruiker }: Wie, id: string, invoer: InstemmingInvoer): Promise<void> {
    await this.database.inVerband(verband, async (manager) => {
      const toetreding = await lockOpen(manager, verband, id);
      refuseFouten(await faultsOfInstemming(manager, toetreding, invoer));
      if (await manager.existsBy(Instemming, { verband, toetreding: id, deelnemer: invoer.deelnemer }))
        throw bestaatAl('deelnemer', `De instemming van ${invoer.deelnemer} is al vastgelegd.`);
      const door = { vastgelegdDoor: gebruiker, vastgelegdOp: new Date() };
      await manager.insert(Instemming, { verband, toetreding: id, ...invoer, ...door });
      const wat = { actie: 'toetreding.instemmen', object: `toetreding/${id}` };
      await recordVastlegging(this.handelingen, manager, { ...wat, na: invoer, gebruiker });
    });
  }

  /**
   * Lets the newcomer take part.
   *
   * @throws DomeinFout niet_gevonden, dossier_gesloten, instemming_ontbreekt, neemt_al_deel, boekjaar_afgesloten
   */
  async effectuate({ verband, gebruiker }: Wie, id: string): Promise<void> {
    await this.database.inVerband(verband, async (manager) => {
      const toetreding = await lockOpen(manager, verband, id);
      const { instemmingen } = await withInstemmingen(manager, toetreding);
      const zittend = await readZittend(manager, toetreding);
      const wrong = wrongInstemming(
        zittend,
        instemmingen.map(({ deelnemer }) => deelnemer),
      );
      if (wrong !== null) throw conflict('instemming_ontbreekt', wrong);
      await enter(manager, toetreding);
      const door = { geeffectueerdDoor: gebruiker, geeffectueerdOp: new Date() };
      await manager.update(Toetreding, { verband, id }, door);
      const { deelnemer, per } = toetreding;
      const wat = { actie: 'toetreding.effectueren', object: `toetreding/${id}` };
      await recordVastlegging(this.handelingen, manager, { ...wat, na: { deelnemer, per }, gebruiker });
    });
  }
}

/** Whoever takes part the day before the entry. */
async function readZittend(
  manager: EntityManager,
  { verband, per }: Pick<Toetreding, 'verband' | 'per'>,
): Promise<Deelnemer[]> {
  return await readDeelnemers(manager, verband, { op: `${Number(per.slice(0, 4)) - 1}-12-31` });
}

async function withInstemmingen(
  manager: EntityManager,
  toetreding: Toetreding,
): Promise<ToetredingMetInstemmingen> {
  const { verband, id, geeffectueerdOp } = toetreding;
  const instemmingen = await manager.find(Instemming, {
    where: { verband, toetreding: id },
    order: { ingestemdOp: 'ASC', deelnemer: 'ASC' },
  });
  const done = new Set(instemmingen.map(({ deelnemer }) => deelnemer));
  const zittend = geeffectueerdOp === null ? await readZittend(manager, toetreding) : [];
  const ontbrekend = zittend.map(({ code }) => code).filter((code) => !done.has(code));
  return { ...toetreding, instemmingen, ontbrekend };
}

/** A file that can still be added to, kept from changing until the transaction ends. */
async function lockOpen(manager: EntityManager, verband: string, id: string): Promise<Toetreding> {
  const all = await manager.find(Toetreding, { where: { verband }, lock: { mode: 'pessimistic_write' } });
  const found = all.find((toetreding) => toetreding.id === id);
  if (found === undefined) throw nietGevonden();
  if (found.geeffectueerdOp === null) return found;
  throw conflict(
    'dossier_gesloten',
    `Deze toetreding is al geëffectueerd: ${found.naam} neemt deel per ${found.per}.`,
  );
}

async function refuseBekend(
  manager: EntityManager,
  verband: string,
  invoer: ToetredingInvoer,
): Promise<void> {
  const { deelnemer: code, naam, per } = invoer;
  const present = (await readFeiten(manager, Deelname, { verband })).find(
    ({ deelnemer, tot }) => deelnemer === code && (tot === null || tot > per),
  );
  if (present !== undefined)
    throw conflict(
      'neemt_al_deel',
      `${naam} neemt al deel vanaf ${present.vanaf}. Een toetreding is niet nodig.`,
    );
  if (await manager.existsBy(Toetreding, { verband, deelnemer: code, geeffectueerdOp: IsNull() }))
    throw bestaatAl('deelnemer', `Er loopt al een toetreding van ${naam}. Vul dat dossier aan.`);
}

async function faultsOfInstemming(
  manager: EntityManager,
  toetreding: Toetreding,
  { deelnemer, ingestemdOp }: InstemmingInvoer,
): Promise<OngeldigVeld[]> {
  const zittend = await readZittend(manager, toetreding);
  const fouten: OngeldigVeld[] = [];
  if (!zittend.some(({ code }) => code === deelnemer)) {
    const reason = `Alleen wie deelneemt, stemt in: ${zittend.map(({ code }) => code).join(', ')}. Kies een van hen.`;
    fouten.push({ name: 'deelnemer', reason });
  }
  if (ingestemdOp > today())
    fouten.push({
      name: 'ingestemdOp',
      reason: 'Een besluit ligt niet in de toekomst. Kies de dag van het besluit.',
    });
  return fouten;
}

/** Makes the deelnemer, unless it took part before, and its deelname. */
async function enter(
  manager: EntityManager,
  { verband, deelnemer, naam, soort, per }: Toetreding,
): Promise<void> {
  if (!(await manager.existsBy(Deelnemer, { verband, code: deelnemer })))
    await insertDeelnemer(manager, verband, { code: deelnemer, naam, soort });
  await recordDeelname(manager, { verband, deelnemer, vanaf: per });
}
