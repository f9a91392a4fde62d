import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { nietGevonden } from '../platform/index.js';
import { inVerband, verbandFor, type Account } from './account.js';
import { geenRecht, nietAangemeld, ongeldigToken } from './aanmeld-fouten.js';
import { AccountsService } from './accounts.service.js';
import { DiensttokensService } from './diensttokens.service.js';
import { isBearer } from './herkomst.js';
import { IdentiteitenService } from './oidc/identiteiten.service.js';
import { OidcService } from './oidc/oidc.service.js';
import { mag, type Gebruiker, type Recht } from './rechten.js';

/** Who makes a request, and whether that is somebody who may. */
@Injectable()
export class AanvragerService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly tokens: DiensttokensService,
    private readonly oidc: OidcService,
    private readonly identiteiten: IdentiteitenService,
  ) {}

  /**
   * The person or programme that asks, in the verband that the address names, or else the first of theirs
   * where they have this right.
   *
   * @throws DomeinFout niet_aangemeld, ongeldig_token, geen_recht; niet_gevonden for a verband of somebody else, exactly
   * as for one that does not exist
   */
  async admit(request: Request, recht: Recht): Promise<Gebruiker> {
    const gevraagd = request.params['verband'];
    if (isBearer(request)) {
      const token = (request.headers.authorization ?? '').replace(/^bearer */i, '');
      if (this.tokens.isDiensttoken(token)) return checked(await this.tokens.find(token), gevraagd, recht);
      return await this.asAccount(await this.ofAccessToken(token), gevraagd, recht);
    }
    const account = await this.accounts.findSignedIn(request);
    if (account === null) throw nietAangemeld();
    return await this.asAccount(account, gevraagd, recht);
  }

  private async asAccount(account: Account, gevraagd: unknown, recht: Recht): Promise<Gebruiker> {
    const verband = typeof gevraagd === 'string' ? gevraagd : verbandFor(account, recht);
    // Everything was taken away since the sign-in.
    if (verband === undefined) throw geenRecht();
    const gebruiker = inVerband(account, verband);
    if (gebruiker === null) throw nietGevonden();
    if (!mag(gebruiker, recht, verband)) throw geenRecht();
    await this.accounts.markUsed(account, verband, recht);
    return gebruiker;
  }

  private async ofAccessToken(token: string): Promise<Account> {
    const wie = await this.oidc.verifyAccessToken(token);
    const id = wie && (await this.identiteiten.findId(wie.issuer, wie.subject));
    const account = id && (await this.accounts.find(id));
    if (!account) throw ongeldigToken();
    return account;
  }
}

function checked(gebruiker: Gebruiker | null, gevraagd: unknown, recht: Recht): Gebruiker {
  if (gebruiker === null) throw ongeldigToken();
  if (typeof gevraagd === 'string' && gevraagd !== gebruiker.verband) throw nietGevonden();
  if (!mag(gebruiker, recht, gebruiker.verband)) throw geenRecht();
  return gebruiker;
}
