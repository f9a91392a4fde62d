import { readFileSync } from 'node:fs';
import { bereken, type Last, type Rekenmodel, type Spoor, type Uitkomst } from '../../src/rekenkern/index.js';

/** The model of a worked example. */
export function voorbeeld(file: string): Rekenmodel {
  const url = new URL(`../cases/voorbeelden/${file}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { model: Rekenmodel }).model;
}

/** The uitkomst of a model that must not be refused. */
export function uitkomstVan(model: unknown): Uitkomst & { readonly spoor: Spoor } {
  const antwoord = bereken(model, { spoor: true });
  if (!antwoord.ok) throw new Error(JSON.stringify(antwoord.fouten));
  const { spoor } = antwoord.uitkomst;
  if (spoor === undefined) throw new Error('zonder spoor');
  return { ...antwoord.uitkomst, spoor };
}

export const centen = (bedrag: string): bigint => BigInt(bedrag.replace('.', ''));
export const opgeteld = (bedragen: readonly string[]): bigint =>
  bedragen.reduce((som, bedrag) => som + centen(bedrag), 0n);

/** One charge of an outcome. */
export function lastVan(uitkomst: Uitkomst, deelnemer: string, van: string): Last {
  const last = uitkomst.lasten.find((l) => l.deelnemer === deelnemer && (l.product ?? l.component) === van);
  if (last === undefined) throw new Error(`geen last van ${deelnemer} voor ${van}`);
  return last;
}
