import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, recordFeiten, type OngeldigVeld } from '../platform/index.js';
import { Handelingen, type Wie } from '../toegang/index.js';
import { requireOpenFor } from './boekjaar-slot.js';
import { Deelname } from './deelname.entity.js';
import { Deelnemer } from './deelnemer.entity.js';
import { Gastheerschap } from './gastheerschap.entity.js';
import type { GastheerschapInvoer } from './inrichting.schema.js';
import { endFeit, faultsOfNoemen, isCovered, nameOf, pick, recordVastlegging } from './inrichten.js';
import { Looptijd } from './looptijd.entity.js';
import { conflict, refuseFouten } from './meldingen.js';
import { faultsOfPeriode, wrongGastheerperiode } from './perioden.js';
import { readFeiten, type Moment } from './read-verband.js';
import { Werkorganisatie } from './werkorganisatie.entity.js';

/** Who runs which werkorganisatie, from when until when. @bron DOWR art. 4 */
@Injectable()
export class GastheerschappenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /** The gastheerschappen that count at a moment, oldest first. */
  async list(verband: string, moment: Moment = {}): Promise<Gastheerschap[]> {
    return await this.database.inVerband(verband, (manager) =>
      readFeiten(manager, Gastheerschap, { verband, ...moment }),
    );
  }

  /** @throws DomeinFout niet_gevonden */
  async find(verband: string, id: string): Promise<Gastheerschap> {
    return pick(await this.list(verband), id);
  }

  /** @throws DomeinFout ongeldig_verzoek, gastheer_bezet, boekjaar_afgesloten */
  async add({ verband, gebruiker }: Wie, invoer: GastheerschapInvoer): Promise<Gastheerschap> {
    return await this.database.inVerband(verband, async (manager) => {
      refuseFouten([...(await faultsOfPartijen(manager, verband, invoer)), ...faultsOfPeriode(invoer)]);
      refuseFouten(await faultsOfBestaan(manager, verband, invoer));
      await refuseBezet(manager, verband, invoer);
      await requireOpenFor(manager, verband, { oude: [], nieuwe: [invoer], telt });
      const [made] = await recordFeiten(manager, Gastheerschap, [{ verband, ...invoer }]);
      if (made === undefined) throw new Error('A gastheerschap was not recorded');
      await recordVastlegging(this.handelingen, manager, {
        actie: 'gastheerschap.vastleggen',
        object: `gastheerschap/${made.id}`,
        na: invoer,
        gebruiker,
      });
      return made;
    });
  }

  /** @throws DomeinFout niet_gevonden, ongeldig_verzoek, periode_gat, boekjaar_afgesloten */
  async end({ verband, gebruiker }: Wie, id: string, tot: string): Promise<Gastheerschap> {
    return await this.database.inVerband(verband, async (manager) => {
      const feit = pick(await readFeiten(manager, Gastheerschap, { verband }), id);
      await requireOpenFor(manager, verband, { oude: [feit], nieuwe: [{ ...feit, tot }], telt });
      const made = await endFeit(manager, Gastheerschap, { feit, tot });
      const { werkorganisatie, gastheer, vanaf } = feit;
      await recordVastlegging(this.handelingen, manager, {
        actie: 'gastheerschap.beeindigen',
        object: `gastheerschap/${made.id}`,
        voor: { werkorganisatie, gastheer, vanaf, tot: feit.tot },
        na: { tot },
        gebruiker,
      });
      return made;
    });
  }
}

const telt = ({ werkorganisatie, gastheer }: GastheerschapInvoer): string[] => [werkorganisatie, gastheer];

async function faultsOfPartijen(
  manager: EntityManager,
  verband: string,
  { werkorganisatie, gastheer }: GastheerschapInvoer,
): Promise<OngeldigVeld[]> {
  return [
    ...(await faultsOfNoemen(manager, Werkorganisatie, {
      verband,
      name: 'werkorganisatie',
      code: werkorganisatie,
    })),
    ...(await faultsOfNoemen(manager, Deelnemer, { verband, name: 'gastheer', code: gastheer })),
  ];
}

/** A gastheer takes part, and what it runs exists, all that time. */
async function faultsOfBestaan(
  manager: EntityManager,
  verband: string,
  invoer: GastheerschapInvoer,
): Promise<OngeldigVeld[]> {
  const deelnames = await readFeiten(manager, Deelname, { verband });
  const looptijden = await readFeiten(manager, Looptijd, { verband });
  const own = deelnames.filter(({ deelnemer }) => deelnemer === invoer.gastheer);
  const its = looptijden.filter(({ werkorganisatie }) => werkorganisatie === invoer.werkorganisatie);
  return [
    ...(isCovered(invoer, own)
      ? []
      : [{ name: 'gastheer', reason: outside(`neemt ${invoer.gastheer} niet deel`) }]),
    ...(isCovered(invoer, its)
      ? []
      : [{ name: 'werkorganisatie', reason: outside(`bestaat ${invoer.werkorganisatie} niet`) }]),
  ];
}

const outside = (wat: string): string =>
  `In (een deel van) deze periode ${wat}. Kies een periode waarin dat wel zo is.`;

async function refuseBezet(
  manager: EntityManager,
  verband: string,
  invoer: GastheerschapInvoer,
): Promise<void> {
  const { werkorganisatie: code } = invoer;
  const all = await readFeiten(manager, Gastheerschap, { verband });
  const deelnemers = await manager.findBy(Deelnemer, { verband });
  const wrong = wrongGastheerperiode(
    invoer,
    all.filter(({ werkorganisatie }) => werkorganisatie === code),
    {
      werkorganisatie: await nameOf(manager, Werkorganisatie, { verband, code }),
      noem: (gastheer) => deelnemers.find((deelnemer) => deelnemer.code === gastheer)?.naam ?? gastheer,
    },
  );
  if (wrong !== null) throw conflict('gastheer_bezet', wrong);
}
