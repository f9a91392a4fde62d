import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Handelingen } from '../toegang/index.js';
import { ControlesporenController } from './controlesporen.controller.js';
import { ControlespoorService } from './controlespoor.service.js';
import { OorsprongInterceptor } from './oorsprong.js';

/** Global: every room records what is done in it, and knows only `Handelingen`. */
@Global()
@Module({
  controllers: [ControlesporenController],
  providers: [
    ControlespoorService,
    { provide: Handelingen, useExisting: ControlespoorService },
    { provide: APP_INTERCEPTOR, useClass: OorsprongInterceptor },
  ],
  exports: [ControlespoorService, Handelingen],
})
export class ControlespoorModule {}
