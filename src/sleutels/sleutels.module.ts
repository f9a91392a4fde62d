import { Module } from '@nestjs/common';
import { VerbandModule } from '../verband/index.js';
import { VerdeelsleutelsController } from './verdeelsleutels.controller.js';
import { SleutelsService } from './sleutels.service.js';

@Module({
  imports: [VerbandModule],
  controllers: [VerdeelsleutelsController],
  providers: [SleutelsService],
  exports: [SleutelsService],
})
export class SleutelsModule {}
