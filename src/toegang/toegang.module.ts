import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AanmeldenController } from './aanmelden.controller.js';
import { AanmeldenService } from './aanmelden.service.js';
import { AanvragerService } from './aanvrager.service.js';
import { AccountsService } from './accounts.service.js';
import { DiensttokensService } from './diensttokens.service.js';
import { GebruikersService } from './gebruikers.service.js';
import { INSTELLINGEN, STANDAARD, type ToegangInstellingen } from './instellingen.js';
import { LogboekService } from './logboek.service.js';
import { IdentiteitenService } from './oidc/identiteiten.service.js';
import { OidcController } from './oidc/oidc.controller.js';
import { OidcService } from './oidc/oidc.service.js';
import { PogingenService } from './pogingen.service.js';
import { RechtenoverzichtController } from './rechtenoverzicht.controller.js';
import { RechtenoverzichtService } from './rechtenoverzicht.service.js';
import { RoltoekenningenController } from './roltoekenningen.controller.js';
import { RoltoekenningenService } from './roltoekenningen.service.js';
import { SecurityTxtController } from './security-txt.controller.js';
import { ToegangGuard } from './toegang.guard.js';

const SERVICES = [
  AanmeldenService,
  AanvragerService,
  AccountsService,
  DiensttokensService,
  GebruikersService,
  IdentiteitenService,
  LogboekService,
  OidcService,
  PogingenService,
  RechtenoverzichtService,
  RoltoekenningenService,
];

@Module({})
export class ToegangModule {
  static forRoot(instellingen: Partial<ToegangInstellingen> & { readonly demo: boolean }): DynamicModule {
    return {
      module: ToegangModule,
      global: true,
      controllers: [
        AanmeldenController,
        OidcController,
        RechtenoverzichtController,
        RoltoekenningenController,
        SecurityTxtController,
      ],
      providers: [
        { provide: INSTELLINGEN, useValue: { ...STANDAARD, ...instellingen } },
        ...SERVICES,
        { provide: APP_GUARD, useClass: ToegangGuard },
      ],
      exports: [
        AccountsService,
        DiensttokensService,
        GebruikersService,
        RechtenoverzichtService,
        RoltoekenningenService,
      ],
    };
  }
}
