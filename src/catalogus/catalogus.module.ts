import { Module } from '@nestjs/common';
import { CatalogusService } from './catalogus.service.js';

@Module({ providers: [CatalogusService], exports: [CatalogusService] })
export class CatalogusModule {}
