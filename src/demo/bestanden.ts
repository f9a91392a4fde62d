import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SOORTEN, type Soort } from '../realisatie/index.js';
import { INRICHTING, type Inrichting } from './inrichting.js';

/** A file of the demo set, to be taken in as a user would. */
export interface DemoBestand {
  readonly boekjaar: number;
  readonly soort: Soort;
  readonly bestandsnaam: string;
  readonly pad: string;
  /** Of its bytes, lower-case hex. */
  readonly sha256: string;
}

/** The demo verbanden: every folder of the demo set that says how to set one up. */
export function findDemoVerbanden(): string[] {
  const map = findMap();
  return readdirSync(map)
    .filter((code) => existsSync(join(map, code, 'inrichting.json')))
    .sort();
}

/** How a demo verband is set up. @throws ZodError when its inrichting.json is none */
export function readInrichting(verband: string): Inrichting {
  return INRICHTING.parse(JSON.parse(readFileSync(join(findMap(), verband, 'inrichting.json'), 'utf8')));
}

/** The text of a file that goes with a step. */
export function readBijlage(verband: string, bestand: string): string {
  return readFileSync(join(findMap(), verband, bestand), 'utf8');
}

/** The years that a demo verband has files of, oldest first. */
export function findDemoJaren(verband: string): number[] {
  const names = readdirSync(join(findMap(), verband)).filter((naam) => /^\d{4}$/.test(naam));
  return names.map(Number).sort();
}

/** The files of a boekjaar by name; the first word of the name is the soort. */
export function findDemoBestanden(verband: string, boekjaar: number): DemoBestand[] {
  const folder = join(findMap(), verband, String(boekjaar));
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
  const soort = SOORTEN.find((candidate) => bestandsnaam.startsWith(candidate));
  if (soort === undefined) throw new Error(`${bestandsnaam} is van geen soort die wordt ingelezen`);
  return soort;
}

/** The demo set stands beside src and dist: the nearest folder upwards that has it. */
function findMap(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const map = join(folder, 'demo');
    if (existsSync(join(map, 'dowr', 'inrichting.json'))) return map;
  }
  throw new Error('De voorbeeldset (demo) ontbreekt naast het programma.');
}
