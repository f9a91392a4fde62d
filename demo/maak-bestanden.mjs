/**
 * Writes the .xlsx files of the demo verbanden. Usage: node demo/maak-bestanden.mjs [map]
 * The same set-up and story always give the same bytes; without a folder the committed files are rewritten.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as afname from './bestanden/afname.mjs';
import * as begroting from './bestanden/begroting.mjs';
import { leesInrichting } from './bestanden/inrichting.mjs';
import * as realisatie from './bestanden/realisatie.mjs';
import * as voorschotten from './bestanden/voorschotten.mjs';
import { maakWerkblad } from './bestanden/werkblad.mjs';

const DEMO = import.meta.dirname;

async function main(map) {
  for (const code of await readdir(DEMO)) {
    if (!existsSync(join(DEMO, code, 'verhaal.mjs'))) continue;
    const verband = await leesInrichting(join(DEMO, code));
    const { VERHAAL } = await import(`./${code}/verhaal.mjs`);
    for (const boekjaar of verband.boekjaren) {
      const doel = join(map, code, String(boekjaar.jaar));
      await mkdir(doel, { recursive: true });
      for (const { naam, ...inhoud } of bestanden({ verband, boekjaar, verhaal: VERHAAL })) {
        const datum = new Date(Date.UTC(boekjaar.jaar + 1, 0, 31, 12));
        await writeFile(join(doel, naam), await maakWerkblad({ ...inhoud, datum }));
      }
    }
  }
}

function bestanden({ verband, boekjaar, verhaal }) {
  const { jaar, producten } = boekjaar;
  return [
    ...verband.werkorganisaties.flatMap(({ code }) => kosten({ code, boekjaar, verhaal })),
    ...(producten.length === 0
      ? []
      : [
          {
            naam: 'afname.xlsx',
            blad: 'Afname',
            kolommen: afname.KOLOMMEN,
            rijen: afname.maakAfname({ jaar, producten, verhaal }),
          },
        ]),
    {
      naam: 'voorschotten.xlsx',
      blad: 'Voorschotten',
      kolommen: voorschotten.KOLOMMEN,
      rijen: voorschotten.maakVoorschotten({ jaar, verband, boekjaar, verhaal }),
    },
  ];
}

/** The budget and the actual cost of one werkorganisatie. */
function kosten({ code, boekjaar: { jaar, kostenplaatsen }, verhaal }) {
  const eigen = kostenplaatsen.filter(({ toewijzing }) => toewijzing.werkorganisatie === code);
  return [
    {
      naam: `begroting-${code}.xlsx`,
      blad: 'Begroting',
      kolommen: begroting.KOLOMMEN,
      rijen: begroting.maakBegroting({ jaar, kostenplaatsen: eigen, verhaal }),
    },
    {
      naam: `realisatie-${code}.xlsx`,
      blad: 'Realisatie',
      kolommen: realisatie.KOLOMMEN,
      rijen: realisatie.maakRealisatie({ jaar, kostenplaatsen: eigen, verhaal }),
    },
  ];
}

await main(process.argv[2] ?? DEMO);
