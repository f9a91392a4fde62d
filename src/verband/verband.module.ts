import { Module } from '@nestjs/common';
import { DeelnemersService } from './deelnemers.service.js';
import { GastheerschappenController } from './gastheerschappen.controller.js';
import { GastheerschappenService } from './gastheerschappen.service.js';
import { LooptijdenController } from './looptijden.controller.js';
import { OnderbrengingenController } from './onderbrengingen.controller.js';
import { OnderdelenService } from './onderdelen.service.js';
import { PartijenController } from './partijen.controller.js';
import { ToetredingenController } from './toetredingen.controller.js';
import { ToetredingenService } from './toetredingen.service.js';
import { UittredingenController } from './uittredingen.controller.js';
import { UittredingenService } from './uittredingen.service.js';
import { VerbandService } from './verband.service.js';
import { VerbandenController } from './verbanden.controller.js';
import { VerbandenService } from './verbanden.service.js';
import { VormenController } from './vormen.controller.js';
import { WerkorganisatiesService } from './werkorganisaties.service.js';

const SERVICES = [
  DeelnemersService,
  GastheerschappenService,
  OnderdelenService,
  ToetredingenService,
  UittredingenService,
  VerbandService,
  VerbandenService,
  WerkorganisatiesService,
];

@Module({
  controllers: [
    VerbandenController,
    VormenController,
    PartijenController,
    LooptijdenController,
    GastheerschappenController,
    OnderbrengingenController,
    ToetredingenController,
    UittredingenController,
  ],
  providers: SERVICES,
  exports: SERVICES,
})
export class VerbandModule {}
