import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, findFeiten, NU, replaceFeiten, type Peil } from '../../../platform/index.js';
import { Handelingen, type Wie } from '../../../toegang/index.js';
import { requireBoekjaar } from '../../menukaart/read-omgeving.js';
import { refuseFaults } from '../../menukaart/werk.js';
import type { IndicatiesInvoer } from '../dvo.schema.js';
import { lockDvos } from '../lock-dvos.js';
import { keyOf, makeAfnamematrix, type Afnamematrix, type Matrixgegevens } from './afnamematrix.js';
import { checkIndicaties } from './check-indicaties.js';
import { Indicatie } from './indicatie.entity.js';
import { readMatrixgegevens } from './read-matrix.js';

/** Who takes, expects or calls for what, and keeps what is expected. */
@Injectable()
export class AfnamematrixService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  async find(verband: string, boekjaar: number, peil: Peil = NU): Promise<Afnamematrix> {
    return makeAfnamematrix(await this.gegevens(verband, boekjaar, peil));
  }

  /** What a matrix is made of, for who reads one from a file. */
  async gegevens(verband: string, boekjaar: number, peil: Peil = NU): Promise<Matrixgegevens> {
    return await this.database.inVerband(verband, (manager) =>
      readMatrixgegevens(manager, { verband, boekjaar, peil }),
    );
  }

  async indicaties(verband: string, boekjaar: number, peil: Peil = NU): Promise<Indicatie[]> {
    return await this.database.inVerband(verband, (manager) =>
      readIndicaties(manager, { verband, boekjaar, peil }),
    );
  }

  /**
   * Says what deelnemers expect of products; what is not named stays as it is.
   *
   * @throws DomeinFout ongeldig_verzoek with everything that is wrong
   */
  async recordIndicaties({ verband, gebruiker }: Wie, invoer: IndicatiesInvoer): Promise<Indicatie[]> {
    const { boekjaar, indicaties } = invoer;
    return await this.database.inVerband(verband, async (manager) => {
      await lockDvos(manager, verband);
      await requireBoekjaar(manager, verband, boekjaar);
      const plaats = { verband, boekjaar, peil: NU };
      refuseFaults(checkIndicaties(await readMatrixgegevens(manager, plaats), invoer));
      const held = new Map((await readIndicaties(manager, plaats)).map((een) => [keyOf(een), een]));
      const changed = indicaties.filter((een) => (held.get(keyOf(een))?.soort ?? 'geen') !== een.soort);
      const oude = changed.flatMap((een) => held.get(keyOf(een)) ?? []);
      const nieuwe = changed.flatMap(({ product, deelnemer, soort }) =>
        soort === 'geen' ? [] : [{ verband, boekjaar, product, deelnemer, soort }],
      );
      await replaceFeiten(manager, Indicatie, oude, nieuwe);
      await this.handelingen.record(manager, {
        actie: 'indicatie.vastleggen',
        object: `afnamematrix/${boekjaar}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        voor: oude.map(({ product, deelnemer, soort }) => ({ product, deelnemer, soort })),
        na: changed,
      });
      return await readIndicaties(manager, plaats);
    });
  }
}

async function readIndicaties(
  manager: EntityManager,
  { verband, boekjaar, peil }: { verband: string; boekjaar: number; peil: Peil },
): Promise<Indicatie[]> {
  const order = { product: 'ASC', deelnemer: 'ASC' } as const;
  return await findFeiten(manager, Indicatie, { verband, boekjaar }, { peil, order });
}
