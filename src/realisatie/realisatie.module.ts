import { Module } from '@nestjs/common';
import { CatalogusModule } from '../catalogus/index.js';
import { SleutelsModule } from '../sleutels/index.js';
import { VerbandModule } from '../verband/index.js';
import { DoelenService } from './doelen.service.js';
import { InlezingenController } from './inlezingen.controller.js';
import { InlezingenService } from './inlezingen.service.js';
import { KostenplaatsenController } from './kostenplaatsen.controller.js';
import { KostenplaatsenService } from './kostenplaatsen.service.js';
import { JobsModule } from '../platform/index.js';
import { InleesprocesController } from './proces/inleesproces.controller.js';
import { Inleesproces } from './proces/inleesproces.service.js';
import { NaslagService } from './naslag.service.js';
import { ToewijzingenController } from './toewijzingen.controller.js';
import { ToewijzingenService } from './toewijzingen.service.js';
import { UploadsModule } from './uploads.module.js';

@Module({
  imports: [JobsModule, UploadsModule, VerbandModule, CatalogusModule, SleutelsModule],
  controllers: [
    InlezingenController,
    InleesprocesController,
    KostenplaatsenController,
    ToewijzingenController,
  ],
  providers: [
    InlezingenService,
    Inleesproces,
    KostenplaatsenService,
    ToewijzingenService,
    NaslagService,
    DoelenService,
  ],
  exports: [InlezingenService, KostenplaatsenService, ToewijzingenService, UploadsModule],
})
export class RealisatieModule {}
