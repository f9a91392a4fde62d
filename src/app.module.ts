import { Module } from '@nestjs/common';
import { HealthController } from './platform/index.js';

@Module({ controllers: [HealthController] })
export class AppModule {}
