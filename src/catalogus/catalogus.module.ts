import { Module } from '@nestjs/common';
import { VerbandModule } from '../verband/index.js';
import { DvoopzeggingenService } from './dvo/dvoopzeggingen.service.js';
import { DvosController } from './dvo/dvos.controller.js';
import { DvosService } from './dvo/dvos.service.js';
import { DvowijzigingenController } from './dvo/dvowijzigingen.controller.js';
import { DvowijzigingenService } from './dvo/dvowijzigingen.service.js';
import { AfnamematrixController } from './dvo/matrix/afnamematrix.controller.js';
import { AfnamematrixService } from './dvo/matrix/afnamematrix.service.js';
import { MatrixwerkboekController } from './dvo/matrix/matrixwerkboek.controller.js';
import { CatalogusService } from './menukaart/catalogus.service.js';
import { KopieenService } from './menukaart/kopieen.service.js';
import { MenukaartenController } from './menukaart/menukaarten.controller.js';
import { MenukaartenService } from './menukaart/menukaarten.service.js';
import { MenukaartregelsController } from './menukaart/menukaartregels.controller.js';
import { MenukaartregelsService } from './menukaart/menukaartregels.service.js';
import { MenukaartversiesService } from './menukaart/menukaartversies.service.js';
import { MenukaartwerkboekController } from './menukaart/menukaartwerkboek.controller.js';
import { MenukaartwerkboekService } from './menukaart/menukaartwerkboek.service.js';
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
  MenukaartwerkboekService,
  MetingenService,
  PrestatienormenService,
  WerkveldenService,
];

const DVO = [DvosService, DvowijzigingenService, DvoopzeggingenService, AfnamematrixService];

@Module({
  imports: [VerbandModule],
  controllers: [
    ProductenController,
    WerkveldenController,
    MenukaartenController,
    MenukaartwerkboekController,
    MenukaartregelsController,
    PrestatienormenController,
    MetingenController,
    DvosController,
    DvowijzigingenController,
    AfnamematrixController,
    MatrixwerkboekController,
  ],
  providers: [...MENUKAART, ...DVO],
  exports: [...MENUKAART, ...DVO],
})
export class CatalogusModule {}
