import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AanmeldenController } from './aanmelden.controller.js';
import { AccountsService } from './accounts.service.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { ToegangGuard } from './toegang.guard.js';

@Module({})
export class ToegangModule {
  /** Without the demo nobody can sign in yet: there are no other accounts. */
  static forRoot({ demo }: { readonly demo: boolean }): DynamicModule {
    return {
      module: ToegangModule,
      global: true,
      controllers: [AanmeldenController],
      providers: [
        { provide: AccountsService, useFactory: () => new AccountsService(demo ? DEMO_ACCOUNTS : []) },
        { provide: APP_GUARD, useClass: ToegangGuard },
      ],
      exports: [AccountsService],
    };
  }
}
