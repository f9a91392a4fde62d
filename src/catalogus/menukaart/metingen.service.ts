import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  Database,
  findFeiten,
  nietGevonden,
  NU,
  recordFeiten,
  replaceFeiten,
  type NieuwFeit,
  type OngeldigVeld,
  type Peil,
} from '../../platform/index.js';
import { Handelingen, type Wie } from '../../toegang/index.js';
import { hoeveelheid } from './hoeveelheid.js';
import { Meting } from './meting.entity.js';
import type { MetingInvoer, MetingWijziging } from './norm.schema.js';
import { checkMeting } from './normcontrole.js';
import { Prestatienorm } from './prestatienorm.entity.js';
import { ingehaald, lockMenukaarten, refuseFaults } from './werk.js';

/** Keeps what was measured of the prestatienormen. */
@Injectable()
export class MetingenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /** The metingen of a boekjaar, oldest first, as known at the peil. */
  async list(verband: string, boekjaar: number, peil: Peil = NU): Promise<Meting[]> {
    const order = { datum: 'ASC', werkveld: 'ASC', letter: 'ASC' } as const;
    const found = await this.database.inVerband(verband, (manager) =>
      findFeiten(manager, Meting, { verband, boekjaar }, { peil, order }),
    );
    return found.map(plainMeting);
  }

  /** @throws DomeinFout ongeldig_verzoek with everything that is wrong */
  async record({ verband, gebruiker }: Wie, invoer: MetingInvoer): Promise<Meting> {
    const { waarde = null, voldaan = null, aantal = null, ...rest } = invoer;
    const meting = { verband, ...rest, waarde, voldaan, aantal };
    return await this.database.inVerband(verband, async (manager) => {
      await lockMenukaarten(manager, verband, meting.boekjaar);
      refuseFaults(await findFaults(manager, meting, null));
      const [recorded] = await recordFeiten(manager, Meting, [meting]);
      return await this.close(manager, { actie: 'vastleggen', gebruiker, recorded, na: meting });
    });
  }

  /** Says that something else was measured. @throws DomeinFout niet_gevonden, wijziging_ingehaald, ongeldig_verzoek */
  async change({ verband, gebruiker }: Wie, id: string, wijziging: MetingWijziging): Promise<Meting> {
    return await this.database.inVerband(verband, async (manager) => {
      const known = await manager.findOneBy(Meting, { verband, id });
      if (known === null) throw nietGevonden();
      await lockMenukaarten(manager, verband, known.boekjaar);
      const [held] = await findFeiten(manager, Meting, { verband, id });
      if (held === undefined) throw ingehaald();
      const { boekjaar, werkveld, letter, datum } = held;
      const { waarde = null, voldaan = null, aantal = null } = wijziging;
      const na = { verband, boekjaar, werkveld, letter, datum, waarde, voldaan, aantal };
      refuseFaults(await findFaults(manager, na, id));
      const [recorded] = await replaceFeiten(manager, Meting, [held], [na]);
      const voor = { waarde: held.waarde, voldaan: held.voldaan, aantal: held.aantal };
      return await this.close(manager, { actie: 'wijzigen', gebruiker, recorded, voor, na });
    });
  }

  private async close(
    manager: EntityManager,
    handeling: {
      readonly actie: string;
      readonly gebruiker: string;
      readonly recorded: Meting | undefined;
      readonly voor?: unknown;
      readonly na: unknown;
    },
  ): Promise<Meting> {
    const { actie, gebruiker, recorded, voor, na } = handeling;
    if (recorded === undefined) throw new Error('A meting that was recorded is not there');
    await this.handelingen.record(manager, {
      actie: `meting.${actie}`,
      object: `meting/${recorded.id}`,
      resultaat: 'gelukt',
      actor: gebruiker,
      voor,
      na,
    });
    return plainMeting(recorded);
  }
}

const plainMeting = (meting: Meting): Meting => ({
  ...meting,
  waarde: meting.waarde === null ? null : hoeveelheid(meting.waarde),
});

/** @param replaced id of the meting that this one stands in for */
async function findFaults(
  manager: EntityManager,
  meting: NieuwFeit<Meting>,
  replaced: string | null,
): Promise<OngeldigVeld[]> {
  const { verband, boekjaar, werkveld, letter, datum } = meting;
  const where = { verband, boekjaar, werkveld, letter };
  const [norm] = await findFeiten(manager, Prestatienorm, where);
  const others = (await findFeiten(manager, Meting, where)).filter(({ id }) => id !== replaced);
  return [
    ...(norm === undefined ? [geenNorm(meting)] : checkMeting(meting, norm, others)),
    ...(datum.startsWith(`${boekjaar}-`) ? [] : [{ name: 'datum', reason: `Kies een dag in ${boekjaar}.` }]),
    ...others.filter((ander) => ander.datum === datum).map(alGemeten),
  ];
}

function geenNorm({
  werkveld,
  boekjaar,
  letter,
}: Pick<Meting, 'werkveld' | 'boekjaar' | 'letter'>): OngeldigVeld {
  const reason = `De menukaart van “${werkveld}” heeft in ${boekjaar} geen prestatienorm ${letter}. Leg de norm eerst vast.`;
  return { name: 'letter', reason };
}

const alGemeten = ({ letter, datum }: Meting): OngeldigVeld => ({
  name: 'datum',
  reason: `Norm ${letter} is op ${datum} al gemeten. Wijzig die meting, of kies een andere dag.`,
});
