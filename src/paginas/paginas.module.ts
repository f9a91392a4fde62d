import { Module } from '@nestjs/common';
import { BerekeningModule } from '../berekening/index.js';
import { InbrengModule } from '../inbreng/index.js';
import { RealisatieModule } from '../realisatie/index.js';
import { VerbandModule } from '../verband/index.js';
import { AFSPRAKEN } from './afspraken/afspraken.js';
import { AlgemeenController } from './algemeen.controller.js';
import { BestandenController } from './bestanden.controller.js';
import { IngrepenController } from './inlezen/ingrepen.controller.js';
import { InlezenController } from './inlezen/inlezen.controller.js';
import { VerwerkingController } from './inlezen/verwerking.controller.js';
import { InlezenschermService } from './inlezen/inlezenscherm.service.js';
import { ImportprofielenPaginaController } from './importprofielen/importprofielen.controller.js';
import { INRICHTING_CONTROLLERS, INRICHTING_SERVICES } from './inrichting/index.js';
import { KaderService } from './kader.service.js';
import { UitlegController } from './lasten/uitleg.controller.js';
import { SpoorController } from './spoor/spoor.controller.js';
import { VerbandPaginasController } from './verband.controller.js';

/** The screens. */
@Module({
  imports: [...AFSPRAKEN.imports, VerbandModule, RealisatieModule, InbrengModule, BerekeningModule],
  controllers: [
    BestandenController,
    AlgemeenController,
    ...AFSPRAKEN.controllers,
    // Before those of a year: the last part of its addresses would be taken for a boekjaar.
    SpoorController,
    ...INRICHTING_CONTROLLERS,
    VerbandPaginasController,
    UitlegController,
    InlezenController,
    IngrepenController,
    VerwerkingController,
    ImportprofielenPaginaController,
  ],
  providers: [...AFSPRAKEN.providers, KaderService, InlezenschermService, ...INRICHTING_SERVICES],
})
export class PaginasModule {}
