import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  Database,
  DomeinFout,
  findFeiten,
  nietGevonden,
  NU,
  recordFeiten,
  replaceFeiten,
  type Peil,
} from '../../platform/index.js';
import { Handelingen, type Wie } from '../../toegang/index.js';
import { VerbandService } from '../../verband/index.js';
import { readAfnemers } from '../dvo/read-afnemers.js';
import type { MenukaartInvoer, NieuweRegel, RegelWijziging } from './menukaart.schema.js';
import { Menukaartregel } from './menukaartregel.entity.js';
import { makeProduct } from './make-product.js';
import { readOmgeving } from './read-omgeving.js';
import { checkRegel, type Regel } from './regelcontrole.js';
import { completeRegel, inhoudOf, nextPlace } from './regelinhoud.js';
import { requireOpenOrSame } from './require-open.js';
import { describeTaken, replaceRegels, type Vervangen } from './replace-regels.js';
import { ingehaald, lockMenukaarten, refuseFaults } from './werk.js';

/** Keeps the regels of the menukaarten: a product is made by the first one about it. */
@Injectable()
export class MenukaartregelsService {
  constructor(
    private readonly database: Database,
    private readonly verbanden: VerbandService,
    private readonly handelingen: Handelingen,
  ) {}

  /** The regels of a boekjaar, of one werkveld or of all, as known at the peil. */
  async list(
    verband: string,
    { boekjaar, werkveld }: { readonly boekjaar: number; readonly werkveld?: string | undefined },
    peil: Peil = NU,
  ): Promise<Menukaartregel[]> {
    const where = { verband, boekjaar, ...(werkveld !== undefined && { werkveld }) };
    const order = { volgorde: 'ASC', product: 'ASC' } as const;
    const found = await this.database.inVerband(verband, (manager) =>
      findFeiten(manager, Menukaartregel, where, { peil, order }),
    );
    return found.map((regel) => ({ ...regel, ...inhoudOf(regel) }));
  }

  /** Puts a product on a menukaart. @throws DomeinFout boekjaar_afgesloten; ongeldig_verzoek with everything that is wrong */
  async record({ verband, gebruiker }: Wie, invoer: NieuweRegel): Promise<Menukaartregel> {
    const { boekjaar, werkveld, product } = invoer;
    return await this.database.inVerband(verband, async (manager) => {
      await lockMenukaarten(manager, verband, boekjaar);
      const omgeving = await readOmgeving(manager, this.verbanden, { verband, boekjaar });
      const plaats = { boekjaar, werkveld, volgorde: nextPlace(omgeving.regels) };
      const regel = completeRegel(invoer, plaats);
      refuseFaults(checkRegel(regel, { ...omgeving, andere: omgeving.regels }));
      await makeProduct(manager, verband, product);
      await requireOpenOrSame(manager, { verband, boekjaar }, { oude: [], nieuwe: [regel] });
      const [recorded] = await recordFeiten(manager, Menukaartregel, [{ verband, ...regel }]);
      if (recorded === undefined) throw new Error('A regel that was recorded is not there');
      await this.handelingen.record(manager, {
        actie: 'menukaartregel.vastleggen',
        object: `menukaartregel/${recorded.id}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        na: regel,
      });
      return recorded;
    });
  }

  /**
   * Says from now on something else of a product in its boekjaar; what was held true before can still be asked for.
   *
   * @throws DomeinFout niet_gevonden, wijziging_ingehaald, ongeldig_verzoek; boekjaar_afgesloten when it counts
   */
  async change({ verband, gebruiker }: Wie, id: string, wijziging: RegelWijziging): Promise<Menukaartregel> {
    return await this.database.inVerband(verband, async (manager) => {
      const old = await this.findHeld(manager, verband, id);
      const voor: Regel = { boekjaar: old.boekjaar, product: old.product, ...inhoudOf(old) };
      const na: Regel = { ...voor, ...inhoudOf({ ...voor, ...given(wijziging) }) };
      const omgeving = await readOmgeving(manager, this.verbanden, { verband, boekjaar: old.boekjaar });
      const andere = omgeving.regels.filter((regel) => regel.id !== id);
      refuseFaults(checkRegel(na, { ...omgeving, andere }));
      await requireOpenOrSame(manager, old, { oude: [voor], nieuwe: [na] });
      const [recorded] = await replaceFeiten(manager, Menukaartregel, [old], [{ verband, ...na }]);
      if (recorded === undefined) throw new Error('A regel that was recorded is not there');
      await this.handelingen.record(manager, {
        actie: 'menukaartregel.wijzigen',
        object: `menukaartregel/${recorded.id}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        voor,
        na,
      });
      return recorded;
    });
  }

