import { Module } from '@nestjs/common';
import { CatalogusModule } from '../catalogus/index.js';
import { VerbandModule } from '../verband/index.js';
import { InrichtingController } from './inrichting.controller.js';
import { InrichtingService } from './inrichting.service.js';
import { SleutelsService } from './sleutels.service.js';
import { SleutelwaardenController } from './sleutelwaarden.controller.js';
import { SleutelwaardenService } from './sleutelwaarden.service.js';
import { VerdeelsleutelsController } from './verdeelsleutels.controller.js';
import { VerdeelsleutelsService } from './verdeelsleutels.service.js';

const SERVICES = [SleutelsService, VerdeelsleutelsService, SleutelwaardenService, InrichtingService];

@Module({
  imports: [CatalogusModule, VerbandModule],
  controllers: [VerdeelsleutelsController, SleutelwaardenController, InrichtingController],
  providers: SERVICES,
  exports: SERVICES,
})
export class SleutelsModule {}
