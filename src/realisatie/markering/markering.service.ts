import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Database, DomeinFout } from '../../platform/index.js';
import { Handelingen } from '../../toegang/index.js';
import { inFolder } from '../aanbod.js';
import { WEIGERINGEN } from '../gate/weigering.js';
import { findInlezing } from '../opslag.js';
import { saveBestand } from '../proces/bewaard-bestand.js';
import type { Wie } from '../toewijzingen.service.js';
import type { Plek } from '../proces/slot.js';
import { describeInlezing, type Inlezingdetail } from '../verslag.js';
import { builtWorker, inWerker } from '../in-werker.js';

const WERKER = builtWorker('./markering.worker.js', import.meta.url);

/** A workbook as it goes out. */
export interface GemarkeerdBestand {
  readonly bestandsnaam: string;
  readonly inhoud: Uint8Array;
}

/** Gives controllers their own workbook back, with what was found in it beside the cells. */
@Injectable()
export class MarkeringService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /**
   * The file of a load as an .xlsx, its faulty cells coloured and commented.
   *
   * @throws DomeinFout niet_gevonden, bestand_niet_te_merken
   * @bron INLEZEN.md "Every finding at once"
   */
  async markeer({ verband, gebruiker }: Wie, id: string): Promise<GemarkeerdBestand> {
    const { inlezing, inhoud } = await inFolder(async (folder) => {
      const pad = join(folder, 'bestand');
      const inlezing = await this.save({ verband, id }, pad);
      return { inlezing, inhoud: await markInWorker(inlezing, pad, join(folder, 'gemarkeerd')) };
    });
    const bestandsnaam = `${parse(inlezing.bestandsnaam).name}-gemarkeerd.xlsx`;
    await this.database.inVerband(verband, (manager) =>
      this.handelingen.record(manager, {
        actie: 'inlezing.markeren',
        object: `inlezing/${id}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        na: { bestandsnaam, sha256: createHash('sha256').update(inhoud).digest('hex') },
      }),
    );
    return { bestandsnaam, inhoud };
  }

  /** The load, and its kept bytes in a file. */
  private async save({ verband, id }: Plek, pad: string): Promise<Inlezingdetail> {
    return await this.database.inVerband(verband, async (manager) => {
      const inlezing = describeInlezing(await findInlezing(manager, verband, id));
      if (await saveBestand(manager, { verband, id }, pad)) return inlezing;
      throw nietTeMerken('Van deze inlezing is geen bestand bewaard. Lees het bestand opnieuw in.');
    });
  }
}

async function markInWorker(inlezing: Inlezingdetail, pad: string, doel: string): Promise<Buffer> {
  const { fouten, waarschuwingen, aantallen } = inlezing;
  const [weigering] = fouten.filter(({ code }) => code in WEIGERINGEN);
  if (weigering !== undefined) throw nietTeMerken(weigering.melding);
  const aantal = Object.values(aantallen).reduce((sum, one) => sum + one, 0);
  const opdracht = { pad, doel, bevindingen: [...fouten, ...waarschuwingen], aantal };
  const uitslag = await inWerker<null>({ werker: WERKER, opdracht });
  if (!uitslag.ok) throw nietTeMerken(WEIGERINGEN[uitslag.code]);
  return await readFile(doel);
}

const nietTeMerken = (melding: string): DomeinFout =>
  new DomeinFout({ code: 'bestand_niet_te_merken', status: 409, melding });
