import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogusService } from '../catalogus/index.js';
import {
  Database,
  DomeinFout,
  findFeiten,
  geldtIn,
  nietGevonden,
  replaceFeiten,
  type Geldig,
} from '../platform/index.js';
import { Handelingen, type Wie } from '../toegang/index.js';
import { Boekjaar, Deelnemer, requireOpenFor, Werkorganisatie } from '../verband/index.js';
import { checkDefinitie } from './check-definitie.js';
import { checkVerwijzingen } from './check-verwijzingen.js';
import { toDefinitie, toKolommen, type Definitie } from './definitie.js';
import { readHistorie, type SleutelMetHistorie } from './historie.js';
import { Sleutel } from './sleutel.entity.js';
import { Sleutelversie } from './sleutelversie.entity.js';
import type { SleutelNieuw, VersieInvoer } from './verdeelsleutel.schema.js';
import { insertVersie } from './versies.js';

/** Makes keys and changes how they divide, from a boekjaar on. */
@Injectable()
export class VerdeelsleutelsService {
  constructor(
    private readonly database: Database,
    private readonly catalogus: CatalogusService,
    private readonly handelingen: Handelingen,
  ) {}

  /** A key with everything that was ever held true about it. @throws DomeinFout niet_gevonden */
  async find(verband: string, code: string): Promise<SleutelMetHistorie> {
    return await this.database.inVerband(verband, (manager) => readHistorie(manager, verband, code));
  }

  /** @throws DomeinFout sleutel_bestaat (409), sleutel_ongeldig, boekjaar_afgesloten */
  async create(wie: Wie, { code, naam, ...versie }: SleutelNieuw): Promise<SleutelMetHistorie> {
    const { verband } = wie;
    return await this.database.inVerband(verband, async (manager) => {
      if (await manager.existsBy(Sleutel, { verband, code })) throw bestaat(code);
      await manager.insert(Sleutel, { verband, code, naam });
      await this.recordVersie(manager, { verband, code }, versie);
      return await this.finish(manager, wie, { actie: 'sleutel.maken', code, na: { code, naam, ...versie } });
    });
  }

  /**
   * Says how a key divides from a 1 January on, until the next versie. One of that very day is replaced: a correction.
   *
   * @throws DomeinFout niet_gevonden, sleutel_ongeldig, boekjaar_afgesloten
   */
  async addVersie(wie: Wie, code: string, versie: VersieInvoer): Promise<SleutelMetHistorie> {
    const { verband } = wie;
    return await this.database.inVerband(verband, async (manager) => {
      if (!(await manager.existsBy(Sleutel, { verband, code }))) throw nietGevonden();
      const oud = await this.recordVersie(manager, { verband, code }, versie);
      const voor = oud === null ? undefined : { vanaf: oud.vanaf, tot: oud.tot, definitie: toDefinitie(oud) };
      return await this.finish(manager, wie, { actie: 'sleutel.wijzigen', code, voor, na: versie });
    });
  }

  private async recordVersie(
    manager: EntityManager,
    { verband, code }: { readonly verband: string; readonly code: string },
    { vanaf, definitie }: VersieInvoer,
  ): Promise<Sleutelversie | null> {
    const held = await findFeiten(manager, Sleutelversie, { verband });
    const own = held.filter(({ sleutel }) => sleutel === code);
    const { oud, rest, nieuw } = insertVersie(own, vanaf);
    await this.check(manager, { verband, code, definitie, geldig: nieuw, held });
    const kept = oud === null || rest === null ? [] : [{ ...withoutTijd(oud), ...rest }];
    const rows = [...kept, { verband, sleutel: code, ...toKolommen(definitie), ...nieuw }];
    const oude = oud === null ? [] : [oud];
    await requireOpenFor(manager, verband, { oude, nieuwe: rows, telt: teltVersie });
    await replaceFeiten(manager, Sleutelversie, oude, rows);
    return oud;
  }

  private async check(
    manager: EntityManager,
    { verband, code, definitie, geldig, held }: Voorstel,
  ): Promise<void> {
    const deelnemers = await manager.findBy(Deelnemer, { verband });
    const werkorganisaties = await manager.findBy(Werkorganisatie, { verband });
    const fouten = checkDefinitie(definitie, {
      deelnemers: codesOf(deelnemers),
      werkorganisaties: codesOf(werkorganisaties),
    });
    const boekjaren = await manager.find(Boekjaar, { where: { verband }, order: { jaar: 'ASC' } });
    for (const boekjaar of changesIn(geldig, held, boekjaren)) {
      const definities = new Map(
        held
          .filter((versie) => geldtIn(versie, boekjaar))
          .map((versie) => [versie.sleutel, toDefinitie(versie)]),
      ).set(code, definitie);
      const producten = await this.catalogus.readProducten(manager, verband, boekjaar);
      const found = checkVerwijzingen(code, { boekjaar, definities, producten });
      fouten.push(...found.filter(({ reason }) => fouten.every((fout) => fout.reason !== reason)));
    }
    if (fouten.length > 0) throw ongeldig(fouten);
  }

  private async finish(
    manager: EntityManager,
    { verband, gebruiker: actor }: Wie,
    { actie, code, voor, na }: { actie: string; code: string; voor?: unknown; na: unknown },
  ): Promise<SleutelMetHistorie> {
    const sleutel = await readHistorie(manager, verband, code);
    const object = `sleutel/${code}`;
    await this.handelingen.record(manager, { actie, object, resultaat: 'gelukt', actor, voor, na });
    return sleutel;
  }
}

interface Voorstel {
  readonly verband: string;
  readonly code: string;
  readonly definitie: Definitie;
  readonly geldig: Geldig;
  readonly held: readonly Sleutelversie[];
}

/** The years in which the new versie may meet something else: its first, each later change, and each boekjaar. */
function changesIn(geldig: Geldig, held: readonly Geldig[], boekjaren: readonly Boekjaar[]): number[] {
  const starts = [geldig, ...held].map(({ vanaf }) => Number(vanaf.slice(0, 4)));
  const years = [...new Set([...starts, ...boekjaren.map(({ jaar }) => jaar)])];
  return years.filter((year) => geldtIn(geldig, year)).sort((a, b) => a - b);
}

function withoutTijd({ verband, sleutel, soort, inhoud, decimalen, geldtVoor }: Sleutelversie) {
  return { verband, sleutel, soort, inhoud, decimalen, geldtVoor };
}

const teltVersie = ({
  sleutel,
  soort,
  inhoud,
  decimalen,
  geldtVoor,
}: ReturnType<typeof withoutTijd>): unknown[] => [sleutel, soort, inhoud, decimalen, geldtVoor];

const codesOf = (items: readonly { readonly code: string }[]): string[] => items.map(({ code }) => code);

const bestaat = (code: string): DomeinFout =>
  new DomeinFout({
    code: 'sleutel_bestaat',
    status: 409,
    melding: `Sleutel "${code}" bestaat al. Kies een andere code, of leg bij die sleutel een nieuwe versie vast.`,
  });

const ongeldig = (invalidParams: ReturnType<typeof checkDefinitie>): DomeinFout =>
  new DomeinFout({
    code: 'sleutel_ongeldig',
    melding: 'Zo kan deze sleutel niets verdelen. Herstel de genoemde punten.',
    invalidParams,
  });
