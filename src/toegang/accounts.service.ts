import { Injectable } from '@nestjs/common';
import { DEMO_ACCOUNTS, type DemoAccount } from './demo-accounts.js';
import type { Gebruiker } from './rechten.js';

/** Who can sign in. Looked up at every request, so that what is taken away is gone at once. */
@Injectable()
export class AccountsService {
  constructor(private readonly accounts: readonly DemoAccount[] = DEMO_ACCOUNTS) {}

  list(): readonly DemoAccount[] {
    return this.accounts;
  }

  find(code: unknown): Gebruiker | null {
    return this.accounts.find((account) => account.code === code)?.gebruiker ?? null;
  }
}
