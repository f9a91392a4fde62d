/**
 * Writes the .xlsx files of the demo verband dowr. Usage: node demo/maak-bestanden.mjs [map]
 * The same master data and story always give the same bytes; without a folder the committed files are rewritten.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as afname from './bestanden/afname.mjs';
import * as realisatie from './bestanden/realisatie.mjs';
import * as voorschotten from './bestanden/voorschotten.mjs';
import { maakWerkblad } from './bestanden/werkblad.mjs';
import { VERHAAL } from './dowr/verhaal.mjs';

const DOWR = join(import.meta.dirname, 'dowr');

async function main(map) {
  const verband = JSON.parse(await readFile(join(DOWR, 'verband.json'), 'utf8'));
  for (const boekjaar of verband.boekjaren) {
    const doel = join(map, String(boekjaar.jaar));
    await mkdir(doel, { recursive: true });
    for (const { naam, blad, kolommen, rijen } of bestanden({ verband, boekjaar })) {
      const datum = new Date(Date.UTC(boekjaar.jaar + 1, 0, 31, 12));
      await writeFile(join(doel, naam), await maakWerkblad({ blad, kolommen, rijen, datum }));
    }
  }
}

function bestanden({ verband, boekjaar }) {
  const { jaar, producten } = boekjaar;
  return [
    ...verband.werkorganisaties.map(({ code }) => ({
      naam: `realisatie-${code}.xlsx`,
      blad: 'Realisatie',
      kolommen: realisatie.KOLOMMEN,
      rijen: realisatie.maakRealisatie({
        jaar,
        kostenplaatsen: boekjaar.kostenplaatsen.filter(
          (plaats) => plaats.toewijzing.werkorganisatie === code,
        ),
        verhaal: VERHAAL,
      }),
    })),
    {
      naam: 'afname.xlsx',
      blad: 'Afname',
      kolommen: afname.KOLOMMEN,
      rijen: afname.maakAfname({ jaar, producten, verhaal: VERHAAL }),
    },
    {
      naam: 'voorschotten.xlsx',
      blad: 'Voorschotten',
      kolommen: voorschotten.KOLOMMEN,
      rijen: voorschotten.maakVoorschotten({ jaar, verband, boekjaar, verhaal: VERHAAL }),
    },
  ];
}

await main(process.argv[2] ?? DOWR);
