import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEMO = join(import.meta.dirname, '..', '..', 'demo');
export const demoPad = (...delen: readonly string[]): string => join(DEMO, ...delen);

/** Runs a generator of the demo set into a folder of its own. */
export function runInto<Inhoud>(script: string, use: (map: string) => Inhoud, naam = ''): Inhoud {
  const map = mkdtempSync(join(tmpdir(), 'demo-'));
  try {
    execFileSync(process.execPath, [demoPad(script), join(map, naam)]);
    return use(map);
  } finally {
    rmSync(map, { recursive: true });
  }
}

/** The committed files of a demo verband that its generator would not make again to the byte. */
export function findDifferent(verband: string): string[] {
  return runInto(join(verband, 'maak-bestanden.mjs'), (map) =>
    ['2024', '2025'].flatMap((jaar) =>
      readdirSync(demoPad(verband, jaar))
        .filter((naam) => {
          const committed = readFileSync(demoPad(verband, jaar, naam));
          return !committed.equals(readFileSync(join(map, jaar, naam)));
        })
        .map((naam) => `${jaar}/${naam}`),
    ),
  );
}
