import { QueryFailedError, type EntityManager } from 'typeorm';
import { DomeinFout } from '../../platform/index.js';
import { Inlezing } from '../inlezing.entity.js';
import { findInlezing } from '../opslag.js';
import { Inleesvoortgang } from './inleesvoortgang.entity.js';
import { isBeingDone, type Plek } from './slot.js';

const LOCKED = '55P03';

/**
 * Stops a load of which nothing is booked yet; who is reading it finds out and stops too.
 *
 * @throws DomeinFout niet_gevonden, inlezing_wordt_geboekt, inlezing_is_klaar
 */
export async function cancelInlezing(manager: EntityManager, { verband, id }: Plek): Promise<Inlezing> {
  const inlezing = await findInlezing(manager, verband, id);
  try {
    await manager.query('SELECT FROM inlezing WHERE verband = $1 AND id = $2 FOR UPDATE NOWAIT', [
      verband,
      id,
    ]);
  } catch (error) {
    if (error instanceof QueryFailedError && (error.driverError as { code?: string }).code === LOCKED)
      throw wordtGeboekt();
    throw error;
  }
  const { affected } = await manager
    .createQueryBuilder()
    .update(Inlezing)
    .set({ status: 'geannuleerd' })
    .where({ verband, id })
    .andWhere(`status IN ('ontvangen', 'gecontroleerd')`)
    .execute();
  if (affected !== 1) throw isKlaar();
  return { ...inlezing, status: 'geannuleerd' };
}

/**
 * Lets a load go on of which the process that worked on it is gone.
 *
 * @throws DomeinFout niet_gevonden, inlezing_is_klaar, inlezing_loopt
 */
export async function resumeInlezing(manager: EntityManager, plek: Plek): Promise<Inlezing> {
  const { verband, id } = plek;
  const inlezing = await findInlezing(manager, verband, id);
  if (inlezing.status !== 'ontvangen') throw isKlaar();
  if (await isBeingDone(manager, plek)) throw loopt();
  await manager.update(
    Inleesvoortgang,
    { verband, inlezing: id },
    { fase: 'ontvangen', rijen: 0, bijgewerktOp: new Date() },
  );
  return inlezing;
}

const fout = (code: string, melding: string): DomeinFout => new DomeinFout({ code, status: 409, melding });

const wordtGeboekt = (): DomeinFout =>
  fout(
    'inlezing_wordt_geboekt',
    'Dit bestand wordt op dit moment geboekt en is niet meer te stoppen. Wacht tot het klaar is en draai het dan terug.',
  );

/** There are no warnings to confirm of it. */
export const wachtNiet = (): DomeinFout =>
  fout(
    'inlezing_wacht_niet',
    'Deze inlezing wacht niet op bevestiging: zij is al verwerkt, geweigerd of geannuleerd. Ververs het overzicht.',
  );

const isKlaar = (): DomeinFout =>
  fout(
    'inlezing_is_klaar',
    'Met deze inlezing gebeurt niets meer. Ververs het overzicht; een verwerkte inlezing kunt u terugdraaien.',
  );

const loopt = (): DomeinFout =>
  fout(
    'inlezing_loopt',
    'Aan dit bestand wordt nog gewerkt; het hoeft niet te worden hervat. Volg de voortgang.',
  );
