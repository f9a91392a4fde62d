import { CatalogusModule } from '../../catalogus/index.js';
import { SleutelsModule } from '../../sleutels/index.js';
import { DvoEffectenService } from './dvos/dvo-effecten.service.js';
import { DvoPaginasController } from './dvos/dvos.controller.js';
import { InleesafsprakenPaginaController } from './inleesafspraken/inleesafspraken.controller.js';
import { MatrixController } from './matrix/matrix.controller.js';
import { MenukaartPaginaController } from './menukaarten/menukaart.controller.js';
import { MenukaartenPaginaController } from './menukaarten/menukaarten.controller.js';
import { MenukaartregelsPaginaController } from './menukaarten/menukaartregels.controller.js';
import { MenukaartschermService } from './menukaarten/menukaartscherm.service.js';
import { NormenPaginaController } from './menukaarten/normen.controller.js';
import { RegimesController } from './regimes/regimes.controller.js';
import { SleuteldelingenService } from './sleutels/sleuteldelingen.service.js';
import { SleutelPaginasController } from './sleutels/sleutels.controller.js';
import { SleutelschermService } from './sleutels/sleutelscherm.service.js';
import { SleutelwaardenPaginaController } from './sleutels/sleutelwaarden.controller.js';
import { ToewijzingenPaginaController } from './toewijzingen/toewijzingen.controller.js';

/** The screens of what was agreed: menukaarten, DVO's, keys, regimes and where cost goes. */
export const AFSPRAKEN = {
  imports: [CatalogusModule, SleutelsModule],
  controllers: [
    DvoPaginasController,
    SleutelPaginasController,
    SleutelwaardenPaginaController,
    MenukaartenPaginaController,
    MenukaartPaginaController,
    MenukaartregelsPaginaController,
    NormenPaginaController,
    MatrixController,
    RegimesController,
    ToewijzingenPaginaController,
    InleesafsprakenPaginaController,
  ],
  providers: [DvoEffectenService, MenukaartschermService, SleuteldelingenService, SleutelschermService],
};
