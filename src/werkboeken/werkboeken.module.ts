import { Module } from '@nestjs/common';
import { BerekeningModule } from '../berekening/index.js';
import { VerbandModule } from '../verband/index.js';
import { WerkboekenController } from './werkboeken.controller.js';
import { WerkboekenService } from './werkboeken.service.js';

@Module({
  imports: [VerbandModule, BerekeningModule],
  controllers: [WerkboekenController],
  providers: [WerkboekenService],
  exports: [WerkboekenService],
})
export class WerkboekenModule {}
