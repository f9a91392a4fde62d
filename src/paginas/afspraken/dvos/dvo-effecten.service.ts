import { Injectable } from '@nestjs/common';
import { VerkenningenService, type Effect } from '../../../berekening/index.js';
import { previewAfnemers, readAfnemers, type Afspraak, type DvoStand } from '../../../catalogus/index.js';
import { Database, DomeinFout } from '../../../platform/index.js';
import { compareAfnemers } from './effect.model.js';

/** What an agreement does to the charges of the year in which it starts. */
export interface Afspraakeffect {
  readonly nummer: number;
  readonly boekjaar: number;
  /** null when nothing changes, or it cannot be calculated. */
  readonly effect: Effect | null;
  readonly reden: string | null;
}

/** Lays the charges with and without an agreement side by side. Nothing is kept. */
@Injectable()
export class DvoEffectenService {
  constructor(
    private readonly database: Database,
    private readonly verkenningen: VerkenningenService,
  ) {}

  /** The effect of each wijziging, and of a DVO that still waits for its vaststelling. */
  async list(dvo: DvoStand, boekjaren: readonly number[]): Promise<Afspraakeffect[]> {
    const asked = [...(dvo.overeenkomst.vaststelling === null ? [dvo.overeenkomst] : []), ...dvo.wijzigingen];
    const effecten: Afspraakeffect[] = [];
    for (const afspraak of asked) {
      const start = Number(afspraak.per.slice(0, 4));
      const boekjaar = boekjaren.includes(start) ? start : boekjaren.at(-1);
      if (boekjaar !== undefined) effecten.push(await this.find(dvo, afspraak, boekjaar));
    }
    return effecten;
  }

  private async find(dvo: DvoStand, afspraak: Afspraak, boekjaar: number): Promise<Afspraakeffect> {
    const { nummer } = afspraak;
    const { verband } = dvo;
    const { van, naar } = await this.readBeide(dvo, afspraak, boekjaar);
    const back = afspraak.vaststelling !== null;
    const wijziging = back ? compareAfnemers(naar, van) : compareAfnemers(van, naar);
    if (wijziging.afname.length === 0 && wijziging.einde.length === 0)
      return {
        nummer,
        boekjaar,
        effect: null,
        reden: `In ${boekjaar} verandert er niets aan wie wat afneemt.`,
      };
    try {
      const vraag = { boekjaar, fase: 'jaarrekening' as const, ...wijziging };
      const effect = await this.verkenningen.computeEffect(verband, vraag);
      return { nummer, boekjaar, effect: back ? turnAround(effect) : effect, reden: null };
    } catch (error) {
      if (!(error instanceof DomeinFout)) throw error;
      const [eerste] = error.invalidParams;
      return { nummer, boekjaar, effect: null, reden: eerste?.reason ?? error.message };
    }
  }

  /** Who takes what without and with it; of what is vastgesteld already, just before and just after. */
  private async readBeide(dvo: DvoStand, { nummer, vaststelling }: Afspraak, boekjaar: number) {
    const { verband, id } = dvo;
    return await this.database.inVerband(verband, async (manager) => {
      if (vaststelling === null)
        return {
          van: await readAfnemers(manager, verband, boekjaar),
          naar: await previewAfnemers(manager, { verband, boekjaar }, { id, nummer }),
        };
      const moment = vaststelling.bekendVanaf.getTime();
      const at = async (bekendOp: Date) => await readAfnemers(manager, verband, boekjaar, { bekendOp });
      return { van: await at(new Date(moment - 1)), naar: await at(new Date(moment + RUIMTE)) };
    });
  }
}

/** The lines are written right after the decision, in the same transaction. */
const RUIMTE = 1000;

/** The year as it is has the agreement in it: what was tried is the year without. */
function turnAround({ perDeelnemer, totaal, ...rest }: Effect): Effect {
  const turn = <T extends { oud: string; nieuw: string; verschil: string }>(bedragen: T): T => {
    return { ...bedragen, oud: bedragen.nieuw, nieuw: bedragen.oud, verschil: negate(bedragen.verschil) };
  };
  return {
    ...rest,
    perDeelnemer: perDeelnemer.map((een) => ({ ...turn(een), lasten: een.lasten.map(turn) })),
    totaal: turn(totaal),
  };
}

const negate = (bedrag: string): string => {
  if (/^-?0\.00$/.test(bedrag)) return '0.00';
  return bedrag.startsWith('-') ? bedrag.slice(1) : `-${bedrag}`;
};
