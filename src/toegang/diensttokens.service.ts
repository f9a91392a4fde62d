import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, DomeinFout, nietGevonden } from '../platform/index.js';
import { Diensttoken } from './diensttoken.entity.js';
import { VANDAAG } from './eigen-rollen.js';
import { LogboekService, type Door } from './logboek.service.js';
import type { Gebruiker, Recht } from './rechten.js';

export interface NieuwToken {
  readonly verband: string;
  /** What it is for. */
  readonly naam: string;
  readonly rechten: readonly Recht[];
  /** From 1 to 366. */
  readonly dagen: number;
}

/** Rights that a token never has. */
const VOOR_MENSEN = ['gebruikers_beheren', 'verbanden_maken'] as const;
const PREFIX = 'np1';
const DAY_MS = 24 * 60 * 60 * 1000;

/** Tokens for programmes: in one verband, with the rights they name, until they expire. */
@Injectable()
export class DiensttokensService {
  constructor(
    private readonly database: Database,
    private readonly logboek: LogboekService,
  ) {}

  /**
   * Makes a token.
   *
   * @returns the token itself: it is shown once and cannot be looked up again
   * @throws DomeinFout ongeldig_verzoek
   */
  async make(
    { verband, naam, rechten, dagen }: NieuwToken,
    door: Door,
  ): Promise<{ id: string; token: string }> {
    check(rechten, dagen);
    const token = `${PREFIX}.${Buffer.from(verband).toString('base64url')}.${randomBytes(32).toString('base64url')}`;
    const id = randomUUID();
    const gemaaktOp = new Date();
    const verlooptOp = new Date(gemaaktOp.getTime() + dagen * DAY_MS);
    await this.database.inVerband(verband, async (manager) => {
      const known: unknown[] = await manager.query('SELECT FROM verband WHERE code = $1', [verband]);
      if (known.length === 0) throw nietGevonden();
      const row = { verband, id, naam, hash: hashOf(token), rechten: [...rechten], gemaaktDoor: door.actor };
      await manager.insert(Diensttoken, {
        ...row,
        gemaaktOp,
        verlooptOp,
        ingetrokkenOp: null,
        laatstGebruikt: null,
      });
      await this.logboek.record(manager, {
        actie: 'diensttoken.maken',
        object: `diensttoken/${id}`,
        resultaat: 'gelukt',
        ...door,
        na: { naam, rechten, verlooptOp: verlooptOp.toISOString() },
      });
    });
    return { id, token };
  }

  /** Ends a token now. @throws DomeinFout niet_gevonden */
  async revoke(verband: string, id: string, door: Door): Promise<void> {
    await this.database.inVerband(verband, async (manager) => {
      const [, ended]: [unknown, number] = await manager.query(
        `UPDATE diensttoken SET ingetrokken_op = now()
         WHERE verband = $1 AND id::text = $2 AND ingetrokken_op IS NULL`,
        [verband, id],
      );
      if (ended === 0) throw nietGevonden();
      const wat = {
        actie: 'diensttoken.intrekken',
        object: `diensttoken/${id}`,
        resultaat: 'gelukt',
      } as const;
      await this.logboek.record(manager, { ...wat, ...door });
    });
  }

  /** Whether this has the form of a diensttoken; anything else is for the identity provider. */
  isDiensttoken(token: string): boolean {
    return token.startsWith(`${PREFIX}.`);
  }

  /** The programme that this token is of; null for a token that is unknown, expired or revoked. */
  async find(token: string): Promise<Gebruiker | null> {
    const [, code = ''] = token.split('.');
    const verband = Buffer.from(code, 'base64url').toString();
    if (!/^[^\s/\p{C}]{1,64}$/u.test(verband)) return null;
    return await this.database.inVerband(verband, async (manager) => {
      const found = await manager
        .createQueryBuilder(Diensttoken, 't')
        .where('t.verband = :verband AND t.hash = :hash', { verband, hash: hashOf(token) })
        .andWhere('t.verlooptOp > now() AND t.ingetrokkenOp IS NULL')
        .getOne();
      if (found === null) return null;
      await manager.query(
        `UPDATE diensttoken SET laatst_gebruikt = ${VANDAAG}
         WHERE verband = $1 AND id = $2 AND laatst_gebruikt IS DISTINCT FROM ${VANDAAG}`,
        [verband, found.id],
      );
      return toGebruiker(found);
    });
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const toGebruiker = ({ id, naam, verband, rechten }: Diensttoken): Gebruiker => ({
  id,
  naam,
  aanmeldnaam: `diensttoken/${id}`,
  verband,
  rollen: [],
  rechten,
  rol: 'koppeling',
  deelnemer: null,
  werkorganisatie: null,
  verbanden: [verband],
});

function check(rechten: readonly Recht[], dagen: number): void {
  const faults = [
    ...(rechten.length === 0 ? ['Noem ten minste één recht.'] : []),
    ...VOOR_MENSEN.filter((recht) => rechten.includes(recht)).map(
      (recht) => `Het recht ${recht} is alleen voor mensen.`,
    ),
    ...(Number.isInteger(dagen) && dagen >= 1 && dagen <= 366
      ? []
      : ['Kies een duur van 1 tot en met 366 dagen.']),
  ];
  if (faults.length > 0) throw new DomeinFout({ code: 'ongeldig_verzoek', melding: faults.join(' ') });
}
