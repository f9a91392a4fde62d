import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Aanbod } from '../../src/realisatie/aanbod.js';
import { bookRows } from '../../src/realisatie/book-rows.js';
import { escapeValue, copyColumns } from '../../src/realisatie/copy-rows.js';
import { Inlezing } from '../../src/realisatie/index.js';
import { receive } from '../../src/realisatie/proces/ontvangst.js';
import type { Soort } from '../../src/realisatie/soorten.js';
import { stageRows } from '../../src/realisatie/stage-rows.js';
import { makeDatabase, type TestDatabase } from '../opzet/database.js';
import { setUpVerband, VERBAND } from './opzet/verband.js';

let tests: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'nulpositie-boek-'));
const pad = join(folder, 'bestand');
beforeAll(async () => {
  tests = await makeDatabase();
  await setUpVerband(tests.database);
});
afterAll(async () => {
  await tests.close();
  rmSync(folder, { recursive: true });
});

const ID = '00000000-0000-4000-8000-000000000001';
type Rij = Readonly<Record<string, string>>;

/** Books rows that no check has seen. @returns how many are there afterwards */
async function book(soort: Soort, rijen: readonly Rij[], aantal = rijen.length): Promise<number> {
  const lines = rijen.map((rij, place) => {
    const whole: Rij = { volgnummer: String(place + 1), blad: 'B', rij: '2', ...rij };
    return copyColumns(soort)
      .map((column) => escapeValue(whole[column]))
      .join('\t');
  });
  writeFileSync(pad, 'x');
  const aanbod: Aanbod = {
    ...{ verband: VERBAND, id: ID, soort, boekjaar: 2025, bestandsnaam: 'x', pad },
    ...{
      sha256: 'a'.repeat(64),
      omvang: 1,
      proef: false,
      gebruiker: 'Anna',
      vervangt: [],
      controletotaal: null,
    },
  };
  return await tests.database
    .inVerband(VERBAND, async (manager) => {
      await receive(manager, aanbod, 'lezen');
      const regels = await stageRows(manager, soort);
      await finished(regels.end(`${lines.join('\n')}\n`));
      await bookRows(manager, aanbod, { rijen: aantal });
      throw new Booked(await manager.countBy(Inlezing, { verband: VERBAND }));
    })
    .catch((error: unknown) => {
      if (error instanceof Booked) return error.aantal;
      throw error;
    });
}

/** Undoes the transaction after it was good. */
class Booked extends Error {
  constructor(readonly aantal: number) {
    super('booked');
  }
}

const kosten = { boekjaar: '2025', periode: '1', kostenplaats: '6401', bedrag: '1' };
const afname = { boekjaar: '2025', periode: '1', product: 'ICT-001', deelnemer: 'raalte', hoeveelheid: '1' };
const voorschot = { boekjaar: '2025', deelnemer: 'raalte', werkorganisatie: 'ict', bedrag: '1' };

describe('wat door de controle heen zou glippen, wordt niet geboekt', () => {
  it.each<[string, Soort, Rij]>([
    ['kosten', 'realisatie', { ...kosten, product: 'ICT-001', deelnemer: 'raalte' }],
    ['gebruik', 'afname', afname],
    ['voorschotten', 'voorschotten', voorschot],
    ['begroting', 'begroting', { boekjaar: '2025', kostenplaats: '6401', bedrag: '1' }],
  ])('goede %s wel', async (_, soort, rij) => {
    expect(await book(soort, [rij])).toBe(1);
  });

  it.each<[string, Soort, Rij]>([
    ['een kostenplaats van een ander jaar', 'realisatie', { ...kosten, boekjaar: '2026' }],
    ['een onbekende kostenplaats', 'begroting', { boekjaar: '2025', kostenplaats: '9', bedrag: '1' }],
    ['een onbekend product', 'realisatie', { ...kosten, product: 'ICT-002' }],
    ['een onbekende deelnemer', 'realisatie', { ...kosten, deelnemer: 'zwolle' }],
    ['een onbekende afnemer', 'afname', { ...afname, deelnemer: 'zwolle' }],
    ['een onbekende werkorganisatie', 'voorschotten', { ...voorschot, werkorganisatie: 'hrm' }],
  ])('%s', async (_, soort, rij) => {
    const goed = {
      realisatie: kosten,
      afname,
      voorschotten: voorschot,
      begroting: kosten,
      sleutelwaarden: {},
    };
    await expect(book(soort, [goed[soort], rij])).rejects.toThrow('has a code that does not exist');
  });

  it('een rij te weinig', async () => {
    await expect(book('realisatie', [kosten], 2)).rejects.toThrow('The file has 2 rows, 1 came through');
  });
});
