import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource, type EntityManager } from 'typeorm';
import { Database } from '../platform/index.js';
import { unmarkedRoles, type Account } from './account.js';
import { DEMO_ACCOUNTS, DEMO_VERBANDEN, type DemoAccount } from './demo-accounts.js';
import { geldtVandaag, openEigenRollen, VANDAAG } from './eigen-rollen.js';
import { INSTELLINGEN, type ToegangInstellingen } from './instellingen.js';
import type { Recht } from './rechten.js';
import { aliveSince } from './sessie.js';

/** What the sign-in page can offer. */
export interface AanmeldKeuzes {
  /** Accounts for one click; empty without the demo. */
  readonly demo: readonly DemoAccount[];
  /** Whether there is an identity provider, at GET /aanmelden/oidc. */
  readonly oidc: boolean;
  /** Whether a name and a password are taken. */
  readonly lokaal: boolean;
}

/** Who can sign in. Looked up at every request, so that what is taken away is gone at once. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    @Inject(INSTELLINGEN) private readonly instellingen: ToegangInstellingen,
  ) {}

  aanmeldKeuzes(): AanmeldKeuzes {
    return { demo: this.list(), oidc: this.instellingen.oidc !== null, lokaal: true };
  }

  /** The accounts for one click; empty without the demo. */
  list(): readonly DemoAccount[] {
    return this.instellingen.demo ? DEMO_ACCOUNTS : [];
  }

  /** Who is signed in in this browser; null for nobody, or when that session is over. */
  async findSignedIn({ session }: Pick<Request, 'session'>): Promise<Account | null> {
    const { gebruiker, stempel } = session ?? {};
    if (gebruiker === undefined || !aliveSince(session.sinds)) return null;
    const account = await this.find(gebruiker);
    return account?.stempel === stempel ? account : null;
  }

  /** An active person with the roles of today; null for who does not exist or is blocked. */
  async find(id: string): Promise<Account | null> {
    return await this.dataSource.transaction(async (manager) => {
      await openEigenRollen(manager, id);
      const [account]: Account[] = await manager.query(FIND, [id, this.instellingen.demo]);
      return account ?? null;
    });
  }

  /** Keeps for the yearly review that these roles were used today. */
  async markUsed(account: Account, verband: string, recht: Recht): Promise<void> {
    const ids = unmarkedRoles(account, verband, recht);
    if (ids.length === 0) return;
    await this.database.inVerband(verband, async (manager) => {
      await manager.query(
        `UPDATE roltoekenning SET laatst_gebruikt = ${VANDAAG} WHERE verband = $1 AND id = ANY ($2)`,
        [verband, ids],
      );
    });
  }

  /** Makes the accounts of the demo that are not there yet, each with its role in every verband that is loaded. */
  async ensureDemoAccounts(): Promise<void> {
    const accounts = this.list();
    if (accounts.length === 0) return;
    for (const verband of DEMO_VERBANDEN)
      await this.database.inVerband(verband, async (manager) => {
        const known: { aanmeldnaam: string }[] = await manager.query(KNOWN, [verband]);
        const done = new Set(known.map(({ aanmeldnaam }) => aanmeldnaam));
        for (const account of accounts)
          if (account.gebruiker.verbanden.includes(verband) && !done.has(account.code))
            await ensureDemoAccount(manager, verband, account);
      });
  }
}

/** Gives nothing in a verband, or for a deelnemer or werkorganisatie, that has not been loaded yet. */
async function ensureDemoAccount(
  manager: EntityManager,
  verband: string,
  { code, gebruiker }: DemoAccount,
): Promise<void> {
  const { naam, rol, deelnemer, werkorganisatie } = gebruiker;
  await manager.query(
    `INSERT INTO gebruiker (id, aanmeldnaam, naam, actief, sessies_vanaf) VALUES ($1, $2, $3, true, now())
     ON CONFLICT (aanmeldnaam) DO NOTHING`,
    [randomUUID(), code, naam],
  );
  // The row stays locked, so that two who start the demo at once give the role once.
  await manager.query(
    `WITH persoon AS (SELECT id FROM gebruiker WHERE aanmeldnaam = $1 FOR UPDATE)
     INSERT INTO roltoekenning (verband, id, gebruiker, rol, deelnemer, werkorganisatie, bron, vanaf)
     SELECT code, $3::uuid, id, $4, $5::varchar, $6::varchar, 'demo', ${VANDAAG} FROM persoon, verband
     WHERE code = $2
       AND ($5::varchar IS NULL OR EXISTS (SELECT FROM deelnemer d WHERE d.verband = $2 AND d.code = $5))
       AND ($6::varchar IS NULL OR EXISTS (SELECT FROM werkorganisatie w WHERE w.verband = $2 AND w.code = $6))
       AND NOT EXISTS (SELECT FROM roltoekenning r
                       WHERE r.verband = $2 AND r.gebruiker = persoon.id AND r.bron = 'demo')`,
    [code, verband, randomUUID(), rol, deelnemer, werkorganisatie],
  );
}

/** $1 verband: who has a role of the demo in it. */
const KNOWN = `
  SELECT g.aanmeldnaam FROM roltoekenning r JOIN gebruiker g ON g.id = r.gebruiker
  WHERE r.verband = $1 AND r.bron = 'demo'`;

/** $1 id, $2 whether roles of the demo count. */
const FIND = `
  SELECT g.id, g.naam, g.aanmeldnaam, extract(epoch FROM g.sessies_vanaf)::text AS stempel,
    coalesce(json_agg(json_build_object('verband', r.verband, 'id', r.id, 'rol', r.rol, 'deelnemer', r.deelnemer,
      'werkorganisatie', r.werkorganisatie, 'gebruikt', r.laatst_gebruikt IS NOT DISTINCT FROM ${VANDAAG})
      ORDER BY r.verband, r.id) FILTER (WHERE r.id IS NOT NULL), '[]') AS rollen
  FROM gebruiker g
  LEFT JOIN roltoekenning r ON r.gebruiker = g.id AND ${geldtVandaag('r')} AND ($2 OR r.bron <> 'demo')
  WHERE g.id = $1 AND g.actief
  GROUP BY g.id`;
