import { Module } from '@nestjs/common';
import { VerbandenController } from './verbanden.controller.js';
import { VerbandService } from './verband.service.js';

@Module({ controllers: [VerbandenController], providers: [VerbandService], exports: [VerbandService] })
export class VerbandModule {}
