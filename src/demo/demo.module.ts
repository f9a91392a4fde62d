import { Module } from '@nestjs/common';
import { BerekeningModule } from '../berekening/index.js';
import { CatalogusModule } from '../catalogus/index.js';
import { RealisatieModule } from '../realisatie/index.js';
import { SleutelsModule } from '../sleutels/index.js';
import { VerbandModule } from '../verband/index.js';
import { DemoService } from './demo.service.js';

@Module({
  imports: [VerbandModule, CatalogusModule, SleutelsModule, RealisatieModule, BerekeningModule],
  providers: [DemoService],
  exports: [DemoService],
})
export class DemoModule {}
