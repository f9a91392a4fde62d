import { Module } from '@nestjs/common';
import { RealisatieModule } from '../realisatie/index.js';
import { InbrengdossiersController } from './inbrengdossiers.controller.js';
import { InbrengdossiersService } from './inbrengdossiers.service.js';

@Module({
  imports: [RealisatieModule],
  controllers: [InbrengdossiersController],
  providers: [InbrengdossiersService],
  exports: [InbrengdossiersService],
})
export class InbrengModule {}
