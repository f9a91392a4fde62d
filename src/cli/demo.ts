import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { BerekeningenService, type BerekeningDetail } from '../berekening/index.js';
import { DemoService, findDemoJaren, findDemoVerbanden, makeVerslag } from '../demo/index.js';
import { WerkboekenService } from '../werkboeken/index.js';
import { withService } from './service.js';

const GEBRUIKER = 'opdrachtregel';

/**
 * The main job from beginning to end, in a database that is gone afterwards: set up the demo verbanden, load their
 * files, calculate each boekjaar, say who pays whom, and write the workbooks.
 *
 * @returns the exit code: 0 when every boekjaar closes, 1 when one does not, 2 when the command was not understood
 */
export async function demo(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write('Deze opdracht kent geen argumenten: npm run demo\n');
    return 2;
  }
  const folder = await mkdtemp(join(tmpdir(), 'nulpositie-demo-'));
  try {
    // Started by root, PostgreSQL runs as another user, who must get to its own folder in here.
    await chmod(folder, 0o711);
    return await withService(show, { dataDir: join(folder, 'postgres'), demo: false });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function show(app: INestApplicationContext): Promise<number> {
  await app.get(DemoService).load({ onProgress: report });
  let exitCode = 0;
  for (const verband of findDemoVerbanden())
    for (const boekjaar of findDemoJaren(verband))
      if (!(await showBoekjaar(app, verband, boekjaar))) exitCode = 1;
  return exitCode;
}

/** @returns whether the boekjaar closes */
async function showBoekjaar(
  app: INestApplicationContext,
  verband: string,
  boekjaar: number,
): Promise<boolean> {
  const wie = { verband, gebruiker: GEBRUIKER };
  const berekening = await app.get(BerekeningenService).run(wie, { boekjaar, fase: 'jaarrekening' });
  process.stdout.write(`${makeVerslag(berekening)}${await writeWerkboek(app, berekening)}\n\n`);
  return berekening.uitkomst.nulpositie.sluit;
}

async function writeWerkboek(
  app: INestApplicationContext,
  { verband, id }: Pick<BerekeningDetail, 'verband' | 'id'>,
): Promise<string> {
  report('Werkboek maken');
  const { bestandsnaam, inhoud } = await app.get(WerkboekenService).jaarrekening(verband, id, 'Voorbeeldset');
  const folder = resolve('out');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, bestandsnaam), inhoud);
  return `werkboek  ${join('out', bestandsnaam)}`;
}

const report = (melding: string): void => void process.stderr.write(`${melding}\n`);
