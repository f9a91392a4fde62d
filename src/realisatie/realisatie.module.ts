import { Module } from '@nestjs/common';
import { CatalogusModule } from '../catalogus/index.js';
import { SleutelsModule } from '../sleutels/index.js';
import { VerbandModule } from '../verband/index.js';
import { DoelenService } from './doelen.service.js';
import { InlezingenController } from './inlezingen.controller.js';
import { InlezingenService } from './inlezingen.service.js';
import { KostenplaatsenController } from './kostenplaatsen.controller.js';
import { KostenplaatsenService } from './kostenplaatsen.service.js';
import { LijstenController } from './lijsten/lijsten.controller.js';
import { LijstenService } from './lijsten/lijsten.service.js';
import { JobsModule } from '../platform/index.js';
import { ImportprofielenController } from './importprofiel/importprofielen.controller.js';
import { ImportprofielenService } from './importprofiel/importprofielen.service.js';
import { InleesafsprakenController } from './inleesafspraken/inleesafspraken.controller.js';
import { InleesafsprakenService } from './inleesafspraken/inleesafspraken.service.js';
import { InleesprocesController } from './proces/inleesproces.controller.js';
import { Inleesproces } from './proces/inleesproces.service.js';
import { MarkeringController } from './markering/markering.controller.js';
import { MarkeringService } from './markering/markering.service.js';
import { NaslagService } from './naslag.service.js';
import { SjablonenController } from './sjablonen/sjablonen.controller.js';
import { SjablonenService } from './sjablonen/sjablonen.service.js';
import { ToewijzingenController } from './toewijzingen.controller.js';
import { ToewijzingenService } from './toewijzingen.service.js';
import { InleesstandController } from './stand/inleesstand.controller.js';
import { InleesstandService } from './stand/inleesstand.service.js';
import { UploadsModule } from './uploads.module.js';
import { VergelijkingenController } from './vergelijking/vergelijkingen.controller.js';
import { VergelijkingenService } from './vergelijking/vergelijkingen.service.js';

@Module({
  imports: [JobsModule, UploadsModule, VerbandModule, CatalogusModule, SleutelsModule],
  controllers: [
    InlezingenController,
    InleesprocesController,
    MarkeringController,
    SjablonenController,
    ImportprofielenController,
    InleesstandController,
    InleesafsprakenController,
    KostenplaatsenController,
    ToewijzingenController,
    LijstenController,
    VergelijkingenController,
  ],
  providers: [
    InlezingenService,
    InleesstandService,
    InleesafsprakenService,
    Inleesproces,
    MarkeringService,
    SjablonenService,
    ImportprofielenService,
    KostenplaatsenService,
    ToewijzingenService,
    NaslagService,
    DoelenService,
    LijstenService,
    VergelijkingenService,
  ],
  exports: [
    InlezingenService,
    InleesstandService,
    InleesafsprakenService,
    ImportprofielenService,
    KostenplaatsenService,
    ToewijzingenService,
    LijstenService,
    VergelijkingenService,
    UploadsModule,
  ],
})
export class RealisatieModule {}
