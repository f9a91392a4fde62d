import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, recordFeiten, type OngeldigVeld } from '../platform/index.js';
import { Handelingen, type Wie } from '../toegang/index.js';
import type { OnderbrengingInvoer, OnderdeelInvoer } from './inrichting.schema.js';
import { endFeit, faultsOfNoemen, isCovered, nextVolgorde, pick, recordVastlegging } from './inrichten.js';
import { Looptijd } from './looptijd.entity.js';
import { bestaatAl, conflict, refuseFouten } from './meldingen.js';
import { Onderbrenging } from './onderbrenging.entity.js';
import { Onderdeel } from './onderdeel.entity.js';
import { faultsOfPeriode, wrongPeriode } from './perioden.js';
import { readFeiten, type Moment } from './read-verband.js';
import { Werkorganisatie } from './werkorganisatie.entity.js';

/** Which onderdelen are shared, and which werkorganisatie runs them. @bron DOWR art. 3 */
@Injectable()
export class OnderdelenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /** @throws DomeinFout bestaat_al */
  async add({ verband, gebruiker }: Wie, invoer: OnderdeelInvoer): Promise<Onderdeel> {
    return await this.database.inVerband(verband, async (manager) => {
      const onderdeel = await insertOnderdeel(manager, verband, invoer);
      await recordVastlegging(this.handelingen, manager, {
        actie: 'onderdeel.vastleggen',
        object: `onderdeel/${invoer.code}`,
        na: invoer,
        gebruiker,
      });
      return onderdeel;
    });
  }

  /** The onderbrengingen that count at a moment, oldest first. */
  async onderbrengingen(verband: string, moment: Moment = {}): Promise<Onderbrenging[]> {
    return await this.database.inVerband(verband, (manager) =>
      readFeiten(manager, Onderbrenging, { verband, ...moment }),
    );
  }

  /** @throws DomeinFout niet_gevonden */
  async findOnderbrenging(verband: string, id: string): Promise<Onderbrenging> {
    return pick(await this.onderbrengingen(verband), id);
  }

  /** @throws DomeinFout ongeldig_verzoek, periode_overlapt */
  async addOnderbrenging({ verband, gebruiker }: Wie, invoer: OnderbrengingInvoer): Promise<Onderbrenging> {
    return await this.database.inVerband(verband, async (manager) => {
      refuseFouten([...(await faultsOfPartijen(manager, verband, invoer)), ...faultsOfPeriode(invoer)]);
      const own = (await readFeiten(manager, Onderbrenging, { verband })).filter(
        ({ onderdeel }) => onderdeel === invoer.onderdeel,
      );
      const wrong = wrongPeriode(invoer, own, `${invoer.onderdeel} is al ondergebracht`);
      if (wrong !== null) throw conflict('periode_overlapt', wrong);
      const [made] = await recordFeiten(manager, Onderbrenging, [{ verband, ...invoer }]);
      if (made === undefined) throw new Error('An onderbrenging was not recorded');
      await recordVastlegging(this.handelingen, manager, {
        actie: 'onderbrenging.vastleggen',
        object: `onderbrenging/${made.id}`,
        na: invoer,
        gebruiker,
      });
      return made;
    });
  }

  /** @throws DomeinFout niet_gevonden, ongeldig_verzoek */
  async endOnderbrenging({ verband, gebruiker }: Wie, id: string, tot: string): Promise<Onderbrenging> {
    return await this.database.inVerband(verband, async (manager) => {
      const feit = pick(await readFeiten(manager, Onderbrenging, { verband }), id);
      const made = await endFeit(manager, Onderbrenging, { feit, tot });
      const { onderdeel, werkorganisatie, vanaf } = feit;
      await recordVastlegging(this.handelingen, manager, {
        actie: 'onderbrenging.beeindigen',
        object: `onderbrenging/${made.id}`,
        voor: { onderdeel, werkorganisatie, vanaf, tot: feit.tot },
        na: { tot },
        gebruiker,
      });
      return made;
    });
  }
}

async function insertOnderdeel(
  manager: EntityManager,
  verband: string,
  { volgorde, ...invoer }: OnderdeelInvoer,
): Promise<Onderdeel> {
  const all = await manager.findBy(Onderdeel, { verband });
  if (all.some(({ code }) => code === invoer.code))
    throw bestaatAl('code', `Er is al een onderdeel ${invoer.code}. Kies een andere code.`);
  const bezet = all.find((onderdeel) => onderdeel.volgorde === volgorde);
  if (bezet !== undefined)
    throw bestaatAl(
      'volgorde',
      `Plaats ${volgorde} is van ${bezet.naam}. Kies een andere plaats, of laat haar weg.`,
    );
  const place = volgorde ?? (await nextVolgorde(manager, Onderdeel, verband));
  const onderdeel = { verband, ...invoer, volgorde: place };
  await manager.insert(Onderdeel, onderdeel);
  return onderdeel;
}

async function faultsOfPartijen(
  manager: EntityManager,
  verband: string,
  invoer: OnderbrengingInvoer,
): Promise<OngeldigVeld[]> {
  const { onderdeel, werkorganisatie } = invoer;
  const looptijden = await readFeiten(manager, Looptijd, { verband });
  const its = looptijden.filter((looptijd) => looptijd.werkorganisatie === werkorganisatie);
  const reason = `In (een deel van) deze periode bestaat ${werkorganisatie} niet. Kies een periode waarin dat wel zo is.`;
  const unknown = await faultsOfNoemen(manager, Werkorganisatie, {
    verband,
    name: 'werkorganisatie',
    code: werkorganisatie,
  });
  return [
    ...(await faultsOfNoemen(manager, Onderdeel, { verband, name: 'onderdeel', code: onderdeel })),
    ...unknown,
    ...(unknown.length > 0 || isCovered(invoer, its) ? [] : [{ name: 'vanaf', reason }]),
  ];
}
