import { parentPort, workerData } from 'node:worker_threads';
import { checkBestand, type Controleopdracht } from './check-bestand.js';

parentPort?.postMessage(await checkBestand(workerData as Controleopdracht));
