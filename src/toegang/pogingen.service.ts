import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ipKeyGenerator } from 'express-rate-limit';
import { DataSource } from 'typeorm';
import { INSTELLINGEN, type ToegangInstellingen } from './instellingen.js';
import { teVaak } from './limieten.js';

const hashOf = (wat: string, waarde: string): string =>
  createHash('sha256').update(`${wat} ${waarde}`).digest('hex');

/** Slows down who guesses passwords: counted for each account and for each address, by all services on one database. */
@Injectable()
export class PogingenService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(INSTELLINGEN) private readonly instellingen: ToegangInstellingen,
  ) {}

  /**
   * Counts an attempt before it is made, so that many at once get no further than one after the other.
   *
   * @throws DomeinFout te_veel_verzoeken
   */
  async count(aanmeldnaam: string, adres: string): Promise<void> {
    const { perAccount, perAdres } = this.instellingen.pogingen;
    await this.add(hashOf('account', aanmeldnaam), perAccount);
    await this.add(hashOf('adres', ipKeyGenerator(adres)), perAdres);
  }

  /** A sign-in that worked counts for nothing: the account starts afresh, the address is where it was before. */
  async clear(aanmeldnaam: string, adres: string): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM aanmeldpoging WHERE sleutel = $1 OR vanaf < now() - interval '15 minutes'`,
      [hashOf('account', aanmeldnaam)],
    );
    await this.dataSource.query('UPDATE aanmeldpoging SET aantal = aantal - 1 WHERE sleutel = $1', [
      hashOf('adres', ipKeyGenerator(adres)),
    ]);
  }

  private async add(sleutel: string, limiet: number): Promise<void> {
    const [stand]: { aantal: number; wachtSec: number }[] = await this.dataSource.query(ADD, [sleutel]);
    if (stand !== undefined && stand.aantal > limiet) throw teVaak(stand.wachtSec);
  }
}

/** A count starts again a quarter of an hour after its first attempt. */
const ADD = `
  INSERT INTO aanmeldpoging AS a (sleutel, aantal, vanaf) VALUES ($1, 1, now())
  ON CONFLICT (sleutel) DO UPDATE SET
    aantal = CASE WHEN a.vanaf < now() - interval '15 minutes' THEN 1 ELSE a.aantal + 1 END,
    vanaf = CASE WHEN a.vanaf < now() - interval '15 minutes' THEN now() ELSE a.vanaf END
  RETURNING aantal, ceil(extract(epoch FROM vanaf + interval '15 minutes' - now()))::integer AS "wachtSec"`;
