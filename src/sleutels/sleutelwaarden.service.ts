import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, DomeinFout, findFeiten } from '../platform/index.js';
import { Handelingen, type Wie } from '../toegang/index.js';
import { Deelname, Deelnemer } from '../verband/index.js';
import { toWaarde, type WaardeMetHistorie } from './historie.js';
import { readInwoners, type Inwoners } from './inwoners.js';
import { recordSleutelwaarden } from './record-waarden.js';
import { Sleutelwaarde } from './sleutelwaarde.entity.js';
import type { InwonersInvoer, SleutelwaardeInvoer } from './sleutelwaarde.schema.js';

export interface Inwonersverslag {
  readonly sleutelwaarden: readonly WaardeMetHistorie[];
  /** Names in the file that are no deelnemer of this verband. */
  readonly onbekend: readonly string[];
}

/** Records the values of keys. */
@Injectable()
export class SleutelwaardenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /** Everything that was ever held true, of one key or of all, by key, day and deelnemer. */
  async list(verband: string, sleutel?: string): Promise<WaardeMetHistorie[]> {
    const found = await this.database.inVerband(verband, (manager) =>
      manager.find(Sleutelwaarde, {
        where: { verband, ...(sleutel !== undefined && { sleutel }) },
        order: { sleutel: 'ASC', peildatum: 'ASC', deelnemer: 'ASC', bekendVanaf: 'ASC' },
      }),
    );
    return found.map(toWaarde);
  }

  /** @returns what was recorded @throws DomeinFout sleutelwaarden_ongeldig */
  async record(wie: Wie, invoer: readonly SleutelwaardeInvoer[]): Promise<WaardeMetHistorie[]> {
    return await this.database.inVerband(wie.verband, (manager) => this.recordAll(manager, wie, invoer));
  }

  /**
   * Records the inhabitants of the gemeenten that take part, from the text of a csv file.
   *
   * @throws DomeinFout inwoners_ongeldig, sleutelwaarden_ongeldig
   */
  async recordInwoners(wie: Wie, tekst: string, invoer: InwonersInvoer): Promise<Inwonersverslag> {
    return await this.database.inVerband(wie.verband, async (manager) => {
      const gemeenten = await readGemeenten(manager, wie.verband, invoer.peildatum);
      const { inwoners, onbekend, fouten } = readInwoners(tekst, gemeenten);
      if (fouten.length > 0) throw ongeldig({ inwoners, onbekend, fouten });
      const waarden = inwoners.map((inwonertal) => ({ ...inwonertal, ...invoer }));
      return { sleutelwaarden: await this.recordAll(manager, wie, waarden), onbekend };
    });
  }

  private async recordAll(
    manager: EntityManager,
    { verband, gebruiker }: Wie,
    invoer: readonly SleutelwaardeInvoer[],
  ): Promise<WaardeMetHistorie[]> {
    const recorded = (await recordSleutelwaarden(manager, verband, invoer)).map(toWaarde);
    if (recorded.length === 0) return recorded;
    await this.handelingen.record(manager, {
      actie: 'sleutelwaarde.vastleggen',
      object: `sleutelwaarde/${[...new Set(recorded.map(({ sleutel }) => sleutel))].join(',')}`,
      resultaat: 'gelukt',
      actor: gebruiker,
      na: invoer,
    });
    return recorded;
  }
}

/** The gemeenten that have not left before the peildatum. */
async function readGemeenten(
  manager: EntityManager,
  verband: string,
  peildatum: string,
): Promise<Deelnemer[]> {
  const where = { verband, soort: 'gemeente' } as const;
  const gemeenten = await manager.find(Deelnemer, { where, order: { volgorde: 'ASC' } });
  const deelnames = await findFeiten(manager, Deelname, { verband });
  const staying = new Set(
    deelnames.filter(({ tot }) => tot === null || tot > peildatum).map(({ deelnemer }) => deelnemer),
  );
  return gemeenten.filter(({ code }) => staying.has(code));
}

const ongeldig = ({ fouten, onbekend }: Inwoners): DomeinFout =>
  new DomeinFout({
    code: 'inwoners_ongeldig',
    melding: 'Er is niets vastgelegd. Herstel de genoemde punten in het bestand en lever het opnieuw aan.',
    invalidParams: fouten,
    extra: { onbekend },
  });
