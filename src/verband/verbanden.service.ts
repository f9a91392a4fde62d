import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  Database,
  geldtIn,
  geldtOp,
  recordFeiten,
  replaceFeiten,
  type OngeldigVeld,
} from '../platform/index.js';
import { GebruikersService, Handelingen, type Gebruiker, type Wie } from '../toegang/index.js';
import { requireOpenFor } from './boekjaar-slot.js';
import { Boekjaar } from './boekjaar.entity.js';
import type { NieuwVerband, Vormwijziging } from './inrichting.schema.js';
import { pick, recordVastlegging } from './inrichten.js';
import { bestaatAl, refuseFouten } from './meldingen.js';
import { readFeiten, type Moment } from './read-verband.js';
import { Verband } from './verband.entity.js';
import { Verbandvorm } from './verbandvorm.entity.js';

/** Begins verbanden, and changes what they are: their vorm and their boekjaren. */
@Injectable()
export class VerbandenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
    private readonly gebruikers: GebruikersService,
  ) {}

  /** Begins a verband; whoever does becomes its beheerder. @throws DomeinFout ongeldig_verzoek, bestaat_al */
  async make(
    { id, aanmeldnaam }: Pick<Gebruiker, 'id' | 'aanmeldnaam'>,
    invoer: NieuwVerband,
  ): Promise<void> {
    const { code } = invoer;
    await this.begin({ verband: code, gebruiker: aanmeldnaam }, invoer, (manager) =>
      this.gebruikers.makeBeheerder(manager, code, id),
    );
  }

  /** Begins a verband without a beheerder, for who keeps the whole service. @throws DomeinFout ongeldig_verzoek, bestaat_al */
  async begin(
    { verband, gebruiker }: Wie,
    { code, naam, omschrijving, voorbeeld, vanaf, boekjaren, ...vorm }: NieuwVerband,
    afterwards: (manager: EntityManager) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    refuseFouten([...faultsOfVorm(vorm), ...faultsOfBoekjaren(boekjaren, { ...vorm, vanaf, tot: null })]);
    await this.database.inVerband(verband, async (manager) => {
      await insertVerband(manager, { code, naam, omschrijving, voorbeeld });
      await recordFeiten(manager, Verbandvorm, [{ verband, ...vorm, vanaf, tot: null }]);
      const jaren = [...new Set(boekjaren)].map((jaar) => ({ verband, jaar }));
      if (jaren.length > 0) await manager.insert(Boekjaar, jaren);
      await afterwards(manager);
      const na = { naam, vanaf, ...vorm, boekjaren };
      await recordVastlegging(this.handelingen, manager, {
        actie: 'verband.beginnen',
        object: `verband/${code}`,
        na,
        gebruiker,
      });
    });
  }

  /** Begins to keep books for a year. @throws DomeinFout ongeldig_verzoek, bestaat_al */
  async addBoekjaar({ verband, gebruiker }: Wie, jaar: number): Promise<void> {
    await this.database.inVerband(verband, async (manager) => {
      const vorm = (await readFeiten(manager, Verbandvorm, { verband, boekjaar: jaar })).at(-1);
      refuseFouten(faultsOfBoekjaren([jaar], vorm, 'jaar'));
      if (await manager.existsBy(Boekjaar, { verband, jaar }))
        throw bestaatAl('jaar', `Het boekjaar ${jaar} is er al. Kies een ander jaar.`);
      await manager.insert(Boekjaar, { verband, jaar });
      const wat = { actie: 'boekjaar.beginnen', object: `boekjaar/${jaar}` };
      await recordVastlegging(this.handelingen, manager, { ...wat, gebruiker });
    });
  }

  /** Every vorm that counts at a moment, oldest first. */
  async vormen(verband: string, moment: Moment = {}): Promise<Verbandvorm[]> {
    return await this.database.inVerband(verband, (manager) =>
      readFeiten(manager, Verbandvorm, { verband, ...moment }),
    );
  }

  /**
   * Another vorm from a day on, within the time that the given one holds.
   *
   * @throws DomeinFout ongeldig_verzoek, niet_gevonden; boekjaar_afgesloten when amounts would be rounded otherwise
   */
  async changeVorm(
    { verband, gebruiker }: Wie,
    id: string,
    { per, ...vorm }: Vormwijziging,
  ): Promise<Verbandvorm> {
    return await this.database.inVerband(verband, async (manager) => {
      const oud = pick(await readFeiten(manager, Verbandvorm, { verband }), id);
      refuseFouten([...faultsOfVorm(vorm), ...faultsOfPer(oud, per)]);
      const nieuw = { verband, ...vorm, vanaf: per, tot: oud.tot };
      const rest = per === oud.vanaf ? [] : [{ ...oud, tot: per }];
      const telt = ({ afronding }: Pick<Verbandvorm, 'afronding'>): string[] => [afronding];
      await requireOpenFor(manager, verband, { oude: [oud], nieuwe: [...rest, nieuw], telt });
      const made = (await replaceFeiten(manager, Verbandvorm, [oud], [...rest, nieuw])).at(-1);
      if (made === undefined) throw new Error('A replaced vorm has no successor');
      await recordVastlegging(this.handelingen, manager, {
        actie: 'vorm.wijzigen',
        object: `vorm/${made.id}`,
        voor: oud,
        na: { per, ...vorm },
        gebruiker,
      });
      return made;
    });
  }
}

