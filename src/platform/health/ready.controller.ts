import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Database } from '../database/index.js';
import { Openbaar } from '../http/index.js';

/** Ready is more than alive: the database answers too. */
@Openbaar()
@Controller('health')
export class ReadyController {
  constructor(private readonly database: Database) {}

  @Get('ready')
  async ready(): Promise<{ readonly status: 'ok' }> {
    try {
      await this.database.dataSource.query('SELECT 1');
    } catch {
      throw new ServiceUnavailableException();
    }
    return { status: 'ok' };
  }
}
