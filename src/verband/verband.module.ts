import { Module } from '@nestjs/common';
import { VerbandService } from './verband.service.js';

@Module({ providers: [VerbandService], exports: [VerbandService] })
export class VerbandModule {}
