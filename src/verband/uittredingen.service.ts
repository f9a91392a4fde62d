import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Database, geldtOp, nietGevonden, type OngeldigVeld } from '../platform/index.js';
import { Handelingen, type Wie } from '../toegang/index.js';
import { requireOpenFor } from './boekjaar-slot.js';
import { Deelname } from './deelname.entity.js';
import { Deelnemer } from './deelnemer.entity.js';
import { teltDeelname } from './deelnemers.service.js';
import { Gastheerschap } from './gastheerschap.entity.js';
import type { AdviesInvoer, UittredingInvoer } from './inrichting.schema.js';
import { endFeit, faultsOfNoemen, recordVastlegging } from './inrichten.js';
import { bestaatAl, conflict, refuseFouten } from './meldingen.js';
import { readFeiten } from './read-verband.js';
import { AFBOUW, faultsOfUittreding, wrongEffectuering } from './uittreden.js';
import { Uittreding } from './uittreding.entity.js';
import { today } from './vandaag.js';

/** Leavers: a notice, the advice of an outsider, and then the end of a deelname. @bron DOWR art. 15 */
@Injectable()
export class UittredingenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /** Every file, the earliest day first. */
  async list(verband: string): Promise<Uittreding[]> {
    return await this.database.inVerband(verband, (manager) =>
      manager.find(Uittreding, { where: { verband }, order: { per: 'ASC', ingediendOp: 'ASC' } }),
    );
  }

  /** @throws DomeinFout niet_gevonden */
  async find(verband: string, id: string): Promise<Uittreding> {
    const found = (await this.list(verband)).find((uittreding) => uittreding.id === id);
    if (found === undefined) throw nietGevonden();
    return found;
  }

  /** Records a notice. @returns the id of its file @throws DomeinFout ongeldig_verzoek, bestaat_al */
  async open(
    { verband, gebruiker }: Wie,
    { afbouw = [...AFBOUW], ...invoer }: UittredingInvoer,
  ): Promise<string> {
    const id = randomUUID();
    await this.database.inVerband(verband, async (manager) => {
      refuseFouten([
        ...(await faultsOfDeelname(manager, verband, invoer)),
        ...faultsOfUittreding({ ...invoer, afbouw }),
      ]);
      if (
        await manager.existsBy(Uittreding, {
          verband,
          deelnemer: invoer.deelnemer,
          geeffectueerdOp: IsNull(),
        })
      )
        throw bestaatAl(
          'deelnemer',
          `Er loopt al een uittreding van ${invoer.deelnemer}. Vul dat dossier aan.`,
        );
      const door = { ingediendDoor: gebruiker, ingediendOp: new Date() };
      await manager.insert(Uittreding, { verband, id, ...invoer, afbouw, ...door });
      const wat = { actie: 'uittreding.indienen', object: `uittreding/${id}` };
      await recordVastlegging(this.handelingen, manager, { ...wat, na: { ...invoer, afbouw }, gebruiker });
    });
    return id;
  }

  /** Records the binding advice. @throws DomeinFout niet_gevonden, ongeldig_verzoek, bestaat_al, dossier_gesloten */
  async advise({ verband, gebruiker }: Wie, id: string, invoer: AdviesInvoer): Promise<void> {
    await this.database.inVerband(verband, async (manager) => {
      const { advies, adviseur } = await lockOpen(manager, verband, id);
      if (advies !== null)
        throw bestaatAl('advies', `Het advies van ${adviseur} is al vastgelegd, en het is bindend.`);
      if (invoer.adviesOp > today())
        refuseFouten([
          { name: 'adviesOp', reason: 'Een advies ligt niet in de toekomst. Kies de dag van het advies.' },
        ]);
      await manager.update(Uittreding, { verband, id }, invoer);
      const wat = { actie: 'uittreding.adviseren', object: `uittreding/${id}` };
      await recordVastlegging(this.handelingen, manager, { ...wat, na: invoer, gebruiker });
    });
  }

  /** Ends the deelname. @throws DomeinFout niet_gevonden, dossier_gesloten, uittreding_onvolledig, boekjaar_afgesloten */
  async effectuate({ verband, gebruiker }: Wie, id: string): Promise<void> {
    await this.database.inVerband(verband, async (manager) => {
      const uittreding = await lockOpen(manager, verband, id);
      const { deelnemer, per } = uittreding;
      const wrong = wrongEffectuering(uittreding, await readGastheerVan(manager, uittreding));
      if (wrong !== null) throw conflict('uittreding_onvolledig', wrong);
      const feit = await readLastDeelname(manager, uittreding);
      if (feit === undefined)
        throw conflict('neemt_niet_deel', `${deelnemer} neemt per ${per} al niet meer deel.`);
      const korter = { ...feit, tot: per };
      await requireOpenFor(manager, verband, { oude: [feit], nieuwe: [korter], telt: teltDeelname });
      await endFeit(manager, Deelname, { feit, tot: per });
      const door = { geeffectueerdDoor: gebruiker, geeffectueerdOp: new Date() };
      await manager.update(Uittreding, { verband, id }, door);
      const wat = { actie: 'uittreding.effectueren', object: `uittreding/${id}` };
      await recordVastlegging(this.handelingen, manager, { ...wat, na: { deelnemer, per }, gebruiker });
    });
  }
}

