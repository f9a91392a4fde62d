import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, type OngeldigVeld } from '../../platform/index.js';
import { Handelingen, type Wie } from '../../toegang/index.js';
import type { TaakInvoer, WerkveldInvoer } from './menukaart.schema.js';
import { nextPlace } from './regelinhoud.js';
import { Taak } from './taak.entity.js';
import { refuseFaults } from './werk.js';
import { Werkveld } from './werkveld.entity.js';

/** Keeps the werkvelden of a verband and the tasks that belong to each: the takenregister. */
@Injectable()
export class WerkveldenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  async werkvelden(verband: string): Promise<Werkveld[]> {
    return await this.database.inVerband(verband, (manager) => readWerkvelden(manager, verband));
  }

  /** The tasks in the order of their werkvelden. */
  async taken(verband: string): Promise<Taak[]> {
    return await this.database.inVerband(verband, async (manager) => {
      const taken = await manager.find(Taak, { where: { verband }, order: { volgorde: 'ASC' } });
      const werkvelden = await readWerkvelden(manager, verband);
      return werkvelden.flatMap(({ code }) => taken.filter(({ werkveld }) => werkveld === code));
    });
  }

  /** @throws DomeinFout ongeldig_verzoek */
  async recordWerkveld({ verband, gebruiker }: Wie, invoer: WerkveldInvoer): Promise<Werkveld> {
    return await this.database.inVerband(verband, async (manager) => {
      const known = await lockRegister(manager, verband);
      const volgorde = invoer.volgorde ?? nextPlace(known.werkvelden);
      const werkveld = { verband, code: invoer.code, naam: invoer.naam, volgorde };
      refuseFaults(checkNieuw(werkveld, known.werkvelden));
      await manager.insert(Werkveld, werkveld);
      await this.handelingen.record(manager, {
        actie: 'werkveld.vastleggen',
        object: `werkveld/${werkveld.code}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        na: werkveld,
      });
      return werkveld;
    });
  }

  /** @throws DomeinFout ongeldig_verzoek */
  async recordTaak({ verband, gebruiker }: Wie, invoer: TaakInvoer): Promise<Taak> {
    return await this.database.inVerband(verband, async (manager) => {
      const known = await lockRegister(manager, verband);
      const { code, naam, werkveld } = invoer;
      const inWerkveld = known.taken.filter((taak) => taak.werkveld === werkveld);
      const taak = { verband, code, werkveld, naam, volgorde: invoer.volgorde ?? nextPlace(inWerkveld) };
      refuseFaults([
        ...checkWerkveld(werkveld, known.werkvelden),
        ...checkCode(code, known.taken),
        ...checkVolgorde(taak, inWerkveld),
      ]);
      await manager.insert(Taak, taak);
      await this.handelingen.record(manager, {
        actie: 'taak.vastleggen',
        object: `taak/${code}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        na: taak,
      });
      return taak;
    });
  }
}

interface Genoemd {
  readonly code: string;
  readonly naam: string;
  readonly volgorde: number;
}

export async function readWerkvelden(manager: EntityManager, verband: string): Promise<Werkveld[]> {
  return await manager.find(Werkveld, { where: { verband }, order: { volgorde: 'ASC' } });
}

/** What there is, while nobody else adds to it. */
async function lockRegister(
  manager: EntityManager,
  verband: string,
): Promise<{ werkvelden: Werkveld[]; taken: Taak[] }> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`takenregister ${verband}`]);
  return {
    werkvelden: await readWerkvelden(manager, verband),
    taken: await manager.findBy(Taak, { verband }),
  };
}

const checkNieuw = (nieuw: Genoemd, known: readonly Genoemd[]): OngeldigVeld[] => [
  ...checkCode(nieuw.code, known),
  ...checkVolgorde(nieuw, known),
];

function checkCode(code: string, known: readonly Genoemd[]): OngeldigVeld[] {
  const same = known.find((ander) => ander.code === code);
  if (same === undefined) return [];
  return [{ name: 'code', reason: `Code “${code}” is al van “${same.naam}”. Kies een andere code.` }];
}

function checkVolgorde({ volgorde }: Genoemd, known: readonly Genoemd[]): OngeldigVeld[] {
  const same = known.find((ander) => ander.volgorde === volgorde);
  if (same === undefined) return [];
  const reason = `Op plaats ${volgorde} staat al “${same.naam}”. Kies een andere plaats, of laat die weg.`;
  return [{ name: 'volgorde', reason }];
}

export function checkWerkveld(code: string, werkvelden: readonly Werkveld[]): OngeldigVeld[] {
  if (werkvelden.some((werkveld) => werkveld.code === code)) return [];
  return [
    {
      name: 'werkveld',
      reason: `Werkveld “${code}” bestaat niet. Maak het werkveld eerst, of kies een ander.`,
    },
  ];
}
