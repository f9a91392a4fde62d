import { Module } from '@nestjs/common';
import { CatalogusModule } from '../catalogus/index.js';
import { RealisatieModule } from '../realisatie/index.js';
import { SleutelsModule } from '../sleutels/index.js';
import { VerbandModule } from '../verband/index.js';
import { BoekjaarafsluitingenController } from './afsluiting/boekjaarafsluitingen.controller.js';
import { BoekjaarafsluitingenService } from './afsluiting/boekjaarafsluitingen.service.js';
import { BerekeningenController } from './berekeningen.controller.js';
import { BerekeningenService } from './berekeningen.service.js';
import { GegevensService } from './gegevens.service.js';
import { LadingeffectService } from './ladingeffect.service.js';
import { ModellenController } from './modellen.controller.js';
import { ModellenService } from './modellen.service.js';
import { StandService } from './stand.service.js';
import { VerkenningenController } from './verkenning/verkenningen.controller.js';
import { VerkenningenService } from './verkenning/verkenningen.service.js';

@Module({
  imports: [VerbandModule, CatalogusModule, SleutelsModule, RealisatieModule],
  controllers: [
    BerekeningenController,
    BoekjaarafsluitingenController,
    ModellenController,
    VerkenningenController,
  ],
  providers: [
    BerekeningenService,
    BoekjaarafsluitingenService,
    LadingeffectService,
    GegevensService,
    ModellenService,
    StandService,
    VerkenningenService,
  ],
  exports: [
    BerekeningenService,
    BoekjaarafsluitingenService,
    LadingeffectService,
    ModellenService,
    VerkenningenService,
  ],
})
export class BerekeningModule {}
