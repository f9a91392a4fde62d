import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { bereken, hashRekenmodel } from '../../src/rekenkern/index.js';
import type { Rekenmodel } from '../../src/rekenkern/index.js';
import type { InlezingRegel, JaarrekeningInvoer } from '../../src/werkboeken/index.js';
import { rekenmodelVan } from '../demo/rekenmodel.js';
import { DOWR, VERBAND, bestandenVan, centen, leesTabel, som } from '../demo/voorbeeldset.js';

const OP = new Date('2026-02-03T09:30:00Z');

/** The invoer of a rekenmodel that was calculated; the hashes are real. */
export function invoerVan(
  rekenmodel: Rekenmodel,
  verband: JaarrekeningInvoer['verband'] = { code: rekenmodel.verband, naam: 'Verband', voorbeeld: true },
): JaarrekeningInvoer {
  const antwoord = bereken(rekenmodel);
  if (!antwoord.ok) throw new Error(JSON.stringify(antwoord.fouten));
  const { uitkomst } = antwoord;
  return {
    verband,
    berekening: {
      nummer: 3,
      invoerHash: uitkomst.invoerHash,
      uitkomstHash: hashRekenmodel(uitkomst),
      rekenkern: uitkomst.rekenkern,
      gemaaktDoor: 'C. de Controller',
      gemaaktOp: OP,
    },
    rekenmodel,
    uitkomst,
    inlezingen: [],
    spoorregel: { volgnummer: '41', hash: 'c0ffee'.padEnd(64, '0') },
  };
}

/** The demo verband of a boekjaar, with the names and sources the service adds, and the loads of its files. */
export async function demoInvoer(jaar: number): Promise<JaarrekeningInvoer> {
  const boekjaar = VERBAND.boekjaren.find((kandidaat) => kandidaat.jaar === jaar);
  if (boekjaar === undefined) throw new Error(`Geen boekjaar ${jaar}`);
  const kaal = (await rekenmodelVan(boekjaar)) as unknown as Rekenmodel;
  const rekenmodel: Rekenmodel = {
    ...kaal,
    producten: kaal.producten.map((product) => ({
      ...product,
      naam: boekjaar.producten.find(({ code }) => code === product.code)?.naam,
    })),
    sleutels: kaal.sleutels.map((sleutel) => ({ ...sleutel, ...sourceOf(sleutel.code, `${jaar}-12-31`) })),
  };
  const verband = { code: VERBAND.code, naam: 'DOWR bedrijfsvoering', voorbeeld: VERBAND.voorbeeld };
  return { ...invoerVan(rekenmodel, verband), inlezingen: await loadsOf(jaar) };
}

function sourceOf(code: string, datum: string): { peildatum?: string; bron?: string; status?: string } {
  const waarden = VERBAND.sleutels.find((sleutel) => sleutel.code === code)?.sleutelwaarden ?? [];
  const waarde = waarden.filter(({ peildatum }) => peildatum <= datum).at(-1);
  return waarde === undefined
    ? {}
    : { peildatum: waarde.peildatum, bron: waarde.bron, status: waarde.status };
}

async function loadsOf(jaar: number): Promise<InlezingRegel[]> {
  return await Promise.all(
    bestandenVan(jaar).map(async (bestandsnaam) => {
      const { rijen } = await leesTabel(jaar, bestandsnaam);
      const kolom = bestandsnaam.startsWith('afname') ? 'Hoeveelheid' : 'Bedrag';
      const totaal = som(rijen.map((rij) => centen(rij[kolom])));
      const inhoud = readFileSync(join(DOWR, String(jaar), bestandsnaam));
      return {
        bestandsnaam,
        soort: bestandsnaam.replace(/[-.].*$/, ''),
        sha256: createHash('sha256').update(inhoud).digest('hex'),
        rijen: rijen.length,
        totaal: `${totaal / 100n}.${String(totaal % 100n).padStart(2, '0')}`,
        ingediendDoor: 'C. de Controller',
        ingediendOp: OP,
      };
    }),
  );
}