  /** Takes a product off its menukaart. @throws DomeinFout niet_gevonden, wijziging_ingehaald, product_heeft_afnemers, boekjaar_afgesloten */
  async end({ verband, gebruiker }: Wie, id: string): Promise<Menukaartregel> {
    return await this.database.inVerband(verband, async (manager) => {
      const old = await this.findHeld(manager, verband, id);
      await refuseTaken(manager, old);
      await requireOpenOrSame(manager, old, { oude: [old], nieuwe: [] });
      await replaceFeiten(manager, Menukaartregel, [old], []);
      await this.handelingen.record(manager, {
        actie: 'menukaartregel.beeindigen',
        object: `menukaartregel/${id}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        voor: { boekjaar: old.boekjaar, product: old.product, ...inhoudOf(old) },
      });
      return old;
    });
  }

  /**
   * Puts a whole menukaart in the place of what it says: new products come, changed ones change, what is not named
   * ends. What says the same stays untouched.
   *
   * @throws DomeinFout niet_gevonden, boekjaar_afgesloten, ongeldig_verzoek with everything that is wrong (`regels/<place>/<field>`)
   */
  async replaceAll({ verband, gebruiker }: Wie, invoer: MenukaartInvoer): Promise<Vervangen> {
    const { boekjaar, werkveld } = invoer;
    return await this.database.inVerband(verband, async (manager) => {
      await lockMenukaarten(manager, verband, boekjaar);
      const omgeving = await readOmgeving(manager, this.verbanden, { verband, boekjaar });
      if (!omgeving.menukaarten.has(werkveld)) throw nietGevonden();
      const vervangen = await replaceRegels(manager, { verband, omgeving, invoer });
      await this.handelingen.record(manager, {
        actie: 'menukaart.vervangen',
        object: `menukaart/${boekjaar}/${werkveld}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        na: vervangen,
      });
      return vervangen;
    });
  }

  /** The regel by this id, when it is still held true; nobody changes it before this transaction ends. */
  private async findHeld(manager: EntityManager, verband: string, id: string): Promise<Menukaartregel> {
    const known = await manager.findOneBy(Menukaartregel, { verband, id });
    if (known === null) throw nietGevonden();
    await lockMenukaarten(manager, verband, known.boekjaar);
    const [held] = await findFeiten(manager, Menukaartregel, { verband, id });
    if (held === undefined) throw ingehaald();
    return held;
  }
}

/** Without the fields that a request did not name. */
function given(wijziging: RegelWijziging): Partial<Regel> {
  return Object.fromEntries(Object.entries(wijziging).filter(([, waarde]) => waarde !== undefined));
}

/** @throws DomeinFout product_heeft_afnemers */
export async function refuseTaken(
  manager: EntityManager,
  { verband, boekjaar, product }: Pick<Menukaartregel, 'verband' | 'boekjaar' | 'product'>,
): Promise<void> {
  const afnemers = (await readAfnemers(manager, verband, boekjaar)).get(product)?.afnemers ?? [];
  if (afnemers.length === 0) return;
  const melding = describeTaken({ boekjaar, product }, afnemers);
  throw new DomeinFout({ code: 'product_heeft_afnemers', status: 409, melding });
}