type Vertrek = Pick<Uittreding, 'verband' | 'deelnemer' | 'per'>;

/** The last day before the exit. */
const dayBefore = (per: string): string => `${Number(per.slice(0, 4)) - 1}-12-31`;

/** The deelname that goes on at the exit. */
async function readLastDeelname(
  manager: EntityManager,
  { verband, deelnemer, per }: Vertrek,
): Promise<Deelname | undefined> {
  const all = await readFeiten(manager, Deelname, { verband, op: dayBefore(per) });
  return all.find((deelname) => deelname.deelnemer === deelnemer && deelname.tot === null);
}

async function readGastheerVan(
  manager: EntityManager,
  { verband, deelnemer, per }: Vertrek,
): Promise<string[]> {
  const all = await readFeiten(manager, Gastheerschap, { verband });
  const later = all.filter(
    (schap) => schap.gastheer === deelnemer && (geldtOp(schap, per) || schap.vanaf >= per),
  );
  return [...new Set(later.map(({ werkorganisatie }) => werkorganisatie))];
}

async function faultsOfDeelname(
  manager: EntityManager,
  verband: string,
  { deelnemer, per, aangezegdOp }: UittredingInvoer,
): Promise<OngeldigVeld[]> {
  const unknown = await faultsOfNoemen(manager, Deelnemer, { verband, name: 'deelnemer', code: deelnemer });
  if (unknown.length > 0) return unknown;
  const fouten: OngeldigVeld[] = [];
  if ((await readLastDeelname(manager, { verband, deelnemer, per })) === undefined)
    fouten.push({
      name: 'deelnemer',
      reason: `${deelnemer} neemt dan niet deel. Kies een deelnemer die nog deelneemt.`,
    });
  if (aangezegdOp > today())
    fouten.push({
      name: 'aangezegdOp',
      reason: 'Een opzegging ligt niet in de toekomst. Kies de dag van de opzegging.',
    });
  return fouten;
}

/** A file that can still be added to, kept from changing until the transaction ends. */
async function lockOpen(manager: EntityManager, verband: string, id: string): Promise<Uittreding> {
  const all = await manager.find(Uittreding, { where: { verband }, lock: { mode: 'pessimistic_write' } });
  const found = all.find((uittreding) => uittreding.id === id);
  if (found === undefined) throw nietGevonden();
  if (found.geeffectueerdOp === null) return found;
  throw conflict('dossier_gesloten', `Deze uittreding is al geëffectueerd per ${found.per}.`);
}
