import { Injectable } from '@nestjs/common';
import { Database, DomeinFout, nietGevonden } from '../platform/index.js';
import { VANDAAG } from './eigen-rollen.js';
import { GebruikersService } from './gebruikers.service.js';
import type { Door } from './logboek.service.js';
import type { Rol } from './rechten.js';

/** A role of somebody in a verband. */
export interface Rolregel {
  readonly id: string;
  readonly aanmeldnaam: string;
  readonly naam: string;
  readonly rol: Rol;
  readonly deelnemer: string | null;
  readonly werkorganisatie: string | null;
  readonly bron: string;
  readonly vanaf: string;
  /** The day on which it no longer holds. */
  readonly tot: string | null;
}

/** The roles in a verband, one by one. */
@Injectable()
export class RoltoekenningenService {
  constructor(
    private readonly database: Database,
    private readonly gebruikers: GebruikersService,
  ) {}

  /** Every role in this verband, or those that hold on a day; people in alphabetical order. */
  async list(verband: string, op?: string): Promise<Rolregel[]> {
    return await this.database.inVerband(verband, (manager) =>
      manager.query<Rolregel[]>(LIST, [verband, op ?? null]),
    );
  }

  /** @throws DomeinFout niet_gevonden */
  async find(verband: string, id: string): Promise<Rolregel> {
    const found = (await this.list(verband)).find((regel) => regel.id === id);
    if (found === undefined) throw nietGevonden();
    return found;
  }

  /**
   * Ends a role on a day that is not past: what somebody did with it stays done by right.
   *
   * @throws DomeinFout niet_gevonden, ongeldig_verzoek, rol_al_beeindigd
   */
  async end(
    { verband, id, tot }: { verband: string; id: string; tot: string },
    door: Door,
  ): Promise<Rolregel> {
    const regel = await this.find(verband, id);
    await this.checkEnd(regel, tot);
    await this.gebruikers.endRoltoekenning({ ...regel, verband, tot }, door);
    return await this.find(verband, id);
  }

  private async checkEnd({ vanaf, tot: ended }: Rolregel, tot: string): Promise<void> {
    const [row] = await this.database.dataSource.query<{ vandaag: string }[]>(
      `SELECT ${VANDAAG}::text AS vandaag`,
    );
    const vandaag = row?.vandaag ?? '';
    if (ended !== null && ended <= vandaag)
      throw new DomeinFout({
        code: 'rol_al_beeindigd',
        status: 409,
        melding: `Deze rol is al beëindigd per ${ended}. Ken zo nodig een nieuwe rol toe.`,
      });
    const first = vanaf > vandaag ? vanaf : vandaag;
    if (tot >= first) return;
    const reason = `Een rol eindigt niet met terugwerkende kracht. Kies ${first} of een latere dag.`;
    throw new DomeinFout({
      code: 'ongeldig_verzoek',
      melding: reason,
      invalidParams: [{ name: 'tot', reason }],
    });
  }
}

const LIST = `
  SELECT r.id, g.aanmeldnaam, g.naam, r.rol, r.deelnemer, r.werkorganisatie, r.bron, r.vanaf::text AS vanaf,
    r.tot::text AS tot
  FROM roltoekenning r JOIN gebruiker g ON g.id = r.gebruiker
  WHERE r.verband = $1 AND ($2::date IS NULL OR (r.vanaf <= $2 AND (r.tot IS NULL OR r.tot > $2)))
  ORDER BY g.aanmeldnaam, r.vanaf, r.rol, r.id`;
