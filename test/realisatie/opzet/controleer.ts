import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkBestand } from '../../../src/realisatie/check-bestand.js';
import type { Controleuitslag } from '../../../src/realisatie/checks/controle.js';
import type { Naslag } from '../../../src/realisatie/checks/naslag.js';
import type { Ontvanger, Rij } from '../../../src/realisatie/reader/cel.js';
import { openRijbron } from '../../../src/realisatie/reader/open-rijbron.js';
import type { Soort } from '../../../src/realisatie/soorten.js';

export const NASLAG: Naslag = {
  boekjaar: 2025,
  periode13: false,
  kostenplaatsen: ['6401', '6402', '0640', '9999', 'ab12', '6410'].map((code) => ({ code })),
  toewijzingen: [
    ...['6401', '6402', '0640', 'ab12'].map((kostenplaats) => {
      return { kostenplaats, rekeningVan: null, rekeningTot: null };
    }),
    { kostenplaats: '6410', rekeningVan: '4100', rekeningTot: '4199' },
  ],
  producten: [{ code: 'ICT-001' }, { code: 'BIV-010' }, { code: 'HRM-003' }],
  deelnemers: [
    { code: 'deventer', naam: 'Deventer' },
    { code: 'olst-wijhe', naam: 'Olst-Wijhe' },
    { code: 'raalte', naam: 'Gemeente Raalte' },
  ],
  werkorganisaties: [{ code: 'ict', naam: 'Informatievoorziening' }],
  sleutels: [
    { code: 'inwoners', naam: 'Inwoners per 1 januari' },
    { code: 'fte', naam: 'Formatie' },
  ],
  afnemers: [
    { product: 'ICT-001', deelnemer: 'deventer' },
    { product: 'ICT-001', deelnemer: 'raalte' },
  ],
};

/** Gives `work` the bytes as a file on disk. */
export async function asFile<T>(bytes: Buffer | string, work: (pad: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'nulpositie-toets-'));
  try {
    const pad = join(folder, 'bestand.xlsx');
    writeFileSync(pad, bytes);
    return await work(pad);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Checks bytes as the import desk does, without its worker. */
export async function controleer(
  bytes: Buffer | string,
  soort: Soort = 'realisatie',
  naslag: Naslag = NASLAG,
): Promise<Controleuitslag> {
  return await asFile(bytes, (pad) => checkBestand({ pad, soort, naslag }));
}

/** The rows of every sheet. */
export async function readRijen(bytes: Buffer): Promise<Rij[]> {
  const rijen: Rij[] = [];
  const ontvanger: Ontvanger = {
    startBlad: () => undefined,
    addRij: (rij) => void rijen.push(rij),
    endBlad: () => undefined,
    report: ({ code }) => {
      throw new Error(code);
    },
  };
  await asFile(bytes, async (pad) => {
    const bron = await openRijbron(pad);
    await bron.read(ontvanger);
    bron.close();
  });
  return rijen;
}
