import { Module } from '@nestjs/common';
import { InlezingenController } from './inlezingen.controller.js';
import { InlezingenService } from './inlezingen.service.js';
import { KostenplaatsenController } from './kostenplaatsen.controller.js';
import { KostenplaatsenService } from './kostenplaatsen.service.js';
import { UploadsModule } from './uploads.module.js';

@Module({
  imports: [UploadsModule],
  controllers: [InlezingenController, KostenplaatsenController],
  providers: [InlezingenService, KostenplaatsenService],
  exports: [InlezingenService, KostenplaatsenService, UploadsModule],
})
export class RealisatieModule {}
