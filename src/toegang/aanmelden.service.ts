import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountsService } from './accounts.service.js';
import { aanmeldenMislukt, geenRol } from './aanmeld-fouten.js';
import type { Account } from './account.js';
import type { Handeling } from './handelingen.js';
import { LogboekService } from './logboek.service.js';
import { PogingenService } from './pogingen.service.js';
import { IdentiteitenService } from './oidc/identiteiten.service.js';
import type { Identiteit } from './oidc/verzoek.js';
import { isWachtwoord } from './wachtwoord/wachtwoord.js';

/** A sign-in that fails takes at least so long, whether the account exists or not. */
const FAILED_MS = 300;

interface Bekende {
  readonly id: string;
  readonly aanmeldnaam: string;
  readonly hash: string | null;
  readonly actief: boolean;
}

/** Who somebody proves to be. Each way ends in an account with a role, or in a DomeinFout; both are put on record. */
@Injectable()
export class AanmeldenService {
  private readonly log = new Logger('aanmelden');

  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly pogingen: PogingenService,
    private readonly identiteiten: IdentiteitenService,
    private readonly logboek: LogboekService,
  ) {}

  /** By name and password. @throws DomeinFout aanmelden_mislukt, te_veel_verzoeken, geen_rol */
  async withWachtwoord(naam: string, wachtwoord: string, oorsprong: string): Promise<Account> {
    const aanmeldnaam = naam.trim().toLowerCase();
    const late = sleep(FAILED_MS);
    await this.pogingen.count(aanmeldnaam, oorsprong);
    const bekende = await this.findBekende(aanmeldnaam);
    const good = await isWachtwoord(bekende?.hash ?? null, wachtwoord);
    if (bekende === null || !good || !bekende.actief) {
      await this.refused(bekende, oorsprong);
      await late;
      throw aanmeldenMislukt();
    }
    await this.pogingen.clear(aanmeldnaam, oorsprong);
    return await this.admit(bekende.id, oorsprong);
  }

  /** By one click, in the demo. @throws DomeinFout aanmelden_mislukt */
  async asDemo(code: string, oorsprong: string): Promise<Account> {
    if (!this.accounts.list().some((account) => account.code === code)) {
      await this.refused(null, oorsprong);
      throw aanmeldenMislukt();
    }
    await this.accounts.ensureDemoAccounts();
    const bekende = await this.findBekende(code);
    if (bekende === null || !bekende.actief) throw aanmeldenMislukt();
    return await this.admit(bekende.id, oorsprong);
  }

  /** By word of the identity provider, with the roles that its claims give now. @throws DomeinFout aanmelden_mislukt, geen_rol */
  async asIdentiteit(identiteit: Identiteit, oorsprong: string): Promise<Account> {
    const id = await this.identiteiten.take(identiteit, oorsprong);
    return await this.admit(id, oorsprong);
  }

  /** Puts on record that somebody left. */
  async left(account: Account, oorsprong: string): Promise<void> {
    await this.record(account.id, handeling('afmelden', account.aanmeldnaam, oorsprong));
  }

  private async admit(id: string, oorsprong: string): Promise<Account> {
    const account = await this.accounts.find(id);
    if (account === null || account.rollen.length === 0) {
      const wie = handeling('aanmelden', account?.aanmeldnaam ?? id, oorsprong);
      await this.record(id, { ...wie, resultaat: 'geweigerd', code: 'geen_rol' });
      throw account === null ? aanmeldenMislukt() : geenRol();
    }
    await this.record(id, handeling('aanmelden', account.aanmeldnaam, oorsprong));
    this.log.log({ gebeurtenis: 'aangemeld', gebruiker: id, oorsprong });
    return account;
  }

  private async refused(bekende: Bekende | null, oorsprong: string): Promise<void> {
    this.log.warn({ gebeurtenis: 'aanmelden geweigerd', gebruiker: bekende?.id ?? null, oorsprong });
    if (bekende === null) return;
    const { id, aanmeldnaam } = bekende;
    const gewoon = handeling('aanmelden', aanmeldnaam, oorsprong);
    await this.record(id, { ...gewoon, resultaat: 'geweigerd', code: 'aanmelden_mislukt' });
  }

  private async record(id: string, wat: Handeling): Promise<void> {
    await this.dataSource.transaction((manager) => this.logboek.recordEverywhere(manager, id, wat));
  }

  private async findBekende(aanmeldnaam: string): Promise<Bekende | null> {
    const [found]: Bekende[] = await this.dataSource.query(
      'SELECT id, aanmeldnaam, wachtwoord_hash AS hash, actief FROM gebruiker WHERE aanmeldnaam = $1',
      [aanmeldnaam],
    );
    return found ?? null;
  }
}

const handeling = (actie: string, actor: string, oorsprong: string): Handeling => ({
  actie,
  object: `gebruiker/${actor}`,
  resultaat: 'gelukt',
  actor,
  oorsprong,
});
