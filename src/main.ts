import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { harden, readPort } from './platform/index.js';

const port = readPort(process.env['PORT']);
const app = await NestFactory.create<NestExpressApplication>(AppModule, { logger: ['error', 'warn'] });
harden(app);
app.enableShutdownHooks();
await app.listen(port);
process.stdout.write(`Nulpositie luistert op http://localhost:${port}\n`);
