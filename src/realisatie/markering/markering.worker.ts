import { parentPort, workerData } from 'node:worker_threads';
import { markeerBestand } from './markeer-bestand.js';
import type { Markering } from './markeer-xlsx.js';

parentPort?.postMessage(await markeerBestand(workerData as Markering));
