import { Module } from '@nestjs/common';
import { BerekeningModule } from '../berekening/index.js';
import { RealisatieModule } from '../realisatie/index.js';
import { VerbandModule } from '../verband/index.js';
import { AlgemeenController } from './algemeen.controller.js';
import { BestandenController } from './bestanden.controller.js';
import { InlezenController } from './inlezen/inlezen.controller.js';
import { KaderService } from './kader.service.js';
import { UitlegController } from './lasten/uitleg.controller.js';
import { SpoorController } from './spoor/spoor.controller.js';
import { VerbandPaginasController } from './verband.controller.js';

/** The screens. */
@Module({
  imports: [VerbandModule, RealisatieModule, BerekeningModule],
  controllers: [
    BestandenController,
    AlgemeenController,
    // Before those of a year: the last part of its addresses would be taken for a boekjaar.
    SpoorController,
    VerbandPaginasController,
    UitlegController,
    InlezenController,
  ],
  providers: [KaderService],
})
export class PaginasModule {}
