import { GastheerwisselService } from './partijen/gastheerwissel.service.js';
import { DeelnemersPaginaController } from './partijen/deelnemers.controller.js';
import { VastleggingenService } from './partijen/vastleggingen.service.js';
import { WerkorganisatiesPaginaController } from './partijen/werkorganisaties.controller.js';
import { RollenPaginaController } from './gebruikers/rollen.controller.js';
import { InbrengeffectService } from './inbreng/effect.service.js';
import { InbrengPaginaController } from './inbreng/inbreng.controller.js';
import { InbrengschermService } from './inbreng/inbrengscherm.service.js';
import { ToetredingsberekeningController } from './toetreding/berekening.controller.js';
import { ToetredingPaginaController } from './toetreding/toetreding.controller.js';
import { UittredingsberekeningController } from './uittreding/berekening.controller.js';
import { UittredingPaginaController } from './uittreding/uittreding.controller.js';
import { InrichtingController } from './verband/verband.controller.js';

/** The pages on which a verband is set up. The calculators stand before the files: they would be taken for one. */
export const INRICHTING_CONTROLLERS = [
  InrichtingController,
  DeelnemersPaginaController,
  WerkorganisatiesPaginaController,
  RollenPaginaController,
  ToetredingsberekeningController,
  ToetredingPaginaController,
  UittredingsberekeningController,
  UittredingPaginaController,
  InbrengPaginaController,
];
export const INRICHTING_SERVICES = [
  GastheerwisselService,
  VastleggingenService,
  InbrengeffectService,
  InbrengschermService,
];
