import { Module } from '@nestjs/common';
import { VerbandModule } from '../verband/index.js';
import { CatalogusService } from './menukaart/catalogus.service.js';
import { KopieenService } from './menukaart/kopieen.service.js';
import { MenukaartenController } from './menukaart/menukaarten.controller.js';
import { MenukaartenService } from './menukaart/menukaarten.service.js';
import { MenukaartregelsController } from './menukaart/menukaartregels.controller.js';
import { MenukaartregelsService } from './menukaart/menukaartregels.service.js';
import { MenukaartversiesService } from './menukaart/menukaartversies.service.js';
import { MetingenController } from './menukaart/metingen.controller.js';
import { MetingenService } from './menukaart/metingen.service.js';
import { PrestatienormenController } from './menukaart/prestatienormen.controller.js';
import { PrestatienormenService } from './menukaart/prestatienormen.service.js';
import { ProductenController } from './menukaart/producten.controller.js';
import { WerkveldenController } from './menukaart/werkvelden.controller.js';
import { WerkveldenService } from './menukaart/werkvelden.service.js';

const MENUKAART = [
  CatalogusService,
  KopieenService,
  MenukaartenService,
  MenukaartregelsService,
  MenukaartversiesService,
  MetingenService,
  PrestatienormenService,
  WerkveldenService,
];

@Module({
  imports: [VerbandModule],
  controllers: [
    ProductenController,
    WerkveldenController,
    MenukaartenController,
    MenukaartregelsController,
    PrestatienormenController,
    MetingenController,
  ],
  providers: MENUKAART,
  exports: MENUKAART,
})
export class CatalogusModule {}
