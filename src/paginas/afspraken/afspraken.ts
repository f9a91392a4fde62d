import { CatalogusModule } from '../../catalogus/index.js';
import { SleutelsModule } from '../../sleutels/index.js';
import { DvoEffectenService } from './dvos/dvo-effecten.service.js';
import { DvoPaginasController } from './dvos/dvos.controller.js';
import { IndelingService } from './indeling.service.js';
import { InleesafsprakenPaginaController } from './inleesafspraken/inleesafspraken.controller.js';
import { MatrixController } from './matrix/matrix.controller.js';
import { MenukaartPaginaController } from './menukaarten/menukaart.controller.js';
import { MenukaartLezer } from './menukaarten/menukaart.lezer.js';
import { MenukaartenPaginaController } from './menukaarten/menukaarten.controller.js';
import { RegimesController } from './regimes/regimes.controller.js';
import { SleuteldelingenService } from './sleutels/sleuteldelingen.service.js';
import { SleutelPaginasController } from './sleutels/sleutels.controller.js';
import { ToewijzingenPaginaController } from './toewijzingen/toewijzingen.controller.js';

/** The screens of what was agreed: menukaarten, DVO's, keys, regimes and where cost goes. */
export const AFSPRAKEN = {
  imports: [CatalogusModule, SleutelsModule],
  controllers: [
    DvoPaginasController,
    SleutelPaginasController,
    MenukaartenPaginaController,
    MenukaartPaginaController,
    MatrixController,
    RegimesController,
    ToewijzingenPaginaController,
    InleesafsprakenPaginaController,
  ],
  providers: [IndelingService, DvoEffectenService, MenukaartLezer, SleuteldelingenService],
};
