import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { checkBestand } from '../../src/realisatie/check-bestand.js';
import type { Naslag } from '../../src/realisatie/checks/naslag.js';
import type { Soort } from '../../src/realisatie/soorten.js';
import { readDemoVerband } from '../../src/demo/bestanden.js';

const MAP = new URL('../../demo/dowr/', import.meta.url);
const demo = readDemoVerband();
const soortOf = (naam: string): Soort =>
  naam.startsWith('afname') ? 'afname' : naam.startsWith('voorschotten') ? 'voorschotten' : 'realisatie';

function naslagOf(boekjaar: number): Naslag {
  const jaar = demo.boekjaren.find((candidate) => candidate.jaar === boekjaar);
  if (jaar === undefined) throw new Error(`No boekjaar ${boekjaar} in the demo`);
  return {
    boekjaar,
    kostenplaatsen: jaar.kostenplaatsen.map(({ code }) => ({ code })),
    toewijzingen: jaar.kostenplaatsen.map(({ code }) => {
      return { kostenplaats: code, rekeningVan: null, rekeningTot: null };
    }),
    sleutels: [],
    producten: jaar.producten.map(({ code }) => ({ code })),
    deelnemers: demo.deelnemers.map(({ code, naam }) => ({ code, naam })),
    werkorganisaties: demo.werkorganisaties.map(({ code, naam }) => ({ code, naam })),
    afnemers: jaar.producten.flatMap(({ code, afnemers }) =>
      afnemers.map(({ deelnemer }) => ({ product: code, deelnemer })),
    ),
  };
}

/** Rows and total of the last column of that name as another reader sees them, in whole cents. */
async function addUp(pad: string, kolom: string): Promise<{ rijen: number; cents: bigint }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(pad);
  const [blad] = workbook.worksheets;
  const koppen = blad?.getRow(1).values as string[];
  const values = blad?.getColumn(koppen.indexOf(kolom)).values.slice(2) as number[];
  const cents = values.reduce((sum, value) => sum + BigInt(Math.round(value * 100)), 0n);
  return { rijen: values.length, cents };
}

const bestanden = demo.boekjaren.flatMap(({ jaar }) =>
  readdirSync(new URL(`${jaar}/`, MAP))
    .filter((naam) => naam.endsWith('.xlsx'))
    .map((naam): [number, string] => [jaar, naam]),
);

describe('de bestanden van het voorbeeldverband', () => {
  it.each(bestanden)('%i/%s heeft geen bevindingen en hetzelfde totaal als exceljs', async (jaar, naam) => {
    const pad = fileURLToPath(new URL(`${jaar}/${naam}`, MAP));
    const soort = soortOf(naam);
    const uitslag = await checkBestand({ pad, soort, naslag: naslagOf(jaar), copy: null });
    expect([uitslag.fouten, uitslag.waarschuwingen]).toEqual([[], []]);
    const { rijen, cents } = await addUp(pad, soort === 'afname' ? 'Hoeveelheid' : 'Bedrag');
    expect(uitslag.rijen).toBe(rijen);
    expect(Math.round(Number(uitslag.totaal) * 100)).toBe(Number(cents));
  });
});
