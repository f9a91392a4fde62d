import { Module } from '@nestjs/common';
import { BerekeningModule } from '../berekening/index.js';
import { CatalogusModule } from '../catalogus/index.js';
import { InbrengModule } from '../inbreng/index.js';
import { RealisatieModule } from '../realisatie/index.js';
import { SleutelsModule } from '../sleutels/index.js';
import { VerbandModule } from '../verband/index.js';
import { DemoService } from './demo.service.js';
import { VerzoekenService } from './verzoeken.service.js';

@Module({
  imports: [
    VerbandModule,
    CatalogusModule,
    SleutelsModule,
    RealisatieModule,
    InbrengModule,
    BerekeningModule,
  ],
  providers: [DemoService, VerzoekenService],
  exports: [DemoService, VerzoekenService],
})
export class DemoModule {}
