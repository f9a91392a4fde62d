import { Controller, Get } from '@nestjs/common';
import { Openbaar } from '../http/index.js';

/** For the machine that watches over the service. */
@Openbaar()
@Controller('health')
export class HealthController {
  @Get('live')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }
}
