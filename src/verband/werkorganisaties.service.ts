import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, recordFeiten } from '../platform/index.js';
import { Handelingen, type Wie } from '../toegang/index.js';
import { requireOpenFor } from './boekjaar-slot.js';
import { Gastheerschap } from './gastheerschap.entity.js';
import type { LooptijdInvoer, WerkorganisatieInvoer } from './inrichting.schema.js';
import { endFeit, faultsOfNoemen, nextVolgorde, pick, recordVastlegging } from './inrichten.js';
import { Looptijd } from './looptijd.entity.js';
import { bestaatAl, conflict, refuseFouten } from './meldingen.js';
import { Onderbrenging } from './onderbrenging.entity.js';
import { faultsOfPeriode, wrongPeriode } from './perioden.js';
import { readFeiten, type Moment } from './read-verband.js';
import { Werkorganisatie } from './werkorganisatie.entity.js';

/** Which werkorganisaties there are, from when until when. */
@Injectable()
export class WerkorganisatiesService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /** @throws DomeinFout ongeldig_verzoek, bestaat_al, boekjaar_afgesloten */
  async add(
    { verband, gebruiker }: Wie,
    { vanaf, tot, ...invoer }: WerkorganisatieInvoer,
  ): Promise<Werkorganisatie> {
    refuseFouten(faultsOfPeriode({ vanaf, tot }));
    return await this.database.inVerband(verband, async (manager) => {
      const werkorganisatie = await insertWerkorganisatie(manager, verband, invoer);
      const looptijd = { werkorganisatie: invoer.code, vanaf, tot };
      await requireOpenFor(manager, verband, { oude: [], nieuwe: [looptijd], telt });
      await recordFeiten(manager, Looptijd, [{ verband, ...looptijd }]);
      await recordVastlegging(this.handelingen, manager, {
        actie: 'werkorganisatie.vastleggen',
        object: `werkorganisatie/${invoer.code}`,
        na: { ...invoer, vanaf, tot },
        gebruiker,
      });
      return werkorganisatie;
    });
  }

  /** The looptijden that count at a moment, oldest first. */
  async looptijden(verband: string, moment: Moment = {}): Promise<Looptijd[]> {
    return await this.database.inVerband(verband, (manager) =>
      readFeiten(manager, Looptijd, { verband, ...moment }),
    );
  }

  /** @throws DomeinFout niet_gevonden */
  async findLooptijd(verband: string, id: string): Promise<Looptijd> {
    return pick(await this.looptijden(verband), id);
  }

  /** Another period in which it exists. @throws DomeinFout ongeldig_verzoek, periode_overlapt, boekjaar_afgesloten */
  async addLooptijd({ verband, gebruiker }: Wie, invoer: LooptijdInvoer): Promise<Looptijd> {
    const { werkorganisatie } = invoer;
    return await this.database.inVerband(verband, async (manager) => {
      const noemen = { verband, name: 'werkorganisatie', code: werkorganisatie };
      refuseFouten([...(await faultsOfNoemen(manager, Werkorganisatie, noemen)), ...faultsOfPeriode(invoer)]);
      const own = (await readFeiten(manager, Looptijd, { verband })).filter(
        (looptijd) => looptijd.werkorganisatie === werkorganisatie,
      );
      const wrong = wrongPeriode(invoer, own, `${werkorganisatie} bestaat al`);
      if (wrong !== null) throw conflict('periode_overlapt', wrong);
      await requireOpenFor(manager, verband, { oude: [], nieuwe: [invoer], telt });
      const [made] = await recordFeiten(manager, Looptijd, [{ verband, ...invoer }]);
      if (made === undefined) throw new Error('A looptijd was not recorded');
      await recordVastlegging(this.handelingen, manager, {
        actie: 'looptijd.vastleggen',
        object: `looptijd/${made.id}`,
        na: invoer,
        gebruiker,
      });
      return made;
    });
  }

  /** @throws DomeinFout niet_gevonden, ongeldig_verzoek, nog_in_gebruik, boekjaar_afgesloten */
  async endLooptijd({ verband, gebruiker }: Wie, id: string, tot: string): Promise<Looptijd> {
    return await this.database.inVerband(verband, async (manager) => {
      const feit = pick(await readFeiten(manager, Looptijd, { verband }), id);
      await refuseInUse(manager, feit, tot);
      await requireOpenFor(manager, verband, { oude: [feit], nieuwe: [{ ...feit, tot }], telt });
      const made = await endFeit(manager, Looptijd, { feit, tot });
      await recordVastlegging(this.handelingen, manager, {
        actie: 'looptijd.beeindigen',
        object: `looptijd/${made.id}`,
        voor: { werkorganisatie: feit.werkorganisatie, vanaf: feit.vanaf, tot: feit.tot },
        na: { tot },
        gebruiker,
      });
      return made;
    });
  }
}

const telt = ({ werkorganisatie }: Pick<Looptijd, 'werkorganisatie'>): string[] => [werkorganisatie];

async function insertWerkorganisatie(
  manager: EntityManager,
  verband: string,
  { code, naam, volgorde }: Omit<WerkorganisatieInvoer, 'vanaf' | 'tot'>,
): Promise<Werkorganisatie> {
  const all = await manager.findBy(Werkorganisatie, { verband });
  if (all.some((bestaande) => bestaande.code === code))
    throw bestaatAl('code', `Er is al een werkorganisatie ${code}. Kies een andere code.`);
  const bezet = all.find((bestaande) => bestaande.volgorde === volgorde);
  if (bezet !== undefined)
    throw bestaatAl(
      'volgorde',
      `Plaats ${volgorde} is van ${bezet.naam}. Kies een andere plaats, of laat haar weg.`,
    );
  const place = volgorde ?? (await nextVolgorde(manager, Werkorganisatie, verband));
  const werkorganisatie = { verband, code, naam, volgorde: place };
  await manager.insert(Werkorganisatie, werkorganisatie);
  return werkorganisatie;
}

/** What stops to exist has no gastheer and no onderdeel any more. */
async function refuseInUse(
  manager: EntityManager,
  { verband, werkorganisatie }: Looptijd,
  tot: string,
): Promise<void> {
  const used = [
    ...(await readFeiten(manager, Gastheerschap, { verband })).map((feit) => ({
      ...feit,
      wat: 'het gastheerschap',
    })),
    ...(await readFeiten(manager, Onderbrenging, { verband })).map((feit) => ({
      ...feit,
      wat: `de onderbrenging van ${feit.onderdeel}`,
    })),
  ].find((feit) => feit.werkorganisatie === werkorganisatie && (feit.tot === null || feit.tot > tot));
  if (used === undefined) return;
  throw conflict(
    'nog_in_gebruik',
    `${werkorganisatie} wordt na ${tot} nog gebruikt. Beëindig eerst ${used.wat} per ${tot}.`,
  );
}
