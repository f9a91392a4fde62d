// One process of the service with its jobs, told on its input what to do, a line of JSON at a time; it may be killed at
// any moment. Answers each line with one.
import 'reflect-metadata';
import { createInterface } from 'node:readline';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  BerekeningenService,
  BerekeningModule,
  BoekjaarafsluitingenService,
} from '../../dist/src/berekening/index.js';
import { ControlespoorModule } from '../../dist/src/controlespoor/index.js';
import { entities } from '../../dist/src/entities.js';
import { DatabaseModule } from '../../dist/src/platform/index.js';
import { InlezingenService, RealisatieModule } from '../../dist/src/realisatie/index.js';
import { ToegangModule } from '../../dist/src/toegang/index.js';

const [databaseUrl] = process.argv.slice(2);
/** The rooms that book, calculate and close; without sign-in and screens. */
class Kern {}
Module({
  imports: [
    DatabaseModule.forRoot({ url: databaseUrl, entities }),
    ToegangModule.forRoot({ demo: false }),
    ControlespoorModule,
    RealisatieModule,
    BerekeningModule,
  ],
})(Kern);
const app = await NestFactory.create(Kern, { logger: ['error'] });
await app.init();
const wie = (verband) => ({ verband, gebruiker: 'bench' });

const taken = {
  inlezen: (opdracht) => app.get(InlezingenService).submit({ ...opdracht, proef: false, gebruiker: 'bench' }),
  terugdraaien: ({ verband, id }) => app.get(InlezingenService).reverse(wie(verband), id),
  rekenen: ({ verband, boekjaar }) =>
    app.get(BerekeningenService).run(wie(verband), { boekjaar, fase: 'jaarrekening' }),
  afsluiten: ({ verband, ...opdracht }) => app.get(BoekjaarafsluitingenService).close(wie(verband), opdracht),
};

console.log(JSON.stringify({ klaar: true }));
for await (const line of createInterface({ input: process.stdin })) {
  const { nummer, taak, ...opdracht } = JSON.parse(line);
  // Not waited for: the next line may come at the same moment.
  taken[taak](opdracht).then(
    ({ id, status }) => console.log(JSON.stringify({ nummer, id, status })),
    ({ code, message, invalidParams = [] }) =>
      console.log(JSON.stringify({ nummer, code: code ?? 'fout', message, invalidParams })),
  );
}
await app.close();
