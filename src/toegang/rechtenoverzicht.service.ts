import { Injectable } from '@nestjs/common';
import { Database } from '../platform/index.js';
import { geldtVandaag } from './eigen-rollen.js';
import { rightsOf, type Recht, type Rol } from './rechten.js';

/** One line of who may do what: a role of somebody, or a diensttoken. */
export interface Rechtregel {
  readonly soort: 'gebruiker' | 'diensttoken';
  /** Aanmeldnaam, or the id of the token. */
  readonly wie: string;
  readonly naam: string;
  readonly rol: Rol | null;
  readonly deelnemer: string | null;
  readonly werkorganisatie: string | null;
  readonly rechten: readonly Recht[];
  /** Whether it can be used today. */
  readonly geldt: boolean;
  readonly bron: string;
  readonly vanaf: string;
  /** The day on which it no longer holds. */
  readonly tot: string | null;
  readonly laatstGebruikt: string | null;
}

/** For the yearly check: who may do what in a verband, and when they last did. */
@Injectable()
export class RechtenoverzichtService {
  constructor(private readonly database: Database) {}

  /** Every role and token of this verband, also those that have ended; people first, each in alphabetical order. */
  async list(verband: string): Promise<Rechtregel[]> {
    return await this.database.inVerband(verband, async (manager) => {
      const rollen: (Omit<Rechtregel, 'rechten' | 'rol'> & { rol: Rol })[] = await manager.query(ROLLEN, [
        verband,
      ]);
      const tokens: Rechtregel[] = await manager.query(TOKENS, [verband]);
      return [...rollen.map((regel) => ({ ...regel, rechten: rightsOf([regel]) })), ...tokens];
    });
  }
}

const ROLLEN = `
  SELECT 'gebruiker' AS soort, g.aanmeldnaam AS wie, g.naam, r.rol, r.deelnemer, r.werkorganisatie,
    g.actief AND ${geldtVandaag('r')} AS geldt, r.bron, r.vanaf::text AS vanaf, r.tot::text AS tot,
    r.laatst_gebruikt::text AS "laatstGebruikt"
  FROM roltoekenning r JOIN gebruiker g ON g.id = r.gebruiker
  WHERE r.verband = $1
  ORDER BY g.aanmeldnaam, r.vanaf, r.rol, r.id`;

const DAG = (moment: string): string => `(${moment} AT TIME ZONE 'Europe/Amsterdam')::date::text`;
const TOKENS = `
  SELECT 'diensttoken' AS soort, id::text AS wie, naam, NULL AS rol, NULL AS deelnemer, NULL AS werkorganisatie,
    rechten, ingetrokken_op IS NULL AND verloopt_op > now() AS geldt, 'beheer' AS bron,
    ${DAG('gemaakt_op')} AS vanaf, ${DAG('coalesce(ingetrokken_op, verloopt_op)')} AS tot,
    laatst_gebruikt::text AS "laatstGebruikt"
  FROM diensttoken WHERE verband = $1
  ORDER BY naam, id`;