/** The wall hides the verband of somebody else, so that only the insert itself finds a code that is taken. */
async function insertVerband(manager: EntityManager, verband: Verband): Promise<void> {
  const made: unknown[] = await manager.query(
    `INSERT INTO verband (code, naam, omschrijving, voorbeeld) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING code`,
    [verband.code, verband.naam, verband.omschrijving, verband.voorbeeld],
  );
  if (made.length === 0)
    throw bestaatAl('code', `De code ${verband.code} is al in gebruik. Kies een andere code.`);
}

type Termijn = Pick<Verbandvorm, 'eindigtOp' | 'evaluatieOp'>;

function faultsOfVorm({ eindigtOp, evaluatieOp }: Termijn): OngeldigVeld[] {
  if (evaluatieOp === null || (eindigtOp !== null && evaluatieOp <= eindigtOp)) return [];
  const reason =
    eindigtOp === null
      ? 'Een evaluatie hoort bij een beperkte looptijd. Vul ook in wanneer die eindigt, of laat de evaluatie weg.'
      : `De evaluatie komt na het einde van de looptijd. Kies ${eindigtOp} of een eerdere dag.`;
  return [{ name: 'evaluatieOp', reason }];
}

function faultsOfPer(oud: Verbandvorm, per: string): OngeldigVeld[] {
  if (geldtOp(oud, per)) return [];
  const tot = oud.tot === null ? '' : ` en voor ${oud.tot}`;
  return [{ name: 'per', reason: `Deze vorm geldt dan niet. Kies een dag op of na ${oud.vanaf}${tot}.` }];
}

type Bestaan = Pick<Verbandvorm, 'vanaf' | 'tot' | 'eindigtOp'>;

function faultsOfBoekjaren(
  jaren: readonly number[],
  vorm: Bestaan | undefined,
  name = 'boekjaren',
): OngeldigVeld[] {
  const outside = jaren.filter((jaar) => vorm === undefined || !existsIn(vorm, jaar));
  return outside.map((jaar) => ({
    name,
    reason: `In ${jaar} bestaat het verband niet. Kies een jaar waarin het bestaat, of laat het met een andere vorm langer duren.`,
  }));
}

const existsIn = ({ vanaf, tot, eindigtOp }: Bestaan, jaar: number): boolean =>
  geldtIn({ vanaf, tot: tot ?? eindigtOp }, jaar);
