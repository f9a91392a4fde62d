import { parentPort, workerData } from 'node:worker_threads';
import { readVoorbeeld } from './voorbeeld.js';

parentPort?.postMessage(await readVoorbeeld(workerData as string));
