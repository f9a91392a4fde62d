import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { checkBestand } from '../../src/realisatie/check-bestand.js';
import type { Naslag } from '../../src/realisatie/checks/naslag.js';
import { SOORT, SOORTEN, type Soort } from '../../src/realisatie/soorten.js';

const MAP = new URL('../../demo/', import.meta.url);
const bestanden = readdirSync(MAP, { recursive: true, encoding: 'utf8' }).filter((pad) =>
  /^[a-z]+\/\d{4}\/[^/]+\.xlsx$/.test(pad),
);

const soortOf = (pad: string): Soort => {
  const found = SOORTEN.find((soort) => pad.includes(`/${soort}`));
  if (found === undefined) throw new Error(`${pad} is of no soort`);
  return found;
};

/** The values of each column, by its name, as another reader sees them. */
async function readColumns(pad: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(pad);
  const [blad] = workbook.worksheets;
  // exceljs counts columns and rows from 1, and leaves the first place empty.
  const koppen = (blad?.getRow(1).values ?? []) as string[];
  return new Map(
    koppen.slice(1).map((kop, place) => [kop, blad?.getColumn(place + 1).values.slice(2) ?? []]),
  );
}

/** Lists with whatever the file names: what it says of them is another test's business. */
function naslagOf(boekjaar: number, columns: ReadonlyMap<string, readonly unknown[]>): Naslag {
  const codes = (kolom: string): string[] => [
    ...new Set(
      (columns.get(kolom) ?? [])
        .filter((value) => typeof value === 'string' || typeof value === 'number')
        .map(String),
    ),
  ];
  const named = (kolom: string) => codes(kolom).map((code) => ({ code, naam: code }));
  return {
    boekjaar,
    periode13: false,
    kostenplaatsen: named('Kostenplaats'),
    toewijzingen: codes('Kostenplaats').map((kostenplaats) => {
      return { kostenplaats, rekeningVan: null, rekeningTot: null };
    }),
    producten: named('Product'),
    deelnemers: named('Deelnemer'),
    werkorganisaties: named('Werkorganisatie'),
    sleutels: named('Sleutel'),
    afnemers: codes('Product').flatMap((product) =>
      codes('Deelnemer').map((deelnemer) => ({ product, deelnemer })),
    ),
  };
}

describe('de bestanden van de voorbeeldverbanden', () => {
  it('zijn er', () => {
    expect(bestanden.length).toBeGreaterThanOrEqual(16);
  });

  it.each(bestanden)('%s heeft geen bevindingen en hetzelfde totaal als exceljs', async (naam) => {
    const pad = fileURLToPath(new URL(naam, MAP));
    const columns = await readColumns(pad);
    const [, boekjaar] = naam.split('/');
    const soort = soortOf(naam);
    const naslag = naslagOf(Number(boekjaar), columns);
    const uitslag = await checkBestand({ pad, soort, naslag });
    expect([uitslag.fouten, uitslag.waarschuwingen]).toEqual([[], []]);
    const telt = SOORT[soort].kolommen.find(({ veld }) => veld === SOORT[soort].telt)?.naam ?? '';
    const values = (columns.get(telt) ?? []) as number[];
    const cents = values.reduce((sum, value) => sum + BigInt(Math.round(value * 100)), 0n);
    expect(uitslag.rijen).toBe(values.length);
    expect(Math.round(Number(uitslag.totaal) * 100)).toBe(Number(cents));
  });
});
