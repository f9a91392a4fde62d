import { readFile } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import { readMoment } from '../../platform/index.js';
import { requireOpenBoekjaar } from '../../verband/index.js';
import type { Aanbod } from '../aanbod.js';
import { LIMITS } from '../gate/limits.js';
import { readProfielen } from '../importprofiel/read-profielen.js';
import { InlezingBestand } from '../inlezing-bestand.entity.js';
import { Inlezing } from '../inlezing.entity.js';
import { requireBoekjaar } from '../require-boekjaar.js';
import { findVervangen } from '../vervangen.js';
import { Inleesvoortgang, type Inleesfase } from './inleesvoortgang.entity.js';

/**
 * Takes the bytes in: from here on they are not lost, whatever happens to the process that works on them.
 *
 * @param fase `lezen` when the caller goes on with it at once, so that a load of which that came to nothing says so
 * @throws DomeinFout boekjaar_onbekend, boekjaar_afgesloten, inlezing_niet_te_vervangen, importprofiel_onbekend
 */
export async function receive(manager: EntityManager, aanbod: Aanbod, fase: Inleesfase): Promise<void> {
  const { verband, id, soort, boekjaar, bestandsnaam, sha256, omvang } = aanbod;
  const { vervangt, controletotaal, profiel = null, gebruiker } = aanbod;
  await requireBoekjaar(manager, aanbod);
  await requireOpenBoekjaar(manager, aanbod);
  await findVervangen(manager, aanbod);
  await readProfielen(manager, aanbod);
  const moment = await readMoment(manager);
  await manager.insert(Inlezing, {
    ...{ verband, id, soort, boekjaar, bestandsnaam, sha256, omvang, vervangt, controletotaal, profiel },
    ...{ status: 'ontvangen', rijen: 0, totaal: '0' },
    ...{ gelezenMet: [], bevindingen: { fouten: [], waarschuwingen: [], aantallen: {} } },
    ...{ ingediendDoor: gebruiker, ingediendOp: moment },
  });
  // What is too large is refused by its size alone.
  if (omvang <= LIMITS.fileBytes)
    await manager.insert(InlezingBestand, { verband, inlezing: id, inhoud: await readFile(aanbod.pad) });
  await manager.insert(Inleesvoortgang, { verband, inlezing: id, fase, rijen: 0, bijgewerktOp: moment });
}
