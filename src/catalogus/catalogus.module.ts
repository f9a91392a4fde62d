import { Module } from '@nestjs/common';
import { ProductenController } from './producten.controller.js';
import { CatalogusService } from './catalogus.service.js';

@Module({ controllers: [ProductenController], providers: [CatalogusService], exports: [CatalogusService] })
export class CatalogusModule {}
