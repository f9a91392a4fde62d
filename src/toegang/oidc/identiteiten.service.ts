import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { Database } from '../../platform/index.js';
import { aanmeldenMislukt } from '../aanmeld-fouten.js';
import { findVerbanden, VANDAAG } from '../eigen-rollen.js';
import { INSTELLINGEN, type ToegangInstellingen } from '../instellingen.js';
import { LogboekService } from '../logboek.service.js';
import { keyOf, rolesOfClaims, type Claims, type Verbandrol } from './roles-of-claims.js';
import type { Identiteit } from './verzoek.js';

interface Bekende {
  readonly id: string;
  readonly aanmeldnaam: string;
}

type Toegekend = Verbandrol & { readonly id: string };

/** People as the identity provider knows them, and the roles its claims give them. */
@Injectable()
export class IdentiteitenService {
  private readonly log = new Logger('oidc');

  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    private readonly logboek: LogboekService,
    @Inject(INSTELLINGEN) private readonly instellingen: ToegangInstellingen,
  ) {}

  /** Finds or makes this person and brings the roles to what the claims say. @returns UUID of the gebruiker */
  async take({ issuer, subject, claims }: Identiteit, oorsprong: string): Promise<string> {
    if (!isText(subject)) throw aanmeldenMislukt();
    const bekende = (await this.find(issuer, subject)) ?? (await this.make(issuer, subject, claims));
    const wanted = rolesOfClaims(claims, this.instellingen.oidc?.rolregels ?? []);
    const held = await this.dataSource.transaction((manager) => findVerbanden(manager, bekende.id));
    const verbanden = new Set([...held, ...wanted.map(({ verband }) => verband)]);
    for (const verband of [...verbanden].sort()) {
      const here = wanted.filter((role) => role.verband === verband);
      await this.bring({ bekende, verband, wanted: here, oorsprong });
    }
    return bekende.id;
  }

  /** UUID of who the provider knows by this name; null for who never signed in here. */
  async findId(issuer: string, subject: string): Promise<string | null> {
    return (await this.find(issuer, subject))?.id ?? null;
  }

  private async find(issuer: string, subject: string): Promise<Bekende | undefined> {
    const [found]: Bekende[] = await this.dataSource.query(
      'SELECT id, aanmeldnaam FROM gebruiker WHERE issuer = $1 AND subject = $2',
      [issuer, subject],
    );
    return found;
  }

  /** A name that is taken belongs to somebody else, as far as we know: this person gets one of their own. */
  private async make(issuer: string, subject: string, claims: Claims): Promise<Bekende> {
    const eigen = `${subject}@${new URL(issuer).host}`.replace(/\s/g, '').toLowerCase();
    const [naam] = [claims['name'], claims['preferred_username'], subject].filter(isText);
    for (const aanmeldnaam of [claims['preferred_username'], claims['email'], eigen].filter(isName)) {
      const made: Bekende[] = await this.dataSource.query(
        `INSERT INTO gebruiker (id, aanmeldnaam, naam, issuer, subject, actief, sessies_vanaf)
         VALUES ($1, $2, $3, $4, $5, true, now()) ON CONFLICT DO NOTHING RETURNING id, aanmeldnaam`,
        [randomUUID(), aanmeldnaam.toLowerCase(), naam, issuer, subject],
      );
      const found = made[0] ?? (await this.find(issuer, subject));
      if (found !== undefined) return found;
    }
    throw aanmeldenMislukt();
  }

  /** One verband, in one transaction; a rule for what does not exist there gives nothing and says so in the log. */
  private async bring({ bekende, verband, wanted, oorsprong }: Breng): Promise<void> {
    try {
      await this.database.inVerband(verband, async (manager) => {
        await manager.query('SELECT FROM gebruiker WHERE id = $1 FOR UPDATE', [bekende.id]);
        const held = await heldRoles(manager, verband, bekende.id);
        const added = minus(wanted, held);
        const ended = minus(held, wanted);
        if (added.length + ended.length === 0) return;
        for (const role of added) await give(manager, bekende.id, role);
        await end(manager, verband, ended);
        await manager.query('UPDATE gebruiker SET sessies_vanaf = clock_timestamp() WHERE id = $1', [
          bekende.id,
        ]);
        await this.logboek.record(manager, {
          actie: 'rollen.wijzigen',
          object: `gebruiker/${bekende.aanmeldnaam}`,
          resultaat: 'gelukt',
          actor: 'oidc',
          oorsprong,
          voor: held.map(withoutId),
          na: wanted,
        });
      });
    } catch (error) {
      if (!isMissingReference(error)) throw error;
      this.log.error({ gebeurtenis: 'OIDC_ROLLEN noemt wat niet bestaat', verband, rollen: wanted });
    }
  }
}

interface Breng {
  readonly bekende: Bekende;
  readonly verband: string;
  readonly wanted: readonly Verbandrol[];
  readonly oorsprong: string;
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && /^\P{C}{1,254}$/u.test(value);
const isName = (value: unknown): value is string => isText(value) && !/\s/.test(value);

const withoutId = ({ verband, rol, deelnemer, werkorganisatie }: Toegekend): Verbandrol => ({
  verband,
  rol,
  deelnemer,
  werkorganisatie,
});

function minus<T extends Verbandrol>(roles: readonly T[], without: readonly Verbandrol[]): T[] {
  const keys = new Set(without.map(keyOf));
  return roles.filter((role) => !keys.has(keyOf(role)));
}

async function heldRoles(manager: EntityManager, verband: string, gebruiker: string): Promise<Toegekend[]> {
  return await manager.query(
    `SELECT id, verband, rol, deelnemer, werkorganisatie FROM roltoekenning
     WHERE verband = $1 AND gebruiker = $2 AND bron = 'oidc' AND tot IS NULL`,
    [verband, gebruiker],
  );
}

async function give(manager: EntityManager, gebruiker: string, role: Verbandrol): Promise<void> {
  const { verband, rol, deelnemer, werkorganisatie } = role;
  await manager.query(
    `INSERT INTO roltoekenning (verband, id, gebruiker, rol, deelnemer, werkorganisatie, bron, vanaf)
     VALUES ($1, $2, $3, $4, $5, $6, 'oidc', ${VANDAAG})`,
    [verband, randomUUID(), gebruiker, rol, deelnemer, werkorganisatie],
  );
}

async function end(manager: EntityManager, verband: string, roles: readonly Toegekend[]): Promise<void> {
  await manager.query(`UPDATE roltoekenning SET tot = ${VANDAAG} WHERE verband = $1 AND id = ANY ($2)`, [
    verband,
    roles.map(({ id }) => id),
  ]);
}

const isMissingReference = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23503';
