import { Global, Module } from '@nestjs/common';
import { Handelingen } from '../toegang/index.js';
import { ControlesporenController } from './controlesporen.controller.js';
import { ControlespoorService } from './controlespoor.service.js';

/** Global: every room records what is done in it, and knows only `Handelingen`. */
@Global()
@Module({
  controllers: [ControlesporenController],
  providers: [ControlespoorService, { provide: Handelingen, useExisting: ControlespoorService }],
  exports: [ControlespoorService, Handelingen],
})
export class ControlespoorModule {}
