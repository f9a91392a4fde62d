import { Module } from '@nestjs/common';
import { SleutelsService } from './sleutels.service.js';

@Module({ providers: [SleutelsService], exports: [SleutelsService] })
export class SleutelsModule {}
