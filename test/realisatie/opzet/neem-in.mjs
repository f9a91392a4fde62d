// A process of its own that takes in one file and may be killed at any moment.
import 'reflect-metadata';
import { ControlespoorService } from '../../../dist/src/controlespoor/index.js';
import { entities } from '../../../dist/src/entities.js';
import { HttpAdapterHost } from '@nestjs/core';
import { connect, Database, Jobs } from '../../../dist/src/platform/index.js';
import { CatalogusService } from '../../../dist/src/catalogus/index.js';
import { InlezingenService, NaslagService } from '../../../dist/src/realisatie/index.js';
import { Inleesproces } from '../../../dist/src/realisatie/proces/inleesproces.service.js';
import { SleutelsService } from '../../../dist/src/sleutels/index.js';
import { VerbandService } from '../../../dist/src/verband/index.js';

const [url, pad] = process.argv.slice(2);
const dataSource = await connect({ url, entities });
const database = new Database(dataSource);
const verbanden = new VerbandService(database);
const spoor = new ControlespoorService(database);
const naslag = new NaslagService(verbanden, new CatalogusService(database));
const proces = new Inleesproces(database, spoor, naslag, new SleutelsService(database, verbanden));
const jobs = new Jobs(dataSource, new HttpAdapterHost());
const inlezingen = new InlezingenService(database, spoor, proces, jobs);
const opdracht = {
  verband: 'toets',
  soort: 'realisatie',
  boekjaar: 2025,
  bestandsnaam: 'groot.xlsx',
  proef: false,
};
const { status } = await inlezingen.takeIn({ ...opdracht, pad, gebruiker: 'kind' });
console.log(status);
await dataSource.destroy();
