import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Soort } from '../realisatie/index.js';
import { DEMO_VERBAND, type DemoVerband } from './verband.schema.js';

/** A file of the demo set, to be taken in as a user would. */
export interface DemoBestand {
  readonly boekjaar: number;
  readonly soort: Soort;
  readonly bestandsnaam: string;
  readonly pad: string;
  /** Of its bytes, lower-case hex. */
  readonly sha256: string;
}

/** @throws ZodError when verband.json is not a verband */
export function readDemoVerband(): DemoVerband {
  return DEMO_VERBAND.parse(JSON.parse(readFileSync(join(findMap(), 'verband.json'), 'utf8')));
}

/** The files of a boekjaar by name; the first word of the name is the soort. */
export function findDemoBestanden(boekjaar: number): DemoBestand[] {
  const folder = join(findMap(), String(boekjaar));
  return readdirSync(folder)
    .filter((bestandsnaam) => bestandsnaam.endsWith('.xlsx'))
    .sort()
    .map((bestandsnaam) => {
      const pad = join(folder, bestandsnaam);
      const sha256 = createHash('sha256').update(readFileSync(pad)).digest('hex');
      return { boekjaar, soort: soortOf(bestandsnaam), bestandsnaam, pad, sha256 };
    });
}

function soortOf(bestandsnaam: string): Soort {
  if (bestandsnaam.startsWith('afname')) return 'afname';
  if (bestandsnaam.startsWith('voorschotten')) return 'voorschotten';
  return 'realisatie';
}

/** The demo set stands beside src and dist: the nearest folder upwards that has it. */
function findMap(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const map = join(folder, 'demo', 'dowr');
    if (existsSync(join(map, 'verband.json'))) return map;
  }
  throw new Error('De voorbeeldset (demo/dowr) ontbreekt naast het programma.');
}
