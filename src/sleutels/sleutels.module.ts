import { Module } from '@nestjs/common';
import { VerdeelsleutelsController } from './verdeelsleutels.controller.js';
import { SleutelsService } from './sleutels.service.js';

@Module({
  controllers: [VerdeelsleutelsController],
  providers: [SleutelsService],
  exports: [SleutelsService],
})
export class SleutelsModule {}
