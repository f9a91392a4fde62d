import { parentPort, workerData } from 'node:worker_threads';
import { leesLijst } from './lees-lijst.js';

parentPort?.postMessage(await leesLijst(workerData as string));
