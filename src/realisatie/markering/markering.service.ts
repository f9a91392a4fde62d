import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Database, DomeinFout } from '../../platform/index.js';
import { Handelingen } from '../../toegang/index.js';
import { inFolder } from '../aanbod.js';
import { WEIGERINGEN } from '../gate/weigering.js';
import { InlezingBestand } from '../inlezing-bestand.entity.js';
import { findInlezing } from '../opslag.js';
import type { Wie } from '../toewijzingen.service.js';
import { describeInlezing, type Inlezingdetail } from '../verslag.js';
import { builtWorker, inWerker } from './in-werker.js';

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
    const { inlezing, bytes } = await this.read(verband, id);
    const inhoud = await inFolder(async (folder) => {
      const pad = join(folder, 'bestand');
      await writeFile(pad, bytes);
      return await markInWorker(inlezing, pad, join(folder, 'gemarkeerd'));
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

  private async read(verband: string, id: string): Promise<{ inlezing: Inlezingdetail; bytes: Buffer }> {
    return await this.database.inVerband(verband, async (manager) => {
      const inlezing = describeInlezing(await findInlezing(manager, verband, id));
      const bestand = await manager.findOneBy(InlezingBestand, { verband, inlezing: id });
      if (bestand === null)
        throw nietTeMerken('Van deze inlezing is geen bestand bewaard. Lees het bestand opnieuw in.');
      return { inlezing, bytes: bestand.inhoud };
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
