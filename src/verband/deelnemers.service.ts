import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, nietGevonden, recordFeiten, type OngeldigVeld } from '../platform/index.js';
import { Handelingen, type Wie } from '../toegang/index.js';
import { requireOpenFor } from './boekjaar-slot.js';
import { Deelname } from './deelname.entity.js';
import { Deelnemer } from './deelnemer.entity.js';
import type { DeelnemerInvoer } from './inrichting.schema.js';
import { nextVolgorde, pick, recordVastlegging } from './inrichten.js';
import { bestaatAl, refuseFouten } from './meldingen.js';
import { readFeiten, type Moment } from './read-verband.js';
import { Verbandvorm } from './verbandvorm.entity.js';

/** Who takes part from the beginning. Whoever comes later enters, whoever goes leaves: see toetredingen, uittredingen. */
@Injectable()
export class DeelnemersService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /**
   * Records a founder, which takes part from the first day of the verband.
   *
   * @throws DomeinFout ongeldig_verzoek, bestaat_al, boekjaar_afgesloten
   */
  async add({ verband, gebruiker }: Wie, { vanaf, ...invoer }: DeelnemerInvoer): Promise<Deelnemer> {
    return await this.database.inVerband(verband, async (manager) => {
      refuseFouten(await faultsOfBegin(manager, verband, vanaf));
      const deelnemer = await insertDeelnemer(manager, verband, invoer);
      await recordDeelname(manager, { verband, deelnemer: invoer.code, vanaf });
      await recordVastlegging(this.handelingen, manager, {
        actie: 'deelnemer.vastleggen',
        object: `deelnemer/${invoer.code}`,
        na: { ...invoer, vanaf },
        gebruiker,
      });
      return deelnemer;
    });
  }

  /** @throws DomeinFout niet_gevonden */
  async find(verband: string, code: string): Promise<Deelnemer> {
    const found = await this.database.inVerband(verband, (manager) =>
      manager.findOneBy(Deelnemer, { verband, code }),
    );
    if (found === null) throw nietGevonden();
    return found;
  }

  /** The deelnames that count at a moment, oldest first. */
  async deelnames(verband: string, moment: Moment = {}): Promise<Deelname[]> {
    return await this.database.inVerband(verband, (manager) =>
      readFeiten(manager, Deelname, { verband, ...moment }),
    );
  }

  /** @throws DomeinFout niet_gevonden */
  async findDeelname(verband: string, id: string): Promise<Deelname> {
    return pick(await this.deelnames(verband), id);
  }
}

/** Lets a deelnemer take part from a day on. @throws DomeinFout boekjaar_afgesloten */
export async function recordDeelname(
  manager: EntityManager,
  { verband, ...deelname }: Pick<Deelname, 'verband' | 'deelnemer' | 'vanaf'>,
): Promise<void> {
  const nieuw = { ...deelname, tot: null };
  await requireOpenFor(manager, verband, { oude: [], nieuwe: [nieuw], telt: teltDeelname });
  await recordFeiten(manager, Deelname, [{ verband, ...nieuw }]);
}

export const teltDeelname = ({ deelnemer }: Pick<Deelname, 'deelnemer'>): string[] => [deelnemer];

/** @throws DomeinFout bestaat_al */
export async function insertDeelnemer(
  manager: EntityManager,
  verband: string,
  { code, naam, soort, volgorde }: Omit<DeelnemerInvoer, 'vanaf'>,
): Promise<Deelnemer> {
  const own = { verband, code, naam, soort };
  const all = await manager.findBy(Deelnemer, { verband });
  if (all.some((deelnemer) => deelnemer.code === code))
    throw bestaatAl('code', `Er is al een deelnemer ${code}. Kies een andere code.`);
  const bezet = all.find((deelnemer) => deelnemer.volgorde === volgorde);
  if (bezet !== undefined)
    throw bestaatAl(
      'volgorde',
      `Plaats ${volgorde} is van ${bezet.naam}. Kies een andere plaats, of laat haar weg.`,
    );
  const deelnemer = { ...own, volgorde: volgorde ?? (await nextVolgorde(manager, Deelnemer, verband)) };
  await manager.insert(Deelnemer, deelnemer);
  return deelnemer;
}

async function faultsOfBegin(
  manager: EntityManager,
  verband: string,
  vanaf: string,
): Promise<OngeldigVeld[]> {
  const [vorm] = await readFeiten(manager, Verbandvorm, { verband });
  if (vorm === undefined || vanaf === vorm.vanaf) return [];
  const reason = `Wie het verband begint, neemt deel vanaf ${vorm.vanaf}. Kies die dag; komt deze deelnemer er later bij, begin dan een toetreding.`;
  return [{ name: 'vanaf', reason }];
}
