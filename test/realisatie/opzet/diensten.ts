import { CatalogusService } from '../../../src/catalogus/index.js';
import { ControlespoorService } from '../../../src/controlespoor/index.js';
import { HttpAdapterHost } from '@nestjs/core';
import { Jobs, type Database } from '../../../src/platform/index.js';
import {
  DoelenService,
  InlezingenService,
  KostenplaatsenService,
  NaslagService,
  ToewijzingenService,
} from '../../../src/realisatie/index.js';
import { Inleesproces } from '../../../src/realisatie/proces/inleesproces.service.js';
import { SleutelsService } from '../../../src/sleutels/index.js';
import { VerbandService } from '../../../src/verband/index.js';

/** The services of the import desk on a database, put together as the module does. */
export function makeDiensten(database: Database) {
  const spoor = new ControlespoorService(database);
  const verbanden = new VerbandService(database);
  const catalogus = new CatalogusService(database);
  const sleutels = new SleutelsService(database, verbanden);
  const doelen = new DoelenService(verbanden, catalogus, sleutels);
  const toewijzingen = new ToewijzingenService(database, doelen, spoor);
  const naslag = new NaslagService(verbanden, catalogus);
  const proces = new Inleesproces(database, spoor, naslag, sleutels);
  const jobs = new Jobs(database.dataSource, new HttpAdapterHost());
  return {
    spoor,
    verbanden,
    catalogus,
    sleutels,
    toewijzingen,
    kostenplaatsen: new KostenplaatsenService(database, toewijzingen, spoor),
    proces,
    inlezingen: new InlezingenService(database, spoor, proces, jobs),
  };
}
