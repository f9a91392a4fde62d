import { parentPort, workerData } from 'node:worker_threads';
import { checkBestand } from './check-bestand.js';
import { giveText } from './doorgang.js';
import type { Werkopdracht } from './run-worker.js';

const { opdracht, doorgang } = workerData as Werkopdracht;
const port = parentPort;
if (port === null) throw new Error('This is a worker');
const onRegels = doorgang === null ? undefined : (text: string): void => giveText(port, doorgang, text);
port.postMessage({ ok: true, waarde: await checkBestand(opdracht, onRegels) });
