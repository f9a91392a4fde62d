import { Injectable } from '@nestjs/common';
import { Database, DomeinFout, NU } from '../platform/index.js';
import { bereken, type Last, type Rekenmodel } from '../rekenkern/index.js';
import { calculate } from './doorrekenen.js';
import type { Fase } from './fase.js';
import { GegevensService, type GegevensMetInlezingen } from './gegevens.service.js';
import { totalOf } from './pool.js';
import { buildRekenmodel } from './rekenmodel.builder.js';
import { compare, compareLasten, type Deelnemerverschil } from './verkenning/verschil.js';

const ONE_STATE = { isolation: 'REPEATABLE READ' } as const;

/** What a load does to the charges. Euros; `verschil` is with minus without it. */
export interface Ladingeffect {
  readonly perDeelnemer: readonly Deelnemerverschil[];
  readonly totaal: { readonly oud: string; readonly nieuw: string; readonly verschil: string };
  /** Why the charges cannot be calculated yet; empty when they can. */
  readonly redenen: readonly string[];
}

export interface Ladingvraag {
  readonly boekjaar: number;
  readonly fase: Fase;
  /** Id of the load. */
  readonly inlezing: string;
}

/** What one load changed for everybody: the year calculated without and with it, nothing stored. */
@Injectable()
export class LadingeffectService {
  constructor(
    private readonly database: Database,
    private readonly gegevens: GegevensService,
  ) {}

  /** Null for a load that does not count in this fase. @bron issue 6, item 6 */
  async find(verband: string, { boekjaar, fase, inlezing }: Ladingvraag): Promise<Ladingeffect | null> {
    const vraag = { verband, boekjaar, fase, peil: NU };
    const [met, zonder] = await this.database.inVerband(
      verband,
      async (manager): Promise<[GegevensMetInlezingen, GegevensMetInlezingen]> => [
        await this.gegevens.read(manager, vraag),
        await this.gegevens.read(manager, { ...vraag, zonder: inlezing }),
      ],
      ONE_STATE,
    );
    if (!met.inlezingen.includes(inlezing)) return null;
    try {
      const { rekenmodel, uitkomst } = calculate(met.gegevens);
      return effectOf(rekenmodel, lastenWithout(zonder), uitkomst.lasten);
    } catch (error) {
      if (!(error instanceof DomeinFout)) throw error;
      return { ...NOTHING, redenen: error.invalidParams.map(({ reason }) => reason) };
    }
  }
}

const NOTHING = { perDeelnemer: [], totaal: compare('0.00', '0.00') };

function effectOf(model: Rekenmodel, oud: readonly Last[], nieuw: readonly Last[]): Ladingeffect {
  return {
    perDeelnemer: compareLasten(model.deelnemers, { oud, nieuw }),
    totaal: compare(totalOf(oud), totalOf(nieuw)),
    redenen: [],
  };
}

/** Before the first load there may be nothing to charge yet. */
function lastenWithout({ gegevens }: GegevensMetInlezingen): readonly Last[] {
  const antwoord = bereken(buildRekenmodel(gegevens));
  return antwoord.ok ? antwoord.uitkomst.lasten : [];
}
