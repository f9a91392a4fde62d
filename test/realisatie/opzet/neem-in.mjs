// A process of its own that takes in one file and may be killed at any moment.
import 'reflect-metadata';
import { ControlespoorService } from '../../../dist/src/controlespoor/index.js';
import { entities } from '../../../dist/src/entities.js';
import { connect, Database } from '../../../dist/src/platform/index.js';
import { InlezingenService } from '../../../dist/src/realisatie/index.js';

const [url, pad] = process.argv.slice(2);
const dataSource = await connect({ url, entities });
const database = new Database(dataSource);
const inlezingen = new InlezingenService(database, new ControlespoorService(database));
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
