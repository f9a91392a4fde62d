import { Module } from '@nestjs/common';
import { ProductenController } from './menukaart/producten.controller.js';
import { CatalogusService } from './menukaart/catalogus.service.js';

@Module({ controllers: [ProductenController], providers: [CatalogusService], exports: [CatalogusService] })
export class CatalogusModule {}
