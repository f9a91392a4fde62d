import { readdirSync, readFileSync } from 'node:fs';
import { bereken, type Rekenmodel, type Uitkomst } from '../../src/rekenkern/index.js';
import { rekenmodelVan } from '../demo/rekenmodel.js';
import { VERBAND } from '../demo/voorbeeldset.js';

export interface Geval {
  readonly naam: string;
  readonly model: Rekenmodel;
  readonly uitkomst: Uitkomst;
}

const folder = new URL('../cases/voorbeelden/', import.meta.url);

/** The examples leave out a list that is empty; a stored rekenmodel never does. */
const LEEG = { sleutels: [], cascos: [], producten: [], kostenposten: [], voorschotten: [] };

/** Every worked example that is not refused, calculated. */
export const VOORBEELDEN: readonly Geval[] = readdirSync(folder).flatMap((naam) => {
  const { model: kort } = JSON.parse(readFileSync(new URL(naam, folder), 'utf8')) as { model: Rekenmodel };
  const antwoord = bereken(kort);
  const model = { ...LEEG, ...kort };
  return antwoord.ok ? [{ naam, model, uitkomst: antwoord.uitkomst }] : [];
});

/** A boekjaar of the demo set, calculated. */
export async function demoJaar(jaar: number): Promise<Geval> {
  const boekjaar = VERBAND.boekjaren.find((kandidaat) => kandidaat.jaar === jaar);
  if (boekjaar === undefined) throw new Error(`Geen boekjaar ${jaar}`);
  const model = (await rekenmodelVan(boekjaar)) as unknown as Rekenmodel;
  const antwoord = bereken(model);
  if (!antwoord.ok) throw new Error(JSON.stringify(antwoord.fouten));
  return { naam: `dowr ${jaar}`, model, uitkomst: antwoord.uitkomst };
}
