import { Module } from '@nestjs/common';
import { CatalogusModule } from '../catalogus/index.js';
import { RealisatieModule } from '../realisatie/index.js';
import { SleutelsModule } from '../sleutels/index.js';
import { VerbandModule } from '../verband/index.js';
import { BerekeningenController } from './berekeningen.controller.js';
import { BerekeningenService } from './berekeningen.service.js';
import { GegevensService } from './gegevens.service.js';
import { ModellenController } from './modellen.controller.js';
import { ModellenService } from './modellen.service.js';
import { StandService } from './stand.service.js';
import { VerkenningenController } from './verkenning/verkenningen.controller.js';
import { VerkenningenService } from './verkenning/verkenningen.service.js';

@Module({
  imports: [VerbandModule, CatalogusModule, SleutelsModule, RealisatieModule],
  controllers: [BerekeningenController, ModellenController, VerkenningenController],
  providers: [BerekeningenService, GegevensService, ModellenService, StandService, VerkenningenService],
  exports: [BerekeningenService, ModellenService, VerkenningenService],
})
export class BerekeningModule {}
